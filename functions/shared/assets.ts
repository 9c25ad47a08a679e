import { AWAY_PATH, AWAY_TO } from '../../pages/away.ts';
import { STYLE } from '../../pages/style.ts';
import type { HttpResponse, Route } from './http.ts';

/** What every page of a site loads or leads to, whichever function serves the site: the region's portal or the national page. */
export const assetRoutes: readonly Route[] = [
  { method: 'GET', path: '/style.css', answer: () => immutable('text/css; charset=utf-8', STYLE) },
  { method: 'GET', path: AWAY_PATH, answer: () => away() },
];

/** The address changes with the content, so a browser may keep it for ever. */
const immutable = (type: string, body: string): HttpResponse => ({
  status: 200,
  headers: { 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable' },
  body,
});

/** Leaves nothing of this site in the browser and sends it on. */
const away = (): HttpResponse => ({
  status: 303,
  headers: { Location: AWAY_TO, 'Clear-Site-Data': '"cache", "cookies", "storage"' },
});

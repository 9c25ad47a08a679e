import type { HttpRequest } from './http.ts';
import { HttpError } from './http-error.ts';

/**
 * Browsers say where a request comes from; a form on another site must not act here. Older ones name the origin alone; our
 * own pages send `null`, since they tell no referrer, so `null` passes: every form of a session has its token besides.
 */
export const refuseCrossSite = ({ headers }: Pick<HttpRequest, 'headers'>): void => {
  const { 'sec-fetch-site': site, origin, host } = headers;
  if (site === 'cross-site') throw new HttpError('forbidden');
  if (site === undefined && origin !== undefined && origin !== 'null' && hostOf(origin) !== host) throw new HttpError('forbidden');
};

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined);

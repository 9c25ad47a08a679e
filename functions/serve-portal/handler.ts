import { homePage } from '../../pages/home.ts';
import type { Deps } from '../shared/container.ts';
import { assetRoutes } from '../shared/http/assets.ts';
import { errorPageOf } from '../shared/http/error-page.ts';
import { frameOf } from '../shared/http/frame.ts';
import { html, httpHandler, json, type Route } from '../shared/http/http.ts';
import { HttpError } from '../shared/http/http-error.ts';
import { opensOn } from '../shared/require-open.ts';
import { allowedMethods } from './known-routes.ts';
import { openApi } from './openapi.ts';
import { preCheckRoutes } from './pre-check.ts';

/** The pages that need no data of anyone, and what no other function answers. */
export const createHandler = (deps: Deps<'region' | 'clock' | 'nationalUrl'>) => {
  const { region } = deps;
  const routes: readonly Route[] = [
    {
      method: 'GET',
      path: '/',
      answer: (request) =>
        html(200, homePage({ ...frameOf(region, request), help: region.help, provinces: region.provinces, opensOn: opensOn(deps) })),
    },
    ...preCheckRoutes(deps),
    ...assetRoutes,
    { method: 'GET', path: '/openapi.json', answer: () => json(200, openApi(), { 'Cache-Control': 'public, max-age=3600' }) },
  ];
  return httpHandler(routes, errorPageOf(region), (request) => {
    const allowed = allowedMethods(request.path);
    throw allowed === undefined ? new HttpError('not-found') : new HttpError('method-not-allowed', [], { Allow: allowed });
  });
};

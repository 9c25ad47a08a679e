import type { Region } from '../../../core/region/region.ts';
import { errorPage } from '../../../pages/error.ts';
import { frameOf } from './frame.ts';
import { type ErrorPage, html } from './http.ts';

/** An error as a page of this region, in the reader's language, that says what can be done. */
export const errorPageOf =
  (region: Region): ErrorPage =>
  (error, request) =>
    html(error.status, errorPage({ ...frameOf(region, request), code: error.code }), { headers: error.headers });

import type { HttpRequest } from './http.ts';
import { HttpError } from './http-error.ts';

/** Browsers say where a request comes from; a form on another site must not act here. */
export const refuseCrossSite = ({ headers }: Pick<HttpRequest, 'headers'>): void => {
  if (headers['sec-fetch-site'] === 'cross-site') throw new HttpError('forbidden');
};

import { type DocketFilter, docketQuery } from '../../core/review/docket.ts';
import { segment } from '../frame.ts';

const withQuery = (path: string, query: URLSearchParams): string => (query.size === 0 ? path : `${path}?${query}`);

/** `/review` with a filter, from a mark on. */
export const docketPath = (filter: DocketFilter, from: Readonly<Record<string, string>> = {}): string =>
  withQuery('/review', new URLSearchParams([...docketQuery(filter), ...Object.entries(from)]));

/** A file, which knows the view it was opened from. */
export const filePath = (reference: string, filter: DocketFilter): string =>
  withQuery(`/review/${segment(reference)}`, docketQuery(filter));

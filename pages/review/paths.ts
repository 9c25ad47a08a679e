import { type DocketFilter, docketQuery } from '../../core/review/docket.ts';
import { segment } from '../frame.ts';
import { meetingPath } from '../meetings/names.ts';

const withQuery = (path: string, query: URLSearchParams): string => (query.size === 0 ? path : `${path}?${query}`);

/** `/review` with a filter, from a mark on. */
export const docketPath = (filter: DocketFilter, from: Readonly<Record<string, string>> = {}): string =>
  withQuery('/review', new URLSearchParams([...docketQuery({ ...filter, meeting: undefined }), ...Object.entries(from)]));

/** The list that she came from: the docket, or the agenda of a meeting. */
export const listPath = (filter: DocketFilter): string => (filter.meeting === undefined ? docketPath(filter) : meetingPath(filter.meeting));

/** A file, which knows the view it was opened from. */
export const filePath = (reference: string, filter: DocketFilter): string =>
  withQuery(`/review/${segment(reference)}`, docketQuery(filter));

/** One vote for the first files of a view. */
export const bulkPath = (filter: DocketFilter): string => withQuery('/review/bulk', docketQuery(filter));

/** For the chair: see pages/review/fairness.ts. */
export const FAIRNESS_PATH = '/review/fairness';

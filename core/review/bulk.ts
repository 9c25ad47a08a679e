import type { Category } from '../application/application.ts';
import type { DocketRow } from './docket.ts';

/** So many files are decided with one press: each is a transaction and a callback of its own, within one request's time. */
export const MOST_AT_ONCE = 50;

/**
 * The first files of a view in their order. `left`: an approval goes to no more files of a category than it has seats left;
 * those beyond are passed over and stay on the docket, where a later seat finds them.
 */
export const firstOf = (
  rows: readonly DocketRow[],
  count: number,
  left: ((category: Category) => number) | undefined,
): readonly DocketRow[] => {
  const used = { 1: 0, 2: 0 };
  const chosen: DocketRow[] = [];
  for (const row of rows) {
    if (chosen.length === count) break;
    if (left !== undefined && used[row.category] >= left(row.category)) continue;
    used[row.category] += 1;
    chosen.push(row);
  }
  return chosen;
};

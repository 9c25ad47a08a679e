import type { Instant } from '../application/application.ts';

export type Ranked = { readonly id: string; readonly score?: number | undefined; readonly submittedAt: Instant };

const byRank = (a: Ranked, b: Ranked): number =>
  (b.score ?? 0) - (a.score ?? 0) || compare(a.submittedAt, b.submittedAt) || compare(a.id, b.id);

/** Files in order: more points first, then the earlier submission, then the id. The store's queue keys sort alike. */
export const rank = <T extends Ranked>(files: readonly T[]): T[] => files.toSorted(byRank);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

import { lessResting } from '../../core/review/resting.ts';
import { seatCounts } from '../shared/committee/seats-left.ts';
import type { Deps } from '../shared/container.ts';

/** The seats of a committee's province with those it may still promise; undefined: the region has no shares. */
export const promisableSeats = async (deps: Deps<'applications' | 'seats' | 'region'>, province: string) => {
  if (deps.region.seats === undefined) return undefined;
  const [counts = [], resting] = await Promise.all([seatCounts(deps, [province]), deps.applications.resting(province)]);
  return lessResting(counts, resting);
};

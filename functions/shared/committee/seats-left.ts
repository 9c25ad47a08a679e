import { type SeatsLeft, UNLIMITED } from '../../../core/orientation/allotment.ts';
import { countSeats, type SeatCount } from '../../../core/region/seats.ts';
import { lessResting } from '../../../core/review/resting.ts';
import type { Deps } from '../container.ts';

/** Every share of some provinces with what is taken and left of it, as last written; undefined: the region has no shares. */
export const seatCounts = async (
  { seats, region }: Deps<'seats' | 'region'>,
  provinces: readonly string[],
): Promise<readonly SeatCount[] | undefined> => {
  if (region.seats === undefined) return undefined;
  const shares = region.seats.shares.filter(({ province }) => provinces.includes(province));
  return countSeats({ ...region.seats, shares }, await seats.taken(provinces));
};

/** Seats left of some provinces, for allotment. */
export const seatsLeft = async (deps: Deps<'seats' | 'region'>, provinces: readonly string[]): Promise<SeatsLeft> => {
  const counts = await seatCounts(deps, provinces);
  if (counts === undefined) return UNLIMITED;
  return (province, category) => counts.find((count) => count.province === province && count.category === category)?.left ?? 0;
};

/** The seats of a committee's province with those it may still promise; undefined: the region has no shares. */
export const promisableSeats = async (deps: Deps<'applications' | 'seats' | 'region'>, province: string) => {
  if (deps.region.seats === undefined) return undefined;
  const [counts = [], resting] = await Promise.all([seatCounts(deps, [province]), deps.applications.resting(province)]);
  return lessResting(counts, resting);
};

import type { Language } from '../../../core/language.ts';
import { provinceName } from '../../../core/region/region.ts';
import type { SeatTable } from '../../../pages/parts/seat-table.ts';
import type { Deps } from '../container.ts';
import { promisableSeats } from './seats-left.ts';

/** What is used of the shares of some provinces and who waits; undefined: the region has no shares. Counts the waiting lists. */
export const seatTableOf = async (
  deps: Deps<'applications' | 'seats' | 'region'>,
  provinces: readonly string[],
  language: Language,
): Promise<SeatTable | undefined> => {
  const { seats, region } = deps;
  if (region.seats === undefined) return undefined;
  const counts = (await Promise.all(provinces.map((province) => promisableSeats(deps, province)))).flatMap((found) => found ?? []);
  const rows = await Promise.all(
    counts.map(async (count) => ({
      ...count,
      province: provinceName(region.provinces, count.province, language),
      waiting: await seats.waiting(count.province, count.category),
    })),
  );
  const isWhole = region.provinces.every(({ code }) => provinces.includes(code));
  return { rows, target: isWhole ? region.seats.target : undefined };
};

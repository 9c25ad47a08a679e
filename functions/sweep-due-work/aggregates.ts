import { localDay } from '../../core/time.ts';
import type { SweepDeps } from './handler.ts';

/** The nation sees counts by province and status, and nothing else. The last of a day stands. */
export const publishAggregates = async ({ applications, national, region, clock }: SweepDeps): Promise<void> => {
  const at = clock.now();
  const counts = Object.fromEntries(await applications.counts());
  await national.putAggregate({ region: region.code, day: localDay(at, region.utcOffset), at, counts });
};

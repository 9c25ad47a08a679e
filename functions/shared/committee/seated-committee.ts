import type { Region } from '../../../core/region/region.ts';
import { type SeatedCommittee, seated } from '../../../core/review/roster.ts';
import { localDay } from '../../../core/time.ts';
import type { Committees } from '../../../store/committee/committees.ts';
import type { Clock } from '../adapters/clock.ts';

export type SeatedCommittees = Committees & {
  /** The committee of a province with those who may vote today; undefined: there is none. */
  readonly seatedOf: (province: string) => Promise<SeatedCommittee | undefined>;
};

/** Configuration names the committees; the roster says what became of them since. */
export const createSeatedCommittees = (committees: Committees, region: Region, clock: Clock): SeatedCommittees => ({
  ...committees,
  seatedOf: async (province) => {
    const committee = region.committees.find((one) => one.province === province);
    return committee === undefined
      ? undefined
      : seated(committee, await committees.getRoster(province), localDay(clock.now(), region.utcOffset));
  },
});

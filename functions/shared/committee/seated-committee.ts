import type { Region } from '../../../core/region/region.ts';
import { type SeatedCommittee, seated, whyNotSeated } from '../../../core/review/roster.ts';
import { localDay } from '../../../core/time.ts';
import type { Committees } from '../../../store/committee/committees.ts';
import type { Clock } from '../adapters/clock.ts';

export type SeatedCommittees = Committees & {
  /** The committee of a province with those who may vote today; undefined: there is none. */
  readonly seatedOf: (province: string) => Promise<SeatedCommittee | undefined>;
  /** Why somebody who once had access to a committee does not vote in it today. `id`: as a voter. */
  readonly whyNotSeated: (who: { readonly province: string; readonly id: string }) => Promise<ReturnType<typeof whyNotSeated>>;
};

/** Configuration names the committees; the roster says what became of them since. */
export const createSeatedCommittees = (committees: Committees, region: Region, clock: Clock): SeatedCommittees => {
  const configured = (province: string) => region.committees.find((one) => one.province === province);
  return {
    ...committees,
    seatedOf: async (province) => {
      const committee = configured(province);
      return committee === undefined
        ? undefined
        : seated(committee, await committees.getRoster(province), localDay(clock.now(), region.utcOffset));
    },
    whyNotSeated: async ({ province, id }) => {
      const committee = configured(province);
      return committee === undefined ? 'seat-ended' : whyNotSeated(committee, await committees.getRoster(province), id);
    },
  };
};

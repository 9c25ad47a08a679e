import type { Instant } from '../application/application.ts';
import type { CommitteeEvent } from '../audit/committee-event.ts';
import { seatOf } from '../review/roster.ts';

/** Who had been struck off by a moment, by the committee's log; ids of voters: what they voted does not count, whoever has their seat. */
export type StruckOff = (at: Instant) => ReadonlySet<string>;

export const struckOff =
  (events: readonly Pick<CommitteeEvent, 'kind' | 'at' | 'details'>[]): StruckOff =>
  (at) => {
    const held = new Set<string>();
    const struck = new Set<string>();
    for (const { kind, at: when, details } of events) {
      if (when > at) continue;
      const { seat, voter } = details ?? {};
      if (typeof voter === 'string') held.add(voter);
      if (kind !== 'member-removed' || typeof seat !== 'string') continue;
      for (const one of [seat, ...held]) if (seatOf(one) === seat) struck.add(one);
    }
    return struck;
  };

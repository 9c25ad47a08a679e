import type { Instant } from '../application/application.ts';
import type { CommitteeEvent } from '../audit/committee-event.ts';

/** The seats that nobody held at a moment, by the committee's log: votes in them do not count. */
export type RemovedSeats = (at: Instant) => ReadonlySet<string>;

export const removedSeats =
  (events: readonly Pick<CommitteeEvent, 'kind' | 'at' | 'details'>[]): RemovedSeats =>
  (at) => {
    const removed = new Set<string>();
    for (const { kind, at: when, details } of events) {
      const seat = details?.['seat'];
      if (when > at || typeof seat !== 'string') continue;
      if (kind === 'member-removed') removed.add(seat);
      if (kind === 'member-replaced') removed.delete(seat);
    }
    return removed;
  };

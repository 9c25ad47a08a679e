import type { Instant } from '../application/application.ts';
import { localDay, localHour, plusDays } from '../time.ts';
import type { Occasion } from './cadence.ts';

/** Something that waits for a person. `reminderDays`: days before its deadline on which she is reminded. */
export type Awaited = { readonly since: Instant; readonly deadline: Instant; readonly reminderDays: readonly number[] };

export type DigestClock = {
  readonly now: Instant;
  /** When she was last sent a digest; absent: never. */
  readonly last?: Instant | undefined;
  readonly utcOffset: string;
  /** Local hours between which digests go out. */
  readonly hours: { readonly from: number; readonly until: number };
  /** Absent: whenever something came. */
  readonly occasion?: Occasion;
  /** When somebody asked that everyone who owes something be written to now. */
  readonly requestedAt?: Instant | undefined;
};

export type DigestDecision =
  | { readonly send: false; readonly why: 'nothing-awaited' | 'outside-hours' | 'already-today' | 'nothing-new' }
  | {
      readonly send: true;
      readonly why: 'first' | 'new' | 'due' | 'requested' | 'reminder';
      /** How many wait for her, how many of them since her last digest, how many have reached a reminder day. */
      readonly count: number;
      readonly fresh: number;
      readonly urgent: number;
      /** The nearest deadline. */
      readonly deadline: Instant;
    };

/**
 * Whether a person is mailed now about what waits for her: at most once a local day, within the hours, and only for a reason: the
 * occasion has come, somebody asked for it, or a reminder day was reached since her last digest. What could not go out in its time
 * goes at the next opportunity, once.
 */
export const decideDigest = (awaited: readonly Awaited[], clock: DigestClock): DigestDecision => {
  const { now, last, utcOffset, hours } = clock;
  const deadline = awaited.map((item) => item.deadline).sort()[0];
  if (deadline === undefined) return { send: false, why: 'nothing-awaited' };
  const hour = localHour(now, utcOffset);
  if (hour < hours.from || hour >= hours.until) return { send: false, why: 'outside-hours' };
  const today = localDay(now, utcOffset);
  const lastDay = last === undefined ? undefined : localDay(last, utcOffset);
  if (lastDay !== undefined && lastDay >= today) return { send: false, why: 'already-today' };

  const reminders = (item: Awaited): string[] =>
    item.reminderDays.map((days) => localDay(plusDays(item.deadline, -days), utcOffset)).filter((day) => day <= today);
  const fresh = awaited.filter(({ since }) => last === undefined || since > last).length;
  const urgent = awaited.filter((item) => reminders(item).length > 0).length;
  const why =
    reasonOf(awaited, clock, lastDay, fresh) ??
    (awaited.some((item) => reminders(item).some((day) => lastDay === undefined || day > lastDay)) ? 'reminder' : undefined);
  return why === undefined ? { send: false, why: 'nothing-new' } : { send: true, why, count: awaited.length, fresh, urgent, deadline };
};

const reasonOf = (
  awaited: readonly Awaited[],
  { last, utcOffset, occasion = { kind: 'news' }, requestedAt }: DigestClock,
  lastDay: string | undefined,
  fresh: number,
): 'first' | 'new' | 'due' | 'requested' | undefined => {
  if (requestedAt !== undefined && (last === undefined || last < requestedAt)) return 'requested';
  switch (occasion.kind) {
    case 'none':
      return undefined;
    case 'news':
      return last === undefined ? 'first' : fresh > 0 ? 'new' : undefined;
    case 'day': {
      const { day, arrivedBy } = occasion;
      if (lastDay !== undefined && lastDay >= day) return undefined;
      const hadCome = arrivedBy === undefined || awaited.some(({ since }) => localDay(since, utcOffset) <= arrivedBy);
      return hadCome ? 'due' : undefined;
    }
  }
};

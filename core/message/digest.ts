import type { Instant } from '../application/application.ts';
import { localDay, localHour, plusDays } from '../time.ts';

/** Something that waits for a person. `reminderDays`: days before its deadline on which she is reminded. */
export type Awaited = { readonly since: Instant; readonly deadline: Instant; readonly reminderDays: readonly number[] };

export type DigestClock = {
  readonly now: Instant;
  /** When she was last sent a digest; absent: never. */
  readonly last?: Instant | undefined;
  readonly utcOffset: string;
  /** Local hours between which digests go out. */
  readonly hours: { readonly from: number; readonly until: number };
};

export type DigestDecision =
  | { readonly send: false; readonly why: 'nothing-awaited' | 'outside-hours' | 'already-today' | 'nothing-new' }
  | {
      readonly send: true;
      readonly why: 'first' | 'new' | 'reminder';
      /** How many wait for her, how many of them since her last digest, how many have reached a reminder day. */
      readonly count: number;
      readonly fresh: number;
      readonly urgent: number;
      /** The nearest deadline. */
      readonly deadline: Instant;
    };

/**
 * Whether a person is mailed now about what waits for her: at most once a local day, whatever the number, and only when
 * something came since her last digest or a reminder day was reached since. A day on which nothing could be sent is
 * made up for by the next.
 */
export const decideDigest = (awaited: readonly Awaited[], { now, last, utcOffset, hours }: DigestClock): DigestDecision => {
  const deadline = awaited.map((item) => item.deadline).sort()[0];
  if (deadline === undefined) return { send: false, why: 'nothing-awaited' };
  const hour = localHour(now, utcOffset);
  if (hour < hours.from || hour >= hours.until) return { send: false, why: 'outside-hours' };
  const today = localDay(now, utcOffset);
  const lastDay = last === undefined ? undefined : localDay(last, utcOffset);
  if (lastDay !== undefined && lastDay >= today) return { send: false, why: 'already-today' };

  const reminders = (item: Awaited): string[] =>
    item.reminderDays.map((days) => localDay(plusDays(item.deadline, -days), utcOffset)).filter((day) => day <= today);
  const count = awaited.length;
  const fresh = awaited.filter(({ since }) => last === undefined || since > last).length;
  const urgent = awaited.filter((item) => reminders(item).length > 0).length;
  const contents = { count, fresh, urgent, deadline };
  if (lastDay === undefined) return { send: true, why: 'first', ...contents };
  if (fresh > 0) return { send: true, why: 'new', ...contents };
  if (awaited.some((item) => reminders(item).some((day) => day > lastDay))) return { send: true, why: 'reminder', ...contents };
  return { send: false, why: 'nothing-new' };
};

import type { Instant } from '../application/application.ts';
import { instant, localDay, localHour, plusDays } from '../time.ts';
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
  /** When somebody asked that everyone who owes something be written to now. It lapses at the end of the next local day. */
  readonly requestedAt?: Instant | undefined;
  /** She must hear of something whatever awaits her, even nothing. */
  readonly news?: boolean;
};

export type DigestDecision =
  | { readonly send: false; readonly why: 'nothing-awaited' | 'outside-hours' | 'already-today' | 'nothing-new' }
  | {
      readonly send: true;
      readonly why: 'first' | 'new' | 'due' | 'requested' | 'reminder' | 'news';
      /** How many wait for her, how many of them since her last digest, how many have reached a reminder day. */
      readonly count: number;
      readonly fresh: number;
      readonly urgent: number;
      /** The nearest deadline; absent: nothing awaits her. */
      readonly deadline?: Instant;
    };

/**
 * Whether a person is mailed now about what waits for her: at most once a local day, within the hours, and only for a reason: the
 * occasion has come, somebody asked for it, there is news that she must hear, or a reminder day was reached since her last digest. What could not go out in its time
 * goes at the next opportunity, once.
 */
export const decideDigest = (awaited: readonly Awaited[], clock: DigestClock): DigestDecision => {
  const { now, last, utcOffset, hours, news = false } = clock;
  const deadline = awaited.reduce<Instant | undefined>(
    (least, one) => (least === undefined || one.deadline < least ? one.deadline : least),
    undefined,
  );
  if (deadline === undefined && !news) return { send: false, why: 'nothing-awaited' };
  const hour = localHour(now, utcOffset);
  if (hour < hours.from || hour >= hours.until) return { send: false, why: 'outside-hours' };
  const today = localDay(now, utcOffset);
  const lastDay = last === undefined ? undefined : localDay(last, utcOffset);
  if (lastDay !== undefined && lastDay >= today) return { send: false, why: 'already-today' };

  const [reached, toldOf] = [reminderReached(today, utcOffset), reminderReached(lastDay, utcOffset)];
  const fresh = awaited.filter(({ since }) => last === undefined || since > last).length;
  const urgent = awaited.filter((item) => item.reminderDays.some((days) => reached(item, days))).length;
  const why =
    (deadline === undefined ? undefined : reasonOf(awaited, clock, lastDay, fresh)) ??
    (news ? 'news' : undefined) ??
    (awaited.some((item) => item.reminderDays.some((days) => reached(item, days) && !toldOf(item, days))) ? 'reminder' : undefined);
  if (why === undefined) return { send: false, why: 'nothing-new' };
  return { send: true, why, count: awaited.length, fresh, urgent, ...(deadline === undefined ? {} : { deadline }) };
};

/**
 * Whether so many days before an item's deadline had come by a local day. A docket has thousands of deadlines and a few such days:
 * instants are compared as text with one instant for each.
 */
const reminderReached = (day: string | undefined, utcOffset: string) => {
  const ends = new Map<number, Instant>();
  return ({ deadline }: Awaited, days: number): boolean => {
    if (day === undefined) return false;
    const end = ends.get(days) ?? plusDays(endOfDay(day, utcOffset), days);
    ends.set(days, end);
    return deadline < end;
  };
};

/** The instant at which a local day is over. */
const endOfDay = (day: string, utcOffset: string): Instant => plusDays(instant(Date.parse(`${day}T00:00:00.000${utcOffset}`)), 1);

/**
 * Whether a request is still to be met: it goes to who owed something when it was made, the same day or, once the hours are over or her mail of
 * the day is out, the next. Kept longer, it would write at once to everybody who comes to owe something weeks later.
 */
const meetsRequest = (awaited: readonly Awaited[], { now, last, utcOffset, requestedAt }: DigestClock): boolean =>
  requestedAt !== undefined &&
  (last === undefined || last < requestedAt) &&
  now < plusDays(endOfDay(localDay(requestedAt, utcOffset), utcOffset), 1) &&
  awaited.some(({ since }) => since <= requestedAt);

const reasonOf = (
  awaited: readonly Awaited[],
  clock: DigestClock,
  lastDay: string | undefined,
  fresh: number,
): 'first' | 'new' | 'due' | 'requested' | undefined => {
  const { last, utcOffset, occasion = { kind: 'news' } } = clock;
  if (meetsRequest(awaited, clock)) return 'requested';
  switch (occasion.kind) {
    case 'none':
      return undefined;
    case 'news':
      return last === undefined ? 'first' : fresh > 0 ? 'new' : undefined;
    case 'day': {
      const { day, arrivedBy } = occasion;
      if (lastDay !== undefined && lastDay >= day) return undefined;
      const end = arrivedBy === undefined ? undefined : endOfDay(arrivedBy, utcOffset);
      return end === undefined || awaited.some(({ since }) => since < end) ? 'due' : undefined;
    }
  }
};

import * as z from 'zod';
import type { Subject } from '../access/subject.ts';
import { type Instant, InstantSchema } from '../application/application.ts';
import type { CommitteeEventDraft } from '../audit/committee-event.ts';
import type { Committee } from '../region/committee.ts';
import { plusDays } from '../time.ts';
import { periodOf, type Roster, type StandIn, seatHolder } from './roster.ts';

/** What chair and coordinator are told of others: see `seat-notices.ts`. */
const SEAT_NOTICE_KINDS = ['notice-replaced', 'notice-removed', 'notice-stand-in'] as const;
export type SeatNoticeKind = (typeof SEAT_NOTICE_KINDS)[number];

/** What a person is told of who sits. The first two have come to sit, the last two before the notices do no longer; the others are told of their stand-in. */
export const SEAT_LETTER_KINDS = [
  'seated',
  'stands-in',
  'stand-in-approved',
  'stand-in-refused',
  'stand-in-ended',
  'standing-in-ended',
  'seat-ended',
  ...SEAT_NOTICE_KINDS,
] as const;
export type SeatLetterKind = (typeof SEAT_LETTER_KINDS)[number];

/** In place of a voter's id, where the region's coordinator is told: no voter's id begins so. */
export const COORDINATOR = '.coordinator';

/** Whom a letter to somebody goes to. */
export const addresseeOf = ({ province, to }: Pick<SeatLetter, 'province' | 'to'>): Subject =>
  to === COORDINATOR ? { kind: 'coordinator' } : { kind: 'member', province, id: to };

/** Somebody to be told of a change of who sits. Ids of voters alone: names, addresses, days and reasons are read when it is sent. */
export type SeatLetterDraft = {
  readonly kind: SeatLetterKind;
  readonly to: string;
  /** The other one whom it is about: in whose stead she votes, or who stands in for her. */
  readonly about?: string;
};

export const SeatLetterSchema = z.strictObject({
  province: z.string(),
  /** The entry of the committee's log that it tells of. */
  event: z.int().min(1),
  kind: z.enum(SEAT_LETTER_KINDS),
  to: z.string(),
  about: z.string().optional(),
  /** `suppressed`: nothing goes to her address; it waits until mail does again. */
  state: z.enum(['owed', 'claimed', 'failed', 'sent', 'suppressed']),
  /** Sends begun. */
  attempts: z.int().min(0),
  /** Whether one send ended without an answer and was repeated: that happens once. */
  repeated: z.boolean(),
  claimedAt: InstantSchema.optional(),
  /** Real time in epoch seconds. */
  expiresAt: z.int(),
});
export type SeatLetter = z.infer<typeof SeatLetterSchema>;

type Before = { readonly committee: Committee; readonly before: Roster; readonly today: string };

/** Letters are written with the change, and a transaction holds a hundred rows. Nobody's stand-ins are approved for so many periods. */
const MOST_ENDED = 50;

/** Who is told of a change of who sits, once it is written. `before`: the roster that it changed. */
export const seatLettersOf = (
  { kind, details = {} }: CommitteeEventDraft,
  { committee, before, today }: Before,
): readonly SeatLetterDraft[] => {
  const seat = String(details['seat']);
  const voter = String(details['voter']);
  const holder = seatHolder(committee, before, seat)?.id;
  const toHolder = (one: SeatLetterKind): readonly SeatLetterDraft[] =>
    holder === undefined ? [] : [{ kind: one, to: holder, about: voter }];
  const ended = before.standIns
    .filter((one) => one.seat === seat && isComing(one, today))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .slice(0, MOST_ENDED)
    .map(({ n }): SeatLetterDraft => ({ kind: 'standing-in-ended', to: `${seat}.s${n}` }));
  const left = (who: string | undefined): readonly SeatLetterDraft[] => (who === undefined ? [] : [{ kind: 'seat-ended', to: who }]);
  switch (kind) {
    case 'stand-in-approved':
      return [{ kind: 'stands-in', to: voter, ...(holder === undefined ? {} : { about: holder }) }, ...toHolder('stand-in-approved')];
    case 'stand-in-refused':
      return toHolder('stand-in-refused');
    case 'stand-in-ended':
      return [{ kind: 'standing-in-ended', to: voter }, ...toHolder('stand-in-ended')];
    case 'member-replaced':
      return [{ kind: 'seated', to: voter, ...(holder === undefined ? {} : { about: holder }) }, ...left(holder), ...ended];
    case 'member-removed':
      // A deployment may have left her out: nobody holds the seat by now.
      return [...left(details['former'] === undefined ? holder : String(details['former'])), ...ended];
    default:
      return [];
  }
};

const ENDS: readonly SeatLetterKind[] = ['standing-in-ended', 'seat-ended'];
export const isNotice = (kind: SeatLetterKind): kind is SeatNoticeKind => SEAT_NOTICE_KINDS.some((one) => one === kind);
export const isBeginning = (kind: SeatLetterKind): boolean => kind === 'seated' || kind === 'stands-in';

/** Of a committee's letters, those that still say what is so; notices tell what was done, which stays so. Who no longer sits before she could be told that she does is told of neither. */
export const stillTrue = (
  letters: readonly SeatLetter[],
  { committee, roster, today }: { readonly committee: Committee; readonly roster: Roster; readonly today: string },
): readonly SeatLetter[] => {
  const sits = new Set([
    ...committee.members.flatMap(({ id }) => seatHolder(committee, roster, id)?.id ?? []),
    ...roster.standIns.flatMap((one) => (isComing(one, today) ? [`${one.seat}.s${one.n}`] : [])),
  ]);
  const untold = new Set(
    letters.filter((one) => isBeginning(one.kind) && one.state !== 'sent' && one.state !== 'claimed').map(({ to }) => to),
  );
  return letters.filter(({ kind, to, about = '' }) =>
    isNotice(kind) ? true : ENDS.includes(kind) ? !untold.has(to) : sits.has(to) && (kind !== 'stand-in-approved' || sits.has(about)),
  );
};

/** Whether somebody stands in today or will. */
const isComing = (one: Pick<StandIn, 'state' | 'from' | 'until'>, today: string): boolean =>
  ['coming', 'current'].includes(periodOf(one, today));

/** Within so long of a send its bounce is reported. */
const BOUNCE_DAYS = 1;

/** Whether a letter was probably the mail that came back, or before it on the way: she never read it. `at`: when the first came back. */
export const cameBack = ({ state, claimedAt }: Pick<SeatLetter, 'state' | 'claimedAt'>, at: Instant): boolean =>
  state === 'sent' && claimedAt !== undefined && claimedAt <= at && at <= plusDays(claimedAt, BOUNCE_DAYS);

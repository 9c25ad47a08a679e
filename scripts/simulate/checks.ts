import * as z from 'zod';
import type { Application } from '../../core/application/application.ts';
import { seatsOf } from '../../store/keys.ts';
import type { Mailbox } from '../../tests/e2e/support/mailbox.ts';
import { codeIn, hasCode, hasSignInLink } from '../../tests/e2e/support/mailbox.ts';
import { memberEmail } from '../../tests/e2e/support/region.ts';
import type { Item } from '../../tests/e2e/support/store.ts';
import { SEATS } from './people.ts';
import { PROVINCE } from './region.ts';

const SEATED = ['referred', 'placed'];
const ENDS = [...SEATED, 'rejected', 'waiting-list'];
const EventSchema = z.looseObject({ kind: z.string(), to: z.string().optional() });
const TakenSchema = z.looseObject({ category: z.number(), taken: z.number() });
const MessageSchema = z.looseObject({ kind: z.string(), attempts: z.number() });

/** Every file has one decision in its log and stands where that leads. */
export const outcomeFaults = (files: readonly Application[], items: readonly Item[]): readonly string[] => {
  const decided = new Map<string, string[]>();
  for (const item of items) {
    if (!item.sk.startsWith('EVENT#')) continue;
    const { kind, to } = EventSchema.parse(item);
    if (kind !== 'committee-decided' && kind !== 'coordinator-decided') continue;
    if (to === 'approved' || to === 'rejected') decided.set(item.pk, [...(decided.get(item.pk) ?? []), to]);
  }
  return files.flatMap(({ reference, region, id, status }) => {
    const outcomes = decided.get([...decided.keys()].find((pk) => pk.endsWith(id)) ?? '') ?? [];
    const [only] = outcomes;
    const leads = only === 'rejected' ? status === 'rejected' : status !== 'rejected';
    return outcomes.length === 1 && ENDS.includes(status) && leads
      ? []
      : [`${region} ${reference}: ${outcomes.join('+') || 'undecided'}, ${status}`];
  });
};

export type SeatFigures = readonly {
  readonly category: number;
  readonly share: number;
  readonly taken: number;
  readonly waiting: number;
}[];

/** Seats of the share, seats taken by the files themselves, and who waits. */
export const seatFigures = (files: readonly Application[], share: number): SeatFigures =>
  ([1, 2] as const).map((category) => {
    const count = (statuses: readonly string[]): number =>
      files.filter((file) => file.category === category && statuses.includes(file.status)).length;
    return { category, share, taken: count(SEATED), waiting: count(['waiting-list']) };
  });

/** More seats taken than there are, a counter that says otherwise than the files, somebody who waits beside an empty seat. */
export const seatFaults = (figures: SeatFigures, items: readonly Item[], region: string): readonly string[] => {
  const counters = items.filter(({ pk }) => pk === seatsOf(region, PROVINCE)).map((item) => TakenSchema.parse(item));
  return figures.flatMap(({ category, share, taken, waiting }) => {
    const counted = counters.find((one) => one.category === category)?.taken ?? 0;
    return [
      ...(taken > share ? [`category ${category}: ${taken} seats of ${share}`] : []),
      ...(counted === taken ? [] : [`category ${category}: ${taken} seats, counted as ${counted}`]),
      ...(waiting > 0 && taken < share ? [`category ${category}: ${waiting} wait beside ${share - taken} empty seats`] : []),
    ];
  });
};

export type MailFigures = {
  /** By member: digests, codes. */
  readonly members: Readonly<Record<string, { readonly digests: number; readonly mostADay: number; readonly codes: number }>>;
  /** E-mails to applicants, and how many messages their files owe them. */
  readonly applicants: { readonly emails: number; readonly messages: number; readonly repeats: number };
  /** Messages owed to applicants, by kind. */
  readonly kinds: Readonly<Record<string, number>>;
};

/** @param days ids of the last message before each day began. */
export const mailFigures = async (mailbox: Mailbox, items: readonly Item[], days: readonly number[]): Promise<MailFigures> => {
  const all = (await mailbox.all()).filter(({ channel }) => channel === 'email');
  const members = SEATS.map((seat) => {
    const hers = all.filter(({ to }) => to === memberEmail(PROVINCE, seat));
    const digests = hers.filter(hasSignInLink);
    const perDay = days.map((from, n) => digests.filter(({ id }) => id > from && id <= (days[n + 1] ?? Number.POSITIVE_INFINITY)).length);
    const codes = hers.filter((message) => hasCode(message) && codeIn(message) !== '').length;
    return [seat, { digests: digests.length, mostADay: Math.max(0, ...perDay), codes }] as const;
  });
  const owed = items.filter(({ sk }) => sk.startsWith('MESSAGE#')).map((item) => MessageSchema.parse(item));
  const kinds: Record<string, number> = {};
  for (const { kind } of owed) kinds[kind] = (kinds[kind] ?? 0) + 1;
  const emails = all.filter(({ to }) => to.startsWith('applicant-')).length;
  const repeats = owed.reduce((sum, { attempts }) => sum + attempts - 1, 0);
  return { members: Object.fromEntries(members), applicants: { emails, messages: owed.length, repeats }, kinds };
};

/** As designed: at most one digest a member and day; one e-mail for each message owed, and one more for each that had to be repeated. */
export const mailFaults = ({ members, applicants: { emails, messages, repeats } }: MailFigures): readonly string[] => [
  ...Object.entries(members).flatMap(([seat, { mostADay }]) => (mostADay > 1 ? [`${seat} had ${mostADay} digests on one day`] : [])),
  ...(emails < messages || emails > messages + repeats ? [`${emails} e-mails for ${messages} messages, ${repeats} repeated`] : []),
];

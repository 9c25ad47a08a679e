import type { Dossier } from '../../store/application/dossier.ts';
import { memberEmail, region } from '../../tests/e2e/support/region.ts';
import { SEATS, type Seat } from './people.ts';
import type { Letter } from './post.ts';
import { PROVINCE } from './region.ts';

/** A day of the province: from when to when its clock ran. Instants of programme time. */
export type Day = { readonly day: string; readonly from: string; readonly until: string };

export type DigestPlan = {
  readonly days: readonly Day[];
  /** Days on which nothing goes to a member's address, because a mail to it came back. */
  readonly suppressed: (seat: Seat, day: string) => boolean;
  /** When a seat fell away. */
  readonly removed: ReadonlyMap<Seat, string>;
};

export type DigestRow = { readonly member: Seat; readonly day: string; readonly designed: number; readonly sent: number };

const MINUTE = 60_000;

/** From when to when a file waited for a seat's vote. */
type Owed = { readonly since: number; readonly until: number };

const owedBy = (seat: Seat, files: readonly Dossier[], removed: string | undefined): readonly Owed[] =>
  files.flatMap(({ events }) => {
    const arrived = events.findIndex(({ kind }) => kind === 'sent-to-committee');
    const sent = events[arrived];
    if (sent === undefined) return [];
    const over = events
      .slice(arrived + 1)
      .find(({ kind, details, to }) => to !== 'in-review' || (kind === 'vote-cast' && details?.['seat'] === seat));
    const ends = [over?.at, removed].map((at) => (at === undefined ? Number.POSITIVE_INFINITY : Date.parse(at)));
    return [{ since: Date.parse(sent.at), until: Math.min(...ends) }];
  });

/**
 * The digests of a daily cadence by its rule alone, from what the files' logs say: on a local day, from 8 to 18 o'clock, one as soon as
 * she owes a vote on a file that came since her last digest. No reminder day falls on a day on which the clock runs.
 */
const designedFor = (seat: Seat, files: readonly Dossier[], { days, suppressed, removed }: DigestPlan): ReadonlySet<string> => {
  const owed = owedBy(seat, files, removed.get(seat));
  const designed = new Set<string>();
  let last = Number.NEGATIVE_INFINITY;
  for (const { day, from, until } of days) {
    if (suppressed(seat, day)) continue;
    const opens = Math.max(Date.parse(from), Date.parse(`${day}T08:00:00.000Z`));
    const closes = Math.min(Date.parse(until), Date.parse(`${day}T18:00:00.000Z`));
    for (let at = opens; at < closes; at += MINUTE) {
      if (!owed.some(({ since, until: over }) => since <= at && at < over && since > last)) continue;
      designed.add(day);
      last = at;
      break;
    }
  }
  return designed;
};

/** A row a member and day: digests as designed and as they arrived. */
export const digestRows = (files: readonly Dossier[], letters: readonly Letter[], plan: DigestPlan): readonly DigestRow[] =>
  SEATS.flatMap((seat) => {
    const designed = designedFor(seat, files, plan);
    const hers = letters.filter(({ to, what }) => what === 'digest' && to === memberEmail(PROVINCE, seat));
    return plan.days.map(({ day }) => ({
      member: seat,
      day,
      designed: designed.has(day) ? 1 : 0,
      sent: hers.filter((letter) => letter.day === day).length,
    }));
  });

export const digestFaults = (rows: readonly DigestRow[]): readonly string[] =>
  rows.flatMap(({ member, day, designed, sent }) =>
    designed === sent ? [] : [`${member} had ${sent} digests on ${day}, not ${designed}`],
  );

export type SeatEndedRow = { readonly member: Seat; readonly designed: number; readonly sent: number };

/** Whoever was removed is told so once, and nobody else. */
export const seatEndedRows = (letters: readonly Letter[], removed: DigestPlan['removed']): readonly SeatEndedRow[] =>
  SEATS.map((member) => ({
    member,
    designed: removed.has(member) ? 1 : 0,
    sent: letters.filter(({ to, what }) => what === 'seat-ended' && to === memberEmail(PROVINCE, member)).length,
  }));

export const seatEndedFaults = (rows: readonly SeatEndedRow[]): readonly string[] =>
  rows.flatMap(({ member, designed, sent }) =>
    designed === sent ? [] : [`${member} was told ${sent} times that her seat has ended, not ${designed}`],
  );

/** Each removal is told to the chair and to the coordinator, once each, and to nobody else. */
export const noticeFaults = (letters: readonly Letter[], removed: DigestPlan['removed']): readonly string[] => {
  const { chair = '' } = region.committees.find(({ province }) => province === PROVINCE) ?? {};
  const told = [memberEmail(PROVINCE, chair), region.coordinator.email];
  const notices = letters.filter(({ what }) => what === 'notice');
  const strangers = notices.filter(({ to }) => !told.includes(to)).map(() => 'somebody else was told of a removal');
  const wrong = told.flatMap((whom, index) => {
    const sent = notices.filter(({ to }) => to === whom).length;
    // What happens to the chair's own seat she is told as its holder.
    const designed = [...removed.keys()].filter((seat) => index === 1 || seat !== chair).length;
    return sent === designed ? [] : [`a removal was told ${sent} times to ${whom}, not ${designed}`];
  });
  return [...strangers, ...wrong];
};

/** Others of the staff had at most one mail a day with a link, besides the one they asked for on the first day. */
export const staffFaults = (letters: readonly Letter[]): readonly string[] => {
  const members = new Set(SEATS.map((seat) => memberEmail(PROVINCE, seat)));
  const counts = new Map<string, number>();
  for (const { to, what, day } of letters) {
    if (what === 'digest' && !members.has(to)) counts.set(`${to} on ${day}`, (counts.get(`${to} on ${day}`) ?? 0) + 1);
  }
  const first = letters[0]?.day ?? '';
  return [...counts].flatMap(([whom, count]) => (count > (whom.endsWith(first) ? 2 : 1) ? [`${count} mails with a link to ${whom}`] : []));
};

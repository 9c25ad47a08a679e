import type { EventKind } from '../../core/audit/event.ts';
import type { Dossier } from '../../store/application/dossier.ts';
import type { System } from '../../tests/e2e/support/system.ts';
import { mailFaultOf } from './applicants.ts';
import {
  type DigestRow,
  digestFaults,
  digestRows,
  noticeFaults,
  type SeatEndedRow,
  seatEndedFaults,
  seatEndedRows,
  staffFaults,
} from './digests.ts';
import { BOUNCED } from './disturbances.ts';
import type { DocketFigures } from './docket.ts';
import { type LetterRow, letterRows } from './letters.ts';
import { checkMinutes, type MinutesFigures, minutesFaults } from './minutes.ts';
import { outcomeFaults, outcomesOf, type VoteFigures, voteFaults, voteFigures } from './outcomes.ts';
import type { Seat } from './people.ts';
import type { Options, Played } from './played.ts';
import { filesIn, removalsIn } from './records.ts';
import { type RequestRow, requestRows } from './requests.ts';
import { outOfTurn, type SeatRow, seatFaults, seatRows } from './seats.ts';

export type Report = {
  readonly files: number;
  readonly outcomes: Readonly<Record<string, number>>;
  readonly votes: VoteFigures & { readonly triedLate: number; readonly triedRemoved: number };
  readonly seats: readonly SeatRow[];
  /** How often seats were counted. */
  readonly looks: number;
  readonly withdrawals: number;
  readonly referrals: { readonly accepted: number; readonly declined: number; readonly expired: number };
  readonly digests: readonly DigestRow[];
  readonly seatEnded: readonly SeatEndedRow[];
  readonly letters: readonly LetterRow[];
  readonly minutes: MinutesFigures;
  readonly docket: DocketFigures;
  readonly requests: readonly RequestRow[];
  /** What is not as it has to be; empty when all is. */
  readonly faults: readonly string[];
};

/** Real seconds within which two things count as one moment. */
const MOMENT_S = 3;

const countOf = (files: readonly Dossier[], kind: EventKind): number =>
  files.reduce((sum, { events }) => sum + events.filter((event) => event.kind === kind).length, 0);

/** Counts whether all is as it has to be, by what the table and the mailbox hold. */
export const reportOf = async (system: System, played: Played, { files: wanted, rate, share }: Options): Promise<Report> => {
  const { items, post, days, watch, tried, applicants } = played;
  const files = filesIn(items);
  const removed = removalsIn(items);
  const momentMs = MOMENT_S * 1_000 * rate;
  const removals = { seats: removed, momentMs };
  const numbers = new Map(applicants.map(({ id, n }) => [id, n]));
  const seats = seatRows(files, items, share, watch.greatest);
  const suppressed = (seat: Seat, day: string): boolean => seat === BOUNCED && day === days[2]?.day;
  const digests = digestRows(files, post.letters, { days, suppressed, removed });
  const seatEnded = seatEndedRows(post.letters, removed);
  const letters = letterRows(files, post.letters, (id) => mailFaultOf(numbers.get(id) ?? 0));
  const votes = voteFigures(files, removals);
  const example = files.find(({ application }) => application.id === played.example.id);
  if (example === undefined) throw new Error('no file of the first meeting');
  const minutes = await checkMinutes(system, played.people, played.meetings, example);
  return {
    files: files.length,
    outcomes: outcomesOf(files),
    votes: { ...votes, triedLate: tried.late, triedRemoved: tried.removed },
    seats,
    looks: watch.looks(),
    withdrawals: tried.withdrawals,
    referrals: {
      accepted: countOf(files, 'referral-accepted'),
      declined: countOf(files, 'referral-declined'),
      expired: countOf(files, 'referral-expired'),
    },
    digests,
    seatEnded,
    letters: letters.rows,
    minutes,
    docket: played.docket,
    requests: requestRows(system.log('access')),
    faults: [
      ...played.faults,
      ...(files.length === wanted ? [] : [`${files.length} files of ${wanted}`]),
      ...outcomeFaults(files, removals),
      ...voteFaults(votes),
      ...seatFaults(seats),
      ...outOfTurn(files, momentMs),
      ...digestFaults(digests),
      ...seatEndedFaults(seatEnded),
      ...noticeFaults(post.letters, removed),
      ...staffFaults(post.letters),
      ...letters.faults,
      ...minutesFaults(minutes),
    ],
  };
};

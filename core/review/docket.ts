import type { Application, Category, HeldVerdict, Instant } from '../application/application.ts';
import { type APPLICANT_KINDS, type AREAS, SECTORS, type Sector } from '../application/form.ts';
import { parseMeetingId } from '../meeting/meeting.ts';
import { plusDays } from '../time.ts';
import type { Ballots } from './ballot.ts';
import { type Seat, standingIn } from './standing.ts';

/** A file awaiting a committee, or one whose decision rests, as the docket's index has it: no personal data. */
export type DocketRow = {
  readonly id: string;
  readonly reference: string;
  readonly score: number;
  readonly submittedAt: Instant;
  readonly category: Category;
  readonly kind: (typeof APPLICANT_KINDS)[number];
  readonly area: (typeof AREAS)[number];
  readonly sector?: Sector | undefined;
  /** When it reached the committee in this round. */
  readonly sentAt?: Instant | undefined;
  readonly deadline?: Instant | undefined;
  readonly round: number;
  /** How many of its rounds began because a resting decision was reopened. */
  readonly reopened?: number | undefined;
  /** The committee's decision while it rests. */
  readonly verdict?: HeldVerdict | undefined;
  readonly resembles: boolean;
  /** Her consent was spoken, before an agent at a counter. */
  readonly assisted: boolean;
  /** What was voted in this round, by seat. */
  readonly ballots: Ballots;
};

export const DOCKET_FLAGS = ['overdue', 'due-soon', 'answered', 'reopened', 'resembles', 'assisted'] as const;
export type DocketFlag = (typeof DOCKET_FLAGS)[number];

/** `view`: what one member has not voted on, or everything. Absent members filter nothing. */
export type DocketFilter = {
  readonly view: 'mine' | 'all';
  readonly category?: Category | undefined;
  /** `none`: files without a project. */
  readonly sector?: Sector | 'none' | undefined;
  readonly flag?: DocketFlag | undefined;
  /** Number in the region's list, or `other`; see search.ts. It stands in no row: whoever filters by it says which files it leaves. */
  readonly commune?: string | undefined;
  /** Id of the meeting whose agenda is the list instead: see `core/meeting/agenda.ts`. It leaves out no file of a docket. */
  readonly meeting?: string | undefined;
};

/** Ids of the files left by what does not stand in the rows; absent: all. */
export type Among = ReadonlySet<string> | undefined;

/** What a docket row keeps of an application in review or at rest. */
export const docketRowOf = (application: Application): DocketRow => {
  const { id, reference, score = 0, submittedAt, category = 2, kind, area, sector, sentAt, deadline, round, ballots } = application;
  const { reopened, verdict } = application;
  return {
    id,
    reference,
    score,
    submittedAt,
    category,
    kind,
    area,
    ...(sector === undefined ? {} : { sector }),
    ...(sentAt === undefined ? {} : { sentAt }),
    ...(deadline === undefined ? {} : { deadline }),
    round,
    ...(reopened === undefined ? {} : { reopened }),
    ...(verdict === undefined ? {} : { verdict }),
    resembles: application.resembles !== undefined && application.resembles.length > 0,
    assisted: application.assisted === true,
    ballots,
  };
};

/** Whether a seat still owes a file its vote. */
export const isOwed = ({ ballots }: Pick<DocketRow, 'ballots'>, seat: Seat): boolean => standingIn(ballots, seat) === undefined;

/** The files that still await a seat's vote, in their order. */
export const owedBy = <R extends Pick<DocketRow, 'ballots'>>(rows: readonly R[], seat: Seat): readonly R[] =>
  rows.filter((row) => isOwed(row, seat));

/** A deadline within so many days is near. */
export const SOON_DAYS = 2;

/** What a member should notice of a file at a moment. */
export const flagsOf = ({ deadline, round, reopened = 0, resembles, assisted }: DocketRow, now: Instant): readonly DocketFlag[] => {
  const isOverdue = deadline !== undefined && deadline <= now;
  const isSoon = deadline !== undefined && !isOverdue && deadline <= plusDays(now, SOON_DAYS);
  const is = { overdue: isOverdue, 'due-soon': isSoon, answered: round > reopened, reopened: reopened > 0, resembles, assisted };
  return DOCKET_FLAGS.filter((flag) => is[flag]);
};

/** Whether a row passes a filter, for the holder of a seat (none: nobody's own view). */
export const passes =
  (filter: DocketFilter, seat: Seat | undefined, now: Instant, among?: Among) =>
  (row: DocketRow): boolean =>
    (filter.view === 'all' || seat === undefined || isOwed(row, seat)) &&
    (filter.category === undefined || filter.category === row.category) &&
    (filter.sector === undefined || filter.sector === (row.sector ?? 'none')) &&
    (filter.flag === undefined || flagsOf(row, now).includes(filter.flag)) &&
    (among === undefined || among.has(row.id));

/** The rows that a filter leaves, in their order. `seat`: whose view it is. */
export const filterDocket = (
  rows: readonly DocketRow[],
  filter: DocketFilter,
  seat: Seat | undefined,
  now: Instant,
  among?: Among,
): readonly DocketRow[] => rows.filter(passes(filter, seat, now, among));

/** Best score first, then the earliest submission. Equal only for one file. */
export const byRank = (a: DocketRow, b: DocketRow): number =>
  b.score - a.score || compare(a.submittedAt, b.submittedAt) || compare(a.reference, b.reference);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const COMMUNE = /^(?:\d{1,3}|other)$/u;

/** The filter that an address names. What it does not know filters nothing, and is never repeated on a page. */
export const parseDocketFilter = (query: URLSearchParams): DocketFilter => {
  const one = <T extends string>(name: string, known: readonly T[]): T | undefined => known.find((value) => value === query.get(name));
  const category = one('category', ['1', '2']);
  const sector = one('sector', [...SECTORS, 'none']);
  const flag = one('flag', DOCKET_FLAGS);
  const commune = query.get('commune') ?? '';
  const meeting = query.get('meeting') ?? '';
  return {
    view: query.get('view') === 'all' ? 'all' : 'mine',
    ...(category === undefined ? {} : { category: category === '1' ? (1 as const) : (2 as const) }),
    ...(sector === undefined ? {} : { sector }),
    ...(flag === undefined ? {} : { flag }),
    ...(COMMUNE.test(commune) ? { commune } : {}),
    ...(parseMeetingId(meeting) === undefined ? {} : { meeting }),
  };
};

/** The same as a query, for links to the docket and its files; empty for the default view. */
export const docketQuery = ({ view, category, sector, flag, commune, meeting }: DocketFilter): URLSearchParams =>
  new URLSearchParams({
    ...(view === 'all' ? { view } : {}),
    ...(category === undefined ? {} : { category: String(category) }),
    ...(sector === undefined ? {} : { sector }),
    ...(flag === undefined ? {} : { flag }),
    ...(commune === undefined ? {} : { commune }),
    ...(meeting === undefined ? {} : { meeting }),
  });

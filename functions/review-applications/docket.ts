import type { Application, Instant } from '../../core/application/application.ts';
import { owesVote } from '../../core/review/digest.ts';
import type { SeatedCommittee, Voter } from '../../core/review/roster.ts';
import { plusDays } from '../../core/time.ts';
import type { DocketFlag, DocketRow } from '../../pages/review/docket.ts';
import type { Applications } from '../../store/applications.ts';

/** Files on one page: a phone on a weak network loads it in one go. */
const PAGE = 50;
/** So many are looked at to count what a member owes; a longer docket says at least this. */
const COUNTED = 1_000;
const SOON_DAYS = 2;

/** One page of a committee's files, best score first, with how many in all still await this member. */
export const readDocket = async (applications: Applications, { province }: SeatedCommittee, { seat }: Voter, after: string | undefined) => {
  const docket = { holder: province, status: 'in-review' } as const;
  const [page, all] = await Promise.all([
    applications.queue({ ...docket, limit: PAGE, after }),
    applications.queue({ ...docket, limit: COUNTED }),
  ]);
  return { files: page.items, next: page.next, owed: all.items.filter((file) => owesVote(seat, file)).length };
};

/** The best file of the first page, other than the one just voted on, that awaits her vote. */
export const firstOwed = async (
  applications: Applications,
  { province }: SeatedCommittee,
  { seat }: Voter,
  but: string,
): Promise<string | undefined> => {
  const { items } = await applications.queue({ holder: province, status: 'in-review', limit: PAGE });
  return items.find((file) => file.id !== but && owesVote(seat, file))?.reference;
};

export const docketRow = (file: Application, { seat }: Voter, now: Instant): DocketRow => ({
  reference: file.reference,
  score: file.score ?? 0,
  category: file.category ?? 2,
  kind: file.kind,
  sector: file.sector,
  area: file.area,
  deadline: file.deadline,
  flags: flagsOf(file, now),
  myVote: Object.hasOwn(file.ballots, seat) ? file.ballots[seat]?.choice : undefined,
});

const flagsOf = ({ deadline, round, resembles }: Application, now: Instant): readonly DocketFlag[] => [
  ...(deadline === undefined || deadline > plusDays(now, SOON_DAYS)
    ? []
    : deadline <= now
      ? (['overdue'] as const)
      : (['due-soon'] as const)),
  ...(round > 0 ? (['answered'] as const) : []),
  ...(resembles === undefined ? [] : (['resembles'] as const)),
];

import type { Category } from '../application/application.ts';
import type { Ballots } from './ballot.ts';
import { rulesOf } from './cast.ts';
import type { DocketRow } from './docket.ts';
import type { SeatedCommittee } from './roster.ts';
import { type Seat, settled, standingIn } from './standing.ts';
import { countBallots } from './tally.ts';

/** So many files are decided with one press: each is a transaction and a callback of its own, within one request's time. */
export const MOST_AT_ONCE = 50;

/**
 * The first files of a view in their order. `left`: an approval goes to no more files of a category than it has seats left beside
 * those that she has approved already; those beyond are passed over and stay on the docket, where a later seat finds them.
 */
export const firstOf = (
  rows: readonly DocketRow[],
  count: number,
  left: ((category: Category) => number) | undefined,
): readonly DocketRow[] => {
  const used = { 1: 0, 2: 0 };
  const chosen: DocketRow[] = [];
  for (const row of rows) {
    if (chosen.length === count) break;
    if (left !== undefined && used[row.category] >= left(row.category)) continue;
    used[row.category] += 1;
    chosen.push(row);
  }
  return chosen;
};

/** How many undecided files of each category she has approved: each will want one of the seats left, should it come to that. */
export const approvedBy = (rows: readonly Pick<DocketRow, 'ballots' | 'category'>[], seat: Seat): Readonly<Record<Category, number>> => {
  const count = (of: Category): number =>
    rows.filter(({ ballots, category }) => {
      const ballot = standingIn(ballots, seat);
      return ballot?.choice === 'approve' && (ballot.category ?? category) === of;
    }).length;
  return { 1: count(1), 2: count(2) };
};

/**
 * Whether a file will have the quorum with a seat's vote, whatever that is. No more may be told before it is cast: what a vote
 * decides, and even whether it does, tells how the others voted.
 */
export const hasQuorumWith = (ballots: Ballots, committee: SeatedCommittee, { seat }: Seat): boolean => {
  const rules = rulesOf(committee);
  const others = { ...rules, members: rules.members.filter((one) => one !== seat) };
  return countBallots(others, settled(ballots, committee), 1).counted + 1 >= committee.quorum;
};

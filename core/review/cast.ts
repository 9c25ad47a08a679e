import type { Application, Category } from '../application/application.ts';
import type { Change, InvalidTransition, Moment } from '../application/change.ts';
import { castVote, retally } from '../application/transitions/review.ts';
import { err, type Result } from '../result.ts';
import { asKept, type Ballot, type Choice } from './ballot.ts';
import { isChangedKnowing } from './blind.ts';
import { outcome, type Rules } from './outcome.ts';
import type { SeatedCommittee } from './roster.ts';
import { type Sitting, settled, struckOut } from './standing.ts';

/** What a member sends; `member`: her id as a voter. `round`: the one she has read, so that no vote falls on answers she has not seen. */
export type Casting = {
  readonly member: string;
  readonly round: number;
  readonly choice: Choice;
  /** The category she proposes when she approves; absent: the sorted one. */
  readonly category?: Category | undefined;
  readonly reason: string;
};

export type CastError = InvalidTransition | { readonly code: 'NotAMember' } | { readonly code: 'StaleRound' };

/** A member casts or changes her vote; the file closes with it when the others' votes cannot change the result. */
export const cast = (application: Application, committee: SeatedCommittee, casting: Casting, moment: Moment): Result<Change, CastError> => {
  const { member, round, choice, category, reason } = casting;
  const voter = committee.members.find(({ id }) => id === member);
  if (voter === undefined) return err({ code: 'NotAMember' });
  const { seat } = voter;
  if (round !== application.round) return err({ code: 'StaleRound' });
  const sorted = sortedCategory(application);
  const ballot: Ballot = choice === 'approve' && category !== undefined && category !== sorted ? { choice, category } : { choice };
  const before = settledBy(application, committee);
  const revealed = isChangedKnowing(ballot, before.ballots, committee, voter);
  const result = outcome(rulesOf(committee), { ...before.ballots, [seat]: asKept(ballot, { member, seat, revealed }) }, sorted);
  return castVote(
    // While it is open, a seat that nobody holds may be held again as it was: only who was struck off never votes again.
    result.kind === 'open' ? { ...application, ballots: struckOut(application.ballots, committee) } : before,
    {
      vote: { application: application.id, round, member, seat, ballot, at: moment.at, reason },
      by: { role: seat === committee.chair ? 'chair' : 'member', id: member },
      outcome: result,
      holdHours: committee.holdHours,
      revealed,
    },
    moment,
  );
};

/**
 * What the votes cast come to before a committee whose seats have changed; undefined: the file stays open, or is not before it.
 * A vote of somebody who was struck off counts no more.
 */
export const countAgain = (application: Application, committee: SeatedCommittee, moment: Moment): Change | undefined => {
  if (application.status !== 'in-review') return undefined;
  const before = settledBy(application, committee);
  const verdict = outcome(rulesOf(committee), before.ballots, sortedCategory(before));
  if (verdict.kind === 'open') return undefined;
  const change = retally(before, { verdict, holdHours: committee.holdHours }, moment);
  return change.ok ? change.value : undefined;
};

/** An open file with the votes marked void that no longer count before a committee as it sits; any other stays as it was decided. */
export const settledBy = (application: Application, committee: Sitting): Application =>
  application.status === 'in-review' ? { ...application, ballots: settled(application.ballots, committee) } : application;

/** By which its votes are counted: by seat, whoever holds it. The vote of one that is awaited is outstanding. */
export const rulesOf = ({ members, awaited, chair, quorum }: SeatedCommittee): Rules => ({
  members: [...members.map(({ seat }) => seat), ...awaited],
  chair,
  quorum,
});

/**
 * By what the votes on open files are counted, as a text that changes with it: whoever configured or changed a committee, files that were counted by
 * other seats, another chair or quorum must be counted again.
 */
export const countingOf = (committee: SeatedCommittee): string => {
  const { members, chair = '', quorum } = rulesOf(committee);
  const list = (ids: readonly string[]): string => ids.toSorted().join(',');
  return [list(members), chair, quorum, list(committee.struck)].join('|');
};

/** The seats that a committee had by such a text. */
export const seatsIn = (counting: string): readonly string[] => (counting.split('|')[0] ?? '').split(',').filter((seat) => seat !== '');

/** The category that the grid gave. */
export const sortedCategory = ({ category }: Application): Category => {
  if (category === undefined) throw new TypeError('an assessed application has a category');
  return category;
};

import { type Language, localized } from '../../core/language.ts';
import { isHidden } from '../../core/review/blind.ts';
import { settledBy } from '../../core/review/cast.ts';
import type { SeatedCommittee, Voter } from '../../core/review/roster.ts';
import { ownBallot, standingIn } from '../../core/review/standing.ts';
import type { Vote } from '../../core/review/vote.ts';
import type { DossierModel } from '../../pages/review/dossier.ts';
import type { VoteView } from '../../pages/review/votes.ts';
import type { Dossier } from '../../store/application/dossier.ts';

/** What a member sees of the votes of this round: the others' only once her own is cast, and not if it judged nothing where review is blind. */
export const votesFor = (
  { application, votes }: Pick<Dossier, 'application' | 'votes'>,
  committee: SeatedCommittee,
  voter: Voter,
  language: Language,
): DossierModel['votes'] => {
  const { ballots } = settledBy(application, committee);
  const current = votes.filter(({ round }) => round === application.round);
  const counts = ({ seat }: Vote): boolean => ballots[seat]?.void !== true;
  const view = (vote: Vote): VoteView => {
    const { member: id, seat, ballot, reason, at } = vote;
    return {
      name: localized(committee.everyone.find((one) => one.id === id)?.name, language, id),
      chair: seat === committee.chair,
      choice: ballot.choice,
      category: ballot.category,
      reason,
      at,
      isVoid: !counts(vote),
    };
  };
  const own = ownBallot(ballots, voter);
  const mine = own === undefined ? undefined : current.find(({ seat }) => seat === voter.seat);
  // Who has left the file does not read on.
  const mayRead = own !== undefined && own.choice !== 'recuse' && !isHidden(ballots, committee, voter);
  return {
    cast: current.filter((vote) => vote.ballot.choice !== 'recuse' && counts(vote)).length,
    quorum: committee.quorum,
    mine: mine === undefined ? undefined : view(mine),
    bySomebodyElse: own === undefined && standingIn(ballots, voter) !== undefined,
    others: mayRead ? current.filter((vote) => vote !== mine).map(view) : undefined,
  };
};

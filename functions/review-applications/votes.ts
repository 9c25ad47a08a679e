import { type Language, localized } from '../../core/language.ts';
import { settledBy } from '../../core/review/cast.ts';
import type { SeatedCommittee, Voter } from '../../core/review/roster.ts';
import type { Vote } from '../../core/review/vote.ts';
import type { DossierModel } from '../../pages/review/dossier.ts';
import type { VoteView } from '../../pages/review/votes.ts';
import type { Dossier } from '../../store/dossier.ts';

type Voted = Pick<Dossier, 'application' | 'votes'>;

/** Whether who the applicant is stays hidden from a member: until she has voted in this round, and for good once she has left the file. */
export const isHiddenFrom = (
  { application: { round }, votes }: Voted,
  { blind }: Pick<SeatedCommittee, 'blind'>,
  { seat }: Voter,
): boolean => blind && !votes.some((vote) => vote.round === round && vote.seat === seat && vote.ballot.choice !== 'recuse');

/** What a member sees of the votes of this round: the others' only once her own is cast. */
export const votesFor = (
  { application, votes }: Voted,
  committee: SeatedCommittee,
  { seat }: Voter,
  language: Language,
): DossierModel['votes'] => {
  const current = votes.filter(({ round }) => round === application.round);
  const { ballots } = settledBy(application, committee);
  const counts = (vote: Vote): boolean => ballots[vote.seat]?.void !== true;
  const view = (vote: Vote): VoteView => {
    const { member: id, seat: of, ballot, reason, at } = vote;
    return {
      name: localized(committee.everyone.find((one) => one.id === id)?.name, language, id),
      chair: of === committee.chair,
      choice: ballot.choice,
      category: ballot.category,
      reason,
      at,
      isVoid: !counts(vote),
    };
  };
  const mine = current.find((vote) => vote.seat === seat && counts(vote));
  return {
    cast: current.filter((vote) => vote.ballot.choice !== 'recuse' && counts(vote)).length,
    quorum: committee.quorum,
    mine: mine === undefined ? undefined : view(mine),
    // Who has left the file does not read on.
    others: mine === undefined || mine.ballot.choice === 'recuse' ? [] : current.filter((vote) => vote !== mine).map(view),
  };
};

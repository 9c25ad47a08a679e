import type { Ballot, Ballots, Choice } from './ballot.ts';
import type { SeatedCommittee } from './roster.ts';
import { type Holder, ownBallot } from './standing.ts';

/** Whoever says one of these has judged the file. An abstention could be taken back once the name is read, and who recuses herself leaves. */
const OPINIONS: readonly Choice[] = ['approve', 'reject', 'more-information'];
export const isOpinion = ({ choice }: Ballot): boolean => OPINIONS.includes(choice);

/** Whether who the applicant is stays hidden from a member: where review is blind, until she herself has judged the file in this round. */
export const isHidden = (ballots: Ballots, { blind }: Pick<SeatedCommittee, 'blind'>, voter: Holder): boolean => {
  const own = ownBallot(ballots, voter);
  return blind && (own === undefined || !isOpinion(own));
};

/** Whether a vote is other than the one she cast before she was shown who the applicant is. Once it is, so are those that follow. */
export const isChangedKnowing = (ballot: Ballot, ballots: Ballots, { blind }: Pick<SeatedCommittee, 'blind'>, voter: Holder): boolean => {
  const before = ownBallot(ballots, voter);
  if (before === undefined) return false;
  const differs = before.choice !== ballot.choice || before.category !== ballot.category;
  return before.revealed === true || (blind && isOpinion(before) && differs);
};

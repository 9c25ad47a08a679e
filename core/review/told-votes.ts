import type { Instant } from '../application/application.ts';
import { localDay } from '../time.ts';
import { type Ballots, voterOf } from './ballot.ts';
import { decisionOf, LONG_DECIDED } from './decided.ts';
import { type FairnessFile, votesByVoter } from './fairness.ts';
import type { VoterVotes } from './severity.ts';
import { FEWEST_TOLD } from './withheld.ts';

/**
 * The votes of each person that a report may count; see `votesByVoter`. Two looks at it differ in nobody's numbers, or by `FEWEST_TOLD` of her votes
 * and more: else the difference would tell how she voted on one file, also to whoever had recused herself there. So of what she voted on only what was decided
 * before the local day of `now` is counted, and of that whole days in their order, as many together as make `FEWEST_TOLD` files. What was counted once stays, wherever its file goes, until votes of another round take its place.
 */
export const toldVotes = (
  files: readonly FairnessFile[],
  voters: readonly string[],
  now: Instant,
  utcOffset: string,
): readonly VoterVotes[] => {
  const today = localDay(now, utcOffset);
  const past = files.flatMap((file) => {
    const day = dayOf(file, utcOffset);
    return day === undefined || day >= today ? [] : [{ ...file, day }];
  });
  return votesByVoter(past, voters).flatMap(({ voter }) => votesByVoter(wholeLots(past.flatMap(ownOf(voter))), [voter]));
};

const dayOf = ({ status, decidedAt }: FairnessFile, utcOffset: string): string | undefined => {
  const decided = decidedAt ?? (decisionOf(status) === undefined ? undefined : LONG_DECIDED);
  return decided === undefined ? undefined : localDay(decided, utcOffset);
};

type Dated = FairnessFile & { readonly day: string };

/** A file with what one person voted on it; nothing when she did not. */
const ownOf =
  (voter: string) =>
  (file: Dated): readonly Dated[] => {
    const ballots: Ballots = Object.fromEntries(
      Object.entries(file.ballots).filter(([seat, ballot]) => ballot.void !== true && voterOf(seat, ballot) === voter),
    );
    return Object.values(ballots).some(({ choice }) => choice === 'approve' || choice === 'reject') ? [{ ...file, ballots }] : [];
  };

const wholeLots = (files: readonly Dated[]): readonly Dated[] => {
  const days = [...Map.groupBy(files, ({ day }) => day)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const told: Dated[] = [];
  let lot: Dated[] = [];
  for (const [, decided] of days) {
    lot.push(...decided);
    if (lot.length < FEWEST_TOLD) continue;
    told.push(...lot);
    lot = [];
  }
  return told;
};

import type { Category } from '../application/application.ts';
import type { Ballots, Choice } from './ballot.ts';
import { assignments, countBallots, type Tally, withAssignment } from './tally.ts';

/** The rules by which a committee's votes become a result. Members by their seats; `quorum` counts abstentions, not recusals. */
export type Rules = { readonly members: readonly string[]; readonly chair?: string | undefined; readonly quorum: number };

type Decision = {
  readonly kind: 'decided';
  readonly outcome: 'approved' | 'rejected' | 'information-requested';
  /** Where she goes when approved; otherwise the sorted category. */
  readonly category: Category;
  readonly by: 'majority' | 'chair';
};
type HandedOver = { readonly kind: 'coordinator'; readonly cause: 'quorum-unreachable' | 'no-majority' | 'tie-without-chair' };
/** What a file's votes come to once nobody has a vote left to cast. */
export type Verdict = Decision | HandedOver;
export type Outcome = { readonly kind: 'open' } | Verdict;

const OUTCOMES = { approve: 'approved', reject: 'rejected', 'more-information': 'information-requested' } as const;
type Option = keyof typeof OUTCOMES;
const OPTIONS = ['approve', 'reject', 'more-information'] as const satisfies readonly Option[];

/**
 * The result of a committee's votes so far. `sorted` is the category that the grid gave; ballots of ids that are not
 * members, and those that are void, are ignored. A file closes when the quorum is met by cast votes and no assignment of the outstanding votes
 * could change the result (outcome and category), cast votes taken as final. Source: issue 2, Review.
 *
 * The outstanding votes may still change *how* the same result comes about. `by` is then told as if they were
 * abstentions: by the votes that were in fact cast.
 */
export const outcome = (rules: Rules, ballots: Ballots, sorted: Category): Outcome => {
  const cast = countBallots(rules, ballots, sorted);
  if (cast.counted + cast.outstanding < rules.quorum) return { kind: 'coordinator', cause: 'quorum-unreachable' };
  if (cast.counted < rules.quorum) return { kind: 'open' };
  const result = verdict(cast, sorted);
  for (const assignment of assignments(cast)) {
    if (!same(verdict(withAssignment(cast, assignment), sorted), result)) return { kind: 'open' };
  }
  return result;
};

/** The result of a tally that has its quorum and that nobody adds to. */
const verdict = (tally: Tally, sorted: Category): Verdict => {
  const votes = (option: Option): number => (option === 'approve' ? tally.approve[1] + tally.approve[2] : tally[option]);
  const expressed = OPTIONS.reduce((sum, option) => sum + votes(option), 0);
  const most = Math.max(...OPTIONS.map(votes));
  const leading = OPTIONS.filter((option) => votes(option) === most);
  const decide = (option: Option, by: Decision['by']): Decision => ({
    kind: 'decided',
    outcome: OUTCOMES[option],
    category: option === 'approve' ? approvedCategory(tally, sorted) : sorted,
    by,
  });
  const [first] = leading;
  if (first !== undefined && most * 2 > expressed) return decide(first, 'majority');
  if (most === 0 || leading.length === 1) return { kind: 'coordinator', cause: 'no-majority' };
  const preferred = leading.find((option) => option === chairsOption(tally));
  return preferred === undefined ? { kind: 'coordinator', cause: 'tie-without-chair' } : decide(preferred, 'chair');
};

const chairsOption = ({ chair }: Tally): Choice | undefined => chair?.choice;

/** The category most approving ballots propose; on a tie the approving chair's, else the sorted one. */
const approvedCategory = ({ approve, chair }: Tally, sorted: Category): Category => {
  if (approve[1] !== approve[2]) return approve[1] > approve[2] ? 1 : 2;
  return chair?.choice === 'approve' ? (chair.category ?? sorted) : sorted;
};

const same = (a: Verdict, b: Verdict): boolean =>
  a.kind === 'decided'
    ? b.kind === 'decided' && a.outcome === b.outcome && a.category === b.category
    : b.kind === 'coordinator' && a.cause === b.cause;

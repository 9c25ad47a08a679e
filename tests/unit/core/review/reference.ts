import type { Category } from '../../../../core/application/application.ts';
import type { Ballot } from '../../../../core/review/ballot.ts';
import type { Outcome, Rules, Verdict } from '../../../../core/review/outcome.ts';

type Ballots = Readonly<Record<string, Ballot>>;

const EVERY_BALLOT: readonly Ballot[] = [
  { choice: 'approve' },
  { choice: 'approve', category: 1 },
  { choice: 'approve', category: 2 },
  { choice: 'reject' },
  { choice: 'more-information' },
  { choice: 'abstain' },
  { choice: 'recuse' },
];

/**
 * The committee's rules once more, written as they are said and without thought for speed: every outstanding member
 * votes every possible ballot.
 */
export const referenceOutcome = (rules: Rules, ballots: Ballots, sorted: Category): Outcome => {
  const cast = rules.members.filter((id) => ballots[id] !== undefined);
  const outstanding = rules.members.filter((id) => ballots[id] === undefined);
  const counted = cast.filter((id) => ballots[id]?.choice !== 'recuse').length;
  const results = everyAssignment(outstanding).map((assigned) => resultOf(rules, { ...ballots, ...assigned }, sorted));
  if (results.every((result) => result.kind === 'coordinator' && result.cause === 'quorum-unreachable')) {
    return { kind: 'coordinator', cause: 'quorum-unreachable' };
  }
  if (counted < rules.quorum) return { kind: 'open' };
  const [first] = results;
  if (first === undefined || results.some((result) => without(result) !== without(first))) return { kind: 'open' };
  return resultOf(rules, { ...ballots, ...Object.fromEntries(outstanding.map((id) => [id, { choice: 'abstain' }])) }, sorted);
};

const without = (result: Verdict): string => JSON.stringify(result.kind === 'decided' ? { ...result, by: '' } : result);

const everyAssignment = (members: readonly string[]): Ballots[] => {
  const [first, ...rest] = members;
  if (first === undefined) return [{}];
  const others = everyAssignment(rest);
  return EVERY_BALLOT.flatMap((ballot) => others.map((assigned) => ({ ...assigned, [first]: ballot })));
};

const resultOf = ({ members, chair, quorum }: Rules, ballots: Ballots, sorted: Category): Verdict => {
  const cast = members.flatMap((id) => (ballots[id] === undefined ? [] : [{ id, ...ballots[id] }]));
  if (cast.filter(({ choice }) => choice !== 'recuse').length < quorum) return { kind: 'coordinator', cause: 'quorum-unreachable' };
  const of = (choice: string) => cast.filter((ballot) => ballot.choice === choice);
  const options = [
    { choice: 'approve', outcome: 'approved', votes: of('approve').length },
    { choice: 'reject', outcome: 'rejected', votes: of('reject').length },
    { choice: 'more-information', outcome: 'information-requested', votes: of('more-information').length },
  ] as const;
  const expressed = options[0].votes + options[1].votes + options[2].votes;
  const chairs = cast.find(({ id }) => id === chair);
  const decided = (option: (typeof options)[number], by: 'majority' | 'chair'): Verdict => ({
    kind: 'decided',
    outcome: option.outcome,
    by,
    category: option.choice === 'approve' ? categoryOf() : sorted,
  });
  const categoryOf = (): Category => {
    const one = of('approve').filter(({ category }) => (category ?? sorted) === 1).length;
    const two = of('approve').length - one;
    if (one !== two) return one > two ? 1 : 2;
    return chairs?.choice === 'approve' ? (chairs.category ?? sorted) : sorted;
  };
  for (const option of options) if (option.votes > expressed / 2) return decided(option, 'majority');
  const top = Math.max(...options.map(({ votes }) => votes));
  const tied = options.filter(({ votes }) => votes === top && votes > 0);
  if (tied.length < 2) return { kind: 'coordinator', cause: 'no-majority' };
  const preferred = tied.find(({ choice }) => choice === chairs?.choice);
  return preferred === undefined ? { kind: 'coordinator', cause: 'tie-without-chair' } : decided(preferred, 'chair');
};

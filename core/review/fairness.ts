import type { Instant } from '../application/application.ts';
import type { AREAS } from '../application/form.ts';
import type { Status } from '../application/status.ts';
import { type Ballots, voterOf } from './ballot.ts';
import { decisionOf } from './decided.ts';
import { type Comparison, disparity, type Member } from './disparity.ts';
import type { VoterVotes } from './severity.ts';

/** What a report on fair play knows of an application: whose it is stands nowhere in it. */
export type FairnessFile = {
  readonly province: string;
  readonly status: Status;
  readonly area: (typeof AREAS)[number];
  /** Undefined: she chose not to say. */
  readonly disability?: boolean | undefined;
  readonly headOfHousehold: boolean;
  /** When it was decided for the first time on the votes of its last round; absent: nothing was, or before this was noted. */
  readonly decidedAt?: Instant | undefined;
  /** Of its last round, by seat. */
  readonly ballots: Ballots;
};

/** Files that are alike in all by which groups are compared, and how many they are; absent: one. */
export type AlikeFiles = Omit<FairnessFile, 'ballots' | 'decidedAt'> & { readonly count?: number | undefined };

/** Counts files that are alike: of a region's tens of thousands some hundred kinds are kept. */
export const createTally = () => {
  const kinds = new Map<string, AlikeFiles & { readonly count: number }>();
  return {
    add: ({ province, status, area, disability, headOfHousehold }: FairnessFile): void => {
      const kind = [province, status, area, disability, headOfHousehold].join('|');
      kinds.set(kind, { province, status, area, disability, headOfHousehold, count: (kinds.get(kind)?.count ?? 0) + 1 });
    },
    kinds: (): readonly AlikeFiles[] => [...kinds.values()],
  };
};

export const DIMENSIONS = ['area', 'disability', 'headOfHousehold', 'province'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Second submissions are another's application: nobody is counted twice. */
const NOT_COUNTED: readonly Status[] = ['contested', 'superseded'];
/** A seat is taken with the first referral (docs/adr/0019); of a region without shares, a host's place. */
const SEATED: readonly Status[] = ['referred', 'placed'];

const OUTCOMES = { approved: 'selected', rejected: 'refused' } as const;
const outcomeOf = (status: Status): Member['outcome'] => {
  if (SEATED.includes(status)) return 'seated';
  const decision = decisionOf(status);
  return decision === undefined ? 'open' : OUTCOMES[decision];
};

const GROUP: Readonly<Record<Dimension, (file: AlikeFiles) => string>> = {
  area: ({ area }) => area,
  disability: ({ disability }) => (disability === undefined ? 'undisclosed' : disability ? 'yes' : 'no'),
  headOfHousehold: ({ headOfHousehold }) => (headOfHousehold ? 'yes' : 'no'),
  province: ({ province }) => province,
};
const GROUPS: Readonly<Record<Exclude<Dimension, 'province'>, readonly string[]>> = {
  area: ['urban', 'rural'],
  disability: ['yes', 'no', 'undisclosed'],
  headOfHousehold: ['yes', 'no'],
};

/** Who is compared in one dimension, and what became of her. */
const membersOf = (dimension: Dimension, files: readonly AlikeFiles[]): readonly Member[] =>
  files
    .filter(({ status }) => !NOT_COUNTED.includes(status))
    .map((file) => ({ group: GROUP[dimension](file), outcome: outcomeOf(file.status), count: file.count }));

/**
 * Selection rates of the groups of one dimension. `provinces`: codes, in their order. What the grid excludes was not decided by people. `hidden`: groups
 * that are not told whatever their size.
 */
export const disparityBy = (
  dimension: Dimension,
  files: readonly AlikeFiles[],
  provinces: readonly string[],
  hidden?: ReadonlySet<string>,
): Comparison => disparity(membersOf(dimension, files), dimension === 'province' ? provinces : GROUPS[dimension], hidden);

/** How many files are decided in each group of one dimension, as far as anybody belongs to it. */
export const decidedIn = (dimension: Dimension, files: readonly AlikeFiles[]): ReadonlyMap<string, number> => {
  const sizes = new Map<string, number>();
  for (const { group, outcome, count = 1 } of membersOf(dimension, files))
    sizes.set(group, (sizes.get(group) ?? 0) + (outcome === 'open' ? 0 : count));
  return sizes;
};

/** A committee may still change its mind about these: how it is voting is not told. */
const BEFORE_COMMITTEE: readonly Status[] = ['in-review', 'held'];

/**
 * The votes of each person, in the order of `voters`, then of others that voted: whoever takes over a seat answers for no vote of who held it
 * before. What is void was no vote. `files`: those of which a decision was told, see `toldVotes`.
 */
export const votesByVoter = (files: readonly FairnessFile[], voters: readonly string[]): readonly VoterVotes[] => {
  const counts = new Map(voters.map((voter) => [voter, { approve: 0, reject: 0, changed: 0 }]));
  for (const { status, ballots } of files) {
    if (BEFORE_COMMITTEE.includes(status)) continue;
    for (const [seat, ballot] of Object.entries(ballots)) {
      const { choice, revealed } = ballot;
      const isCounted = choice === 'approve' || choice === 'reject';
      if (ballot.void === true || (!isCounted && revealed !== true)) continue;
      const voter = voterOf(seat, ballot);
      const count = counts.get(voter) ?? { approve: 0, reject: 0, changed: 0 };
      const changed = count.changed + (revealed === true ? 1 : 0);
      counts.set(voter, { ...count, ...(isCounted ? { [choice]: count[choice] + 1 } : {}), changed });
    }
  }
  return [...counts].map(([voter, count]) => ({ voter, ...count }));
};

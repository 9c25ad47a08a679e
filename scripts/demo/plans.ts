import type { Committee } from '../../core/region/committee.ts';
import type { Ballot } from '../../core/review/ballot.ts';
import type { CaseAction } from '../../pages/cases/actions.ts';
import { createRandom, inShares, type Random } from './random.ts';

/** How a committee votes on a file, by what it is meant to show. */
export const VOTINGS = [
  'unanimous',
  'majority',
  'other-category',
  'rejected',
  'more-information',
  'chair-decides-tie',
  'tie-without-chair',
  'no-majority',
  'quorum-unreachable',
] as const;
export type Voting = (typeof VOTINGS)[number];

/** Shares of the first round; the rest is unanimous. */
const SHARES = [
  ['majority', 0.14],
  ['rejected', 0.14],
  ['more-information', 0.1],
  ['other-category', 0.06],
  ['chair-decides-tie', 0.05],
  ['tie-without-chair', 0.04],
  ['no-majority', 0.03],
  ['quorum-unreachable', 0.03],
] as const satisfies readonly (readonly [Voting, number])[];

/** A ballot; `other`: she proposes the category that the grid did not give. */
export type Intent = { readonly choice: Ballot['choice']; readonly other?: boolean };

export type Plans = {
  /** How each member votes on an application, by her id. */
  readonly intents: (index: number, round: number, committee: Committee) => ReadonlyMap<string, Intent>;
  /** Whether this member votes otherwise first and changes her mind. */
  readonly changesMind: (index: number, member: string) => boolean;
  readonly hostDeclines: (index: number, host: string) => boolean;
  /** What the coordinator does about a case, of what is offered. */
  readonly caseAction: (index: number, offered: readonly string[], times: number) => CaseAction | undefined;
  /** The category a coordinator decides for: the sorted one, or the other. */
  readonly otherCategory: (index: number) => boolean;
};

/** What everyone will do about each application of a set: the same for the same seed. */
export const makePlans = (seed: number, n: number): Plans => {
  const votings = inShares<Voting>(n, SHARES, 'unanimous', createRandom('votings', seed));
  const hostless = new Set(
    inShares(n, [[true, 0.02]], false, createRandom('hostless', seed)).flatMap((yes, index) => (yes ? [index] : [])),
  );
  const chance = (share: number, ...words: readonly (string | number)[]): boolean => createRandom(seed, ...words).next() < share;
  return {
    intents: (index, round, committee) => {
      const random = createRandom('vote', seed, index, round);
      const voting = round === 0 ? (votings[index] ?? 'unanimous') : random.next() < 0.8 ? 'majority' : 'rejected';
      return intentsOf(voting, committee, random);
    },
    changesMind: (index, member) => chance(0.04, 'change', index, member),
    hostDeclines: (index, host) => hostless.has(index) || chance(0.1, 'decline', index, host),
    caseAction: (index, offered, times) => {
      const has = (action: CaseAction): boolean => offered.includes(action);
      if (has('keep-earlier')) return has('this-one') && chance(0.4, 'contested', index) ? 'this-one' : 'keep-earlier';
      if (has('approve')) {
        const draw = createRandom('case', seed, index, times).next();
        return draw < 0.6 ? 'approve' : draw < 0.85 || times > 0 ? 'reject' : 'more-information';
      }
      if (has('resend')) return times === 0 ? 'resend' : 'mark-told';
      return has('retry') ? 'retry' : undefined;
    },
    otherCategory: (index) => chance(0.2, 'coordinator-category', index),
  };
};

/** Who votes how. The chair's part is fixed where it decides; the others' are dealt out at random. */
export const intentsOf = (voting: Voting, { members, chair, quorum }: Committee, random: Random): ReadonlyMap<string, Intent> => {
  const others = random.shuffled(members.filter(({ id }) => id !== chair).map(({ id }) => id));
  const presiding = members.length === others.length ? undefined : chair;
  const [chairs, dealt] = dealOf(voting, members.length, presiding !== undefined, quorum);
  const intents = new Map<string, Intent>(others.map((id, index) => [id, dealt[index] ?? { choice: 'approve' }]));
  if (presiding !== undefined) intents.set(presiding, chairs);
  return intents;
};

const times = (number: number, choice: Intent['choice']): Intent[] => Array.from({ length: Math.max(0, number) }, () => ({ choice }));

/** The chair's vote, and the first of the others'; whoever is left approves. `n`: members, the chair included. */
const dealOf = (voting: Voting, n: number, hasChair: boolean, quorum: number): readonly [Intent, readonly Intent[]] => {
  const approve: Intent = { choice: 'approve' };
  const others = hasChair ? n - 1 : n;
  switch (voting) {
    case 'unanimous':
      return [approve, []];
    case 'majority':
      return [approve, n < 4 ? [] : [...times(1, 'abstain'), ...times(n > quorum ? 1 : 0, 'recuse'), ...times(n > 5 ? 1 : 0, 'reject')]];
    case 'other-category':
      return [{ ...approve, other: true }, Array.from({ length: others }, () => ({ ...approve, other: true }))];
    case 'rejected':
      return [{ choice: 'reject' }, [...times(Math.ceil(others * 0.6), 'reject'), ...times(1, 'abstain')]];
    case 'more-information':
      return [{ choice: 'more-information' }, times(Math.ceil(others * 0.6), 'more-information')];
    case 'chair-decides-tie':
      return [approve, [...times(Math.floor(n / 2), 'reject'), ...times(n % 2, 'abstain')]];
    case 'tie-without-chair':
      return [{ choice: 'abstain' }, [...times(Math.floor(others / 2), 'reject'), ...times(others % 2, 'abstain')]];
    case 'no-majority': {
      // Half at most approve, and the rest is divided: 3, 2 and 1 of six.
      if (n < 4) return [{ choice: 'abstain' }, times(others, 'abstain')];
      const rest = n - Math.floor(n / 2);
      return [
        approve,
        [...times(1, 'more-information'), ...times(Math.min(rest - 1, Math.floor(n / 2) - 1), 'reject'), ...times(n % 2, 'abstain')],
      ];
    }
    case 'quorum-unreachable':
      return [approve, times(n - quorum + 1, 'recuse')];
  }
};

/** Which category a member puts on her ballot, of what the page offers: empty for the sorted one. */
export const categoryChoice = (offered: readonly string[], other: boolean): string =>
  other ? (offered.find((value) => value !== '') ?? '') : '';

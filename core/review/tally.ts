import type { Category } from '../application/application.ts';
import type { Ballot, Ballots } from './ballot.ts';
import type { Rules } from './outcome.ts';
import { standingIn } from './standing.ts';

/** Votes by what they say: members are alike but for the chair, so numbers are enough. */
export type Tally = {
  readonly approve: Readonly<Record<Category, number>>;
  readonly reject: number;
  readonly 'more-information': number;
  /** Everyone who voted, abstentions included and recusals not. */
  readonly counted: number;
  /** Members who have not voted. */
  readonly outstanding: number;
  /** The chair's ballot, once cast. */
  readonly chair?: Ballot | undefined;
  /** The chair is among the outstanding. */
  readonly chairOutstanding: boolean;
};

/** What the outstanding members might vote. Whoever abstains or recuses herself now changes no result: neither is counted. */
export type Assignment = Pick<Tally, 'approve' | 'reject' | 'more-information' | 'chair'>;

export const countBallots = ({ members, chair }: Rules, ballots: Ballots, sorted: Category): Tally => {
  const ids = new Set(members);
  // Of whoever was struck off they are void by now: see `settled`.
  const ballotOf = (seat: string): Ballot | undefined => (ids.has(seat) ? standingIn(ballots, { seat, struck: [] }) : undefined);
  const cast = [...ids].map(ballotOf).filter((ballot) => ballot !== undefined);
  const number = (choice: Ballot['choice'], category?: Category): number =>
    cast.filter((ballot) => ballot.choice === choice && (category === undefined || (ballot.category ?? sorted) === category)).length;
  const chairs = chair === undefined ? undefined : ballotOf(chair);
  return {
    approve: { 1: number('approve', 1), 2: number('approve', 2) },
    reject: number('reject'),
    'more-information': number('more-information'),
    counted: cast.length - number('recuse'),
    outstanding: ids.size - cast.length,
    chair: chairs,
    chairOutstanding: chair !== undefined && ids.has(chair) && chairs === undefined,
  };
};

const CHAIRS_BALLOTS: readonly Ballot[] = [
  { choice: 'approve', category: 1 },
  { choice: 'approve', category: 2 },
  { choice: 'reject' },
  { choice: 'more-information' },
  { choice: 'abstain' },
];

/** Every way in which the outstanding votes can fall, as numbers: C(n+4, 4) for n of them rather than 6 to the n-th. */
export function* assignments({ outstanding, chairOutstanding }: Tally): Generator<Assignment> {
  const others = chairOutstanding ? outstanding - 1 : outstanding;
  for (let one = others; one >= 0; one -= 1) {
    for (let reject = others - one; reject >= 0; reject -= 1) {
      for (let ask = others - one - reject; ask >= 0; ask -= 1) {
        for (let two = others - one - reject - ask; two >= 0; two -= 1) {
          const assignment = { approve: { 1: one, 2: two }, reject, 'more-information': ask };
          if (!chairOutstanding) yield assignment;
          else for (const chair of CHAIRS_BALLOTS) yield { ...assignment, chair };
        }
      }
    }
  }
}

/** The tally with the outstanding votes cast so. */
export const withAssignment = (tally: Tally, { approve, reject, 'more-information': ask, chair }: Assignment): Tally => {
  const chairs = (choice: Ballot['choice'], category?: Category): number =>
    chair?.choice === choice && (category === undefined || chair.category === category) ? 1 : 0;
  return {
    ...tally,
    approve: {
      1: tally.approve[1] + approve[1] + chairs('approve', 1),
      2: tally.approve[2] + approve[2] + chairs('approve', 2),
    },
    reject: tally.reject + reject + chairs('reject'),
    'more-information': tally['more-information'] + ask + chairs('more-information'),
    outstanding: 0,
    chairOutstanding: false,
    chair: chair ?? tally.chair,
  };
};

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ballot } from '../../../../core/review/ballot.ts';
import { outcome } from '../../../../core/review/outcome.ts';
import { referenceOutcome } from './reference.ts';

const six = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6'];
const rules = { members: six, chair: 'm1', quorum: 4 };

const LETTERS: Readonly<Record<string, Ballot>> = {
  a: { choice: 'approve' },
  '1': { choice: 'approve', category: 1 },
  '2': { choice: 'approve', category: 2 },
  r: { choice: 'reject' },
  i: { choice: 'more-information' },
  s: { choice: 'abstain' },
  x: { choice: 'recuse' },
};
/** One letter a member in order, the chair first; `-` has not voted. */
const votes = (letters: string): Record<string, Ballot> =>
  Object.fromEntries(
    [...letters].flatMap((letter, index) => {
      const ballot = LETTERS[letter];
      return ballot === undefined ? [] : [[`m${index + 1}`, ballot]];
    }),
  );
const decided = (result: string, by = 'majority', category = 1) => ({ kind: 'decided', outcome: result, by, category });
const coordinator = (cause: string) => ({ kind: 'coordinator', cause });
const open = { kind: 'open' };

describe('a committee of six with a quorum of four, sorted into category 1', () => {
  test.each([
    ['nobody has voted', '------', open],
    ['three approve: the quorum is not met', 'aaa---', open],
    ['four approve: the other two cannot change it', 'aaaa--', decided('approved')],
    ['four refuse', 'rrrr--', decided('rejected')],
    ['four ask for more', 'iiii--', decided('information-requested')],
    ['three approve of four: two refusals would tie and the chair approves', 'aaar--', open],
    ['four of five approve', 'aaaar-', decided('approved')],
    ['three to three: the chair approves', 'aaarrr', decided('approved', 'chair')],
    ['three to three: the chair refuses', 'raaarr', decided('rejected', 'chair')],
    ['three to two and one to come: a request for more would leave no majority', 'aaarr-', open],
    ['three to two and one to come: the chair is with the two', 'raaar-', open],
    ['a tie without the chair’s vote', 'saarr-', open],
    ['a tie with the chair abstaining', 'saarrs', coordinator('tie-without-chair')],
    ['a tie with the chair recused', 'xaarrs', coordinator('tie-without-chair')],
    ['a tie of two with the chair on the third', 'iaarrs', coordinator('tie-without-chair')],
    ['a tie of three falls to the chair', 'iaarri', decided('information-requested', 'chair')],
    ['three of six is no majority when the rest is divided', 'aaarri', coordinator('no-majority')],
    ['nor with the chair against', 'raaari', coordinator('no-majority')],
    ['a tie of two and one for the third falls to the chair', 'aarrix', decided('approved', 'chair')],
    ['all abstain', 'ssssss', coordinator('no-majority')],
    ['four abstentions and one approval: abstentions count for the quorum only', 'sasss-', open],
    ['the same when it is the chair’s: nobody can outvote her any more', 'assss-', decided('approved')],
    ['four abstentions and two approvals', 'aassss', decided('approved')],
    ['two recusals leave the quorum in reach', 'xxaaa-', open],
    ['two recusals and four approvals', 'xxaaaa', decided('approved')],
    ['three recusals put the quorum out of reach at once', 'xxx---', coordinator('quorum-unreachable')],
    ['three recusals, whatever the others voted', 'xxxaaa', coordinator('quorum-unreachable')],
  ])('%s: %s', (_, letters, expected) => {
    expect(outcome(rules, votes(letters), 1)).toEqual(expected);
  });
});

describe('the category of those approved', () => {
  test.each([
    ['the sorted one unless said otherwise', 'aaaa--', 1, 1],
    ['the one most propose', '2222--', 1, 2],
    ['counted with the silent ones as sorted', 'a222aa', 1, 1],
    ['on a tie the chair’s', '222111', 1, 2],
    ['on a tie the chair’s, who left it as sorted', 'aaa222', 1, 1],
    ['on a tie the sorted one when the chair does not approve', 'r1122s', 2, 2],
  ] as const)('%s: %s', (_, letters, sorted, category) => {
    expect(outcome(rules, votes(letters), sorted)).toEqual(decided('approved', 'majority', category));
  });

  test('a file stays open while only the category can still change', () => {
    expect(outcome(rules, votes('-1122-'), 1)).toEqual(open);
    expect(outcome({ ...rules, chair: undefined }, votes('-11222'), 1)).toEqual(open);
    expect(outcome({ ...rules, chair: 'm2' }, votes('-1122s'), 1)).toEqual(open);
  });

  test('a refusal keeps the sorted category', () => {
    expect(outcome(rules, votes('rrrr2-'), 2)).toEqual(decided('rejected', 'majority', 2));
  });
});

describe('how the same result comes about', () => {
  test('is told by the votes that were cast', () => {
    // The last member can make it a tie that the chair decides, or leave it a majority of one.
    expect(outcome(rules, votes('assss-'), 1)).toEqual(decided('approved', 'majority'));
    expect(outcome(rules, votes('assssr'), 1)).toEqual(decided('approved', 'chair'));
  });
});

describe('who counts', () => {
  test('ballots of people who are not members are ignored', () => {
    expect(outcome(rules, { ...votes('aaa---'), stranger: { choice: 'approve' } }, 1)).toEqual(open);
  });
  test('a member may bear any valid id', () => {
    const odd = { members: ['constructor', 'tostring'], quorum: 1 };
    expect(outcome(odd, {}, 1)).toEqual(open);
    const both = Object.fromEntries(odd.members.map((id) => [id, { choice: 'approve' as const }]));
    expect(outcome(odd, both, 1)).toEqual(decided('approved'));
  });
  test('a chair who is no member does not decide ties', () => {
    const vacant = { members: ['m1', 'm2'], chair: 'm9', quorum: 2 };
    expect(outcome(vacant, { ...votes('ar'), m9: { choice: 'approve' } }, 1)).toEqual(coordinator('tie-without-chair'));
  });
});

const ballot = fc.constantFrom(...Object.values(LETTERS));
const committee = fc
  .integer({ min: 1, max: 5 })
  .chain((size) =>
    fc.record({
      size: fc.constant(size),
      chair: fc.option(fc.integer({ min: 1, max: size }), { nil: undefined }),
      quorum: fc.integer({ min: 1, max: size }),
      // At most four outstanding: the reference tries every ballot of each.
      cast: fc.array(fc.option(ballot, { nil: undefined, freq: 2 }), { minLength: size, maxLength: size }),
      sorted: fc.constantFrom(1 as const, 2 as const),
    }),
  )
  .map(({ size, chair, quorum, cast, sorted }) => ({
    rules: {
      members: Array.from({ length: size }, (_, index) => `m${index + 1}`),
      chair: chair === undefined ? undefined : `m${chair}`,
      quorum,
    },
    ballots: Object.fromEntries(cast.flatMap((vote, index) => (vote === undefined ? [] : [[`m${index + 1}`, vote] as const]))),
    sorted,
  }));

const EVERY_VOTE = [undefined, ...Object.values(LETTERS)];

describe('every committee of up to three', () => {
  const everyCast = (size: number): (Ballot | undefined)[][] =>
    size === 0 ? [[]] : everyCast(size - 1).flatMap((cast) => EVERY_VOTE.map((vote) => [...cast, vote]));
  test.each([1, 2, 3])('of %i, with every chair, every quorum and every vote', (size) => {
    const members = Array.from({ length: size }, (_, index) => `m${index + 1}`);
    const differences: unknown[] = [];
    for (const chair of [undefined, ...members]) {
      for (let quorum = 1; quorum <= size; quorum += 1) {
        for (const cast of everyCast(size)) {
          const ballots = Object.fromEntries(cast.flatMap((vote, index) => (vote === undefined ? [] : [[`m${index + 1}`, vote] as const])));
          const of = { members, chair, quorum };
          const [ours, theirs] = [outcome(of, ballots, 2), referenceOutcome(of, ballots, 2)];
          if (JSON.stringify(Object.entries(ours).sort()) !== JSON.stringify(Object.entries(theirs).sort()))
            differences.push({ of, ballots, ours, theirs });
        }
      }
    }
    expect(differences).toEqual([]);
  });
});

describe('properties', () => {
  test('agrees with the trial of every vote that could still be cast', () => {
    fc.assert(
      fc.property(committee, ({ rules: of, ballots, sorted }) => {
        expect(outcome(of, ballots, sorted)).toEqual(referenceOutcome(of, ballots, sorted));
      }),
      { numRuns: 600 },
    );
  });

  test('a closed file keeps its result whatever is cast afterwards', () => {
    fc.assert(
      fc.property(committee, fc.array(ballot, { minLength: 5, maxLength: 5 }), ({ rules: of, ballots, sorted }, later) => {
        const now = outcome(of, ballots, sorted);
        fc.pre(now.kind !== 'open');
        const rest = of.members.filter((id) => ballots[id] === undefined);
        const all = {
          ...ballots,
          ...Object.fromEntries(rest.flatMap((id, index) => (later[index] === undefined ? [] : [[id, later[index]] as const]))),
        };
        const final = outcome(of, all, sorted);
        expect({ ...final, by: '' }).toEqual({ ...now, by: '' });
      }),
    );
  });

  test('a file is never open once everyone has voted', () => {
    fc.assert(
      fc.property(committee, ballot, ({ rules: of, ballots, sorted }, last) => {
        const all = Object.fromEntries(of.members.map((id) => [id, ballots[id] ?? last]));
        expect(outcome(of, all, sorted).kind).not.toBe('open');
      }),
    );
  });

  test('the order of members and ballots does not matter', () => {
    fc.assert(
      fc.property(committee, ({ rules: of, ballots, sorted }) => {
        const turned = Object.fromEntries(Object.entries(ballots).reverse());
        expect(outcome({ ...of, members: of.members.toReversed() }, turned, sorted)).toEqual(outcome(of, ballots, sorted));
      }),
    );
  });

  test('the largest committee is counted as well', () => {
    const members = Array.from({ length: 25 }, (_, index) => `m${index + 1}`);
    const large = { members, chair: 'm1', quorum: 13 };
    const approving = (n: number) => Object.fromEntries(members.slice(1, n + 1).map((id) => [id, { choice: 'approve' }] as const));
    expect(outcome(large, approving(12), 1)).toEqual(open);
    expect(outcome(large, approving(13), 1)).toEqual(decided('approved'));
  });
});

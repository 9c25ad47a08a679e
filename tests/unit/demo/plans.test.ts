import { describe, expect, test } from 'vitest';
import type { Committee } from '../../../core/region/committee.ts';
import { outcome } from '../../../core/review/outcome.ts';
import { intentsOf, VOTINGS, type Voting } from '../../../scripts/demo/plans.ts';
import { createRandom } from '../../../scripts/demo/random.ts';

const committeeOf = (n: number, quorum: number, chair: string | undefined = 'm1'): Committee => ({
  province: 'MA-MAR',
  members: Array.from({ length: n }, (_, index) => ({
    id: `m${index + 1}`,
    name: { ar: 'عضوة (عينة)', fr: 'Membre (exemple)' },
    email: `m${index + 1}@example.org`,
    language: 'fr' as const,
  })),
  ...(chair === undefined ? {} : { chair }),
  secretary: { id: 's1', name: { ar: 'كاتبة (عينة)', fr: 'Secrétaire (exemple)' }, email: 's1@example.org', language: 'fr' },
  quorum,
  digest: { cadence: 'daily' },
  onDeadline: { kind: 'extend-and-escalate', extendDays: 0 },
  blind: false,
  holdHours: 0,
  deadlineDays: 14,
  reminderDays: [2],
  sessionHours: 8,
});

const resultOf = (voting: Voting, committee: Committee, seed = 0) => {
  const intents = intentsOf(voting, committee, createRandom(voting, seed));
  expect(intents.size).toBe(committee.members.length);
  const ballots = Object.fromEntries(
    [...intents].map(([id, { choice, other = false }]) => [id, { choice, ...(other ? { category: 2 as const } : {}) }]),
  );
  const rules = { members: committee.members.map(({ id }) => id), chair: committee.chair, quorum: committee.quorum };
  return outcome(rules, ballots, 1);
};

describe('a committee of six with a quorum of four', () => {
  const expected = {
    unanimous: { kind: 'decided', outcome: 'approved', category: 1, by: 'majority' },
    majority: { kind: 'decided', outcome: 'approved', by: 'majority' },
    'other-category': { kind: 'decided', outcome: 'approved', category: 2 },
    rejected: { kind: 'decided', outcome: 'rejected' },
    'more-information': { kind: 'decided', outcome: 'information-requested' },
    'chair-decides-tie': { kind: 'decided', outcome: 'approved', by: 'chair' },
    'tie-without-chair': { kind: 'coordinator', cause: 'tie-without-chair' },
    'no-majority': { kind: 'coordinator', cause: 'no-majority' },
    'quorum-unreachable': { kind: 'coordinator', cause: 'quorum-unreachable' },
  } as const satisfies Record<Voting, object>;

  test.each(VOTINGS)('votes as meant: %s', (voting) => {
    for (const seed of [1, 2, 3]) expect(resultOf(voting, committeeOf(6, 4), seed)).toMatchObject(expected[voting]);
  });
});

test('no way of voting leaves a file open, whatever the committee', () => {
  for (const voting of VOTINGS) {
    for (let n = 1; n <= 9; n += 1) {
      for (let quorum = 1; quorum <= n; quorum += 1) {
        for (const chair of ['m1', undefined]) expect(resultOf(voting, committeeOf(n, quorum, chair)).kind).not.toBe('open');
      }
    }
  }
});

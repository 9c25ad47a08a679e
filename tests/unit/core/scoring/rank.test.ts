import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rank } from '../../../../core/scoring/rank.ts';
import { queueSort } from '../../../../store/keys.ts';
import { SAMPLE_AT, sampleId } from '../../../support/builders/index.ts';
import { instantBetween } from '../arbitraries.ts';

test('more points come first, then who submitted earlier, then the id', () => {
  const file = (n: number, score: number | undefined, submittedAt = SAMPLE_AT) => ({ id: sampleId(n), score, submittedAt });
  const files = [
    file(1, undefined),
    file(6, 0),
    file(7, 1),
    file(2, 20),
    file(4, 30, '2026-10-01T09:00:00.001Z'),
    file(5, 30),
    file(3, 30),
  ];
  expect(rank(files).map(({ id }) => id)).toEqual([3, 5, 4, 2, 7, 1, 6].map(sampleId));
});

test('the store lists a queue in the same order', () => {
  const file = fc.record({
    id: fc.nat({ max: 1_000_000 }).map(sampleId),
    score: fc.integer({ min: 0, max: 9999 }),
    submittedAt: fc.oneof(fc.constant(SAMPLE_AT), instantBetween('2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z')),
  });
  fc.assert(
    fc.property(fc.uniqueArray(file, { selector: ({ id }) => id }), (files) => {
      const keys = rank(files).map(({ id, score, submittedAt }) => queueSort(score, submittedAt, id));
      expect(keys).toEqual(keys.toSorted());
    }),
  );
});

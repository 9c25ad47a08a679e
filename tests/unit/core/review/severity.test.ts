import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FEWEST_VOTES, severity } from '../../../../core/review/severity.ts';
import { FEWEST_TOLD } from '../../../../core/review/withheld.ts';

const votes = (voter: string, approve: number, reject: number) => ({ voter, approve, reject, changed: 0 });
const LIKE_MOST = [votes('m2', 50, 50), votes('m3', 52, 48), votes('m4', 48, 52), votes('m5', 51, 49)];

test.each([
  ['much more often', votes('m1', 90, 10), 'more-lenient'],
  ['much less often', votes('m1', 10, 90), 'more-severe'],
  ['about as often', votes('m1', 53, 47), 'like-the-others'],
  ['always, with one vote too few', votes('m1', FEWEST_VOTES - 1, 0), 'too-few'],
  ['always, with just enough votes', votes('m1', FEWEST_VOTES, 0), 'more-lenient'],
  ['always, with just enough to be told', votes('m1', FEWEST_TOLD, 0), 'too-few'],
] as const)('who approves %s', (_, seat, verdict) => {
  const { voters } = severity([seat, ...LIKE_MOST]);
  expect(voters.map((one) => one.verdict)).toEqual([verdict, ...LIKE_MOST.map(() => 'like-the-others')]);
});

test('the prior is estimated by moments: a committee worked by hand', () => {
  // m = 0.5; Q = 2 · 100 · 0.09 / 0.25 = 72; ρ = 71 / (200 − 100 − 1); k = 99/71 − 1 is below the floor of 10.
  const { rate, strength, voters } = severity([votes('m1', 80, 20), votes('m2', 20, 80)]);
  expect([rate, strength, voters[0]?.adjusted]).toEqual([0.5, 10, 85 / 110]);
  // Q = 2 · 400 · 0.05² / 0.25 = 8; ρ = 7 / (800 − 400 − 1); k = 399/7 − 1 = 56.
  const nearer = severity([votes('m1', 220, 180), votes('m2', 180, 220)]);
  expect(nearer.strength).toBeCloseTo(56, 9);
  expect(nearer.voters[0]?.adjusted).toBeCloseTo((220 + 28) / 456, 9);
});

test.each([
  ['nobody has voted', [votes('m1', 0, 0)], undefined],
  ['everybody approves', [votes('m1', 30, 0), votes('m2', 40, 0)], 1],
  ['one voter alone', [votes('m1', 30, 10)], 0.75],
])('nobody stands out when %s', (_, seats, rate) => {
  const report = severity(seats);
  expect(report.rate).toBe(rate);
  expect(report.voters.filter(({ verdict }) => verdict === 'more-lenient' || verdict === 'more-severe')).toEqual([]);
});

const anyCommittee = fc.array(fc.record({ approve: fc.nat(400), reject: fc.nat(400) }), { minLength: 1, maxLength: 12 });

test('the adjusted rate lies between the raw rate and the committee’s, within its interval', () => {
  fc.assert(
    fc.property(anyCommittee, (counts) => {
      const { rate, strength, voters } = severity(counts.map((count, index) => ({ voter: `m${index}`, changed: 0, ...count })));
      expect(strength).toBeGreaterThanOrEqual(10);
      expect(strength).toBeLessThanOrEqual(1_000);
      for (const { raw, adjusted, low, high, votes: number } of voters) {
        expect(number).toBeGreaterThanOrEqual(FEWEST_TOLD);
        const bounds = [raw, rate ?? 0].sort((a, b) => a - b);
        expect(adjusted).toBeGreaterThanOrEqual((bounds[0] ?? 0) - 1e-9);
        expect(adjusted).toBeLessThanOrEqual((bounds[1] ?? 1) + 1e-9);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low <= adjusted + 1e-9 && adjusted <= high + 1e-9).toBe(true);
      }
    }),
  );
});

test('where all have voted alike, the interval is as wide as so many votes leave it: ten tell little, sixty more', () => {
  const { voters } = severity([votes('m1', 10, 0), votes('m2', 60, 0)]);
  expect(voters.map(({ low, high }) => [low, high])).toEqual([
    [0.7, 1],
    [0.95, 1],
  ]);
});

test('of whom there are too few votes nothing is told, and they are counted in nothing that is', () => {
  const report = severity([votes('m1', 1, 8), votes('m2', 30, 10), votes('m3', 15, 15), votes('m4', 0, 0)]);
  expect(report.withheld).toEqual(['m1', 'm4']);
  expect(report).toEqual({ ...severity([votes('m2', 30, 10), votes('m3', 15, 15)]), withheld: report.withheld });
  expect(severity([votes('m1', 1, 0)])).toMatchObject({ rate: undefined, voters: [], withheld: ['m1'] });
});

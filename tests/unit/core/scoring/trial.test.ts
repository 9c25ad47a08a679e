import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FormInput } from '../../../../core/application/form.ts';
import { type Trial, tryGrid } from '../../../../core/scoring/trial.ts';
import { aForm, aGrid, SAMPLE_AT, SAMPLE_PROVINCES } from '../../../support/builders/index.ts';

const here = { provinces: SAMPLE_PROVINCES };
const file = (reference: string, form: Partial<FormInput>, submittedAt = SAMPLE_AT) => ({ reference, submittedAt, form: aForm(form) });
/** 25 points in the published grid, and 10. */
const WIDOW: Partial<FormInput> = { maritalStatus: 'widowed', headOfHousehold: true, dependants: 0, area: 'rural' };
const HEAD: Partial<FormInput> = { maritalStatus: 'single', headOfHousehold: true, dependants: 0, area: 'urban' };
/** None, and so not eligible. */
const NONE: Partial<FormInput> = { maritalStatus: 'single', headOfHousehold: false, dependants: 0, area: 'urban' };

const published = aGrid();
/** Who crosses what, with both totals. */
const crossed = ({ moved }: Trial) =>
  moved.map(({ reference, crossings, before, after }) => [reference, crossings.join(' '), before.total, after.total]);
/** The published grid with other points for an area. */
const areaOf = (points: Record<string, number>, more: Partial<Parameters<typeof aGrid>[0]> = {}) =>
  aGrid({
    ...more,
    criteria: published.criteria.map((criterion) =>
      criterion.id === 'area' && criterion.type === 'choice' ? { ...criterion, points } : criterion,
    ),
  });

test('the published grid against itself moves nobody and nothing', () => {
  const trial = tryGrid([file('1', WIDOW), file('2', HEAD), file('3', NONE)], published, published, here, () => 1);
  expect([trial.moved, trial.shifted, trial.maxima]).toEqual([[], [], []]);
  expect([trial.totals, trial.ranks]).toEqual([
    { files: 0, most: 0 },
    { files: 0, most: 0 },
  ]);
  expect(trial.eligible).toEqual({ before: 2, after: 2 });
  expect(trial.shifts.all.before).toBe(trial.shifts.all.after);
});

test('who falls under a higher line loses, who passes a lower one gains, each with both totals', () => {
  const files = [file('1', WIDOW), file('2', HEAD), file('3', NONE)];
  const higher = tryGrid(files, published, aGrid({ eligibility: { minimumScore: 11 } }), here);
  expect(crossed(higher)).toEqual([['2', 'lost', 10, 10]]);
  expect([higher.counts, higher.eligible, higher.seats]).toEqual([
    { lost: 1, 'out-of-seats': 0, gained: 0, 'into-seats': 0, 'to-one': 0, 'to-two': 0 },
    { before: 2, after: 1 },
    undefined,
  ]);
  const lower = tryGrid(files, published, aGrid({ eligibility: { minimumScore: 0 } }), here);
  expect(crossed(lower)).toEqual([['3', 'gained', 0, 0]]);
  // At the line itself she is eligible.
  expect(tryGrid(files, published, aGrid({ eligibility: { minimumScore: 10 } }), here).counts.lost).toBe(0);
});

test('a category changes only for who is eligible in both', () => {
  const files = [file('1', WIDOW), file('3', NONE)];
  const [one, other] = [
    aGrid({ category: { one: { needsProject: false }, otherwise: 2 } }),
    aGrid({ category: { one: { needsProject: true, stages: ['started'] }, otherwise: 2 } }),
  ];
  expect(crossed(tryGrid(files, other, one, here)).map(([reference, crossing]) => [reference, crossing])).toEqual([['1', 'to-one']]);
  expect(crossed(tryGrid(files, one, other, here)).map(([reference, crossing]) => [reference, crossing])).toEqual([['1', 'to-two']]);
});

test('means shift by group, and a group that nobody is in has none', () => {
  const draft = areaOf({ rural: 15 });
  const { shifts, maximum, maxima } = tryGrid([file('1', WIDOW), file('2', HEAD)], published, draft, here);
  expect(shifts).toEqual({
    all: { files: 2, before: 17.5, after: 22.5 },
    urban: { files: 1, before: 10, after: 10 },
    rural: { files: 1, before: 25, after: 35 },
    head: { files: 2, before: 17.5, after: 22.5 },
    'not-head': { files: 0, before: undefined, after: undefined },
  });
  expect(maximum).toEqual({ before: 33, after: 43 });
  expect(maxima.map(({ id, before, after }) => [id, before, after])).toEqual([['area', 5, 15]]);
});

test('a criterion that only one of two grids has is told with the maximum that it has there', () => {
  const without = aGrid({ criteria: published.criteria.filter(({ id }) => id !== 'area') });
  const told = (a: typeof published, b: typeof published) =>
    tryGrid([], a, b, here).maxima.map(({ id, before, after }) => [id, before, after]);
  expect([told(published, without), told(without, published)]).toEqual([[['area', 5, undefined]], [['area', undefined, 5]]]);
});

/** Eligible and in one category whoever she is, so that places alone change. */
const OPEN = { eligibility: {}, category: { one: { needsProject: false }, otherwise: 2 } } as const;

test('places are counted in each province, and who moves most comes first', () => {
  const files = [file('1', WIDOW), file('2', { ...WIDOW, area: 'urban' }), file('3', HEAD), file('4', { ...HEAD, province: 'MA-SAF' })];
  const trial = tryGrid(files, areaOf({ rural: 5 }, OPEN), areaOf({ urban: 20 }, OPEN), here);
  expect(trial.shifted.map(({ reference, before, after }) => [reference, before.rank, after.rank, after.total - before.total])).toEqual([
    ['1', 1, 3, -5],
    ['2', 2, 1, 20],
    ['3', 3, 2, 20],
    ['4', 1, 1, 20],
  ]);
  expect([trial.totals, trial.ranks]).toEqual([
    { files: 4, most: 20 },
    { files: 3, most: 2 },
  ]);
  // Totals and places move, and still nobody crosses a line.
  expect(trial.moved).toEqual([]);
});

test('of equal points the earlier keeps her place, as on a docket', () => {
  const files = [file('1', HEAD, '2026-10-02T12:00:00.000Z'), file('2', HEAD, '2026-10-01T12:00:00.000Z')];
  const { shifted } = tryGrid(files, areaOf({}, OPEN), areaOf({ urban: 1 }, OPEN), here);
  expect(shifted.map(({ reference, after }) => [reference, after.rank])).toEqual([
    ['1', 2],
    ['2', 1],
  ]);
});

test('the line of seats: the first by rank, by province and category; who is eligible no more leaves hers to the next', () => {
  const files = [file('1', WIDOW), file('2', { ...WIDOW, area: 'urban' }), file('3', HEAD), file('4', { ...HEAD, province: 'MA-SAF' })];
  const share = (province: string, category: 1 | 2) => (province === 'MA-MAR' && category === 1 ? 1 : 0);
  const trial = tryGrid(files, areaOf({ rural: 5 }, OPEN), areaOf({ urban: 20 }, OPEN), here, share);
  expect(crossed(trial)).toEqual([
    ['1', 'out-of-seats', 25, 20],
    ['2', 'into-seats', 20, 40],
  ]);
  expect(trial.seats).toEqual({ 1: { before: 1, after: 1 }, 2: { before: 0, after: 0 } });
  const lost = tryGrid(
    files,
    areaOf({ rural: 5 }, OPEN),
    areaOf({ urban: 20 }, { ...OPEN, eligibility: { minimumScore: 40 } }),
    here,
    share,
  );
  expect(crossed(lost).map(([reference, crossings]) => [reference, crossings])).toEqual([
    ['1', 'lost out-of-seats'],
    ['3', 'lost'],
    ['4', 'lost'],
    ['2', 'into-seats'],
  ]);
});

test('her age is that of the day she applied', () => {
  const born = { ...WIDOW, birthDate: '2006-10-01' };
  const draft = aGrid({ eligibility: { minimumAge: 20 } });
  const trial = tryGrid([file('1', born, '2026-09-30T12:00:00.000Z'), file('2', born, '2026-10-01T12:00:00.000Z')], published, draft, here);
  expect(trial.moved.map(({ reference }) => reference)).toEqual(['1']);
});

const seatedIn = ({ seats }: Trial): readonly [number, number] => [
  (seats?.[1].before ?? 0) + (seats?.[2].before ?? 0),
  (seats?.[1].after ?? 0) + (seats?.[2].after ?? 0),
];

test('what one side loses the other gains when the grids change places', () => {
  const line = fc.integer({ min: 0, max: 33 });
  const files = [file('1', WIDOW), file('2', HEAD), file('3', NONE)];
  fc.assert(
    fc.property(line, line, (a, b) => {
      const [one, two] = [aGrid({ eligibility: { minimumScore: a } }), aGrid({ eligibility: { minimumScore: b } })];
      const [there, back] = [tryGrid(files, one, two, here, () => 1), tryGrid(files, two, one, here, () => 1)];
      expect([there.counts.lost, there.counts.gained]).toEqual([back.counts.gained, back.counts.lost]);
      expect(there.eligible.after).toBe(there.eligible.before - there.counts.lost + there.counts.gained);
      const [into, out] = [there.counts['into-seats'], there.counts['out-of-seats']];
      expect([into, out]).toEqual([back.counts['out-of-seats'], back.counts['into-seats']]);
      const [before, after] = seatedIn(there);
      expect(after).toBe(before - out + into);
    }),
  );
});

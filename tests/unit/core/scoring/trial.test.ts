import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FormInput } from '../../../../core/application/form.ts';
import { parseDraftGrid } from '../../../../core/scoring/parse-draft.ts';
import { tryGrid } from '../../../../core/scoring/trial.ts';
import { aForm, aGrid, SAMPLE_AT, SAMPLE_PROVINCES } from '../../../support/builders/index.ts';

const here = { provinces: SAMPLE_PROVINCES };
const file = (reference: string, form: Partial<FormInput>, submittedAt = SAMPLE_AT) => ({ reference, submittedAt, form: aForm(form) });
/** 25 points in the published grid, and 10. */
const WIDOW: Partial<FormInput> = { maritalStatus: 'widowed', headOfHousehold: true, dependants: 0, area: 'rural' };
const HEAD: Partial<FormInput> = { maritalStatus: 'single', headOfHousehold: true, dependants: 0, area: 'urban' };
/** None, and so not eligible. */
const NONE: Partial<FormInput> = { maritalStatus: 'single', headOfHousehold: false, dependants: 0, area: 'urban' };

const published = aGrid();

test('the published grid against itself moves nobody', () => {
  const trial = tryGrid([file('1', WIDOW), file('2', HEAD), file('3', NONE)], published, published, here);
  expect(trial.moved).toEqual([]);
  expect(trial.eligible).toEqual({ before: 2, after: 2 });
  expect(trial.shifts.all.before).toBe(trial.shifts.all.after);
});

test('who falls under a higher line loses, who passes a lower one gains, each with both totals', () => {
  const files = [file('1', WIDOW), file('2', HEAD), file('3', NONE)];
  const higher = tryGrid(files, published, aGrid({ eligibility: { minimumScore: 11 } }), here);
  expect(higher.moved).toEqual([{ reference: '2', crossing: 'lost', before: 10, after: 10 }]);
  expect([higher.counts, higher.eligible]).toEqual([
    { lost: 1, gained: 0, 'to-one': 0, 'to-two': 0 },
    { before: 2, after: 1 },
  ]);
  const lower = tryGrid(files, published, aGrid({ eligibility: { minimumScore: 0 } }), here);
  expect(lower.moved).toEqual([{ reference: '3', crossing: 'gained', before: 0, after: 0 }]);
  // At the line itself she is eligible.
  expect(tryGrid(files, published, aGrid({ eligibility: { minimumScore: 10 } }), here).counts.lost).toBe(0);
});

test('a category changes only for who is eligible in both', () => {
  const files = [file('1', WIDOW), file('3', NONE)];
  const [one, other] = [
    aGrid({ category: { one: { needsProject: false }, otherwise: 2 } }),
    aGrid({ category: { one: { needsProject: true, stages: ['started'] }, otherwise: 2 } }),
  ];
  expect(tryGrid(files, other, one, here).moved.map(({ reference, crossing }) => [reference, crossing])).toEqual([['1', 'to-one']]);
  expect(tryGrid(files, one, other, here).moved.map(({ reference, crossing }) => [reference, crossing])).toEqual([['1', 'to-two']]);
});

test('means shift by group, and a group that nobody is in has none', () => {
  const draft = aGrid({
    criteria: published.criteria.map((criterion) =>
      criterion.id === 'area' && criterion.type === 'choice' ? { ...criterion, points: { rural: 15 } } : criterion,
    ),
  });
  const { shifts, maximum } = tryGrid([file('1', WIDOW), file('2', HEAD)], published, draft, here);
  expect(shifts).toEqual({
    all: { files: 2, before: 17.5, after: 22.5 },
    urban: { files: 1, before: 10, after: 10 },
    rural: { files: 1, before: 25, after: 35 },
    head: { files: 2, before: 17.5, after: 22.5 },
    'not-head': { files: 0, before: undefined, after: undefined },
  });
  expect(maximum).toEqual({ before: 33, after: 43 });
});

test('her age is that of the day she applied', () => {
  const born = { ...WIDOW, birthDate: '2006-10-01' };
  const draft = aGrid({ eligibility: { minimumAge: 20 } });
  const trial = tryGrid([file('1', born, '2026-09-30T12:00:00.000Z'), file('2', born, '2026-10-01T12:00:00.000Z')], published, draft, here);
  expect(trial.moved.map(({ reference }) => reference)).toEqual(['1']);
});

test('what one side loses the other gains when the grids change places', () => {
  const line = fc.integer({ min: 0, max: 33 });
  const files = [file('1', WIDOW), file('2', HEAD), file('3', NONE)];
  fc.assert(
    fc.property(line, line, (a, b) => {
      const [one, two] = [aGrid({ eligibility: { minimumScore: a } }), aGrid({ eligibility: { minimumScore: b } })];
      const [there, back] = [tryGrid(files, one, two, here), tryGrid(files, two, one, here)];
      expect([there.counts.lost, there.counts.gained]).toEqual([back.counts.gained, back.counts.lost]);
      expect(there.eligible.after).toBe(there.eligible.before - there.counts.lost + there.counts.gained);
    }),
  );
});

test('a draft is read, or refused with each of its faults', () => {
  expect(parseDraftGrid(JSON.stringify(published))).toEqual({ ok: true, value: published });
  expect(parseDraftGrid('{ "version": ')).toEqual({ ok: false, error: 'NotJson' });
  const wrong = {
    ...published,
    extra: 1,
    eligibility: { minimumAge: 3 },
    criteria: [{ ...published.criteria[0], points: { widowed: 1000 } }],
  };
  const parsed = parseDraftGrid(JSON.stringify(wrong));
  expect(parsed.ok ? [] : typeof parsed.error === 'string' ? parsed.error : parsed.error.map(({ path }) => path).sort()).toEqual([
    '',
    'criteria.0.points.widowed',
    'eligibility.minimumAge',
  ]);
  const unreachable = parseDraftGrid(JSON.stringify({ ...published, eligibility: { minimumScore: 34 } }));
  expect(unreachable).toEqual({ ok: false, error: [{ path: 'eligibility.minimumScore', reason: 'nobody reaches 34 of 33 points' }] });
  expect(parseDraftGrid('null').ok).toBe(false);
});

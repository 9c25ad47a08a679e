import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Form } from '../../../../core/application/form.ts';
import { INCOME_BRACKETS } from '../../../../core/application/form.ts';
import { type Criterion, type Grid, GridSchema, ScoreSchema } from '../../../../core/scoring/grid.ts';
import { score } from '../../../../core/scoring/score.ts';
import { aForm, aGrid, aProject, SAMPLE_AT, SAMPLE_PROVINCES } from '../../../support/builders/index.ts';
import { anyForm, anyGrid } from '../arbitraries.ts';

const here = { at: SAMPLE_AT, provinces: SAMPLE_PROVINCES };
const eligibility = (form: Form, rules: Grid['eligibility'], at = SAMPLE_AT) =>
  score(form, aGrid({ eligibility: rules }), { ...here, at }).ineligible;

describe('the points', () => {
  test('a rural widow who heads a household of three dependants gets every point of the sample', () => {
    const result = score(aForm({ maritalStatus: 'widowed', headOfHousehold: true, dependants: 3, area: 'rural' }), aGrid(), here);
    expect(result).toMatchObject({ grid: 'test-1', sample: true, total: 33, maximum: 33, category: 1, ineligible: [] });
  });

  test('the receipt names each criterion with its points, also those that gave none', () => {
    const { criteria, total } = score(aForm({ maritalStatus: 'married', dependants: 2, area: 'urban' }), aGrid(), here);
    expect(criteria.map(({ id, points, maximum }) => [id, points, maximum])).toEqual([
      ['marital-status', 0, 10],
      ['head-of-household', 10, 10],
      ['dependants', 4, 8],
      ['area', 0, 5],
    ]);
    expect(total).toBe(14);
  });

  test.each([
    [0, 0],
    [1, 4],
    [2, 4],
    [3, 8],
    [30, 8],
  ])('%i dependants give %i points: the highest step reached', (dependants, points) => {
    expect(score(aForm({ dependants }), aGrid(), here).criteria[2]?.points).toBe(points);
  });

  test('what she did not say gives no points', () => {
    const of = (field: string, points: Record<string, number>, form: Form) => {
      const criteria = [{ id: 'one', label: { ar: 'معيار', fr: 'Critère' }, type: 'choice', field, points }];
      return score(form, GridSchema.parse({ ...aGrid(), eligibility: {}, criteria }), here).total;
    };
    expect(of('disability', { true: 9, false: 1 }, aForm())).toBe(0);
    expect(of('disability', { true: 9 }, aForm({ disability: true, disabilityConsent: true }))).toBe(9);
    const without = aForm({ project: undefined, supportWanted: ['training'] });
    expect(of('project.stage', { idea: 9, planned: 9, started: 9 }, without)).toBe(0);
    expect(of('project', { true: 9, false: 2 }, without)).toBe(2);
    expect(of('project.sector', { food: 9 }, aForm({ project: aProject({ sector: 'food' }) }))).toBe(9);
  });
});

describe('eligibility', () => {
  test.each([
    ['2008-10-01', []],
    ['2008-10-02', ['minimum-age']],
    ['1961-10-02', []],
    ['1961-10-01', []],
    ['1960-10-02', []],
    ['1960-10-01', ['maximum-age']],
    ['2030-01-01', ['minimum-age']],
  ])('born on %s: %j between 18 and 65', (birthDate, expected) => {
    expect(eligibility(aForm({ birthDate }), { minimumAge: 18, maximumAge: 65 })).toEqual(expected);
  });

  test('whoever is born on 29 February is a year older on 1 March', () => {
    const form = aForm({ birthDate: '2008-02-29' });
    expect(eligibility(form, { minimumAge: 18 }, '2026-02-28T12:00:00.000Z')).toEqual(['minimum-age']);
    expect(eligibility(form, { minimumAge: 18 }, '2026-03-01T00:00:00.000Z')).toEqual([]);
  });

  test('the birthday is that of the region’s calendar', () => {
    const form = aForm({ birthDate: '2008-10-02' });
    const at = '2026-10-01T23:30:00.000Z';
    const grid = aGrid({ eligibility: { minimumAge: 18 } });
    expect(score(form, grid, { at, provinces: SAMPLE_PROVINCES }).ineligible).toEqual(['minimum-age']);
    expect(score(form, grid, { at, provinces: SAMPLE_PROVINCES, utcOffset: '+01:00' }).ineligible).toEqual([]);
  });

  test('a birth date in the future is never eligible', () => {
    expect(eligibility(aForm({ birthDate: '2026-10-02' }), {})).toEqual(['minimum-age']);
  });

  test('another region’s province is named first', () => {
    expect(eligibility(aForm({ province: 'MA-CAS', birthDate: '2020-01-01' }), { minimumAge: 18 })).toEqual([
      'province-in-region',
      'minimum-age',
    ]);
  });

  test.each(INCOME_BRACKETS.map((income, index) => [income, index] as const))('an income of %s', (income, index) => {
    expect(eligibility(aForm({ income }), { highestIncome: '1000-to-2500' })).toEqual(index <= 2 ? [] : ['income-at-most']);
    expect(eligibility(aForm({ income }), {})).toEqual([]);
  });

  test('too few points', () => {
    const form = aForm({ maritalStatus: 'married', headOfHousehold: false, dependants: 1 });
    expect(eligibility(form, { minimumScore: 4 })).toEqual([]);
    expect(eligibility(form, { minimumScore: 5 })).toEqual(['minimum-score']);
  });

  test('a company has two partners, or as many as the grid asks for, the applicant included', () => {
    const company = aForm({ applicantKind: 'company', partners: [{ name: 'Associée', cin: 'ZT999999' }] });
    expect(eligibility(company, {})).toEqual([]);
    expect(eligibility(company, { minimumPartners: 3 })).toEqual(['partners']);
    expect(eligibility({ ...company, partners: [] }, {})).toEqual(['partners']);
    expect(eligibility(aForm({ applicantKind: 'cooperative' }), { minimumPartners: 3 })).toEqual([]);
  });
});

describe('the category', () => {
  const grid = (one: Grid['category']['one']) => aGrid({ category: { one, otherwise: 2 } });
  const withProject = aForm({ project: aProject({ stage: 'idea' }) });
  const withoutProject = aForm({ project: undefined, supportWanted: ['training'] });
  test.each([
    ['a project is needed and there', withProject, { needsProject: true }, 1],
    ['a project is needed and missing', withoutProject, { needsProject: true }, 2],
    ['no project is needed', withoutProject, { needsProject: false }, 1],
    ['her stage is listed', withProject, { needsProject: true, stages: ['idea'] }, 1],
    ['her stage is not listed', withProject, { needsProject: true, stages: ['started'] }, 2],
    ['stages are listed and she has no project', withoutProject, { needsProject: false, stages: ['idea'] }, 2],
  ] as const)('%s', (_, form, one, category) => {
    const stages: Grid['category']['one'] = 'stages' in one ? { ...one, stages: [...one.stages] } : one;
    expect(score(form, grid(stages), here).category).toBe(category);
  });
});

describe('properties', () => {
  test('a score is a whole number between nothing and the maximum, and the receipt adds up to it', () => {
    fc.assert(
      fc.property(anyForm, anyGrid, (form, grid) => {
        const result = ScoreSchema.parse(score(form, grid, here));
        expect(result.total).toBeLessThanOrEqual(result.maximum);
        expect(result.criteria.reduce((sum, { points }) => sum + points, 0)).toBe(result.total);
        expect(result.criteria.reduce((sum, { maximum }) => sum + maximum, 0)).toBe(result.maximum);
        expect(result.criteria.every(({ points, maximum }) => points <= maximum)).toBe(true);
      }),
    );
  });

  test('the same form, grid and day give the same score, and neither is changed', () => {
    fc.assert(
      fc.property(anyForm, anyGrid, (form, grid) => {
        const [formBefore, gridBefore] = [JSON.stringify(form), JSON.stringify(grid)];
        expect(score(form, grid, here)).toEqual(score(structuredClone(form), structuredClone(grid), here));
        expect([JSON.stringify(form), JSON.stringify(grid)]).toEqual([formBefore, gridBefore]);
      }),
    );
  });

  test('more points for a value never lower a total', () => {
    fc.assert(
      fc.property(anyForm, anyGrid, fc.nat(), fc.integer({ min: 0, max: 100 }), (form, grid, which, more) => {
        const raised = {
          ...grid,
          criteria: grid.criteria.map((criterion, index) => (index === which % grid.criteria.length ? raise(criterion, more) : criterion)),
        };
        expect(score(form, raised, here).total).toBeGreaterThanOrEqual(score(form, grid, here).total);
      }),
    );
  });

  test('a number that reaches a higher step never lowers a total', () => {
    fc.assert(
      fc.property(anyForm, anyGrid, fc.nat({ max: 30 }), fc.nat({ max: 500 }), (form, grid, dependants, jobs) => {
        const larger: Form = {
          ...form,
          dependants: Math.max(form.dependants, dependants),
          ...(form.project === undefined ? {} : { project: { ...form.project, jobsForeseen: Math.max(form.project.jobsForeseen, jobs) } }),
        };
        expect(score(larger, grid, here).total).toBeGreaterThanOrEqual(score(form, grid, here).total);
      }),
    );
  });

  test('name, address, contact and language give no points', () => {
    fc.assert(
      fc.property(anyForm, anyGrid, (form, grid) => {
        const other: Form = {
          ...form,
          nameArabic: 'غيرها',
          nameLatin: 'Autre',
          commune: 'Ailleurs',
          phone: '+212700000000',
          language: 'fr',
          cin: 'X1234',
        };
        expect(score(other, grid, here)).toEqual(score(form, grid, here));
      }),
    );
  });
});

const raise = (criterion: Criterion, more: number): Criterion =>
  criterion.type === 'choice'
    ? { ...criterion, points: Object.fromEntries(Object.entries(criterion.points).map(([value, points]) => [value, points + more])) }
    : { ...criterion, steps: criterion.steps.map((step) => ({ ...step, points: step.points + more })) };

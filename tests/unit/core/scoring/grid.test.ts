import { describe, expect, test } from 'vitest';
import { GridSchema } from '../../../../core/scoring/grid.ts';
import { aGrid } from '../../../support/builders/index.ts';

const label = { ar: 'معيار', fr: 'Critère' };
const choice = (id: string, field: string, points: Record<string, number>) => ({ id, label, type: 'choice', field, points });
const steps = (id: string, field: string, ...pairs: (readonly [number, number])[]) => ({
  id,
  label,
  type: 'steps',
  field,
  steps: pairs.map(([atLeast, points]) => ({ atLeast, points })),
});
const faults = (changes: Record<string, unknown>) =>
  GridSchema.safeParse({ ...aGrid(), ...changes }).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

describe('a grid is refused', () => {
  test.each([
    [
      'a value no applicant can give',
      [choice('ab', 'area', { rural: 1, desert: 2 })],
      'criteria.0.points.desert: unknown value desert (urban, rural)',
    ],
    ['yes and no by another name', [choice('ab', 'headOfHousehold', { yes: 1 })], 'criteria.0.points.yes: unknown value yes (true, false)'],
    ['steps out of order', [steps('ab', 'dependants', [2, 1], [1, 2])], 'criteria.0.steps.1.atLeast: steps must ascend'],
    ['a step twice', [steps('ab', 'dependants', [1, 1], [1, 2])], 'criteria.0.steps.1.atLeast: steps must ascend'],
    ['points that fall', [steps('ab', 'age', [20, 5], [30, 4])], 'criteria.0.steps.1.points: points must not fall as a step rises'],
    ['an id twice', [choice('ab', 'area', {}), choice('ab', 'income', {})], 'criteria.1.id: duplicate criterion ab'],
    ['a field twice', [choice('ab', 'area', {}), choice('cd', 'area', {})], 'criteria.1.field: duplicate field area'],
  ])('for %s', (_, criteria, fault) => {
    expect(faults({ criteria, eligibility: {} })).toEqual([fault]);
  });

  test.each([
    [
      { highestIncome: 'a lot' },
      'eligibility.highestIncome: unknown value a lot (none, under-1000, 1000-to-2500, 2500-to-4000, over-4000)',
    ],
    [{ minimumAge: 40, maximumAge: 39 }, 'eligibility.maximumAge: must not be below the minimum age'],
    [{ minimumScore: 34 }, 'eligibility.minimumScore: nobody reaches 34 of 33 points'],
  ])('for the rule %j', (eligibility, fault) => {
    expect(faults({ eligibility })).toEqual([fault]);
  });

  test('for an unknown project stage', () => {
    expect(faults({ category: { one: { needsProject: true, stages: ['dream'] }, otherwise: 2 } })).toEqual([
      'category.one.stages.0: unknown value dream (idea, planned, started)',
    ]);
  });

  test.each([
    ['a name as a criterion', { criteria: [choice('ab', 'nameLatin', {})] }],
    ['negative points', { criteria: [choice('ab', 'area', { rural: -1 })] }],
    ['half a point', { criteria: [choice('ab', 'area', { rural: 0.5 })] }],
    ['no criterion', { criteria: [] }],
    ['a minimum age below that of the identity card', { eligibility: { minimumAge: 15 } }],
  ])('for %s', (_, changes) => {
    expect(faults(changes)).not.toEqual([]);
  });
});

test('bounds that meet are accepted', () => {
  expect(faults({ eligibility: { minimumAge: 40, maximumAge: 40, minimumScore: 33, highestIncome: 'none' } })).toEqual([]);
});

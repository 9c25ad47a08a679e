import { INCOME_BRACKETS, PROJECT_STAGES } from '../application/form.ts';
import { FIELD_VALUES } from './criterion-fields.ts';
import type { Criterion, Grid } from './grid.ts';

type Fault = { readonly path: readonly (string | number)[]; readonly reason: string };

/** The most points a criterion can give. */
export const maximumOf = (criterion: Criterion): number =>
  Math.max(0, ...(criterion.type === 'choice' ? Object.values(criterion.points) : criterion.steps.map(({ points }) => points)));

/** What is wrong in a grid beyond its form. */
export const gridFaults = (grid: Grid): Fault[] => [
  ...grid.criteria.flatMap((criterion, index) => criterionFaults(criterion, ['criteria', index])),
  ...twice(
    grid.criteria.map(({ id }) => id),
    'id',
    'criterion',
  ),
  // One field, one criterion: counting a circumstance twice hides its weight.
  ...twice(
    grid.criteria.map(({ field }) => field),
    'field',
    'field',
  ),
  ...eligibilityFaults(grid),
  ...(grid.category.one.stages ?? []).flatMap((stage, index) => unknown(['category', 'one', 'stages', index], stage, PROJECT_STAGES)),
];

const criterionFaults = (criterion: Criterion, path: Fault['path']): Fault[] =>
  criterion.type === 'choice'
    ? Object.keys(criterion.points).flatMap((value) => unknown([...path, 'points', value], value, FIELD_VALUES[criterion.field]))
    : criterion.steps.flatMap((step, index) => {
        const before = criterion.steps[index - 1];
        return [
          ...(before !== undefined && before.atLeast >= step.atLeast
            ? [{ path: [...path, 'steps', index, 'atLeast'], reason: 'steps must ascend' }]
            : []),
          ...(before !== undefined && before.points > step.points
            ? [{ path: [...path, 'steps', index, 'points'], reason: 'points must not fall as a step rises' }]
            : []),
        ];
      });

const eligibilityFaults = (grid: Grid): Fault[] => {
  const { minimumAge, maximumAge, minimumScore, highestIncome } = grid.eligibility;
  const maximum = grid.criteria.reduce((sum, criterion) => sum + maximumOf(criterion), 0);
  return [
    ...(minimumScore !== undefined && minimumScore > maximum
      ? [{ path: ['eligibility', 'minimumScore'], reason: `nobody reaches ${minimumScore} of ${maximum} points` }]
      : []),
    ...(minimumAge !== undefined && maximumAge !== undefined && minimumAge > maximumAge
      ? [{ path: ['eligibility', 'maximumAge'], reason: 'must not be below the minimum age' }]
      : []),
    ...(highestIncome === undefined ? [] : unknown(['eligibility', 'highestIncome'], highestIncome, INCOME_BRACKETS)),
  ];
};

const unknown = (path: Fault['path'], value: string, known: readonly string[]): Fault[] =>
  known.includes(value) ? [] : [{ path, reason: `unknown value ${value} (${known.join(', ')})` }];

const twice = (values: readonly string[], member: string, what: string): Fault[] =>
  values.flatMap((value, index) =>
    values.indexOf(value) < index ? [{ path: ['criteria', index, member], reason: `duplicate ${what} ${value}` }] : [],
  );

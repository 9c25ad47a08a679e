import { INCOME_BRACKETS, PROJECT_STAGES } from '../application/form.ts';
import { FIELD_VALUES } from './criterion-fields.ts';
import type { GridFault } from './draft-fault.ts';
import type { Criterion, Grid } from './grid.ts';

/** The most points a criterion can give. */
export const maximumOf = (criterion: Criterion): number =>
  Math.max(0, ...(criterion.type === 'choice' ? Object.values(criterion.points) : criterion.steps.map(({ points }) => points)));

/** The most points a grid can give. No source sets it; the sample grid adds up to 100. */
export const maximumOfGrid = ({ criteria }: Pick<Grid, 'criteria'>): number =>
  criteria.reduce((sum, criterion) => sum + maximumOf(criterion), 0);

/** What is wrong in a grid beyond its form. */
export const gridFaults = (grid: Grid): readonly GridFault[] => [
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

const criterionFaults = (criterion: Criterion, path: GridFault['path']): readonly GridFault[] =>
  criterion.type === 'choice'
    ? Object.keys(criterion.points).flatMap((value) => unknown([...path, 'points', value], value, FIELD_VALUES[criterion.field]))
    : criterion.steps.flatMap((step, index): readonly GridFault[] => {
        const before = criterion.steps[index - 1];
        return [
          ...(before !== undefined && before.atLeast >= step.atLeast
            ? [{ path: [...path, 'steps', index, 'atLeast'], code: 'steps-ascend', reason: 'steps must ascend' } as const]
            : []),
          ...(before !== undefined && before.points > step.points
            ? [{ path: [...path, 'steps', index, 'points'], code: 'points-fall', reason: 'points must not fall as a step rises' } as const]
            : []),
        ];
      });

const eligibilityFaults = (grid: Grid): readonly GridFault[] => {
  const { minimumAge, maximumAge, minimumScore, highestIncome } = grid.eligibility;
  const maximum = maximumOfGrid(grid);
  return [
    ...(minimumScore !== undefined && minimumScore > maximum
      ? [
          {
            path: ['eligibility', 'minimumScore'],
            code: 'unreachable',
            bound: maximum,
            reason: `nobody reaches ${minimumScore} of ${maximum} points`,
          } as const,
        ]
      : []),
    ...(minimumAge !== undefined && maximumAge !== undefined && minimumAge > maximumAge
      ? [{ path: ['eligibility', 'maximumAge'], code: 'ages', bound: minimumAge, reason: 'must not be below the minimum age' } as const]
      : []),
    ...(highestIncome === undefined ? [] : unknown(['eligibility', 'highestIncome'], highestIncome, INCOME_BRACKETS)),
  ];
};

const unknown = (path: GridFault['path'], value: string, known: readonly string[]): readonly GridFault[] =>
  known.includes(value) ? [] : [{ path, code: 'not-in-list', known, reason: `unknown value ${value} (${known.join(', ')})` }];

const twice = (values: readonly string[], member: string, what: string): readonly GridFault[] =>
  values.flatMap((value, index): readonly GridFault[] =>
    values.indexOf(value) < index ? [{ path: ['criteria', index, member], code: 'twice', reason: `duplicate ${what} ${value}` }] : [],
  );

import type { Category, Instant } from '../application/application.ts';
import type { Form } from '../application/form.ts';
import { localDay } from '../time.ts';
import { ageOn } from './age.ts';
import { choiceOf, numberOf } from './criterion-fields.ts';
import { type Known, unmetRules } from './eligibility.ts';
import type { Criterion, Grid, Score } from './grid.ts';
import { maximumOf } from './grid-rules.ts';

/** Where and when the assessment is made. `provinces`: codes of the region's provinces. */
export type Circumstances = {
  readonly at: Instant;
  readonly provinces: readonly string[];
  /** Of local time from UTC, which decides on whose birthday it is; absent: none. */
  readonly utcOffset?: string;
};

/**
 * The explained score of an application: the points of each criterion, whether it is eligible and its category. The
 * same form, grid and day give the same score, which is between 0 and the grid's maximum.
 */
export const score = (form: Form, grid: Grid, { at, provinces, utcOffset = '+00:00' }: Circumstances): Score => {
  const age = ageOn(form.birthDate, localDay(at, utcOffset));
  const criteria = grid.criteria.map((criterion) => ({
    id: criterion.id,
    label: criterion.label,
    points: pointsOf(criterion, form, age),
    maximum: maximumOf(criterion),
  }));
  const total = sum(criteria.map(({ points }) => points));
  return {
    grid: grid.version,
    sample: grid.sample,
    total,
    maximum: sum(criteria.map(({ maximum }) => maximum)),
    criteria,
    category: categoryOf(form, grid),
    ineligible: [...unmetRules(knownOf(form, age, total), grid, provinces)],
  };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

const pointsOf = (criterion: Criterion, form: Form, age: number): number => {
  if (criterion.type === 'choice') {
    const value = choiceOf(criterion.field, form);
    return value === undefined ? 0 : (criterion.points[value] ?? 0);
  }
  const value = numberOf(criterion.field, form, age);
  return value === undefined ? 0 : (criterion.steps.findLast(({ atLeast }) => value >= atLeast)?.points ?? 0);
};

const categoryOf = (form: Form, { category: { one, otherwise } }: Grid): Category => {
  const staged = one.stages === undefined || (form.project !== undefined && one.stages.includes(form.project.stage));
  return staged && (!one.needsProject || form.project !== undefined) ? 1 : otherwise;
};

const knownOf = ({ province, income, applicantKind, partners }: Form, age: number, total: number): Known => ({
  province,
  age,
  income,
  total,
  ...(applicantKind === 'company' ? { partners: partners.length + 1 } : {}),
});

import * as form from '../core/application/form.ts';
import type { Criterion, Grid } from '../core/scoring/grid.ts';
import type { Problem } from './problem.ts';

type Finding = Omit<Problem, 'file'>;
type ChoiceField = Extract<Criterion, { type: 'choice' }>['field'];

const YES_NO = ['true', 'false'];
/** The values a field can take: points for any other would never be given. */
const VALUES: Record<ChoiceField, readonly string[]> = {
  applicantKind: form.APPLICANT_KINDS,
  area: form.AREAS,
  maritalStatus: form.MARITAL_STATUSES,
  headOfHousehold: YES_NO,
  disability: YES_NO,
  education: form.EDUCATION_LEVELS,
  experience: form.EXPERIENCE_LEVELS,
  income: form.INCOME_BRACKETS,
  socialRegistry: YES_NO,
  childcareNeed: YES_NO,
  project: YES_NO,
  'project.sector': form.SECTORS,
  'project.stage': form.PROJECT_STAGES,
};

const unknown = (path: PropertyKey[], value: string, known: readonly string[]): Finding[] =>
  known.includes(value) ? [] : [{ path, reason: `unknown value ${value} (${known.join(', ')})` }];

const criterionFindings = (criterion: Criterion, index: number): Finding[] =>
  criterion.type === 'choice'
    ? Object.keys(criterion.points).flatMap((value) => unknown(['criteria', index, 'points', value], value, VALUES[criterion.field]))
    : criterion.steps.flatMap(({ atLeast }, step) =>
        criterion.steps.slice(0, step).some((earlier) => earlier.atLeast >= atLeast)
          ? [{ path: ['criteria', index, 'steps', step, 'atLeast'], reason: 'steps must ascend' }]
          : [],
      );

/** What is wrong in a grid beyond its form: values no applicant can give, steps out of order, one criterion twice. */
export const gridFindings = ({ criteria, eligibility, category }: Grid): Finding[] => [
  ...criteria.flatMap(criterionFindings),
  ...criteria.flatMap(({ id }, index) =>
    criteria.findIndex((criterion) => criterion.id === id) < index
      ? [{ path: ['criteria', index, 'id'], reason: `duplicate criterion ${id}` }]
      : [],
  ),
  ...(eligibility.highestIncome === undefined
    ? []
    : unknown(['eligibility', 'highestIncome'], eligibility.highestIncome, form.INCOME_BRACKETS)),
  ...(category.one.stages ?? []).flatMap((stage, index) => unknown(['category', 'one', 'stages', index], stage, form.PROJECT_STAGES)),
];

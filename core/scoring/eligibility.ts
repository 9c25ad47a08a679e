import { INCOME_BRACKETS } from '../application/form.ts';
import type { EligibilityRule, Grid } from './grid.ts';

/** What is known of an applicant; what is not known breaks no rule. */
export type Known = {
  readonly province?: string;
  /** In years; negative for a birth date in the future. */
  readonly age?: number;
  readonly income?: string;
  /** Of a company, the applicant included. */
  readonly partners?: number;
  /** All points together. */
  readonly total?: number;
};

const RULES: readonly EligibilityRule[] = [
  'province-in-region',
  'minimum-age',
  'maximum-age',
  'income-at-most',
  'partners',
  'minimum-score',
];

const isAbove = (value: number | undefined, bound: number | undefined): boolean =>
  value !== undefined && bound !== undefined && value > bound;
const isBelow = (value: number | undefined, bound: number | undefined): boolean =>
  value !== undefined && bound !== undefined && value < bound;

/** The eligibility rules that are not met, in a fixed order. `provinces`: codes of the region's provinces. */
export const unmetRules = (
  known: Known,
  { eligibility }: Pick<Grid, 'eligibility'>,
  provinces: readonly string[],
): readonly EligibilityRule[] => {
  const { minimumAge = 0, maximumAge, minimumScore = 0, highestIncome, minimumPartners = 2 } = eligibility;
  const { province, age, income, partners, total } = known;
  const incomes: readonly string[] = INCOME_BRACKETS;
  const broken: Record<EligibilityRule, boolean> = {
    'minimum-age': isBelow(age, minimumAge),
    'maximum-age': isAbove(age, maximumAge),
    'province-in-region': province !== undefined && !provinces.includes(province),
    'income-at-most': income !== undefined && highestIncome !== undefined && incomes.indexOf(income) > incomes.indexOf(highestIncome),
    'minimum-score': isBelow(total, minimumScore),
    partners: isBelow(partners, minimumPartners),
  };
  return RULES.filter((rule) => broken[rule]);
};

import * as z from 'zod';
import { integer, westernDigits } from '../application/fields.ts';
import { INCOME_BRACKETS } from '../application/form.ts';
import { type FieldError, parseFields } from '../application/problems.ts';
import { ok, type Result } from '../result.ts';
import { unmetRules } from './eligibility.ts';
import type { EligibilityRule, Grid } from './grid.ts';

/** Three questions before the form, of what decides most often. */
export const WISHES = ['project', 'training', 'neither'] as const;
/** The answer of whoever finds her province in no list. */
export const ELSEWHERE = 'elsewhere';

/** The third question is whatever the grid decides by beside province and age; one that sets no income asks for the project. */
export type ThirdQuestion = 'income' | 'wish';
type Rules = Pick<Grid, 'eligibility'>;
export const thirdQuestion = ({ eligibility }: Rules): ThirdQuestion => (eligibility.highestIncome === undefined ? 'wish' : 'income');

/** Why an application would not be accepted, so far as three answers tell; none: nothing speaks against it. */
export type Obstacle = EligibilityRule | 'no-wish';

const asked = { province: z.string().min(1), age: integer(1, 120) };
const BY_INCOME = z.object({ ...asked, income: z.enum(INCOME_BRACKETS) });
const BY_WISH = z.object({ ...asked, wish: z.enum(WISHES) });

/** Digits of any keyboard; what is no number is left for the rules to refuse. */
const years = (text: string): string | number => {
  const digits = westernDigits(text).trim();
  return /^\d{1,3}$/u.test(digits) ? Number(digits) : text;
};

/** Judges the three answers as posted, by the rules that judge an application. `provinces`: codes of the region's provinces. */
export const preCheck = (
  typed: Readonly<Record<string, string>>,
  grid: Rules,
  provinces: readonly string[],
): Result<readonly Obstacle[], readonly FieldError[]> => {
  const body = { ...typed, age: years(typed['age'] ?? '') };
  if (thirdQuestion(grid) === 'income') {
    const answers = parseFields(BY_INCOME, body);
    return answers.ok ? ok(unmetRules(answers.value, grid, provinces)) : answers;
  }
  const answers = parseFields(BY_WISH, body);
  if (!answers.ok) return answers;
  const { wish, ...known } = answers.value;
  return ok([...unmetRules(known, grid, provinces), ...(wish === 'neither' ? (['no-wish'] as const) : [])]);
};

import * as z from 'zod';
import { CategorySchema } from '../application/application.ts';
import { LocalizedSchema } from '../language.ts';
import { CHOICE_FIELDS, NUMBER_FIELDS } from './criterion-fields.ts';
import { gridFaults } from './grid-rules.ts';

const points = z.int().min(0).max(100);
const common = { id: z.string().regex(/^[a-z0-9-]{2,40}$/u), label: LocalizedSchema };

/** Points by the value of a field; `project` and booleans take `"true"`/`"false"`. A value not listed gets none. */
export const ChoiceCriterionSchema = z.strictObject({
  ...common,
  type: z.literal('choice'),
  field: z.enum(CHOICE_FIELDS),
  points: z.record(z.string(), points),
});
/** Points by the highest step reached. Steps ascend by `atLeast`; below the first: none. */
export const StepsCriterionSchema = z.strictObject({
  ...common,
  type: z.literal('steps'),
  field: z.enum(NUMBER_FIELDS),
  steps: z.array(z.strictObject({ atLeast: z.number(), points })).min(1),
});
export const CriterionSchema = z.discriminatedUnion('type', [ChoiceCriterionSchema, StepsCriterionSchema]);
export type Criterion = z.infer<typeof CriterionSchema>;

export const ELIGIBILITY_RULES = [
  'minimum-age',
  'maximum-age',
  'province-in-region',
  'income-at-most',
  'minimum-score',
  'partners',
] as const;
export type EligibilityRule = (typeof ELIGIBILITY_RULES)[number];

/** A grid's form; what else must hold: `gridFaults`. */
export const GridShape = z.strictObject({
  version: z.string().regex(/^[a-z0-9.-]{2,40}$/u),
  sample: z.boolean(),
  criteria: z.array(CriterionSchema).min(1),
  eligibility: z.strictObject({
    minimumAge: z.int().min(16).optional(),
    maximumAge: z.int().max(120).optional(),
    /** Total points below which an application is not eligible. */
    minimumScore: z.int().min(0).optional(),
    /** Highest income bracket that is eligible. */
    highestIncome: z.string().optional(),
    /** Partners that a company needs, the applicant included; absent: two. */
    minimumPartners: z.int().min(2).max(21).optional(),
  }),
  /** Which category an application is sorted into: 1 when every condition holds, else 2. */
  category: z.strictObject({
    one: z.strictObject({ needsProject: z.boolean(), stages: z.array(z.string()).optional() }),
    otherwise: CategorySchema,
  }),
});
export type Grid = z.infer<typeof GridShape>;

/**
 * A scoring grid: versioned data, never changed once published. Its weights are configuration: no source gives them.
 * Refused: values no applicant can give, steps out of order, points that fall as a step rises, anything twice.
 */
export const GridSchema = GridShape.superRefine((grid, context) => {
  for (const { path, reason } of gridFaults(grid)) context.addIssue({ code: 'custom', path: [...path], message: reason });
});

/** The explained score. */
export const ScoreSchema = z.strictObject({
  grid: z.string(),
  sample: z.boolean(),
  /** At most 1,700, since a field is counted once: four digits are enough to list files by it. */
  total: z.int().min(0).max(9999),
  maximum: z.int().min(0).max(9999),
  criteria: z.array(z.strictObject({ id: z.string(), label: LocalizedSchema, points: z.int().min(0), maximum: z.int().min(0) })),
  category: CategorySchema,
  /** Codes of the eligibility rules that are not met; empty: eligible. */
  ineligible: z.array(z.enum(ELIGIBILITY_RULES)),
});
export type Score = z.infer<typeof ScoreSchema>;

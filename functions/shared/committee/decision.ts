import type * as z from 'zod';
import { LONGEST_REASON, SHORTEST_REASON } from '../../../core/application/fields.ts';
import type { DecisionError, DecisionField, DecisionValues } from '../../../pages/parts/decision.ts';
import { postedOf, wrongFields } from '../http/posted.ts';

/** A posted decision that cannot be taken, with what was typed so that nothing is lost. */
export type RefusedDecision = { readonly values: DecisionValues; readonly errors: readonly DecisionError[] };

const FIELDS: readonly DecisionField[] = ['choice', 'category', 'reason', 'email', 'phone'];

export const refusedDecision = (error: z.ZodError, form: URLSearchParams): RefusedDecision => ({
  values: postedValues(form),
  errors: wrongFields(error, FIELDS).map((field) => ({ field, code: codeOf(field, form.get(field) ?? '') })),
});

export const postedValues = (form: URLSearchParams): DecisionValues => postedOf(form, FIELDS);

const codeOf = (field: DecisionField, typed: string): DecisionError['code'] => {
  if (field !== 'reason') return 'choice-required';
  if (typed.trim().length < SHORTEST_REASON) return 'reason-required';
  return typed.length > LONGEST_REASON ? 'reason-too-long' : 'reason-invalid';
};

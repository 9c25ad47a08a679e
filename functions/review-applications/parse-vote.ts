import * as z from 'zod';
import { ReasonSchema } from '../../core/application/fields.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { ChoiceSchema } from '../../core/review/ballot.ts';
import type { Casting } from '../../core/review/cast.ts';
import { type RefusedDecision, refusedDecision } from '../shared/committee/decision.ts';

const VoteFormSchema = z.object({
  choice: ChoiceSchema,
  category: z.enum(['', '1', '2']).transform((text) => (text === '1' ? (1 as const) : text === '2' ? (2 as const) : undefined)),
  reason: ReasonSchema,
  round: z.coerce.number().int().min(0),
});

/** A posted vote, or the page's values with what is wrong. */
export const parseVote = (form: URLSearchParams): Result<Omit<Casting, 'member'>, RefusedDecision> => {
  const parsed = VoteFormSchema.safeParse({ category: '', ...Object.fromEntries(form) });
  return parsed.success ? ok(parsed.data) : err(refusedDecision(parsed.error, form));
};

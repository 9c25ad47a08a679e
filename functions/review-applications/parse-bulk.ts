import * as z from 'zod';
import { ReasonSchema, westernDigits } from '../../core/application/fields.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { MOST_AT_ONCE } from '../../core/review/bulk.ts';
import { BULK_CHOICES, type BulkError, type BulkValues } from '../../pages/review/bulk-form.ts';
import { wrongFields } from '../shared/http/posted.ts';

const BulkSchema = z.object({
  choice: z.enum(BULK_CHOICES),
  first: z
    .string()
    .transform((text) => Number(westernDigits(text).trim() || Number.NaN))
    .pipe(z.int().min(1).max(MOST_AT_ONCE)),
  reason: ReasonSchema,
});
export type Bulk = z.output<typeof BulkSchema>;
export type RefusedBulk = { readonly values: BulkValues; readonly errors: readonly BulkError[] };

const FIELDS = ['choice', 'first', 'reason'] as const;

/** One vote for several files, or the page's values with what is wrong. */
export const parseBulk = (form: URLSearchParams): Result<Bulk, RefusedBulk> => {
  const values = Object.fromEntries(FIELDS.map((field) => [field, form.get(field) ?? '']));
  const parsed = BulkSchema.safeParse(values);
  if (parsed.success) return ok(parsed.data);
  return err({ values, errors: wrongFields(parsed.error, FIELDS) });
};

import * as z from 'zod';
import { CategorySchema, InstantSchema } from '../../core/application/application.ts';
import { PUBLIC_STATUSES } from '../../core/application/status.ts';

/** What the API answers. Texts are in the caller's language. */

export const AcceptedSchema = z.strictObject({
  reference: z.string().describe('Nine digits'),
  trackingCode: z.string().describe('Opens the application together with the reference. Keep it secret.'),
  status: z.enum(PUBLIC_STATUSES),
});

export const ReceiptSchema = z.strictObject({
  grid: z.string(),
  sample: z.boolean(),
  total: z.int(),
  maximum: z.int(),
  criteria: z.array(z.strictObject({ id: z.string(), label: z.string(), points: z.int(), maximum: z.int() })),
});

export const ApplicationViewSchema = z.strictObject({
  reference: z.string(),
  status: z.enum(PUBLIC_STATUSES),
  statusText: z.string(),
  submittedAt: InstantSchema,
  expected: z.string().optional().describe('What is expected of the applicant now'),
  category: CategorySchema.optional(),
  history: z.array(z.strictObject({ at: InstantSchema, text: z.string() })),
  score: ReceiptSchema.optional().describe('Once decided'),
  reasons: z.array(z.string()).optional(),
  host: z.strictObject({ name: z.string(), address: z.string(), phone: z.string() }).optional(),
});

export const ProblemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  errors: z.array(z.strictObject({ pointer: z.string(), code: z.string(), detail: z.string() })).optional(),
});

import * as z from 'zod';
import { CategorySchema } from '../application/application.ts';
import { SECTORS } from '../application/form.ts';
import { LocalizedSchema } from '../language.ts';
import { PersonSchema } from './committee.ts';

export const HOST_KINDS = ['reference-incubator', 'incubating-association', 'training-centre'] as const;

/** A social incubator, an incubating association or a vocational training centre that takes applicants in. */
export const HostSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]{2,40}$/u, 'lower-case letters, digits and hyphens'),
    kind: z.enum(HOST_KINDS),
    name: LocalizedSchema,
    province: z.string().regex(/^MA-[A-Z]{3}$/u),
    category: CategorySchema,
    /** Sectors it works in; empty: all. */
    fields: z.array(z.enum(SECTORS)),
    /** How many applicants it can hold at once. */
    places: z.int().min(0).max(10_000),
    childcare: z.boolean(),
    stepFree: z.boolean(),
    staff: z.array(PersonSchema).min(1).max(20),
    address: LocalizedSchema,
    phone: z.string().regex(/^\+212\d{9}$/u),
    /** Days the staff has to answer a referral. */
    answerDays: z.int().min(1).max(60),
    /** Days before that deadline on which the staff is reminded. */
    reminderDays: z.array(z.int().min(0).max(59)).max(5),
    sessionHours: z.int().min(1).max(24),
  })
  .superRefine((host, context) => {
    if ((host.kind === 'training-centre') !== (host.category === 2)) {
      context.addIssue({ code: 'custom', path: ['category'], message: 'category 2 goes to training centres, category 1 to incubators' });
    }
    if (host.reminderDays.some((days) => days >= host.answerDays)) {
      context.addIssue({ code: 'custom', path: ['reminderDays'], message: 'a reminder must fall within the answer time' });
    }
  });
export type Host = z.infer<typeof HostSchema>;

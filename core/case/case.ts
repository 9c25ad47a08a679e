import * as z from 'zod';
import { InstantSchema } from '../application/application.ts';

/** What waits for the regional coordinator. */
export const CASE_KINDS = ['contested', 'escalated', 'tie', 'parked-message', 'failed-execution', 'failed-due-work', 'appeal'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

export const CASE_CAUSES = [
  'same-cin',
  'deadline',
  'quorum-unreachable',
  'no-majority',
  'tie-without-chair',
  'address-refused',
  'address-suppressed',
  'send-failed',
  'send-unconfirmed',
  'no-channel',
  'step-failed',
  'wait-timed-out',
  'execution-lost',
  'due-work-failed',
  'applicant-appeals',
] as const;
export type CaseCause = (typeof CASE_CAUSES)[number];

export const CaseSchema = z.strictObject({
  /** `<kind>.<application id>.<n>`, or of another row than an application's: opening the same case twice is one case. */
  id: z.string(),
  kind: z.enum(CASE_KINDS),
  cause: z.enum(CASE_CAUSES),
  /** Empty where it is about a draft, or about a row of which nothing is known. */
  application: z.string(),
  reference: z.string(),
  province: z.string(),
  openedAt: InstantSchema,
  /** Identifiers only, such as the state that failed, the message's number. */
  details: z.record(z.string(), z.string()),
});
export type Case = z.infer<typeof CaseSchema>;

/** What is known of a case without reading it. */
export type OpenCase = Pick<Case, 'id' | 'kind' | 'openedAt'>;

/** How many there are of each kind that has any, in the order of kinds. */
export const countByKind = (cases: readonly Pick<Case, 'kind'>[]): readonly { readonly kind: CaseKind; readonly count: number }[] =>
  CASE_KINDS.map((kind) => ({ kind, count: cases.filter((one) => one.kind === kind).length })).filter(({ count }) => count > 0);

/** The case of an application's newest execution, if that has failed. Whatever begins another settles it. */
export const failedExecution = ({ id, execution }: { readonly id: string; readonly execution: number }): string =>
  caseId('failed-execution', id, execution);

export const caseId = (kind: CaseKind, application: string, n: number | string): string => `${kind}.${application}.${n}`;

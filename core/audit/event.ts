import * as z from 'zod';
import { InstantSchema } from '../application/application.ts';
import { StatusSchema } from '../application/status.ts';

export const ROLES = ['applicant', 'agent', 'member', 'chair', 'secretary', 'host', 'coordinator', 'operator', 'system'] as const;

/** Who did it: a role and an id from configuration or the application's own id, never a name or an address. */
export const ActorSchema = z.strictObject({ role: z.enum(ROLES), id: z.string() });
export type Actor = z.infer<typeof ActorSchema>;

export const EVENT_KINDS = [
  'submitted',
  'assessed',
  'sent-to-committee',
  'vote-cast',
  'committee-decided',
  'decision-held',
  'reopened',
  'escalated',
  'coordinator-decided',
  'information-asked',
  'information-answered',
  'lapsed',
  'referred',
  'referral-accepted',
  'referral-declined',
  'referral-expired',
  'put-on-waiting-list',
  'promoted',
  'superseded',
  'revived',
  'resumed',
  'contact-replaced',
  'message-resent',
  'told-in-person',
  'withdrawn',
  'appealed',
  'deadline-extended',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** What a transition says happened; the store numbers it and chains it. */
export type EventDraft = {
  readonly kind: EventKind;
  readonly by: Actor;
  /** Identifiers and numbers only. */
  readonly details?: Readonly<Record<string, string | number | boolean>>;
  /** Version of the rule that was applied, such as a grid's. */
  readonly rule?: string;
  /** Free text of a person. Only its salted digest enters the chain, so that it can be erased. */
  readonly reason?: string;
};

/** An entry of the audit log, as stored. Append-only; see chain.ts. */
export const AuditEventSchema = z.strictObject({
  application: z.string(),
  seq: z.int().min(1),
  at: InstantSchema,
  kind: z.enum(EVENT_KINDS),
  by: ActorSchema,
  from: StatusSchema.optional(),
  to: StatusSchema,
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  rule: z.string().optional(),
  reasonDigest: z.string().optional(),
  previous: z.string(),
  hash: z.string(),
  /** Erasable. */
  reason: z.string().optional(),
  /** Erased together with the reason. */
  salt: z.string().optional(),
});
export type AuditEvent = z.infer<typeof AuditEventSchema>;

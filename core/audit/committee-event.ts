import * as z from 'zod';
import { InstantSchema } from '../application/application.ts';
import { ActorSchema, type EventDraft } from './event.ts';

/** What happens to a committee rather than to one of its files. */
export const COMMITTEE_EVENT_KINDS = [
  'stand-in-named',
  'stand-in-approved',
  'stand-in-refused',
  'stand-in-ended',
  'member-replaced',
  'member-removed',
  'access-revoked',
  'link-requested',
  'digest-requested',
  'suppression-lifted',
  'meeting-planned',
  'meeting-moved',
  'meeting-cancelled',
  'agenda-set',
  'meeting-opened',
  'minutes-sealed',
  'deadlines-extended',
  'decision-reopened',
  'reason-erased',
] as const;
export type CommitteeEventKind = (typeof COMMITTEE_EVENT_KINDS)[number];

/** Details and reason as of an application's events: identifiers and numbers only, and erasable text. */
export type CommitteeEventDraft = Omit<EventDraft, 'kind' | 'rule'> & { readonly kind: CommitteeEventKind };

/** An entry of a committee's own log, as stored. Append-only; see chain.ts. */
export const CommitteeEventSchema = z.strictObject({
  province: z.string(),
  seq: z.int().min(1),
  at: InstantSchema,
  kind: z.enum(COMMITTEE_EVENT_KINDS),
  by: ActorSchema,
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  reasonDigest: z.string().optional(),
  previous: z.string(),
  hash: z.string(),
  /** Erasable, with its salt. */
  reason: z.string().optional(),
  salt: z.string().optional(),
});
export type CommitteeEvent = z.infer<typeof CommitteeEventSchema>;

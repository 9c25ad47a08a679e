import * as z from 'zod';
import { InstantSchema } from '../application/application.ts';

/** What an applicant is told. Text: `messages/`. */
export const MESSAGE_KINDS = [
  'received',
  'ineligible',
  'information-requested',
  'information-reminder',
  'approved',
  'referred-again',
  'waiting-list',
  'rejected',
  'lapsed',
  'placed',
  'superseded',
  'contested-notice',
  'tracking-code',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** `claimed`: a step has taken it to send; `sent`: every channel confirmed; `parked`: a person must look at it. */
export const MESSAGE_STATES = ['claimed', 'sent', 'parked', 'cancelled'] as const;

/**
 * A message to the applicant of one application. It is claimed in the transaction that causes it and confirmed after
 * the send: SES has no idempotency key, so one that was claimed and never confirmed is repeated once, marked.
 */
export const MessageSchema = z.strictObject({
  application: z.string(),
  seq: z.int().min(1),
  kind: z.enum(MESSAGE_KINDS),
  state: z.enum(MESSAGE_STATES),
  /** Sends begun. */
  attempts: z.int().min(0),
  claimedAt: InstantSchema,
  /** When due work takes it up if it is still not confirmed. */
  dueAt: InstantSchema.optional(),
  /** Identifiers only: host, round, hash of the link it carries. */
  details: z.record(z.string(), z.string()),
  /** Why it was parked: a code of the catalogue, never the provider's text (it can hold an address). */
  cause: z.string().optional(),
});
export type Message = z.infer<typeof MessageSchema>;

export type MessageDraft = { readonly kind: MessageKind; readonly details?: Readonly<Record<string, string>> };

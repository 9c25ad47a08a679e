import * as z from 'zod';
import { type Instant, InstantSchema } from '../application/application.ts';
import type { CaseCause } from '../case/case.ts';

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
  'contact-replaced',
  'withdrawn',
  'appeal-received',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** `claimed`: a step has taken it to send; `failed`: refused for now, due work repeats it; `sent`: every channel confirmed;
 * `parked`: a person must look at it. */
export const MESSAGE_STATES = ['claimed', 'failed', 'sent', 'parked', 'cancelled'] as const;

/**
 * A message to the applicant of one application. It is claimed in the transaction that causes it and confirmed after
 * the send: SES has no idempotency key, so one that was claimed and never confirmed is repeated once, marked.
 */
export const MessageSchema = z.strictObject({
  application: z.string(),
  seq: z.int().min(1),
  kind: z.enum(MESSAGE_KINDS),
  state: z.enum(MESSAGE_STATES),
  /** Sends begun; created with the first one, by the step that causes it. */
  attempts: z.int().min(1),
  /** Whether one send ended without an answer and was repeated: that happens once. */
  repeated: z.boolean(),
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

/** What became of one send. It rides in the step's own transaction where there is one. */
export type Receipt =
  | { readonly seq: number; readonly outcome: 'sent' }
  | { readonly seq: number; readonly outcome: 'failed'; readonly dueAt: Instant }
  | { readonly seq: number; readonly outcome: 'parked'; readonly cause: CaseCause }
  /** It was sent, came back, and there was no other way to tell her. */
  | { readonly seq: number; readonly outcome: 'returned' }
  /** It no longer says how the application stands: see `stillSays`. */
  | { readonly seq: number; readonly outcome: 'cancelled' };

/** Minutes to wait after each refused send; after the last the message is parked. */
export const RETRY_MINUTES = [5, 30, 180, 720] as const;

/**
 * Who sends what. The workflow's steps send theirs, one after another; `received` goes out with the first that follows it. The others are
 * sent at once by whoever causes them, and by no step: two senders that share a message would send it twice.
 */
export const MESSAGES_OF = {
  review: ['received'],
  information: ['information-requested'],
  orientation: ['approved', 'referred-again'],
  notification: ['received', 'ineligible', 'waiting-list', 'rejected', 'lapsed', 'placed'],
  cause: ['information-reminder', 'contested-notice', 'superseded', 'tracking-code', 'withdrawn', 'appeal-received', 'contact-replaced'],
} as const satisfies Record<string, readonly MessageKind[]>;

import * as z from 'zod';
import { InstantSchema } from '../application/application.ts';
import { LanguageSchema } from '../language.ts';

/** The fields of one step as they were posted: nothing is judged, so that nothing that was typed is lost. */
export const TypedSchema = z.record(z.string(), z.array(z.string()));
export type Typed = z.infer<typeof TypedSchema>;

/** A message to her of which nobody knows yet that it was sent. */
export const SendingSchema = z.strictObject({
  kind: z.enum(['code', 'reminder']),
  /** `claimed`: a send was begun; `failed`: it was refused for now. */
  state: z.enum(['claimed', 'failed']),
  /** Sends begun. */
  attempts: z.int().min(1),
  /** Whether one send ended without an answer and was repeated: that happens once. */
  repeated: z.boolean(),
  claimedAt: InstantSchema,
  /** When due work takes it up again. */
  dueAt: InstantSchema,
});
export type Sending = z.infer<typeof SendingSchema>;

/**
 * An application that is being filled in. It is kept under the digest of its resume code, which is derived from `seed`, so
 * that the code can be sent again and is stored nowhere.
 */
export const DraftSchema = z.strictObject({
  /** Digest of the resume code. */
  hash: z.string(),
  seed: z.string(),
  language: LanguageSchema,
  createdAt: InstantSchema,
  changedAt: InstantSchema,
  /** Counts what was saved: who submits names the one she has read. */
  revision: z.int().min(1),
  /** What was typed, by step. Emptied when it is submitted. */
  steps: z.record(z.string(), TypedSchema),
  /** The agent who began it at a counter, as a subject. */
  agent: z.string().optional(),
  /** Digest of the contact that is to be sent the code, or was. */
  contact: z.string().optional(),
  /** The code is still to be sent to that contact. */
  sendCode: z.boolean(),
  /** A reminder goes out once. */
  reminded: z.boolean(),
  sending: SendingSchema.optional(),
  /** When it is deleted, programme time: counted from the last change. */
  expiresOn: InstantSchema,
  /** When due work looks at it next; never later than it must. */
  dueAt: InstantSchema,
  /** What it became. */
  application: z.uuidv7().optional(),
});
export type Draft = z.infer<typeof DraftSchema>;

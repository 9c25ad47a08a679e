import * as z from 'zod';
import { InstantSchema } from '../application/application.ts';
import { LanguageSchema } from '../language.ts';

/** The fields of one step as they were posted: nothing is judged, so that nothing that was typed is lost. */
export const TypedSchema = z.record(z.string(), z.array(z.string()));
export type Typed = z.infer<typeof TypedSchema>;

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
  /** When it is deleted, programme time: counted from the last change. */
  expiresOn: InstantSchema,
  /** When due work must look at it next. */
  dueAt: InstantSchema,
  /** What it became. */
  application: z.uuidv7().optional(),
});
export type Draft = z.infer<typeof DraftSchema>;

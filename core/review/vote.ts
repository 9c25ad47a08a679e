import * as z from 'zod';
import { InstantSchema } from '../application/application.ts';
import { BallotSchema } from './ballot.ts';

/** A member's vote with its reason. A later vote of the same member in the same round replaces it; the log keeps both. */
export const VoteSchema = z.strictObject({
  application: z.string(),
  round: z.int().min(0),
  member: z.string(),
  ballot: BallotSchema,
  at: InstantSchema,
  reason: z.string().min(1).max(2000),
});
export type Vote = z.infer<typeof VoteSchema>;

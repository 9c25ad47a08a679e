import * as z from 'zod';
import { InstantSchema } from '../application/application.ts';
import { BallotSchema } from './ballot.ts';

/** A member's vote with its reason, as stored. A later vote in the same seat and round replaces it; the log keeps both. */
export const VoteSchema = z.strictObject({
  application: z.string(),
  round: z.int().min(0),
  /** Who cast it, by her id as a voter. */
  member: z.string(),
  /** In whose seat: by it votes are counted. */
  seat: z.string(),
  ballot: BallotSchema,
  at: InstantSchema,
  /** Absent: its text was erased, there and in the log. */
  reason: z.string().min(1).max(2000).optional(),
});
export type Vote = z.infer<typeof VoteSchema>;

/** One that is cast now: nobody votes without saying why. */
export type ReasonedVote = Vote & { readonly reason: string };

import * as z from 'zod';

/** A member's vote on a file. `recuse`: she has a conflict of interest and leaves the file. */
export const CHOICES = ['approve', 'reject', 'more-information', 'abstain', 'recuse'] as const;
export const ChoiceSchema = z.enum(CHOICES);
export type Choice = z.infer<typeof ChoiceSchema>;

/** What counts of a vote: the choice, and the category the member proposes when it differs from the sorted one. */
export const BallotSchema = z.strictObject({ choice: ChoiceSchema, category: z.union([z.literal(1), z.literal(2)]).optional() });
export type Ballot = z.infer<typeof BallotSchema>;

import * as z from 'zod';

/** A member's vote on a file. `recuse`: she has a conflict of interest and leaves the file. */
export const CHOICES = ['approve', 'reject', 'more-information', 'abstain', 'recuse'] as const;
export const ChoiceSchema = z.enum(CHOICES);
export type Choice = z.infer<typeof ChoiceSchema>;

/** What counts of a vote: the choice, and the category the member proposes when it differs from the sorted one. */
export const BallotSchema = z.strictObject({ choice: ChoiceSchema, category: z.union([z.literal(1), z.literal(2)]).optional() });
export type Ballot = z.infer<typeof BallotSchema>;

/** A ballot as its file keeps it, by seat. */
export const SeatBallotSchema = BallotSchema.extend({
  /** Who cast it, by her id as a voter; absent: the member configured for the seat. */
  voter: z.string().optional(),
  /** She changed it after she had been shown who the applicant is, where review is blind. */
  revealed: z.literal(true).optional(),
  /** Whoever cast it was removed before the file closed: it counts no more. */
  void: z.literal(true).optional(),
});
export type SeatBallot = z.infer<typeof SeatBallotSchema>;
export type Ballots = Readonly<Record<string, SeatBallot>>;

type Cast = { readonly member: string; readonly seat: string; readonly revealed?: boolean };

/** A ballot as its file keeps it. */
export const asKept = (ballot: Ballot, { member, seat, revealed = false }: Cast): SeatBallot => ({
  ...ballot,
  ...(member === seat ? {} : { voter: member }),
  ...(revealed ? { revealed } : {}),
});

/** Who cast the ballot of a seat, by her id as a voter. */
export const voterOf = (seat: string, { voter }: SeatBallot): string => voter ?? seat;

import * as z from 'zod';
import { CategorySchema, InstantSchema } from '../application/application.ts';
import { StatusSchema } from '../application/status.ts';
import { LocalizedSchema } from '../language.ts';
import { MOST_FILES } from './meeting.ts';

/**
 * What became of a file. `left`: it is no longer the committee's although the committee decided nothing; `unreadable`: its rows could not
 * be read when the meeting was closed, and all else that its line says is nought.
 */
export const MinuteDecisionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('decided'),
    outcome: z.enum(['approved', 'rejected', 'information-requested']),
    category: CategorySchema,
    /** How the votes made it, such as `majority` or `chair`. */
    by: z.string(),
    at: InstantSchema,
  }),
  z.strictObject({ kind: z.literal('escalated'), cause: z.string(), at: InstantSchema }),
  z.strictObject({ kind: z.literal('left'), status: StatusSchema, at: InstantSchema }),
  z.strictObject({ kind: z.literal('open') }),
  z.strictObject({ kind: z.literal('unreadable') }),
]);
export type MinuteDecision = z.infer<typeof MinuteDecisionSchema>;

/** Votes by what they say. Who said what stays in the file's log, and who wrote which reason. */
const TallySchema = z.strictObject({
  approve: z.int().min(0),
  reject: z.int().min(0),
  'more-information': z.int().min(0),
  abstain: z.int().min(0),
});

/** One file of the agenda, as its audit log had it when the meeting was closed. No name, no contact, nothing of the form. */
export const MinuteLineSchema = z.strictObject({
  application: z.string(),
  reference: z.string(),
  round: z.int().min(0),
  /** As the grid sorted it. */
  category: CategorySchema,
  score: z.int().min(0),
  grid: z.string(),
  /** How many voted; whoever left the file did not. */
  cast: z.int().min(0),
  /**
   * Where the votes made a result, or fell out evenly. Of any other file it would tell how those voted whom the secretary saw vote,
   * and those who have yet to vote would read it.
   */
  tally: TallySchema.optional(),
  /** Who left the file, by their ids as voters: a stand-in's recusal is hers, not that of whom she stands in for. */
  recused: z.array(z.string()),
  decision: MinuteDecisionSchema,
  /** Of the votes that made the decision, by their digests in the log: in no order of seats or votes. `text` and `salt` are erasable and no part of the seal. */
  reasons: z.array(z.strictObject({ digest: z.string(), salt: z.string().optional(), text: z.string().optional() })),
  /** The newest event of its log; none of a file that could not be read. */
  log: z.strictObject({
    seq: z.int().min(0),
    hash: z.string(),
    /** Its log did not verify even then: the number of the first event at fault. */
    fault: z.int().min(1).optional(),
  }),
});
export type MinuteLine = z.infer<typeof MinuteLineSchema>;

/** A seat of the committee, and who was there for it. */
export const AttendeeSchema = z.strictObject({
  seat: z.string(),
  voter: z.string(),
  name: LocalizedSchema,
  chair: z.boolean(),
  present: z.boolean(),
  joinedAt: InstantSchema.optional(),
  /** Whose seat a stand-in sat in. */
  inPlaceOf: LocalizedSchema.optional(),
});
export type Attendee = z.infer<typeof AttendeeSchema>;

export const MinutesHeadSchema = z.strictObject({
  /** Of this record, so that old minutes are read as they were written. */
  format: z.literal(1),
  meeting: z.string(),
  version: z.int().min(1),
  region: z.string(),
  province: z.string(),
  year: z.int(),
  number: z.int().min(1),
  plannedFor: z.iso.date(),
  place: z.string(),
  openedAt: InstantSchema,
  closedAt: InstantSchema,
  quorum: z.int().min(1),
  secretary: LocalizedSchema,
  attendance: z.array(AttendeeSchema),
  /** Who left a file and is not among the attendance: she voted from elsewhere, or no longer sat when the meeting was closed. */
  others: z.array(z.strictObject({ voter: z.string(), name: LocalizedSchema })),
  /** The newest event of the committee's own log when the minutes were written: who sat is read from the log up to it. */
  log: z.strictObject({ seq: z.int().min(0), hash: z.string() }),
  /** Why there is another version, and the seal of the one before. */
  correction: z.strictObject({ of: z.string(), at: InstantSchema, reason: z.string() }).optional(),
});

/** The minutes of a meeting, fixed when it is closed. A correction is a further version; nothing of an earlier one changes. */
export const MinutesSchema = z.strictObject({ ...MinutesHeadSchema.shape, files: z.array(MinuteLineSchema).max(MOST_FILES) });
export type Minutes = z.infer<typeof MinutesSchema>;

import * as z from 'zod';
import { LanguageSchema } from '../language.ts';
import { MOST_RESEMBLANCES, ResemblanceSchema } from '../resemblance/resemblance.ts';
import { SeatBallotSchema } from '../review/ballot.ts';
import { APPLICANT_KINDS, AREAS, SECTORS } from './form.ts';
import { StatusSchema } from './status.ts';

export const CategorySchema = z.union([z.literal(1), z.literal(2)]);
/** 1: entrepreneurship support. 2: strengthening of professional capacities. Source: programme.md, stage 3. */
export type Category = z.infer<typeof CategorySchema>;

/** ISO 8601 instant in UTC, milliseconds. Strings of this form sort by time. */
export const InstantSchema = z.iso.datetime({ precision: 3 });
export type Instant = z.infer<typeof InstantSchema>;

/** A place held at a host for an application. */
export const ReferralSchema = z.strictObject({
  host: z.string(),
  since: InstantSchema,
  /** By when the host's staff should answer. */
  deadline: InstantSchema,
  reminded: z.int().min(0),
});

/** What a committee decided, and until when nobody is told and nothing follows. */
export const HeldVerdictSchema = z.strictObject({
  outcome: z.enum(['approved', 'rejected', 'information-requested']),
  /** Where she goes when approved; otherwise the sorted category. */
  category: CategorySchema,
  by: z.enum(['majority', 'chair']),
  until: InstantSchema,
});
export type HeldVerdict = z.infer<typeof HeldVerdictSchema>;

/**
 * What is known of an application without personal data: this record is indexed, counted and moved by the workflow.
 * The form itself is kept beside it and read only by who needs it.
 */
export const ApplicationSchema = z.strictObject({
  id: z.uuidv7(),
  /** Nine digits with a Damm check digit, for people. */
  reference: z.string().regex(/^\d{9}$/u),
  region: z.string(),
  province: z.string(),
  status: StatusSchema,
  /** Raised by one with each change; a write names the version it read. */
  version: z.int().min(1),
  submittedAt: InstantSchema,
  changedAt: InstantSchema,
  language: LanguageSchema,
  kind: z.enum(APPLICANT_KINDS),
  area: z.enum(AREAS),
  sector: z.enum(SECTORS).optional(),
  childcareNeed: z.boolean(),
  stepFreeNeed: z.boolean(),
  /** Her consent was spoken, before an agent at a counter. */
  assisted: z.literal(true).optional(),
  /** `HMAC(pepper, CIN)`: the key of her claim in the national table. */
  claim: z.string(),
  /** Whether her contact was told of another submission with the same CIN. */
  contestedNoticed: z.boolean().optional(),
  /** Whether this application holds the claim. Only one in the country does. */
  holdsClaim: z.boolean(),
  /** Raised when a tracking code is replaced; the code is derived from it. */
  codeVersion: z.int().min(0),
  /** Number of workflow executions begun; the newest is named `<id>.<execution>`. */
  execution: z.int().min(1),
  /** Points of the newest assessment. */
  score: z.int().min(0).optional(),
  gridVersion: z.string().optional(),
  category: CategorySchema.optional(),
  /** Raised when more information was given or a resting decision was reopened, which voids the votes. */
  round: z.int().min(0),
  /** Newest vote of each seat of the committee in this round. */
  ballots: z.record(z.string(), SeatBallotSchema),
  /** When the file reached its committee in this round: a later digest need not announce it again. */
  sentAt: InstantSchema.optional(),
  /** When the committee's (or applicant's) time is over. */
  deadline: InstantSchema.optional(),
  /** The committee's time was extended in this round because it was over: that happens once. */
  extended: z.literal(true).optional(),
  /** The committee's decision while it rests. */
  verdict: HeldVerdictSchema.optional(),
  /** When it was approved or rejected for the first time on this round's votes, and that did not rest: a report on votes counts it from the day after. */
  decidedAt: InstantSchema.optional(),
  /** How many of its rounds began because a resting decision was reopened. */
  reopened: z.int().min(1).optional(),
  /** How many reminders of this wait were sent. */
  reminded: z.int().min(0),
  referral: ReferralSchema.optional(),
  /** Id of the host whose freed place her promotion took, until she is referred to it. */
  reserved: z.string().optional(),
  /** Whether one of the seats of her province and category is hers. */
  seat: z.literal(true).optional(),
  /** Since when she waits for a place; kept while a freed one is sought for her, so that she is told once. */
  waitingSince: InstantSchema.optional(),
  /** Hosts that declined or did not answer, oldest first: not asked again. */
  declinedHosts: z.array(z.string()),
  /** Until Step Functions has taken this outcome, due work repeats the callback. */
  callback: z.strictObject({ outcome: z.string() }).optional(),
  /** Other applications that may be hers, for the committee to look at. Never shown to her: they are others'. */
  resembles: z.array(ResemblanceSchema).max(MOST_RESEMBLANCES).optional(),
  /** When she asked for a review of a refusal: that happens once. */
  appealedAt: InstantSchema.optional(),
  /** When due work must look at this application next; absent: never. */
  dueAt: InstantSchema.optional(),
  /** Sequence number and hash of the newest audit event. */
  lastEvent: z.strictObject({ seq: z.int().min(0), hash: z.string() }),
  /** Sequence number of the newest message. */
  lastMessage: z.int().min(0),
});
export type Application = z.infer<typeof ApplicationSchema>;

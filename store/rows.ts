import * as z from 'zod';
import { LinkSchema } from '../core/access/access.ts';
import { CategorySchema, InstantSchema } from '../core/application/application.ts';
import { StatusSchema } from '../core/application/status.ts';
import { NamesSchema } from '../core/resemblance/names.ts';
import { ScoreSchema } from '../core/scoring/grid.ts';

/** Records that only the store makes. The others are the core's own schemas. */

export const ScoreRowSchema = z.strictObject({ application: z.string(), round: z.int().min(0), score: ScoreSchema });

/**
 * The task token on which the newest execution waits. Beside the application, which is read by many who must not see it.
 * `version`: the application's from which on it waits; absent from what an earlier release wrote.
 */
export const WaitSchema = z.strictObject({
  application: z.string(),
  token: z.string().min(1),
  since: InstantSchema,
  version: z.int().min(1).optional(),
});
export type Wait = z.infer<typeof WaitSchema>;

export const BeneficiarySchema = z.strictObject({ application: z.string(), reference: z.string(), host: z.string(), since: InstantSchema });
export type Beneficiary = z.infer<typeof BeneficiarySchema>;

export const ReferenceSchema = z.strictObject({ application: z.string() });

/** An application under the pseudonym of its telephone or of its day of birth. `names`: with the latter, as they are compared. */
export const TraceSchema = z.strictObject({
  application: z.string(),
  reference: z.string(),
  /** Pseudonym of her CIN. */
  claim: z.string(),
  names: NamesSchema.optional(),
});

/** What was answered to an Idempotency-Key. `bodyDigest`: of the body that came with it. */
export const IdempotencySchema = z.strictObject({ application: z.string(), bodyDigest: z.string(), expiresAt: z.int() });

/** Places taken at a host. */
export const PlacesSchema = z.strictObject({ host: z.string(), taken: z.int().min(0) });

/** Seats taken of a province and category. */
export const SeatsRowSchema = z.strictObject({ province: z.string(), category: CategorySchema, taken: z.int().min(0) });

const HolderSchema = z.strictObject({ region: z.string(), application: z.string() });

/** Who holds the claim on a CIN. `locked`: she is placed, and it cannot be given to another application. */
export const ClaimSchema = z.strictObject({
  ...HolderSchema.shape,
  since: InstantSchema,
  locked: z.literal(true).optional(),
});
export type Claim = z.infer<typeof ClaimSchema>;

/**
 * The last application that came with a CIN whose claim was held, until it ends or is given the claim: it is told of the next
 * one just as the holder is. A row of its own, since it may outlive the claim.
 */
export const ContenderSchema = HolderSchema;
export type Contender = z.infer<typeof ContenderSchema>;

/**
 * What one region has to tell the live application of another (or of its own). `contested`: another submission with the
 * same CIN came; `superseded`: its claim was given to another.
 */
export const NoticeSchema = z.strictObject({
  kind: z.enum(['contested', 'superseded']),
  /** The region and application that is told. */
  region: z.string(),
  application: z.string(),
  at: InstantSchema,
  /** The application that caused it. */
  cause: z.string(),
});
export type Notice = z.infer<typeof NoticeSchema>;

/** A link as stored: the row outlives the link, so that an expired one can still say so. Times in epoch seconds. */
export const LinkRowSchema = z.strictObject({ ...LinkSchema.omit({ expiresAt: true }).shape, validUntil: z.int(), expiresAt: z.int() });

/** Failed guesses of one subject in one hour since the epoch. */
export const GuessSchema = z.strictObject({ count: z.int().min(0), expiresAt: z.int() });

/** One of the women an agent registered. Her name stays in her form. `expiresAt`: real time in epoch seconds. */
export const ClientSchema = z.strictObject({ application: z.string(), reference: z.string(), at: InstantSchema, expiresAt: z.int() });

/** The newest daily mail to a member of a committee, a host's staff or the coordinator. */
export const DigestSchema = z.strictObject({
  subject: z.string(),
  /** Local calendar day. */
  day: z.iso.date(),
  /** `suppressed`: nothing goes to her address any more. What it should have told is still new, as of one that failed. */
  state: z.enum(['claimed', 'failed', 'sent', 'suppressed']),
  /** Sends begun. */
  attempts: z.int().min(1),
  /** Whether one send ended without an answer and was repeated. */
  repeated: z.boolean(),
  claimedAt: InstantSchema,
  /** When the digest before this one was claimed: what arrived since is new to her. */
  since: InstantSchema.optional(),
  /** Digest of the link that the mail carries. */
  link: z.string(),
});
export type DailyDigest = z.infer<typeof DigestSchema>;

/** What the nation sees of a region on a day: numbers only. */
export const AggregateSchema = z.strictObject({
  region: z.string(),
  day: z.iso.date(),
  at: InstantSchema,
  /** Applications by province and status. */
  counts: z.record(z.string(), z.partialRecord(StatusSchema, z.int())),
});
export type Aggregate = z.infer<typeof AggregateSchema>;

import type { Application } from '../../core/application/application.ts';
import type { Change } from '../../core/application/change.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { DAY_SECONDS } from '../../core/time.ts';
import { clientWrite, type Registered } from '../clients.ts';
import type { StoreContext } from '../context.ts';
import { readDraft } from '../draft/draft-row.ts';
import { type SubmittedDraft, submitDraftWrite } from '../draft/draft-writes.ts';
import { idempotencyKey, referenceKey } from '../keys.ts';
import { readOne } from '../read.ts';
import { IdempotencySchema } from '../rows.ts';
import { sha256 } from '../sha256.ts';
import { type Conflict, pause, type Write, writeAll } from '../transaction.ts';
import { readApplication } from './application-row.ts';
import { applicationWrite, attendantWrites, type NumberedChange } from './change-writes.ts';
import { number, wasWritten } from './changes.ts';
import { claimWrites } from './claim-writes.ts';
import { type CountedContacts, contactWrites } from './contact-writes.ts';
import { contestWrites, readStanding, type Standing, type StandingChanged } from './contest-writes.ts';

export type Submission = {
  /** Makes the change of one attempt; asked again when the reference was taken or the CIN has a live application. */
  readonly compose: (attempt: { readonly reference: string; readonly holdsClaim: boolean }) => Change;
  readonly newReference: () => string;
  readonly idempotency?: {
    /** As the caller sent it; only its digest is stored. */
    readonly key: string;
    readonly bodyDigest: string;
    /** Real time, epoch seconds: how long the same key gets the same answer is promised to a program. */
    readonly now: number;
  };
  /** The draft it is made of: submitted in the same transaction, once. Needs no idempotency record. */
  readonly draft?: SubmittedDraft;
  /** The agent who registers her, in whose list she then stands. */
  readonly client?: Registered;
  /** The telephone and the address that it names: neither may be named too often. */
  readonly contacts?: CountedContacts;
};

/**
 * `IdempotencyMismatch`: the key was used for another body. `DraftChanged`: something was saved since the draft was read.
 * `DraftGone`: there is no such draft, or no more. `ContactLimit`: too many applications of this hour name her telephone or address.
 */
export type SubmissionError = 'IdempotencyMismatch' | 'DraftChanged' | 'DraftGone' | 'ContactLimit' | Conflict;

/** `repeated`: the same key and body, or the same draft, made this application before. */
export type Submitted = { readonly application: Application; readonly repeated: boolean };

type Refusal =
  | 'StaleVersion'
  | 'DraftRefused'
  | 'KeyUsed'
  | 'ContactLimit'
  | 'ReferenceTaken'
  | 'AlreadyClaimed'
  | 'ClaimLost'
  | 'ClaimLocked'
  | 'NoPlaceLeft'
  | StandingChanged
  | 'NoSeatLeft';

/** A program may repeat a request for two days. */
const KEY_SECONDS = 2 * DAY_SECONDS;
/** Of many at once with one CIN each waits for those that were faster. */
const ATTEMPTS = 40;

/**
 * Stores a new application in one transaction. If a live application in the country holds the claim on her CIN, this one
 * is kept as contested and the holder's region is told: of N at once, one holds the claim and none is lost.
 */
export const createSubmit =
  (context: StoreContext) =>
  async (submission: Submission): Promise<Result<Submitted, SubmissionError>> => {
    let reference = submission.newReference();
    // Read first, so that a contested submission takes as long as any other.
    let standing = await readStanding(context, submission.compose({ reference, holdsClaim: true }).after.claim);
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const numbered = number(submission.compose({ reference, holdsClaim: standing.holder === undefined }), {});
      const result = await write(context, numbered, submission, standing);
      if (result.ok) return ok({ application: numbered.application, repeated: false });
      switch (result.error) {
        case 'Conflict':
        case 'ContactLimit':
          return err(result.error);
        case 'KeyUsed': {
          const earlier = await readEarlier(context, submission);
          if (earlier !== undefined) return earlier;
          break;
        }
        case 'DraftRefused':
          return readSubmitted(context, submission);
        case 'ReferenceTaken':
          reference = submission.newReference();
          break;
        case 'AlreadyClaimed':
        case 'StandingChanged':
          // Released since: the next attempt takes it.
          await pause(attempt);
          standing = await readStanding(context, numbered.application.claim);
          break;
        default:
          if (await wasWritten(context, numbered)) return ok({ application: numbered.application, repeated: false });
          throw new Error('a new application has a key of its own');
      }
    }
    return err('Conflict');
  };

const write = async (
  context: StoreContext,
  numbered: NumberedChange,
  { idempotency, draft, client, contacts }: Submission,
  standing: Standing,
): Promise<Result<void, Refusal | Conflict>> => {
  const { application } = numbered;
  const claims = await claimWrites(context, numbered.change);
  if (!claims.ok) return claims;
  const writes: readonly Write<Refusal>[] = [
    applicationWrite(context, numbered),
    ...(draft === undefined ? [] : [submitDraftWrite(context, draft, application)]),
    ...(idempotency === undefined ? [] : [keyWrite(context, application.id, idempotency)]),
    // After what tells that this was stored before: sent again, it is answered as it was then, however many have come since.
    ...(contacts === undefined ? [] : contactWrites(context, contacts)),
    ...claims.value,
    referenceWrite(context, application.id, application.reference),
    ...attendantWrites(context, numbered),
    ...(client === undefined ? [] : [clientWrite(context, client, application)]),
    ...contestWrites(context, standing, application),
  ];
  return writeAll(context.db, writes);
};

const referenceWrite = ({ table, region }: StoreContext, application: string, reference: string): Write<'ReferenceTaken'> => ({
  refusal: 'ReferenceTaken',
  item: {
    Put: {
      TableName: table,
      Item: { ...referenceKey(region, reference), application },
      ConditionExpression: 'attribute_not_exists(pk) OR application = :self',
      ExpressionAttributeValues: { ':self': application },
    },
  },
});

type Idempotency = NonNullable<Submission['idempotency']>;

/** A key whose time is over is free again, whether or not the table has removed it yet. */
const keyWrite = ({ table, region }: StoreContext, application: string, { key, bodyDigest, now }: Idempotency): Write<'KeyUsed'> => ({
  refusal: 'KeyUsed',
  item: {
    Put: {
      TableName: table,
      Item: { ...idempotencyKey(region, sha256(key)), application, bodyDigest, expiresAt: now + KEY_SECONDS },
      ConditionExpression: 'attribute_not_exists(pk) OR application = :self OR expiresAt <= :now',
      ExpressionAttributeValues: { ':self': application, ':now': now },
    },
  },
});

/** Undefined: the key has become free meanwhile. */
const readEarlier = async (
  context: StoreContext,
  { idempotency }: Submission,
): Promise<Result<Submitted, 'IdempotencyMismatch'> | undefined> => {
  if (idempotency === undefined) return undefined;
  const earlier = await readOne(context, idempotencyKey(context.region, sha256(idempotency.key)), IdempotencySchema);
  if (earlier === undefined || earlier.expiresAt <= idempotency.now) return undefined;
  if (earlier.bodyDigest !== idempotency.bodyDigest) return err('IdempotencyMismatch');
  const application = await readApplication(context, earlier.application);
  return application === undefined ? undefined : ok({ application, repeated: true });
};

/** What the draft became, if it was submitted before. */
const readSubmitted = async (context: StoreContext, { draft }: Submission): Promise<Result<Submitted, 'DraftChanged' | 'DraftGone'>> => {
  const stored = draft === undefined ? undefined : await readDraft(context, draft.hash);
  if (stored === undefined) return err('DraftGone');
  if (stored.application === undefined) return err(stored.revision === draft?.revision ? 'DraftGone' : 'DraftChanged');
  const application = await readApplication(context, stored.application);
  return application === undefined ? err('DraftGone') : ok({ application, repeated: true });
};

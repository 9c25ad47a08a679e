import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../../core/application/application.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { StoreContext } from '../context.ts';
import { parseReadable, parseRow, wholeRow } from '../corrupt-record.ts';
import { digestKey } from '../keys.ts';
import { readMany, readOne } from '../read.ts';
import { type DailyDigest, DigestSchema } from '../rows.ts';
import { writeIf } from '../transaction.ts';

export type { DailyDigest } from '../rows.ts';
export type Digests = ReturnType<typeof createDigests>;

/** Until when she has been told of what came, once a digest's day is over: what one should have told that was refused, or lost on its way, is still new. */
export const toldUntil = ({ state, claimedAt, since }: DailyDigest): Instant | undefined => (state === 'sent' ? claimedAt : since);

type Draft = { readonly subject: string; readonly day: string; readonly link: string; readonly at: Instant };

/** The one daily mail of each member, host's staff and coordinator. Claimed before it is sent, confirmed after. */
export const createDigests = (context: StoreContext) => {
  const { db, table, region } = context;

  /** Replaces a digest as it was read. */
  const replace = async (read: DailyDigest | undefined, next: DailyDigest): Promise<Result<DailyDigest, 'AlreadyClaimed'>> => {
    const written = await writeIf(() =>
      db.send(
        new PutCommand({
          TableName: table,
          Item: { ...digestKey(region, next.subject), ...wholeRow(next) },
          ...(read === undefined
            ? { ConditionExpression: 'attribute_not_exists(pk)' }
            : {
                ConditionExpression: '#day = :day AND #state = :state AND attempts = :attempts',
                ExpressionAttributeNames: { '#day': 'day', '#state': 'state' },
                ExpressionAttributeValues: { ':day': read.day, ':state': read.state, ':attempts': read.attempts },
              }),
        }),
      ),
    );
    return written ? ok(next) : err('AlreadyClaimed');
  };

  return {
    /** The newest digest of a subject. */
    get: (subject: string): Promise<DailyDigest | undefined> => readOne(context, digestKey(region, subject), DigestSchema),

    /** The newest digests of several subjects. Left out: who never had one, and whose cannot be read, so that the others get their mail; hers cannot be claimed. */
    getMany: async (subjects: readonly string[]): Promise<readonly DailyDigest[]> => {
      const rows = await readMany(
        context,
        subjects.map((subject) => digestKey(region, subject)),
      );
      return parseReadable(
        rows,
        (row) => parseRow(DigestSchema, row),
        () => undefined,
      );
    },

    /** Claims the digest of a day. `newest`: the subject's newest one, as read. `AlreadyClaimed`: this day's exists, or another was faster. */
    claim: async ({ at, ...draft }: Draft, newest: DailyDigest | undefined): Promise<Result<DailyDigest, 'AlreadyClaimed'>> => {
      if (newest !== undefined && newest.day >= draft.day) return err('AlreadyClaimed');
      const since = newest === undefined ? undefined : toldUntil(newest);
      return replace(newest, {
        ...draft,
        state: 'claimed',
        attempts: 1,
        repeated: false,
        claimedAt: at,
        ...(since === undefined ? {} : { since }),
      });
    },

    /** Claims again one that failed, or one that was never confirmed, which is marked as repeated and happens once. */
    claimAgain: async (digest: DailyDigest, at: Instant): Promise<Result<DailyDigest, 'AlreadyClaimed'>> => {
      const unconfirmed = digest.state === 'claimed';
      if (digest.state === 'sent' || digest.state === 'suppressed' || (unconfirmed && digest.repeated)) return err('AlreadyClaimed');
      return replace(digest, {
        ...digest,
        state: 'claimed',
        attempts: digest.attempts + 1,
        repeated: digest.repeated || unconfirmed,
        claimedAt: at,
      });
    },

    /** Notes what became of a claimed digest. */
    confirm: (digest: DailyDigest, state: 'sent' | 'failed' | 'suppressed'): Promise<Result<DailyDigest, 'AlreadyClaimed'>> =>
      replace(digest, { ...digest, state }),
  };
};

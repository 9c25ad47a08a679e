import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { CODE_PAUSE_SECONDS, CODE_TRIES, type Code, type Link, type Session, SessionSchema } from '../core/access/access.ts';
import { err, ok, type Result } from '../core/result.ts';
import { DAY_SECONDS } from '../core/time.ts';
import type { StoreContext } from './context.ts';
import { countOnce, hourCountKey } from './hour-count.ts';
import { codeKey, linkKey, sessionKey } from './keys.ts';
import { readOne } from './read.ts';
import { GuessSchema, LinkRowSchema } from './rows.ts';
import { writeIf } from './transaction.ts';

/** An expired link goes on explaining itself for a month. */
const LINK_EXPLAINS_SECONDS = 30 * DAY_SECONDS;

export type Access = ReturnType<typeof createAccess>;

/**
 * Links, codes, sessions and failed guesses. Only digests are stored. `now` is real time in epoch seconds; what has
 * expired counts as absent, whether or not the table has removed it yet.
 */
export const createAccess = (context: StoreContext) => {
  const { db, table, region } = context;
  const put = (Item: Record<string, unknown>) => db.send(new PutCommand({ TableName: table, Item }));

  return {
    /** The same link again replaces itself. */
    putLink: async ({ expiresAt, ...link }: Link): Promise<void> => {
      await put({ ...linkKey(region, link.hash), ...link, validUntil: expiresAt, expiresAt: expiresAt + LINK_EXPLAINS_SECONDS });
    },

    /** Also one that has expired, so that it can say so: compare `expiresAt`. */
    getLink: async (hash: string): Promise<Link | undefined> => {
      const row = await readOne(context, linkKey(region, hash), LinkRowSchema);
      if (row === undefined) return undefined;
      const { validUntil, expiresAt: _removal, ...link } = row;
      return { ...link, expiresAt: validUntil };
    },

    /** Makes this the subject's only code. `TooSoon`: the one before was sent less than a minute ago and stays. */
    issueCode: async (code: Code): Promise<Result<void, 'TooSoon'>> => {
      const issued = await writeIf(() =>
        db.send(
          new PutCommand({
            TableName: table,
            Item: { ...codeKey(region, code.subject), ...code },
            ConditionExpression: 'attribute_not_exists(pk) OR sentAt <= :before',
            ExpressionAttributeValues: { ':before': code.sentAt - CODE_PAUSE_SECONDS },
          }),
        ),
      );
      return issued ? ok(undefined) : err('TooSoon');
    },

    /**
     * Spends one try, before looking, so that guesses made at once are counted too; a right code is removed and opens
     * once. `CodeSpent`: there is none, or its time or its tries are over.
     */
    tryCode: async (subject: string, digest: string, now: number): Promise<Result<void, 'WrongCode' | 'CodeSpent'>> => {
      const Key = codeKey(region, subject);
      const counted = await writeIf(() =>
        db.send(
          new UpdateCommand({
            TableName: table,
            Key,
            UpdateExpression: 'SET tries = tries + :one',
            ConditionExpression: 'expiresAt > :now AND tries < :tries',
            ExpressionAttributeValues: { ':one': 1, ':now': now, ':tries': CODE_TRIES },
          }),
        ),
      );
      if (!counted) return err('CodeSpent');
      const right = await writeIf(() =>
        db.send(
          new DeleteCommand({
            TableName: table,
            Key,
            ConditionExpression: 'digest = :digest',
            ExpressionAttributeValues: { ':digest': digest },
          }),
        ),
      );
      return right ? ok(undefined) : err('WrongCode');
    },

    putSession: async (session: Session): Promise<void> => {
      await put({ ...sessionKey(region, session.hash), ...session });
    },

    getSession: async (hash: string, now: number): Promise<Session | undefined> => {
      const session = await readOne(context, sessionKey(region, hash), SessionSchema);
      return session === undefined || session.expiresAt <= now ? undefined : session;
    },

    deleteSession: async (hash: string): Promise<void> => {
      await db.send(new DeleteCommand({ TableName: table, Key: sessionKey(region, hash) }));
    },

    /** Failed guesses of a subject in the current hour. */
    guesses: async (subject: string, now: number): Promise<number> =>
      (await readOne(context, hourCountKey(region, subject, now), GuessSchema))?.count ?? 0,

    /** Counts a failed guess; answers how many there are in this hour. */
    noteGuess: async (subject: string, now: number): Promise<number> => {
      const { Attributes } = await db.send(new UpdateCommand({ ...countOnce(context, subject, now), ReturnValues: 'UPDATED_NEW' }));
      return GuessSchema.parse(Attributes).count;
    },
  };
};

import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type Instant, InstantSchema } from '../../core/application/application.ts';
import type { CommitteeEventDraft } from '../../core/audit/committee-event.ts';
import { ok, type Result } from '../../core/result.ts';
import { writeWithEvent } from '../committee/committee-log.ts';
import type { StoreContext } from '../context.ts';
import { type CorruptRecord, parseReadable, parseRow } from '../corrupt-record.ts';
import { suppressionKey } from '../keys.ts';
import { readMany, readOne } from '../read.ts';
import { type Conflict, writeIf } from '../transaction.ts';

/**
 * An address that a mail server refused for good (`bounced`), or whose owner called our mail unwanted (`complained`).
 * `address`: its pseudonym; the address itself is stored only with the person it belongs to.
 */
export const SuppressionSchema = z.strictObject({
  address: z.string(),
  why: z.enum(['bounced', 'complained']),
  /** Since when, and how often it was reported. */
  at: InstantSchema,
  seen: z.int().min(1),
});
export type Suppression = z.infer<typeof SuppressionSchema>;
export type Suppressions = ReturnType<typeof createSuppressions>;

/** Addresses of a region to which no e-mail goes any more, each under its pseudonym. */
export const createSuppressions = (context: StoreContext) => {
  const { db, table, region } = context;
  return {
    get: (address: string): Promise<Suppression | undefined> => readOne(context, suppressionKey(region, address), SuppressionSchema),

    /** Those of several addresses that are suppressed. Rows that cannot be read: as in a queue. */
    getMany: async (addresses: readonly string[], unreadable?: (error: CorruptRecord) => void): Promise<readonly Suppression[]> => {
      const rows = await readMany(
        context,
        [...new Set(addresses)].map((address) => suppressionKey(region, address)),
      );
      return parseReadable(rows, (row) => parseRow(SuppressionSchema, row), unreadable);
    },

    /** Notes a bounce or a complaint; the newest says why, the first since when. */
    report: async (address: string, why: Suppression['why'], at: Instant): Promise<void> => {
      await db.send(
        new UpdateCommand({
          TableName: table,
          Key: suppressionKey(region, address),
          UpdateExpression: 'SET address = :address, why = :why, #at = if_not_exists(#at, :at) ADD seen :one',
          ExpressionAttributeNames: { '#at': 'at' },
          ExpressionAttributeValues: { ':address': address, ':why': why, ':at': at, ':one': 1 },
        }),
      );
    },

    /** Mail goes to a committee's member again, and its log tells of it, both or neither. `NotSuppressed`: it did already. */
    liftFor: async (
      province: string,
      { address, event, at }: { readonly address: string; readonly event: CommitteeEventDraft; readonly at: Instant },
    ): Promise<Result<void, 'NotSuppressed' | Conflict>> => {
      const item = { Delete: { TableName: table, Key: suppressionKey(region, address), ConditionExpression: 'attribute_exists(pk)' } };
      const written = await writeWithEvent<'NotSuppressed'>(context, province, { draft: event, at }, [{ refusal: 'NotSuppressed', item }]);
      return written.ok ? ok(undefined) : written;
    },

    /** Mail goes there again. False: it did already. */
    lift: (address: string): Promise<boolean> =>
      writeIf(() =>
        db.send(
          new DeleteCommand({
            TableName: table,
            Key: suppressionKey(region, address),
            ConditionExpression: 'attribute_exists(pk)',
          }),
        ),
      ),
  };
};

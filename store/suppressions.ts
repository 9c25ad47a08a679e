import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type Instant, InstantSchema } from '../core/application/application.ts';
import type { StoreContext } from './context.ts';
import { parseRow } from './corrupt-record.ts';
import { suppressionKey } from './keys.ts';
import { readMany, readOne } from './read.ts';
import { writeIf } from './transaction.ts';

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

    /** Those of several addresses that are suppressed. */
    getMany: async (addresses: readonly string[]): Promise<readonly Suppression[]> => {
      const rows = await readMany(
        context,
        [...new Set(addresses)].map((address) => suppressionKey(region, address)),
      );
      return rows.map((row) => parseRow(SuppressionSchema, row));
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

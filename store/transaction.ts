import { setTimeout as sleep } from 'node:timers/promises';
import { type DynamoDBDocumentClient, TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { err, ok, type Result } from '../core/result.ts';

type Item = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** One item of a transaction, with what it means when its condition does not hold. */
export type Write<E extends string> = {
  readonly item: Item;
  /** The error that answers for a condition that does not hold. Absent: that would be a fault of the data and is thrown. */
  readonly refusal?: E;
  /** When its condition does not hold, the rest is written without it. */
  readonly optional?: boolean;
};

/** Other transactions held the same items for all of our tries. Nothing was written. */
export type Conflict = 'Conflict';

const TRIES = 8;
const FIRST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 1_000;

/** Exponential pauses with full jitter, so that writers that met do not meet again. */
export const pause = (attempt: number): Promise<void> => sleep(Math.random() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempt));

const Cancelled = z.object({
  name: z.literal('TransactionCanceledException'),
  CancellationReasons: z.array(z.object({ Code: z.string().optional() })),
});
const TRANSIENT = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

/**
 * Writes all items or none. A transaction that met another one is tried again; a condition that does not hold answers
 * with the refusal of the first item, in the given order, at fault.
 */
export const writeAll = async <E extends string>(
  db: DynamoDBDocumentClient,
  writes: readonly Write<E>[],
): Promise<Result<void, E | Conflict>> => {
  let items = writes;
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    if (items.length === 0) return ok(undefined);
    const reasons = await send(db, items);
    if (reasons === undefined) return ok(undefined);
    const refused = items.filter((_, index) => reasons[index] === 'ConditionalCheckFailed');
    const decisive = refused.find((write) => write.optional !== true);
    if (decisive?.refusal !== undefined) return err(decisive.refusal);
    if (decisive !== undefined) throw new Error('a condition that must hold does not', { cause: reasons });
    if (refused.length > 0) items = items.filter((write) => !refused.includes(write));
    else if (attempt < TRIES) await pause(attempt);
  }
  return err('Conflict');
};

/** Answers the reason of each item if the transaction was cancelled for reasons that a caller can meet. */
const send = async (db: DynamoDBDocumentClient, writes: readonly Write<string>[]): Promise<readonly string[] | undefined> => {
  try {
    await db.send(new TransactWriteCommand({ TransactItems: writes.map(({ item }) => item) }));
    return undefined;
  } catch (error) {
    const cancelled = Cancelled.safeParse(error);
    if (!cancelled.success) throw error;
    const reasons = cancelled.data.CancellationReasons.map(({ Code }) => Code ?? 'None');
    const known = reasons.every((reason) => reason === 'None' || reason === 'ConditionalCheckFailed' || TRANSIENT.has(reason));
    if (!known || reasons.every((reason) => reason === 'None')) throw error;
    return reasons;
  }
};

const named = (name: string) => z.object({ name: z.literal(name) });
const Refused = named('ConditionalCheckFailedException');
const Met = named('TransactionConflictException');

/** One conditional write outside a transaction; false when its condition does not hold. */
export const writeIf = async (write: () => Promise<unknown>): Promise<boolean> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await write();
      return true;
    } catch (error) {
      if (Refused.safeParse(error).success) return false;
      if (attempt === TRIES || !Met.safeParse(error).success) throw error;
      await pause(attempt);
    }
  }
};

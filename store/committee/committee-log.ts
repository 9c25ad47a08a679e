import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { Instant } from '../../core/application/application.ts';
import { CHAIN_START, eventHash, reasonDigest } from '../../core/audit/chain.ts';
import { type CommitteeEvent, type CommitteeEventDraft, CommitteeEventSchema } from '../../core/audit/committee-event.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { StoreContext } from '../context.ts';
import { parseRow } from '../corrupt-record.ts';
import { committeeEventKey, committeeLogKey } from '../keys.ts';
import { readOne, readPartition, readRow } from '../read.ts';
import { sha256 } from '../sha256.ts';
import { type Conflict, type Write, writeAll } from '../transaction.ts';

/** One entry of a committee's log. */
export const readLogEvent = (context: StoreContext, province: string, seq: number): Promise<CommitteeEvent | undefined> =>
  readOne(context, committeeEventKey(context.region, province, seq), CommitteeEventSchema);

/** The newest event of a committee's log: what is cut off at its end is missed by it. */
const HeadSchema = z.strictObject({ seq: z.int().min(0), hash: z.string() });
export type LogHead = z.infer<typeof HeadSchema>;

export const readLogHead = async (context: StoreContext, province: string): Promise<LogHead> =>
  (await readOne(context, committeeLogKey(context.region, province), HeadSchema)) ?? { seq: 0, hash: '' };

/** A committee's log, oldest first. */
export const readLog = async (context: StoreContext, province: string): Promise<readonly CommitteeEvent[]> => {
  const { pk } = committeeLogKey(context.region, province);
  return (await readPartition(context, pk, 'EVENT#')).map((row) => parseRow(CommitteeEventSchema, row));
};

/** What is to be written in a committee's log, when. */
export type LogEntry = { readonly draft: CommitteeEventDraft; readonly at: Instant };

/** The event that would come next, and what writes it: refused as `StaleLog` when another came first. `stamp`: tells it from an equal one of another writer. */
export const nextEvent = async (
  context: StoreContext,
  province: string,
  { draft, at }: LogEntry,
): Promise<{ readonly event: CommitteeEvent; readonly stamp: string; readonly writes: readonly Write<'StaleLog'>[] }> => {
  const event = chained(draft, { province, at, head: await readLogHead(context, province) });
  const stamp = randomBytes(6).toString('base64url');
  return { event, stamp, writes: eventWrites(context, event, stamp) };
};

const TRIES = 8;

/**
 * Writes an event of a committee together with what it tells of, or neither. Another event that came first only moves this one
 * to the next number; a refusal of `writes` is answered as it is.
 * @param writes of the event as it will stand in the log, where they name it
 */
export const writeWithEvent = async <E extends string>(
  context: StoreContext,
  province: string,
  { draft, at }: LogEntry,
  writes: readonly Write<E>[] | ((event: CommitteeEvent) => readonly Write<E>[]),
): Promise<Result<CommitteeEvent, E | Conflict>> => {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const { event, stamp, writes: told } = await nextEvent(context, province, { draft, at });
    const own = typeof writes === 'function' ? writes(event) : writes;
    const written = await writeAll<E | 'StaleLog'>(context.db, [...own, ...told]);
    // A repeated request meets its own first attempt.
    if (written.ok || (await isLogged(context, event, stamp))) return ok(event);
    if (written.error !== 'StaleLog') return err(written.error);
  }
  return err('Conflict');
};

const eventWrites = ({ table, region }: StoreContext, event: CommitteeEvent, stamp: string): readonly Write<'StaleLog'>[] => [
  {
    refusal: 'StaleLog',
    item: {
      Put: {
        TableName: table,
        Item: { ...committeeLogKey(region, event.province), seq: event.seq, hash: event.hash },
        ...(event.seq === 1
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : { ConditionExpression: 'seq = :seq', ExpressionAttributeValues: { ':seq': event.seq - 1 } }),
      },
    },
  },
  {
    refusal: 'StaleLog',
    item: {
      Put: {
        TableName: table,
        Item: { ...committeeEventKey(region, event.province, event.seq), ...event, stamp },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
  },
];

const isLogged = async (context: StoreContext, { province, seq }: CommitteeEvent, stamp: string): Promise<boolean> =>
  (await readRow(context, committeeEventKey(context.region, province, seq)))?.['stamp'] === stamp;

type Position = { readonly province: string; readonly at: Instant; readonly head: LogHead };

const chained = ({ kind, by, details, reason }: CommitteeEventDraft, { province, at, head }: Position): CommitteeEvent => {
  const salt = reason === undefined ? undefined : randomBytes(16).toString('base64url');
  const event: Omit<CommitteeEvent, 'hash'> = {
    province,
    seq: head.seq + 1,
    at,
    kind,
    by,
    ...(details === undefined ? {} : { details: { ...details } }),
    ...(reason === undefined || salt === undefined ? {} : { reasonDigest: reasonDigest(sha256, salt, reason), reason, salt }),
    previous: head.hash === '' ? CHAIN_START : head.hash,
  };
  return { ...event, hash: eventHash(sha256, event) };
};

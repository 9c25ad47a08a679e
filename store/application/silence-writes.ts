import { caseId } from '../../core/case/case.ts';
import { MessageSchema } from '../../core/message/message.ts';
import type { StoreContext } from '../context.ts';
import { parseRow } from '../corrupt-record.ts';
import { applicationKey } from '../keys.ts';
import { silenceWrite } from '../message/message-writes.ts';
import { readPartition } from '../read.ts';
import type { Write } from '../transaction.ts';
import { closeWrite } from './case-writes.ts';
import type { NumberedChange } from './change-writes.ts';

/** DynamoDB takes a hundred items in a transaction: room is left for the change itself, with its claim, its cases and what it tells. */
const MOST = 60;

type Silence = {
  /** Part of the change's own transaction. */
  readonly first: readonly Write<never>[];
  /** What is too much for it, once it is written. Whatever is not done then is cancelled by whoever takes it up: see `stillSays`. */
  readonly rest: readonly (readonly Write<never>[])[];
};

/**
 * Nothing of what was to be told before a change is told any more: what was not sent is cancelled, with the case of what was
 * parked. One that is newer than what the change was computed from is not its to cancel: such a change is refused as stale. What would
 * still be sent comes first.
 */
export const silenceWrites = async (context: StoreContext, { change, application: { id }, receipts }: NumberedChange): Promise<Silence> => {
  if (change.silences !== true) return { first: [], rest: [] };
  const newest = change.before?.lastMessage ?? 0;
  const rows = await readPartition(context, applicationKey(context.region, id).pk, 'MESSAGE#');
  const unsent = rows
    .map((row) => parseRow(MessageSchema, row))
    .filter(({ seq, state }) => seq <= newest && state !== 'sent' && state !== 'cancelled' && !receipts.some((one) => one.seq === seq));
  const writes = unsent
    .toSorted((a, b) => Number(a.state === 'parked') - Number(b.state === 'parked'))
    .flatMap(({ seq, state }) => [
      silenceWrite(context, id, seq),
      ...(state === 'parked' ? [closeWrite(context, caseId('parked-message', id, seq))] : []),
    ]);
  const [first = [], ...rest] = parts(writes);
  return { first, rest };
};

const parts = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / MOST) }, (_, n) => all.slice(n * MOST, (n + 1) * MOST));

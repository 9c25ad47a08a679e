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

/**
 * Nothing of what was to be told before a change is told any more: what was not sent is cancelled, with the case of what was
 * parked. One that is newer than what the change was computed from is not its to cancel: such a change is refused as stale.
 */
export const silenceWrites = async (
  context: StoreContext,
  { change, application: { id }, receipts }: NumberedChange,
): Promise<readonly Write<never>[]> => {
  if (change.silences !== true) return [];
  const newest = change.before?.lastMessage ?? 0;
  const rows = await readPartition(context, applicationKey(context.region, id).pk, 'MESSAGE#');
  return rows
    .map((row) => parseRow(MessageSchema, row))
    .filter(({ seq, state }) => seq <= newest && state !== 'sent' && state !== 'cancelled' && !receipts.some((one) => one.seq === seq))
    .flatMap(({ seq, state }) => [
      silenceWrite(context, id, seq),
      ...(state === 'parked' ? [closeWrite(context, caseId('parked-message', id, seq))] : []),
    ]);
};

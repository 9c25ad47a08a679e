import type { Instant } from '../../core/application/application.ts';
import type { Change } from '../../core/application/change.ts';
import { REPAIR } from '../../core/application/repair.ts';
import { type Case, type CaseCause, caseId } from '../../core/case/case.ts';
import { MESSAGE_STATES, type Message, type Receipt } from '../../core/message/message.ts';
import { plusMinutes } from '../../core/time.ts';
import type { StoreContext } from '../context.ts';
import { wholeRow } from '../corrupt-record.ts';
import { dueIndexKey, messageKey } from '../keys.ts';
import type { Write } from '../transaction.ts';

/** Numbers a change's messages and claims them for the step that follows. */
export const claimMessages = (change: Pick<Change, 'after' | 'messages'>): readonly Message[] => {
  const { after, messages = [] } = change;
  return messages.map(
    ({ kind, details = {} }, index): Message => ({
      application: after.id,
      seq: after.lastMessage + index + 1,
      kind,
      state: 'claimed',
      attempts: 1,
      repeated: false,
      claimedAt: after.changedAt,
      dueAt: plusMinutes(after.changedAt, REPAIR.stuck),
      details: { ...details },
    }),
  );
};

export const messageRow = (region: string, message: Message): Record<string, unknown> => ({
  ...messageKey(region, message.application, message.seq),
  ...wholeRow(message),
  ...(message.dueAt === undefined ? {} : dueIndexKey(region, message.application, message.dueAt)),
});

/**
 * The write of a receipt. A send that succeeded is noted whatever was thought of the message meanwhile; a failure is
 * noted only while the message is still claimed.
 */
export const receiptWrite = (context: StoreContext, id: string, receipt: Receipt): Write<never> => {
  switch (receipt.outcome) {
    case 'sent':
      return move(context, id, receipt.seq, { to: 'sent', from: MESSAGE_STATES });
    case 'failed':
      return move(context, id, receipt.seq, { to: 'failed', from: ['claimed'], dueAt: receipt.dueAt });
    case 'parked':
      return move(context, id, receipt.seq, { to: 'parked', from: ['claimed'], cause: receipt.cause });
    case 'returned':
      return move(context, id, receipt.seq, { to: 'parked', from: ['sent'], cause: RETURNED });
    case 'cancelled':
      return cancelWrite(context, id, receipt.seq);
  }
};

/** A message that need not be sent any more; one that was sent meanwhile stays as it is. */
export const cancelWrite = (context: StoreContext, id: string, seq: number): Write<never> =>
  move(context, id, seq, { to: 'cancelled', from: ['claimed', 'failed'] });

/** The same of one that a person was to look at as well. */
export const silenceWrite = (context: StoreContext, id: string, seq: number): Write<never> =>
  move(context, id, seq, { to: 'cancelled', from: ['claimed', 'failed', 'parked'] });

type State = Message['state'];
type Move = { readonly to: State; readonly from: readonly State[]; readonly dueAt?: Instant; readonly cause?: string };

/** Another state of a message; not written when it left the states `from` meanwhile. */
const move = ({ table, region }: StoreContext, id: string, seq: number, { to, from, dueAt, cause }: Move): Write<never> => {
  const set = {
    state: to,
    ...(cause === undefined ? {} : { cause }),
    ...(dueAt === undefined ? {} : { dueAt, ...dueIndexKey(region, id, dueAt) }),
  };
  const removed = ['cause', 'dueAt', 'dpk', 'dsk'].filter((name) => !(name in set));
  const names = [...Object.keys(set), ...removed];
  const update = [
    `SET ${Object.keys(set)
      .map((name) => `#${name} = :${name}`)
      .join(', ')}`,
    ...(removed.length === 0 ? [] : [`REMOVE ${removed.map((name) => `#${name}`).join(', ')}`]),
  ];
  return {
    optional: true,
    item: {
      Update: {
        TableName: table,
        Key: messageKey(region, id, seq),
        UpdateExpression: update.join(' '),
        ConditionExpression: `#state IN (${from.map((_, index) => `:from${index}`).join(', ')})`,
        ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
        ExpressionAttributeValues: Object.fromEntries([
          ...Object.entries(set).map(([name, value]) => [`:${name}`, value]),
          ...from.map((state, index) => [`:from${index}`, state]),
        ]),
      },
    },
  };
};

/** The cases that parked messages open. */
export const parkedCases = (application: Identified, receipts: readonly Receipt[], at: Instant): readonly Case[] =>
  receipts.flatMap((receipt) => {
    if (receipt.outcome === 'parked') return [parkedCase(application, receipt, at)];
    return receipt.outcome === 'returned' ? [parkedCase(application, { ...receipt, cause: RETURNED }, at)] : [];
  });

const RETURNED = 'address-suppressed' satisfies CaseCause;

type Identified = { readonly id: string; readonly reference: string; readonly province: string };

const parkedCase = (application: Identified, receipt: { readonly seq: number; readonly cause: CaseCause }, at: Instant): Case => ({
  id: caseId('parked-message', application.id, receipt.seq),
  kind: 'parked-message',
  cause: receipt.cause,
  application: application.id,
  reference: application.reference,
  province: application.province,
  openedAt: at,
  details: { message: String(receipt.seq) },
});

import type { Application, Instant } from '../../core/application/application.ts';
import type { Receipt } from '../../core/message/message.ts';
import type { Result } from '../../core/result.ts';
import type { StoreContext } from '../context.ts';
import { parkedCases, receiptWrite } from '../message/message-writes.ts';
import { type Conflict, writeAll } from '../transaction.ts';
import { openWrite } from './case-writes.ts';

/** Notes what became of sends outside any change; a parked message opens its case in the same transaction. */
export const confirmAll = (
  context: StoreContext,
  application: Application,
  receipts: readonly Receipt[],
  at: Instant = application.changedAt,
): Promise<Result<void, Conflict>> =>
  writeAll<never>(context.db, [
    ...receipts.map((receipt) => receiptWrite(context, application.id, receipt)),
    ...parkedCases(application, receipts, at).map((opened) => openWrite(context, opened)),
  ]);

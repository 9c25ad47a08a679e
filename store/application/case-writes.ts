import type { Case } from '../../core/case/case.ts';
import type { StoreContext } from '../context.ts';
import { COORDINATOR, caseKey, queueKey, queueSort } from '../keys.ts';
import type { Write } from '../transaction.ts';

/** A case with its place in the coordinator's queue. */
export const caseRow = (region: string, opened: Case): Record<string, unknown> => ({
  ...caseKey(region, opened.id),
  ...opened,
  qpk: queueKey(region, COORDINATOR, 'open-case'),
  qsk: queueSort(0, opened.openedAt, opened.id),
});

/** Opening the same case again leaves one case. */
export const openWrite = ({ table, region }: StoreContext, opened: Case): Write<never> => ({
  item: { Put: { TableName: table, Item: caseRow(region, opened) } },
});

/** A settled case is removed: what was decided stands in the application's log. A case that was never opened is no fault. */
export const closeWrite = ({ table, region }: StoreContext, id: string): Write<never> => ({
  item: { Delete: { TableName: table, Key: caseKey(region, id) } },
});

import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { type Case, CaseSchema } from '../../core/case/case.ts';
import { type Page, readCaseRows } from '../committee/queues.ts';
import type { StoreContext } from '../context.ts';
import { parseRow } from '../corrupt-record.ts';
import { COORDINATOR, caseKey } from '../keys.ts';
import { readOne } from '../read.ts';
import { writeIf } from '../transaction.ts';
import { caseRow } from './case-writes.ts';

export type Cases = ReturnType<typeof createCases>;

/** What waits for the regional coordinator. Most cases are opened and closed by changes: see `changes.ts`. */
export const createCases = (context: StoreContext) => {
  const { db, table, region } = context;
  return {
    get: (id: string): Promise<Case | undefined> => readOne(context, caseKey(region, id), CaseSchema),

    /** One page of the open cases, oldest first. `after`: `next` of the page before. Eventually consistent. */
    list: async ({ limit, after }: { readonly limit: number; readonly after?: string }): Promise<Page<Case>> => {
      const page = await readCaseRows(context, COORDINATOR, limit, after);
      return { ...page, items: page.items.map((row) => parseRow(CaseSchema, row)) };
    },

    /** Opens a case of its own. Opening it again leaves one, as first opened; answers whether it is new. */
    open: (opened: Case): Promise<boolean> =>
      writeIf(() =>
        db.send(new PutCommand({ TableName: table, Item: caseRow(region, opened), ConditionExpression: 'attribute_not_exists(pk)' })),
      ),

    /** A case that is over without a change of its application. Closing it twice is no fault. */
    close: async (id: string): Promise<void> => {
      await writeIf(() => db.send(new DeleteCommand({ TableName: table, Key: caseKey(region, id) })));
    },
  };
};

import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { type Case, CaseSchema, type OpenCase } from '../../core/case/case.ts';
import type { StoreContext } from '../context.ts';
import { type CorruptRecord, parseReadable, parseRow } from '../corrupt-record.ts';
import { COORDINATOR, caseKey, queueKey } from '../keys.ts';
import { queryAll, readMany, readOne } from '../read.ts';
import { regionTable } from '../table.ts';
import { writeIf } from '../transaction.ts';
import { caseRow } from './case-writes.ts';

export type Cases = ReturnType<typeof createCases>;

const OpenCaseSchema = CaseSchema.pick({ id: true, kind: true, openedAt: true });

/** What waits for the regional coordinator. Most cases are opened and closed by changes: see `changes.ts`. */
export const createCases = (context: StoreContext) => {
  const { db, table, region } = context;
  return {
    get: (id: string): Promise<Case | undefined> => readOne(context, caseKey(region, id), CaseSchema),

    /** All that are open, however many, oldest first: enough to count and to choose from. Eventually consistent. Rows that cannot be read: as in a queue. */
    allOpen: async (unreadable?: (error: CorruptRecord) => void): Promise<readonly OpenCase[]> => {
      const rows = await queryAll(context, {
        TableName: table,
        IndexName: regionTable.queueIndex.name,
        KeyConditionExpression: 'qpk = :qpk',
        ExpressionAttributeValues: { ':qpk': queueKey(region, COORDINATOR, 'open-case') },
        // The keys name a row that does not parse.
        ProjectionExpression: 'pk, sk, id, kind, openedAt',
      });
      return parseReadable(rows, (row) => parseRow(OpenCaseSchema, row), unreadable);
    },

    /** Those of some that are still open, in the order asked. */
    getMany: async (ids: readonly string[], unreadable?: (error: CorruptRecord) => void): Promise<readonly Case[]> => {
      const rows = await readMany(
        context,
        ids.map((id) => caseKey(region, id)),
      );
      const found = new Map(parseReadable(rows, (row) => parseRow(CaseSchema, row), unreadable).map((one) => [one.id, one]));
      return ids.flatMap((id) => found.get(id) ?? []);
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

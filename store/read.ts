import { BatchGetCommand, GetCommand, paginateQuery, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod';
import type { StoreContext } from './context.ts';
import { parseOptional } from './corrupt-record.ts';
import type { Key } from './keys.ts';

export type Row = Record<string, unknown>;

/** A table to read: the region's, or the nation's. */
export type Table = Pick<StoreContext, 'db' | 'table'>;

export const national = ({ db, nationalTable }: Pick<StoreContext, 'db' | 'nationalTable'>): Table => ({ db, table: nationalTable });

/** The record under a key, as last written. */
export const readOne = async <T>(from: Table, key: Key, schema: z.ZodType<T>): Promise<T | undefined> =>
  parseOptional(schema, await readRow(from, key));

export const readRow = async ({ db, table }: Table, key: Key): Promise<Row | undefined> =>
  (await db.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }))).Item;

/** All rows of a query, page by page. */
export const queryAll = async ({ db }: Pick<Table, 'db'>, input: QueryCommandInput): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for await (const { Items = [] } of paginateQuery({ client: db }, input)) rows.push(...Items);
  return rows;
};

/** The rows of a partition, or those of it whose sort key begins with a prefix; as last written. */
export const readPartition = (from: Table, pk: string, prefix?: string): Promise<readonly Row[]> =>
  queryAll(from, {
    TableName: from.table,
    ConsistentRead: true,
    KeyConditionExpression: prefix === undefined ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': pk, ...(prefix === undefined ? {} : { ':prefix': prefix }) },
  });

/** The last row of a partition between two keys; as last written. */
export const readNewest = async ({ db, table }: Table, from: Key, to: Key): Promise<Row | undefined> => {
  const page = await db.send(
    new QueryCommand({
      TableName: table,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':pk': from.pk, ':from': from.sk, ':to': to.sk },
      ScanIndexForward: false,
      Limit: 1,
    }),
  );
  return page.Items?.[0];
};

const BATCH = 100;

/** The rows under several keys, in no order; missing ones are left out. As last written. `members`: no others are sent; absent: all. */
export const readMany = async ({ db, table }: Table, keys: readonly Key[], members?: readonly string[]): Promise<readonly Row[]> => {
  const projection =
    members === undefined
      ? {}
      : {
          ProjectionExpression: members.map((_, n) => `#member${n}`).join(', '),
          ExpressionAttributeNames: Object.fromEntries(members.map((member, n) => [`#member${n}`, member])),
        };
  const rows: Row[] = [];
  let left: readonly Row[] = keys;
  while (left.length > 0) {
    const { Responses, UnprocessedKeys } = await db.send(
      new BatchGetCommand({ RequestItems: { [table]: { Keys: left.slice(0, BATCH), ConsistentRead: true, ...projection } } }),
    );
    rows.push(...(Responses?.[table] ?? []));
    left = [...(UnprocessedKeys?.[table]?.Keys ?? []), ...left.slice(BATCH)];
  }
  return rows;
};

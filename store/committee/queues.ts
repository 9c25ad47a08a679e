import { paginateQuery, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Application } from '../../core/application/application.ts';
import type { Status } from '../../core/application/status.ts';
import { parseApplication } from '../application/application-row.ts';
import type { StoreContext } from '../context.ts';
import { type CorruptRecord, parseReadable } from '../corrupt-record.ts';
import { applicationKey, queueKey } from '../keys.ts';
import { queryAll, type Row } from '../read.ts';
import { regionTable } from '../table.ts';

export type QueueQuery = {
  /** A province, a host's id, or `waitingList(category, province)`. */
  readonly holder: string;
  readonly status: Status;
  readonly limit: number;
  /** `next` of the page before. May come from an address: an unreadable one begins anew. */
  readonly after?: string | undefined;
  /** Rows that cannot be read are told of and left out; absent: one that cannot fails the page. */
  readonly unreadable?: ((error: CorruptRecord) => void) | undefined;
};

export type Page<T> = { readonly items: readonly T[]; readonly next?: string };

/** One page of a queue, best score first, then by time of submission. Eventually consistent, as every index is. */
export const readQueue = async (
  context: StoreContext,
  { holder, status, limit, after, unreadable }: QueueQuery,
): Promise<Page<Application>> => {
  const page = await readQueueRows(context, queueKey(context.region, holder, status), limit, after, (id) =>
    applicationKey(context.region, id),
  );
  return { ...page, items: parseReadable(page.items, parseApplication, unreadable) };
};

/** The ids of all in a queue: nothing of them is parsed. Eventually consistent. */
export const readQueueIds = async (
  context: StoreContext,
  { holder, status }: Pick<QueueQuery, 'holder' | 'status'>,
): Promise<readonly string[]> => {
  const rows = await queryAll(context, {
    TableName: context.table,
    IndexName: regionTable.queueIndex.name,
    KeyConditionExpression: 'qpk = :qpk',
    ExpressionAttributeValues: { ':qpk': queueKey(context.region, holder, status) },
    ProjectionExpression: 'pk',
  });
  return rows.flatMap(({ pk }) => String(pk).split('#')[2] ?? []);
};

/** How many stand in a queue: reads all of it, for a page that is seldom opened. */
export const countQueue = async ({ db, table }: StoreContext, qpk: string): Promise<number> => {
  let count = 0;
  const pages = paginateQuery(
    { client: db },
    {
      TableName: table,
      IndexName: regionTable.queueIndex.name,
      Select: 'COUNT',
      KeyConditionExpression: 'qpk = :qpk',
      ExpressionAttributeValues: { ':qpk': qpk },
    },
  );
  for await (const { Count = 0 } of pages) count += Count;
  return count;
};

const SORT_KEY = /^\d{4}#[^#]{24}#([\w.-]{1,100})$/u;

const readQueueRows = async (
  { db, table }: StoreContext,
  qpk: string,
  limit: number,
  after: string | undefined,
  keyOf: (id: string) => { readonly pk: string; readonly sk: string },
): Promise<Page<Row>> => {
  const id = after === undefined ? undefined : SORT_KEY.exec(after)?.[1];
  let start: Row | undefined = id === undefined ? undefined : { qpk, qsk: after, ...keyOf(id) };
  const items: Row[] = [];
  do {
    const left = limit - items.length;
    const { Items = [], LastEvaluatedKey } = await db.send(
      new QueryCommand({
        TableName: table,
        IndexName: regionTable.queueIndex.name,
        KeyConditionExpression: 'qpk = :qpk',
        ExpressionAttributeValues: { ':qpk': qpk },
        ...(Number.isFinite(left) ? { Limit: left } : {}),
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    );
    items.push(...Items);
    start = LastEvaluatedKey;
    // A Query answers at most a megabyte.
  } while (start !== undefined && items.length < limit);
  const next: unknown = start?.['qsk'];
  return { items, ...(typeof next === 'string' ? { next } : {}) };
};

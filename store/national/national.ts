import { isDeepStrictEqual } from 'node:util';
import { DeleteCommand, PutCommand, paginateQuery } from '@aws-sdk/lib-dynamodb';
import { readClaim } from '../application/claim-writes.ts';
import type { StoreContext } from '../context.ts';
import { parseRow } from '../corrupt-record.ts';
import { aggregateKey, noticeKey, noticesOf } from '../keys.ts';
import { national, queryAll, type Row, readOne } from '../read.ts';
import { type Aggregate, AggregateSchema, type Claim, type Notice, NoticeSchema } from '../rows.ts';

export type { Aggregate, Claim, Notice } from '../rows.ts';
export type National = ReturnType<typeof createNational>;

/** Throws `CorruptRecord`. */
export const parseNotice = (row: Row): Notice => parseRow(NoticeSchema, row);

/** What the regions share: who holds the claim on a CIN, notices between them, and numbers. Never personal data. */
export const createNational = (context: StoreContext) => {
  const { db, nationalTable, region } = context;
  return {
    /** Who holds a claim now. Claims are taken, given away and released by changes only: see `changes.ts`. */
    getClaim: (claim: string): Promise<Claim | undefined> => readClaim(context, claim),

    /**
     * What other regions (or this one) have to tell this region's applications, oldest first, so many a page. As rows: see
     * `parseNotice`. One that does not parse must not hold up those behind it.
     */
    noticePages: async function* (pageSize: number): AsyncGenerator<readonly Row[]> {
      const query = {
        TableName: nationalTable,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': noticesOf(region) },
      };
      for await (const { Items = [] } of paginateQuery({ client: db, pageSize }, query)) yield Items;
    },

    /** A notice that was acted upon. Twice is no fault. */
    removeNotice: async (notice: Notice): Promise<void> => {
      await db.send(new DeleteCommand({ TableName: nationalTable, Key: noticeKey(notice) }));
    },

    /** A region's numbers of a day; the last of the day stands. Written only when they have changed. */
    putAggregate: async (aggregate: Aggregate): Promise<void> => {
      const Key = aggregateKey(aggregate.region, aggregate.day);
      const published = await readOne(national(context), Key, AggregateSchema);
      if (published !== undefined && isDeepStrictEqual(published.counts, aggregate.counts)) return;
      await db.send(new PutCommand({ TableName: nationalTable, Item: { ...Key, ...aggregate } }));
    },

    /** A region's numbers, oldest day first, from one day to another, both included. */
    aggregates: async (of: string, from: string, until: string): Promise<readonly Aggregate[]> => {
      const rows = await queryAll(context, {
        TableName: nationalTable,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :until',
        ExpressionAttributeValues: { ':pk': aggregateKey(of, '').pk, ':from': from, ':until': until },
      });
      return rows.map((row) => parseRow(AggregateSchema, row));
    },
  };
};

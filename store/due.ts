import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../core/application/application.ts';
import type { StoreContext } from './context.ts';
import { CorruptRecord } from './corrupt-record.ts';
import { DUE_SHARDS, draftDueKey, dueKey } from './keys.ts';
import type { Row } from './read.ts';
import { regionTable } from './table.ts';

/** Something whose time has come. The entry is a pointer: what is to be done stands in the record. */
export type DueEntry =
  | { readonly kind: 'application'; readonly id: string; readonly dueAt: Instant }
  | { readonly kind: 'draft'; readonly hash: string; readonly dueAt: Instant }
  | { readonly kind: 'message'; readonly application: string; readonly seq: number; readonly dueAt: Instant };

export type Due = ReturnType<typeof createDue>;

/** Work that time must move. */
export const createDue = ({ db, table, region }: StoreContext) => {
  const partitionEntries = async (dpk: string, until: Instant, limit: number): Promise<readonly Row[]> => {
    const { Items = [] } = await db.send(
      new QueryCommand({
        TableName: table,
        IndexName: regionTable.dueIndex.name,
        KeyConditionExpression: 'dpk = :dpk AND dsk <= :until',
        ExpressionAttributeValues: { ':dpk': dpk, ':until': until },
        Limit: limit,
      }),
    );
    return Items;
  };

  const oldest = async (partitionOf: typeof dueKey, until: Instant, limit: number): Promise<readonly DueEntry[]> => {
    const shards = Array.from({ length: DUE_SHARDS }, (_, shard) => partitionEntries(partitionOf(region, shard), until, limit));
    return (await Promise.all(shards))
      .flat()
      .map(toEntry)
      .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0))
      .slice(0, limit);
  };

  return {
    /**
     * What was due up to an instant: of applications, oldest first, at most `limit`; then of drafts, likewise. One Query a
     * shard. Eventually consistent: the record may have been dealt with.
     */
    list: async (until: Instant, limit: number): Promise<readonly DueEntry[]> =>
      (await Promise.all([oldest(dueKey, until, limit), oldest(draftDueKey, until, limit)])).flat(),
  };
};

const toEntry = (row: Row): DueEntry => {
  const [, kind, id] = String(row['pk']).split('#');
  const [sort, number] = String(row['sk']).split('#');
  const dueAt = String(row['dsk']);
  if (id !== undefined && kind === 'APP') {
    if (sort === 'APPLICATION') return { kind: 'application', id, dueAt };
    if (sort === 'MESSAGE') return { kind: 'message', application: id, seq: Number(number), dueAt };
  }
  if (id !== undefined && kind === 'DRAFT') return { kind: 'draft', hash: id, dueAt };
  throw new CorruptRecord(row, 'unknown kind of due work');
};

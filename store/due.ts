import { GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../core/application/application.ts';
import type { StoreContext } from './context.ts';
import { applicationKey, DUE_SHARDS, draftDueKey, dueKey, dueUntil, type Key, parseDueSort, postponedSort } from './keys.ts';
import { type Row, readRow } from './read.ts';
import { regionTable } from './table.ts';
import { writeIf } from './transaction.ts';

/** What is to be done stands in the record. `unknown`: written by a release that knows more kinds than this one. */
type DueRecord =
  | { readonly kind: 'application'; readonly id: string }
  | { readonly kind: 'draft'; readonly hash: string }
  | { readonly kind: 'message'; readonly application: string; readonly seq: number }
  | { readonly kind: 'unknown' };

/** Something whose time has come. `failures`: how often due work failed on it since its row was written. */
export type DueEntry = DueRecord & { readonly key: Key; readonly dueAt: Instant; readonly failures: number };

/** To whom a failing entry belongs, as far as its row still says. */
export type DueOwner = { readonly application?: string; readonly reference?: string; readonly province?: string };

export type Due = ReturnType<typeof createDue>;

/** Work that time must move. Nothing here parses a record: one that does not parse must be found and put off like any other. */
export const createDue = (context: StoreContext) => {
  const { db, table, region } = context;

  const partitionEntries = async (dpk: string, until: Instant, limit: number): Promise<readonly Row[]> => {
    const { Items = [] } = await db.send(
      new QueryCommand({
        TableName: table,
        IndexName: regionTable.dueIndex.name,
        KeyConditionExpression: 'dpk = :dpk AND dsk <= :until',
        ExpressionAttributeValues: { ':dpk': dpk, ':until': dueUntil(until) },
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

    /** Puts an entry off after one more failure. False: its row was written meanwhile, and says itself when it is due. */
    postpone: ({ key, dueAt, failures }: DueEntry, until: Instant): Promise<boolean> =>
      writeIf(() =>
        db.send(
          new UpdateCommand({
            TableName: table,
            Key: key,
            UpdateExpression: 'SET dsk = :later',
            ConditionExpression: 'dsk = :read',
            ExpressionAttributeValues: {
              ':later': postponedSort(until, failures + 1),
              ':read': failures === 0 ? dueAt : postponedSort(dueAt, failures),
            },
          }),
        ),
      ),

    /** Whether an entry is still put off because of a failure. */
    isPostponed: async (key: Key): Promise<boolean> => {
      const { Item } = await db.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true, ProjectionExpression: 'dsk' }));
      return parseDueSort(Item?.['dsk']).failures > 0;
    },

    /** Of an application, by its id. */
    ownerOf: async (id: string): Promise<DueOwner> => {
      const { reference, province } = (await readRow(context, applicationKey(region, id))) ?? {};
      return {
        application: id,
        ...(typeof reference === 'string' ? { reference } : {}),
        ...(typeof province === 'string' ? { province } : {}),
      };
    },
  };
};

const toEntry = (row: Row): DueEntry => {
  const key = { pk: String(row['pk']), sk: String(row['sk']) };
  return { ...recordOf(key), key, ...parseDueSort(row['dsk']) };
};

const recordOf = ({ pk, sk }: Key): DueRecord => {
  const [, kind, id] = pk.split('#');
  const [sort, number] = sk.split('#');
  if (id !== undefined && kind === 'APP') {
    if (sort === 'APPLICATION') return { kind: 'application', id };
    if (sort === 'MESSAGE') return { kind: 'message', application: id, seq: Number(number) };
  }
  if (id !== undefined && kind === 'DRAFT') return { kind: 'draft', hash: id };
  return { kind: 'unknown' };
};

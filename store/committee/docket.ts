import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { DocketRow } from '../../core/review/docket.ts';
import type { StoreContext } from '../context.ts';
import { type CorruptRecord, parseReadable } from '../corrupt-record.ts';
import { docketSort, queueKey } from '../keys.ts';
import type { Row } from '../read.ts';
import { regionTable } from '../table.ts';
import { isDocketMark, parseDocketEntry } from './docket-card.ts';

/** Where a file stands in its docket: for `after` and `before`. */
export const docketMark = docketSort;

export type DocketQuery = {
  /** Absent: those in review. `held`: those whose decision rests. */
  readonly status?: 'in-review' | 'held' | undefined;
  /** The rows behind a mark, the nearest first. May come from an address: an unreadable one begins anew. */
  readonly after?: string | undefined;
  /** The rows before a mark, the nearest first. */
  readonly before?: string | undefined;
  /** At most so many; absent: all. */
  readonly limit?: number | undefined;
  /** Told of each entry that cannot be read. */
  readonly unreadable?: ((error: CorruptRecord) => void) | undefined;
};

/**
 * The files of a province that a committee has in review or whose decision rests, best score first, then by time of submission. Eventually consistent, as
 * every index is. One that cannot be read is left out, so that its committee can go on with the others: due work tells of it.
 */
export const readDocket = async (
  { db, table, region }: StoreContext,
  province: string,
  { status = 'in-review', after, before, limit = Number.POSITIVE_INFINITY, unreadable = () => undefined }: DocketQuery = {},
): Promise<readonly DocketRow[]> => {
  const mark = [before, after].find((one) => one !== undefined && isDocketMark(one));
  const isBackwards = mark !== undefined && mark === before;
  const rows: DocketRow[] = [];
  let start: Row | undefined;
  do {
    const left = limit - rows.length;
    const { Items = [], LastEvaluatedKey } = await db.send(
      new QueryCommand({
        TableName: table,
        IndexName: regionTable.docketIndex.name,
        KeyConditionExpression: `qpk = :qpk${mark === undefined ? '' : isBackwards ? ' AND ksk < :mark' : ' AND ksk > :mark'}`,
        ExpressionAttributeValues: { ':qpk': queueKey(region, province, status), ...(mark === undefined ? {} : { ':mark': mark }) },
        // The index brings the table's keys along; a third of the answer would be what is known.
        ProjectionExpression: 'pk, ksk, card, ballots',
        ScanIndexForward: !isBackwards,
        ...(Number.isFinite(left) ? { Limit: left } : {}),
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    );
    rows.push(...parseReadable(Items, parseDocketEntry, unreadable));
    start = LastEvaluatedKey;
  } while (start !== undefined && rows.length < limit);
  return rows;
};

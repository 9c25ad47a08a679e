import * as z from 'zod';
import { STATUSES, type Status, StatusSchema } from '../core/application/status.ts';
import type { StoreContext } from './context.ts';
import { parseRow } from './corrupt-record.ts';
import { COUNTER_SHARDS, counterKey } from './keys.ts';
import { readPartition } from './read.ts';

/** Applications by province and status. A status in which none stands is nought. */
export type Counts = ReadonlyMap<string, Readonly<Record<Status, number>>>;

const CounterSchema = z.partialRecord(StatusSchema, z.int());

/** Adds up the shards. One Query a shard. */
export const readCounts = async (context: StoreContext): Promise<Counts> => {
  const partitions = Array.from({ length: COUNTER_SHARDS }, (_, shard) => counterKey(context.region, '', shard).pk);
  const rows = (await Promise.all(partitions.map((pk) => readPartition(context, pk, 'PROVINCE#')))).flat();
  const counts = new Map<string, Record<Status, number>>();
  for (const row of rows) {
    const province = String(row['sk']).slice('PROVINCE#'.length);
    const sum = counts.get(province) ?? none();
    const counter = parseRow(CounterSchema, row);
    for (const status of STATUSES) sum[status] += counter[status] ?? 0;
    counts.set(province, sum);
  }
  return counts;
};

const none = (): Record<Status, number> => ({
  submitted: 0,
  contested: 0,
  assessed: 0,
  'in-review': 0,
  held: 0,
  escalated: 0,
  'information-requested': 0,
  approved: 0,
  referred: 0,
  'waiting-list': 0,
  placed: 0,
  ineligible: 0,
  rejected: 0,
  lapsed: 0,
  superseded: 0,
  withdrawn: 0,
});

import * as z from 'zod';
import type { Application, Category } from '../core/application/application.ts';
import { STATUSES, type Status, StatusSchema } from '../core/application/status.ts';
import { type Resting, restingApproval } from '../core/review/resting.ts';
import type { StoreContext } from './context.ts';
import { parseRow } from './corrupt-record.ts';
import { COUNTER_SHARDS, counterKey } from './keys.ts';
import { readMany, readPartition } from './read.ts';

/** Applications by province and status. A status in which none stands is nought. */
export type Counts = ReadonlyMap<string, Readonly<Record<Status, number>>>;

const RESTING = { 1: 'resting-1', 2: 'resting-2' } as const;
const CounterSchema = z.partialRecord(z.enum([...StatusSchema.options, RESTING[1], RESTING[2]]), z.int());

/** The members of a counter in which an application is counted: its status and, of an approval that rests, the category. */
export const countedAs = (application: Application): readonly string[] => {
  const resting = application.status === 'held' ? restingApproval(application) : undefined;
  return [application.status, ...(resting === undefined ? [] : [RESTING[resting]])];
};

/** Approvals of a province that rest, however many: one read of a few counters. */
export const readResting = async (context: StoreContext, province: string): Promise<Resting> => {
  const keys = Array.from({ length: COUNTER_SHARDS }, (_, shard) => counterKey(context.region, province, shard));
  const counters = (await readMany(context, keys)).map((row) => parseRow(CounterSchema, row));
  const sum = (category: Category): number => counters.reduce((total, counter) => total + (counter[RESTING[category]] ?? 0), 0);
  return { 1: sum(1), 2: sum(2) };
};

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

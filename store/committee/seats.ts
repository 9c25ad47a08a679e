import type { Category } from '../../core/application/application.ts';
import type { StoreContext } from '../context.ts';
import { parseRow } from '../corrupt-record.ts';
import { queueKey, seatsOf, waitingList } from '../keys.ts';
import { readPartition } from '../read.ts';
import { SeatsRowSchema } from '../rows.ts';
import { countQueue } from './queues.ts';

export type Seats = ReturnType<typeof createSeats>;

/** How many seats of each province and category are taken. They are taken and freed by changes only: see `changes.ts`. */
export const createSeats = (context: StoreContext) => ({
  /** By province and category; what was never taken is nought. One strongly consistent Query a province. */
  taken: async (provinces: readonly string[]): Promise<(province: string, category: Category) => number> => {
    const rows = await Promise.all(provinces.map((province) => readPartition(context, seatsOf(context.region, province))));
    const taken = rows.flat().map((row) => parseRow(SeatsRowSchema, row));
    return (province, category) => taken.find((row) => row.province === province && row.category === category)?.taken ?? 0;
  },

  /** How many wait for a seat or a place. */
  waiting: (province: string, category: Category): Promise<number> =>
    countQueue(context, queueKey(context.region, waitingList(category, province), 'waiting-list')),
});

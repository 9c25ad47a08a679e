import type { StoreContext } from '../context.ts';
import { parseRow } from '../corrupt-record.ts';
import { placesKey } from '../keys.ts';
import { readMany } from '../read.ts';
import { PlacesSchema } from '../rows.ts';

export type Places = ReturnType<typeof createPlaces>;

/** How many places of each host are taken. They are taken and freed by changes only: see `changes.ts`. */
export const createPlaces = (context: StoreContext) => {
  const { region } = context;
  return {
    /** Places taken by host id; a host of which none was ever taken has nought. */
    taken: async (hosts: readonly string[]): Promise<Record<string, number>> => {
      const rows = await readMany(
        context,
        hosts.map((host) => placesKey(region, host)),
      );
      const taken = rows.map((row) => parseRow(PlacesSchema, row)).map((places) => [places.host, places.taken] as const);
      return { ...Object.fromEntries(hosts.map((host) => [host, 0])), ...Object.fromEntries(taken) };
    },
  };
};

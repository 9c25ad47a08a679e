import * as z from 'zod';
import { InstantSchema } from '../../core/application/application.ts';
import { type Dossier, toDossier } from '../../store/application/dossier.ts';
import { committeeEventKey } from '../../store/keys.ts';
import type { Item } from '../../tests/e2e/support/store.ts';
import { SEATS, type Seat } from './people.ts';
import { PROVINCE, REGION } from './region.ts';

const CommitteeEventSchema = z.looseObject({
  kind: z.string(),
  at: InstantSchema,
  details: z.looseObject({ seat: z.string().optional() }).optional(),
});

/** Every file of the province with its rows. Throws when one cannot be read. */
export const filesIn = (items: readonly Item[]): readonly Dossier[] => {
  const partitions = new Map<string, Item[]>();
  for (const item of items) {
    if (!item.pk.startsWith(`${REGION}#APP#`)) continue;
    const rows = partitions.get(item.pk) ?? [];
    rows.push(item);
    partitions.set(item.pk, rows);
  }
  return [...partitions.values()].flatMap((rows) => {
    const file = toDossier(rows.toSorted((a, b) => (a.sk < b.sk ? -1 : 1)));
    return file?.application.province === PROVINCE ? [file] : [];
  });
};

/** When seats of the committee fell away, by its log. */
export const removalsIn = (items: readonly Item[]): ReadonlyMap<Seat, string> => {
  const { pk } = committeeEventKey(REGION, PROVINCE, 1);
  const removed = items
    .filter((item) => item.pk === pk && item.sk.startsWith('EVENT#'))
    .map((item) => CommitteeEventSchema.parse(item))
    .filter(({ kind }) => kind === 'member-removed');
  return new Map(
    SEATS.flatMap((seat) => {
      const found = removed.find(({ details }) => details?.seat === seat);
      return found === undefined ? [] : [[seat, found.at] as const];
    }),
  );
};

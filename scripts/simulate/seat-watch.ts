import type { Application, Category } from '../../core/application/application.ts';
import type { Store } from '../../tests/e2e/support/store.ts';
import { type Repeated, repeated } from './repeated.ts';

export type SeatWatch = Repeated & {
  /** The most seats that were ever seen held at one moment. */
  readonly greatest: (category: Category) => number;
  readonly looks: () => number;
};

const LOOK_MS = 250;
const CATEGORIES = [1, 2] as const;

/**
 * Counts who holds a seat, by the files themselves, over and over. Reading them takes a while in which one may give up what another
 * takes: counted are those whose record had not changed when it was read again, for they held their seats together in between.
 */
export const watchSeats = (store: Pick<Store, 'getMany'>, ids: () => readonly string[]): SeatWatch => {
  const greatest = new Map<Category, number>();
  const closed = new Set<string>();
  let looks = 0;
  const heldTogether = async (files: readonly Application[]): Promise<number> => {
    const again = new Map((await store.getMany(files.map(({ id }) => id))).map(({ id, version }) => [id, version]));
    return files.filter(({ id, version }) => again.get(id) === version).length;
  };
  const look = async (): Promise<void> => {
    const files = await store.getMany(ids().filter((id) => !closed.has(id)));
    for (const { id, status } of files) if (status === 'rejected' || status === 'withdrawn') closed.add(id);
    for (const category of CATEGORIES) {
      const held = files.filter((file) => file.seat === true && file.category === category);
      const before = greatest.get(category) ?? 0;
      if (held.length > before) greatest.set(category, Math.max(before, await heldTogether(held)));
    }
    looks += 1;
  };
  return { ...repeated(look, LOOK_MS), greatest: (category) => greatest.get(category) ?? 0, looks: () => looks };
};

/** How many functions run at once, and who waits for a free one, first come first served. */
export interface Slots {
  /** Takes a slot if one is free and nobody waits. */
  tryTake(): boolean;
  free(): void;
  enqueue(execution: number): void;
  /** The next in line, with a slot taken for it. */
  next(): number | undefined;
}

export const createSlots = (concurrency: number): Slots => {
  let taken = 0;
  // A set keeps the order of arrival and drops from its front without moving the rest.
  const waiting = new Set<number>();

  return {
    tryTake: () => {
      if (taken >= concurrency || waiting.size > 0) return false;
      taken += 1;
      return true;
    },
    free: () => {
      taken -= 1;
    },
    enqueue: (execution) => {
      waiting.add(execution);
    },
    next: () => {
      if (taken >= concurrency) return undefined;
      const [execution] = waiting;
      if (execution === undefined) return undefined;
      waiting.delete(execution);
      taken += 1;
      return execution;
    },
  };
};

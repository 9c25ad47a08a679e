import { setTimeout as sleep } from 'node:timers/promises';

/** What somebody does again and again beside all others. */
export type Repeated = {
  readonly start: () => void;
  /** Waits for what is under way. Throws what went wrong. */
  readonly pause: () => Promise<void>;
};

const REST = 3;

export const repeated = (work: () => Promise<void>, everyMs: number): Repeated => {
  let stopping = new AbortController();
  let running: Promise<unknown> = Promise.resolve();
  const run = async ({ signal }: AbortController): Promise<unknown> => {
    try {
      while (!signal.aborted) {
        const began = performance.now();
        await work();
        // What takes long is done less often: it must not be the most of what the machine does.
        const pause = Math.max(everyMs, REST * (performance.now() - began));
        await sleep(pause, undefined, { signal }).catch(() => undefined);
      }
      return undefined;
    } catch (error) {
      return error;
    }
  };
  return {
    start: () => {
      stopping = new AbortController();
      running = run(stopping);
    },
    pause: async () => {
      stopping.abort();
      const error = await running;
      if (error !== undefined) throw error;
    },
  };
};

/** Does the same for each, so many at a time, in no order. */
export const sideBySide = async <T>(items: readonly T[], atOnce: number, work: (item: T) => Promise<void>): Promise<void> => {
  const left = [...items];
  const worker = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
};

const LOOK_MS = 300;
/** Nothing that moves stands still for so long. */
const STILL_MS = 60_000;

/** Waits until what is looked at is as it should be; throws when it has stopped changing before. */
export const until = async <T>(what: string, look: () => Promise<T>, isDone: (found: T) => boolean): Promise<T> => {
  let before = '';
  for (let since = performance.now(); ; await sleep(LOOK_MS)) {
    const found = await look();
    if (isDone(found)) return found;
    const now = JSON.stringify(found);
    if (now !== before) since = performance.now();
    before = now;
    if (performance.now() - since > STILL_MS) throw new Error(`${what}: nothing moves any more: ${now.slice(0, 500)}`);
  }
};

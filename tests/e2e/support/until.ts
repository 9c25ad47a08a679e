import { setTimeout as sleep } from 'node:timers/promises';

const PAUSE_MS = 40;
const LONGEST_MS = 30_000;

/** Waits for a condition and answers what it found. */
export const until = async <T>(what: string, look: () => Promise<T | undefined> | T | undefined): Promise<T> => {
  const last = performance.now() + LONGEST_MS;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > last) throw new Error(`waited in vain for ${what}`);
    await sleep(PAUSE_MS);
  }
};

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const projectFolder = fileURLToPath(new URL('../../..', import.meta.url));

/** What is dear to make and the same for every test file. */
export const cacheFolder = join(projectFolder, 'node_modules', '.cache', 'jisr');

const PAUSE_MS = 50;
const isLocked = (error: unknown): boolean => error instanceof Error && /locked|busy/iu.test(error.message);

/** Runs the work while no other process does so under this name. The operating system frees the lock of one that is killed. */
export const alone = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
  mkdirSync(cacheFolder, { recursive: true });
  const lock = new DatabaseSync(join(cacheFolder, `${name}.lock`), { timeout: 0 });
  for (;;) {
    try {
      lock.exec('BEGIN EXCLUSIVE');
      break;
    } catch (error) {
      if (!isLocked(error)) throw error;
      await sleep(PAUSE_MS);
    }
  }
  try {
    return await work();
  } finally {
    lock.close();
  }
};

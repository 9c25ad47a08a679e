/** One piece of work at a time per execution, in the order asked. */
export interface Locks {
  run<T>(key: number, work: () => Promise<T>): Promise<T>;
  /** Resolves when nothing is at work. */
  idle(): Promise<void>;
}

export const createLocks = (): Locks => {
  const tails = new Map<number, Promise<unknown>>();

  const run = <T>(key: number, work: () => Promise<T>): Promise<T> => {
    const before = tails.get(key) ?? Promise.resolve();
    const done = before.then(work);
    const tail = done.catch(() => undefined);
    tails.set(key, tail);
    void tail.then(() => {
      if (tails.get(key) === tail) tails.delete(key);
    });
    return done;
  };

  const idle = async (): Promise<void> => {
    while (tails.size > 0) await Promise.all(tails.values());
  };

  return { run, idle };
};

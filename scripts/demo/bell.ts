/** Wakes whoever waits. A ring that nobody waits for is kept for the next who does. */
export type Bell = {
  readonly ring: () => void;
  /** Resolves at the next ring, or after so many milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
};

export const createBell = (): Bell => {
  const waiting = new Set<() => void>();
  let kept = false;
  return {
    ring: () => {
      if (waiting.size === 0) kept = true;
      for (const wake of [...waiting]) wake();
    },
    wait: (ms) =>
      new Promise((resolve) => {
        if (kept) {
          kept = false;
          resolve();
          return;
        }
        const wake = (): void => {
          clearTimeout(timer);
          waiting.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, ms);
        waiting.add(wake);
      }),
  };
};

/** Lets at most so many run at once; the others wait their turn. */
export type Gate = <T>(work: () => Promise<T>) => Promise<T>;

export const createGate = (most: number): Gate => {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
};

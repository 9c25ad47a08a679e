/** What has been started, to be stopped in the reverse order, also when starting the rest failed. */
export interface Closers {
  add(close: () => void | Promise<void>): void;
  /** Closes everything once. A failure to close one thing does not keep the others open; the first is thrown at the end. */
  closeAll(): Promise<void>;
}

/** The same closing however often it is asked for. */
export const once = (close: () => Promise<void>): (() => Promise<void>) => {
  let closing: Promise<void> | undefined;
  return () => {
    closing ??= close();
    return closing;
  };
};

export const createClosers = (): Closers => {
  const closers: Array<() => void | Promise<void>> = [];
  return {
    add: (close) => {
      closers.push(close);
    },
    closeAll: async () => {
      const failures: unknown[] = [];
      for (const close of closers.splice(0).reverse()) {
        try {
          await close();
        } catch (error) {
          failures.push(error);
        }
      }
      if (failures.length > 0) throw failures[0];
    },
  };
};

/** Slow for who guesses, alike for who measures; longer than the work that it hides. Milliseconds. */
const ANSWER_MS = 700;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, ANSWER_MS));

/** What the work answers, or throws, no sooner than every other such answer: its time does not tell what was done. */
export const noSooner = async <T>(work: () => Promise<T>): Promise<T> => {
  const least = pause();
  try {
    return await work();
  } finally {
    await least;
  }
};

/** The same of a refusal alone, which is undefined: whatever its cause, it takes as long. What is found is answered at once. */
export const refusedNoSooner = async <T>(work: () => Promise<T | undefined>): Promise<T | undefined> => {
  const least = pause();
  const found = await work();
  if (found === undefined) await least;
  return found;
};

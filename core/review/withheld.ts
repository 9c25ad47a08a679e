/** Of fewer, nothing is told in a report: neither their number nor a rate. */
export const FEWEST_TOLD = 10;

/**
 * Which of some parts of a whole a report leaves untold, by their sizes. Those below `FEWEST_TOLD`, and `forced`; then, since the whole may be known,
 * the next smallest with them, until what a subtraction gives is of at least two parts and of `FEWEST_TOLD` together.
 */
export const withheldAmong = (sizes: ReadonlyMap<string, number>, forced: ReadonlySet<string> = new Set()): ReadonlySet<string> => {
  const isSmall = ([part, size]: readonly [string, number]): boolean => size < FEWEST_TOLD || forced.has(part);
  const first = [...sizes].filter(isSmall);
  const others = [...sizes].filter((one) => !isSmall(one)).toSorted(([, a], [, b]) => a - b);
  const all = [...first, ...others];
  const length = all.findIndex((_, index) => index >= first.length && isEnough(all.slice(0, index)));
  return new Set((length === -1 ? all : all.slice(0, length)).map(([part]) => part));
};

const isEnough = (withheld: readonly (readonly [string, number])[]): boolean =>
  withheld.length === 0 || (withheld.length > 1 && withheld.reduce((sum, [, size]) => sum + size, 0) >= FEWEST_TOLD);

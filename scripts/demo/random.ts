/** Random numbers that a seed repeats. */
export type Random = {
  /** From 0 up to 1. */
  readonly next: () => number;
  /** A whole number from 0 to `max` - 1. */
  readonly below: (max: number) => number;
  readonly pick: <const V extends readonly [unknown, ...unknown[]]>(values: V) => V[number];
  readonly shuffled: <T>(values: readonly T[]) => T[];
};

/** The same numbers for the same words. Mulberry32, begun from an FNV-1a hash of the words. */
export const createRandom = (...words: readonly (string | number)[]): Random => {
  let state = 0x811c9dc5;
  for (const character of words.join('\u0000')) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (max: number): number => Math.floor(next() * max);
  return {
    next,
    below,
    pick: (values) => values[below(values.length)] ?? values[0],
    shuffled: (values) =>
      values
        .map((value) => ({ value, at: next() }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ value }) => value),
  };
};

/**
 * `n` values in given shares, as near as whole numbers come (largest remainders), in random order. Shares may sum to less
 * than 1: `rest` takes what is left.
 */
export const inShares = <T>(n: number, shares: readonly (readonly [value: T, share: number])[], rest: T, random: Random): T[] => {
  const exact = [...shares, [rest, 1 - shares.reduce((sum, [, share]) => sum + share, 0)] as const].map(([value, share]) => {
    // 0.18 of 50 is 9, not 9.000000000000002.
    const number = Number((share * n).toFixed(9));
    return { value, whole: Math.floor(number), remainder: number - Math.floor(number) };
  });
  const missing = n - exact.reduce((sum, { whole }) => sum + whole, 0);
  const rounded = new Set(exact.toSorted((a, b) => b.remainder - a.remainder).slice(0, missing));
  return random.shuffled(exact.flatMap((part) => Array.from({ length: part.whole + (rounded.has(part) ? 1 : 0) }, () => part.value)));
};

const FASTEST = 100_000;

/** What a rate looks like, for who typed another thing. */
export const A_RATE = `a rate from 1x to ${FASTEST}x, such as 1440x for a day a minute,`;

/** Reads `1440x` (or `1440`) as programme milliseconds per real millisecond; undefined: it is none. */
export const parseRate = (text: string): number | undefined => {
  const rate = /^\d+(\.\d+)?x?$/.test(text) ? Number.parseFloat(text) : Number.NaN;
  return rate >= 1 && rate <= FASTEST ? rate : undefined;
};

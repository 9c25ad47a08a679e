import { HostError } from '../host-error.ts';

const FASTEST = 100_000;

/** Reads `1440x` (or `1440`) as programme milliseconds per real millisecond. Throws `BadOption`. */
export const parseRate = (text: string): number => {
  const rate = /^\d+(\.\d+)?x?$/.test(text) ? Number.parseFloat(text) : Number.NaN;
  if (rate >= 1 && rate <= FASTEST) return rate;
  throw new HostError('BadOption', `--clock takes a rate from 1x to ${FASTEST}x, such as 1440x for a day per minute, not "${text}".`);
};

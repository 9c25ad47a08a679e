import { westernDigits } from '../application/fields.ts';

/** Crockford's base32: no I, L, O, U, so that a code can be read aloud and copied by hand. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 13;

/** The tracking code made of the first 65 bits, grouped for people: `XXXX-XXXX-XXXXX`. At least nine bytes. */
export const formatTrackingCode = (bytes: Uint8Array): string => {
  if (bytes.length * 8 < LENGTH * 5) throw new RangeError('a tracking code needs nine bytes');
  let bits = 0n;
  for (const byte of bytes.subarray(0, 9)) bits = (bits << 8n) | BigInt(byte);
  const digits = Array.from({ length: LENGTH }, (_, index) => ALPHABET[Number((bits >> BigInt(72 - 5 * (index + 1))) & 31n)]);
  return grouped(digits.join(''));
};

/**
 * A tracking code as a person types it, in the form of `formatTrackingCode`. Accepts lower case, O for 0, I and L for 1,
 * separators, spaces, Arabic-Indic digits. Undefined: it can be nobody's.
 */
export const parseTrackingCode = (text: string): string | undefined => {
  if (text.length > 100) return undefined;
  const digits = westernDigits(text)
    .replace(/[\s\-_.\u2010-\u2015]/gu, '')
    .toUpperCase()
    .replace(/O/gu, '0')
    .replace(/[IL]/gu, '1');
  return new RegExp(`^[${ALPHABET}]{${LENGTH}}$`, 'u').test(digits) ? grouped(digits) : undefined;
};

const grouped = (digits: string): string => `${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8)}`;

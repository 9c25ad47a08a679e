/** Sample values for tests: people at example.org, invented numbers, days of one autumn. */

/** When things happen unless a test says otherwise: a Thursday. */
export const SAMPLE_AT = '2026-10-01T09:00:00.000Z';
export const SAMPLE_REGION = 'MA-07';
export const SAMPLE_PROVINCES = ['MA-MAR', 'MA-CHI', 'MA-HAO', 'MA-KES', 'MA-ESI', 'MA-REH', 'MA-SAF', 'MA-YUS'] as const;

let made = 0;
/** A number that no other builder of this test file was given. */
export const next = (): number => {
  made += 1;
  return made;
};

export const sampleId = (n: number): string => `01929000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

const DIGITS = '0123456789abcdefghijklmnopqrstuv';
/** A stand-in for SHA-256 that is short to read; collisions are as likely as a test cares for. */
export const sampleDigest = (text: string): string => {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return Array.from({ length: 13 }, (_, index) => DIGITS[Number((hash >> BigInt(5 * index)) & 31n)]).join('');
};

import { createHash, randomUUID } from 'node:crypto';
import type { Expression } from 'jsonata';

/** The functions that Step Functions adds to JSONata. Source: developer guide, "Transforming data with JSONata". */

const ALGORITHMS = new Map([
  ['MD5', 'md5'],
  ['SHA-1', 'sha1'],
  ['SHA-256', 'sha256'],
  ['SHA-384', 'sha384'],
  ['SHA-512', 'sha512'],
]);

const partition = (values: readonly unknown[], size: number): unknown[][] => {
  if (!Number.isInteger(size) || size < 1) throw new Error('$partition needs a positive integer as its chunk size');
  return Array.from({ length: Math.ceil(values.length / size) }, (_, chunk) => values.slice(chunk * size, (chunk + 1) * size));
};

const range = (first: number, last: number, step: number): number[] => {
  if (![first, last, step].every(Number.isInteger)) throw new Error('$range needs integers');
  if (step === 0) throw new Error('$range needs an increment other than zero');
  const length = Math.max(0, Math.floor((last - first) / step) + 1);
  // The limit of its JSONPath forerunner, States.ArrayRange.
  if (length > 1_000) throw new Error('$range makes at most 1000 items');
  return Array.from({ length }, (_, index) => first + index * step);
};

const hash = (value: unknown, algorithm: string): string => {
  const name = ALGORITHMS.get(algorithm);
  if (name === undefined) throw new Error(`$hash does not know the algorithm '${algorithm}'`);
  return createHash(name)
    .update(typeof value === 'string' ? value : JSON.stringify(value))
    .digest('hex');
};

// mulberry32: the same seed gives the same number, as on AWS, though not AWS's number.
const seeded = (seed: number): number => {
  let t = (seed + 0x6d2b79f5) | 0;
  t = Math.imul(t ^ (t >>> 15), t | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
};

const random = (seed?: number): number => (seed === undefined ? Math.random() : seeded(seed));

const parse = (text: string): unknown => JSON.parse(text);

/** Adds AWS's functions to a compiled expression and takes away `$eval`. */
export const provideFunctions = (expression: Expression): void => {
  expression.registerFunction('partition', partition, '<an:a>');
  expression.registerFunction('range', range, '<nnn:a<n>>');
  expression.registerFunction('hash', hash, '<xs:s>');
  expression.registerFunction('random', random, '<n?:n>');
  expression.registerFunction('uuid', randomUUID, '<:s>');
  expression.registerFunction('parse', parse, '<s:x>');
  expression.assign('eval', undefined);
};

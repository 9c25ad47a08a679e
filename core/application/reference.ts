import { westernDigits } from './fields.ts';

/**
 * Damm's table of order ten: a totally anti-symmetric quasigroup, so that a check digit finds every single wrong digit
 * and every transposition of neighbours. Source: H. M. Damm, dissertation, Marburg 2004.
 */
const DAMM = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
] as const;

const damm = (digits: string): number => [...digits].reduce((interim, digit) => Number(DAMM[interim]?.[Number(digit)]), 0);

/**
 * A new reference for people: eight digits and a check digit, no leading zero (spreadsheets drop it).
 * `random(max)` answers a whole number from 0 to max - 1. Whether it is taken is the store's to say.
 */
export const makeReference = (random: (max: number) => number): string => {
  const digits = String(10_000_000 + random(90_000_000));
  return `${digits}${damm(digits)}`;
};

/** Whether the text is nine digits with a right check digit. */
export const isReference = (text: string): boolean => /^\d{9}$/u.test(text) && damm(text) === 0;

/** A reference as a person types it: Arabic-Indic digits and separators are accepted. Undefined: mistyped. */
export const parseReference = (text: string): string | undefined => {
  const digits = westernDigits(text).replace(/[\s.\-_/]/gu, '');
  return isReference(digits) ? digits : undefined;
};

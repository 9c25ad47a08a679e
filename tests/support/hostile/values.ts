import { FRAGMENTS } from './fragments.ts';

/** What an honest person puts in a field of each type. */
export const HONEST = {
  line: 'Fatima Exemple',
  paragraph: 'Le local est loué.\nLe devis est joint.',
  cin: 'ZH123456',
  phone: '0612345678',
  email: 'hostile@example.org',
  date: '1988-04-12',
  number: '3',
  choice: 'urban',
} as const;
export type FieldType = keyof typeof HONEST;

/** Each fragment by itself. */
export const HOSTILE: readonly string[] = Object.values(FRAGMENTS).flat();
/** In the middle of an honest value only what is short makes a difference. */
const LONGEST_INSIDE = 60;
const inside = (honest: string): readonly string[] => {
  const middle = Math.ceil(honest.length / 2);
  return HOSTILE.filter(({ length }) => length > 0 && length <= LONGEST_INSIDE).map((fragment, index) =>
    index % 3 === 0
      ? `${fragment}${honest}`
      : index % 3 === 1
        ? `${honest}${fragment}`
        : `${honest.slice(0, middle)}${fragment}${honest.slice(middle)}`,
  );
};

/** More than two hundred of them for a field of a type: each fragment by itself, and before, in or after an honest value. */
export const hostileValues = (type: FieldType): readonly string[] => [...new Set([...HOSTILE, ...inside(HONEST[type])])];

/** What no text that is kept or shown may hold: controls but tabs and line breaks, what reorders or hides, halves of characters. */
export const DECEIVING =
  /(?![\n\t])[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}\p{Cs}\ue000-\uf8ff]/u;

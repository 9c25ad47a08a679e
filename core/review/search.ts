import type { Form } from '../application/form.ts';
import type { Localized } from '../language.ts';
import { editDistance } from '../resemblance/edit-distance.ts';
import { namesOf } from '../resemblance/names.ts';

/** What of a form a committee may search: her names in their parts and her commune, without what spellings differ in. */
export type Searched = { readonly names: readonly string[]; readonly commune: string };

const partsOf = (text: string): readonly string[] => namesOf({ nameArabic: text, nameLatin: '' }).arabic;
const plain = (text: string): string => partsOf(text).join(' ');

export const searchedOf = ({ nameArabic, nameLatin, commune }: Pick<Form, 'nameArabic' | 'nameLatin' | 'commune'>): Searched => ({
  names: [...partsOf(nameArabic), ...partsOf(nameLatin)],
  commune: plain(commune),
});

/** One slip of the pen for each so many letters. */
const LETTERS_PER_SLIP = 5;

/** Whether names answer what was typed: each word begins a part of them, or is one with a slip of the pen. An empty text finds none. */
export const nameSearch = (typed: string): ((searched: Searched) => boolean) => {
  const words = partsOf(typed).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length === 0) return () => false;
  return ({ names }) => words.every((word) => names.some((name) => name.startsWith(word) || isSlip(word, name)));
};

const isSlip = (word: string, name: string): boolean => {
  const most = Math.floor(word.length / LETTERS_PER_SLIP);
  return most > 0 && Math.abs(word.length - name.length) <= most && editDistance(word, name) <= most;
};

/** Communes that are in no list are filtered together. */
export const OTHER_COMMUNE = 'other';

/** Whether a commune is the one chosen: its number in the region's list, in any language, or `other`. Undefined: no such choice. */
export const communeSearch = (chosen: string, listed: readonly Localized[]): ((searched: Searched) => boolean) | undefined => {
  const namesIn = (commune: Localized): readonly string[] =>
    Object.values(commune)
      .filter((name) => name !== undefined)
      .map(plain);
  if (chosen === OTHER_COMMUNE) {
    const known = new Set(listed.flatMap(namesIn));
    return ({ commune }) => !known.has(commune);
  }
  const one = /^\d{1,3}$/u.test(chosen) ? listed[Number(chosen)] : undefined;
  if (one === undefined) return undefined;
  const names = new Set(namesIn(one));
  return ({ commune }) => names.has(commune);
};

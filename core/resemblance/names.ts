import * as z from 'zod';
import { editDistance } from './edit-distance.ts';

/** So many parts of a name are compared; a longer one is somebody's mistake. */
const MOST_PARTS = 8;

const PartsSchema = z.array(z.string()).max(MOST_PARTS);
/** A woman's names as they are compared, in their parts. */
export const NamesSchema = z.strictObject({ arabic: PartsSchema, latin: PartsSchema });
export type Names = z.infer<typeof NamesSchema>;

export const namesOf = ({ nameArabic, nameLatin }: { readonly nameArabic: string; readonly nameLatin: string }): Names => ({
  arabic: partsOf(nameArabic),
  latin: partsOf(nameLatin),
});

/** Letters that are written one for another, by whoever writes the name down. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  // Arabic: the carriers of hamza, the two final forms of a, of y and of t, and letters that keyboards of other languages offer.
  [/[آأإٱ]/gu, 'ا'],
  [/[ىیئ]/gu, 'ي'],
  [/ؤ/gu, 'و'],
  [/ة/gu, 'ه'],
  [/ء/gu, ''],
  [/[ڭگݣک]/gu, 'ك'],
  [/ڤ/gu, 'ف'],
  [/پ/gu, 'ب'],
  // Latin: what French spelling writes in several ways.
  [/[œ]/gu, 'oe'],
  [/[æ]/gu, 'ae'],
  [/ou|oo/gu, 'u'],
  [/ee|y/gu, 'i'],
  [/sh/gu, 'ch'],
  [/dj/gu, 'j'],
  [/q/gu, 'k'],
];

/** Articles that stand alone. Joined ones go in `bare`. */
const ARTICLES = new Set(['el', 'al', 'l', 'ال']);

/**
 * The parts of a name without what spellings differ in: case, accents, vowel signs, the stroke that lengthens a letter, apostrophes,
 * hyphens, articles, doubled letters, and letters written one for another.
 */
const partsOf = (name: string): string[] => {
  const plain = name
    .normalize('NFKD')
    .replace(/[\p{M}\u0640'’‘ʼʻ`´]/gu, '')
    .toLowerCase();
  const parts = plain.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');
  const named = parts.filter((part) => !ARTICLES.has(part));
  const kept = (named.length > 0 ? named : parts).map(bare).slice(0, MOST_PARTS);
  return kept.length > 0 ? kept : [name];
};

const bare = (part: string): string =>
  ALIKE.reduce((text, [letters, one]) => text.replace(letters, one), part)
    // Ezzahra, Essaadia, Echcherif: the article before a sun letter; Elidrissi, الزهراء: before any other, if a name remains.
    .replace(/^[ea](ch|[dnrstz])(?=\1)/u, '')
    .replace(/^[ea]l(?=\p{L}{5})/u, '')
    .replace(/^ال(?=\p{L}{3})/u, '')
    .replace(/(\p{L})\1+/gu, '$1')
    .replace(/(?<=[aeiou])h$/u, '') || part;

/** One difference for each four letters of the longer part: none in three, one in four to seven, two in eight to eleven. */
const LETTERS_PER_DIFFERENCE = 4;
/** Where one is written in fewer parts (Benali, Ben Ali; Fatimazahra), they are compared without their spaces. */
const JOINED_DIFFERENCE = 1;

const isCloseTo = (a: string, b: string): boolean => within(a, b, Math.floor(Math.max(a.length, b.length) / LETTERS_PER_DIFFERENCE));
const within = (a: string, b: string, most: number): boolean =>
  a === b || (Math.abs(a.length - b.length) <= most && editDistance(a, b) <= most);

/** Whether two women's names may be one name: their Arabic ones are close, or their Latin ones. */
export const areClose = (a: Names, b: Names): boolean => closeParts(a.arabic, b.arabic) || closeParts(a.latin, b.latin);

/**
 * Each part of the shorter name has a close one in the other, whatever their order; the longer may have one part more, such
 * as a second given name, unless the shorter is a single word.
 */
const closeParts = (a: readonly string[], b: readonly string[]): boolean => {
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a];
  if (fewer.length === 0) return false;
  if (fewer.length < more.length && within(fewer.join(''), more.join(''), JOINED_DIFFERENCE)) return true;
  const allowed = fewer.length === 1 ? 0 : 1;
  return more.length - fewer.length <= allowed && pairs(fewer, more) === fewer.length;
};

/** How many parts can be paired with a close one, each once: a maximum matching, so that the order of arguments is no matter. */
const pairs = (fewer: readonly string[], more: readonly string[]): number => {
  const partner = new Map<number, number>();
  const pair = (part: number, tried: Set<number>): boolean =>
    more.some((other, index) => {
      if (tried.has(index) || !isCloseTo(fewer[part] ?? '', other)) return false;
      tried.add(index);
      const taken = partner.get(index);
      if (taken !== undefined && !pair(taken, tried)) return false;
      partner.set(index, part);
      return true;
    });
  return fewer.filter((_, part) => pair(part, new Set())).length;
};

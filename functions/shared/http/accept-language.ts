import { parseAccept } from 'hono/utils/accept';
import type { Language } from '../../../core/language.ts';

/**
 * The language that a tag's first part asks for. Standard Moroccan Tamazight stands for the languages it was made from
 * (Tachelhit, Central Atlas Tamazight, Tarifit, and the old tag of them all); Moroccan Arabic is written to in Arabic.
 */
const SPOKEN: ReadonlyMap<string, Language> = new Map([
  ['ar', 'ar'],
  ['ary', 'ar'],
  ['fr', 'fr'],
  ['zgh', 'zgh'],
  ['shi', 'zgh'],
  ['tzm', 'zgh'],
  ['rif', 'zgh'],
  ['ber', 'zgh'],
]);

/** We write Tamazight in Tifinagh: whoever names another script for it may not read that. */
const OTHER_SCRIPT = /^(?:shi|tzm|rif|ber|zgh)-(?:latn|arab)\b/u;

/** The language to answer in: what the page asks for, else the first of `Accept-Language` that we speak, else Arabic. */
export const languageOf = (asked: string | null, acceptLanguage: string | undefined): Language => {
  for (const wanted of [asked ?? '', ...preferences(acceptLanguage ?? '')]) {
    const tag = wanted.toLowerCase();
    const language = OTHER_SCRIPT.test(tag) ? undefined : SPOKEN.get(tag.split('-')[0] ?? '');
    if (language !== undefined) return language;
  }
  return 'ar';
};

const preferences = (header: string): readonly string[] =>
  parseAccept(header)
    .filter(({ q }) => q > 0)
    .map(({ type }) => type);

import type { Language } from '../core/language.ts';

/** Forms of a counted noun by CLDR category; `#` stands for the number. */
export type ArabicForms = Readonly<Record<'zero' | 'one' | 'two' | 'few' | 'many' | 'other', string>>;
/** French keeps one form for 0 and 1, and `many` for whole millions only. */
export type FrenchForms = Readonly<Record<'one' | 'other', string> & { many?: string }>;

/** `one`: 0 and 1; `few`: 2 to 10, the noun in the plural; `other`: from 11 on, `# ⵏ` and the noun in the singular. */
export type TamazightForms = Readonly<Record<'one' | 'few' | 'other', string>>;

const arabic = /* @__PURE__ */ new Intl.PluralRules('ar');
const french = /* @__PURE__ */ new Intl.PluralRules('fr');
// CLDR has no plural rule for `zgh`: `Intl.PluralRules('zgh')` would count in the machine's own language without a word.
// The rule of `shi` (Tachelhit, one of the languages `zgh` unites) is that of the IRCAM grammar: 1, 2 to 10, 11 and more.
const tamazight = /* @__PURE__ */ new Intl.PluralRules('shi');

/** The mark between a name and what it names: French puts a no-break space before it. */
export const colon = (language: Language): string => (language === 'fr' ? '\u00a0:' : ':');

/** Between the parts of a sentence that a page puts together. */
export const comma = (language: Language): string => (language === 'ar' ? '، ' : ', ');

/** Locales whose numbers and month names are read in Morocco; Latin digits in all of them. */
export const LOCALE = { ar: 'ar-MA-u-nu-latn', fr: 'fr', zgh: 'zgh-u-nu-latn' } as const satisfies Record<Language, string>;

/** Latin digits in every language, as written in Morocco. */
export const formatNumber = (language: Language, value: number): string =>
  new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: 2 }).format(value);

export const arabicCount = (count: number, forms: ArabicForms): string =>
  forms[arabic.select(count)].replace('#', formatNumber('ar', count));

export const frenchCount = (count: number, forms: FrenchForms): string => {
  const category = french.select(count);
  const form = category === 'one' ? forms.one : category === 'many' ? (forms.many ?? forms.other) : forms.other;
  return form.replace('#', formatNumber('fr', count));
};

/** `tamazightCount(3, { one: '# ⵓⵙⵓⵜⵔ', few: '# ⵉⵙⵓⵜⵔⵏ', other: '# ⵏ ⵓⵙⵓⵜⵔ' })`: `3 ⵉⵙⵓⵜⵔⵏ`. */
export const tamazightCount = (count: number, forms: TamazightForms): string => {
  const category = tamazight.select(count);
  const form = category === 'one' ? forms.one : category === 'few' ? forms.few : forms.other;
  return form.replace('#', formatNumber('zgh', count));
};

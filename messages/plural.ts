import type { Language } from '../core/language.ts';

/** Forms of a counted noun by CLDR category; `#` stands for the number. */
export type ArabicForms = Readonly<Record<'zero' | 'one' | 'two' | 'few' | 'many' | 'other', string>>;
/** French keeps one form for 0 and 1, and `many` for whole millions only. */
export type FrenchForms = Readonly<Record<'one' | 'other', string> & { many?: string }>;

const arabic = /* @__PURE__ */ new Intl.PluralRules('ar');
const french = /* @__PURE__ */ new Intl.PluralRules('fr');

/** The mark between a name and what it names: French puts a no-break space before it. */
export const colon = (language: Language): string => (language === 'fr' ? '\u00a0:' : ':');

/** Latin digits in both languages, as written in Morocco. */
export const formatNumber = (language: Language, value: number): string =>
  new Intl.NumberFormat(language === 'ar' ? 'ar-MA-u-nu-latn' : 'fr', { maximumFractionDigits: 2 }).format(value);

export const arabicCount = (count: number, forms: ArabicForms): string =>
  forms[arabic.select(count)].replace('#', formatNumber('ar', count));

export const frenchCount = (count: number, forms: FrenchForms): string => {
  const category = french.select(count);
  const form = category === 'one' ? forms.one : category === 'many' ? (forms.many ?? forms.other) : forms.other;
  return form.replace('#', formatNumber('fr', count));
};

import * as z from 'zod';

/** The languages in which people are written to, by BCP 47 tag. Arabic comes first; `zgh` is Standard Moroccan Tamazight. */
export const LANGUAGES = ['ar', 'fr', 'zgh'] as const;
export const LanguageSchema = z.enum(LANGUAGES);
export type Language = z.infer<typeof LanguageSchema>;

/** A name or an address of the configuration. One without a Tamazight form is given in Arabic: see `localized`. */
export const LocalizedSchema = z.strictObject({ ar: z.string().min(1), fr: z.string().min(1), zgh: z.string().min(1).optional() });
export type Localized = z.infer<typeof LocalizedSchema>;

/** A configured text in a language, or in Arabic where it has none; `otherwise` when the configuration no longer knows it. */
export const localized = (text: Localized | undefined, language: Language, otherwise = ''): string =>
  text === undefined ? otherwise : (text[language] ?? text.ar);

/** How the script of a language runs. */
export const directionOf = (language: Language): 'rtl' | 'ltr' => (language === 'ar' ? 'rtl' : 'ltr');

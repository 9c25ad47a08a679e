import * as z from 'zod';

/** The languages in which people are written to. Arabic comes first. */
export const LANGUAGES = ['ar', 'fr'] as const;
export const LanguageSchema = z.enum(LANGUAGES);
export type Language = z.infer<typeof LanguageSchema>;

/** A text that a person reads, in every language of the programme. */
export const LocalizedSchema = z.strictObject({ ar: z.string().min(1), fr: z.string().min(1) });
export type Localized = z.infer<typeof LocalizedSchema>;

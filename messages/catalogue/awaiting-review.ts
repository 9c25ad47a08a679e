import type { Language } from '../../core/language.ts';

/**
 * Languages whose texts no native speaker has reviewed yet, with how they came about. Each of their files begins with
 * `AWAITING_REVIEW_MARK`; what reviewers need is in docs/languages.md. Readers are not told on the page.
 */
export const AWAITING_NATIVE_REVIEW: Partial<Record<Language, string>> = {
  zgh: 'Written from the Arabic and the French with the vocabulary and the conjugations of the IRCAM; proper names transcribed.',
};

export const AWAITING_REVIEW_MARK = '// Awaiting a native speaker’s review: see ../awaiting-review.ts.';

import type { Language } from '../../../core/language.ts';

/** The language of what the demo's people type: they have samples in Arabic and French. */
export const tongueOf = (language: Language): 'ar' | 'fr' => (language === 'fr' ? 'fr' : 'ar');

import { LANGUAGES } from '../../core/language.ts';
import type { Applicant } from '../shared/session/applicant.ts';

/** The same page in the language whose switch sent the form, which keeps what was typed. Undefined: it was no switch. */
export const inLanguage = (applicant: Applicant, form: URLSearchParams): Applicant | undefined => {
  const language = LANGUAGES.find((known) => known === form.get('switch'));
  return language === undefined ? undefined : { ...applicant, frame: { ...applicant.frame, language } };
};

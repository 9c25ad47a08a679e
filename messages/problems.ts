import { FIELD_ERROR_CODES, type FieldErrorCode } from '../core/application/problems.ts';
import type { Language } from '../core/language.ts';
import type { Bounds } from './catalogue/ar/problems.ts';
import { fieldErrors, problems } from './catalogue/index.ts';

export type { Bounds };
export type ProblemCode = keyof (typeof problems)['ar'];

const isFieldErrorCode = (code: string): code is FieldErrorCode => FIELD_ERROR_CODES.some((known) => known === code);

/** What is wrong with a field, in the caller's language. A code that the catalogue does not know reads as `invalid`. */
export const fieldErrorText = (language: Language, code: string, bounds: Bounds | undefined = {}): string =>
  fieldErrors[language][isFieldErrorCode(code) ? code : 'invalid'](bounds);

/** Title and detail of a problem (RFC 9457). */
export const problemText = (language: Language, code: ProblemCode): { readonly title: string; readonly detail: string } =>
  problems[language][code];

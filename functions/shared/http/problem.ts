import type { Language } from '../../../core/language.ts';
import { fieldErrorText, problemText } from '../../../messages/problems.ts';
import type { HttpResponse } from './http.ts';
import type { HttpError } from './http-error.ts';

/** An error as problem details (RFC 9457) in the caller's language, with one entry for each wrong field. */
export const problemResponse = ({ code, status, fields, headers }: HttpError, language: Language): HttpResponse => {
  const { title, detail } = problemText(language, code);
  const errors = fields.map((field) => ({
    pointer: field.pointer,
    code: field.code,
    detail: fieldErrorText(language, field.code, field.params),
  }));
  return {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'Content-Language': language, ...headers },
    body: JSON.stringify({ type: `urn:jisr:problem:${code}`, title, status, detail, code, ...(errors.length === 0 ? {} : { errors }) }),
  };
};

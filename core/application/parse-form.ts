import { err, type Result } from '../result.ts';
import { BodySchema, type Form } from './form.ts';
import { type FieldError, parseFields } from './problems.ts';

export type Day = {
  /** The local calendar day, `YYYY-MM-DD`. */
  readonly today: string;
  /** Versions of the consent text that can be agreed to now; absent: any. */
  readonly consentVersions?: readonly string[];
};

/** The body of `POST /applications`, normalised, or what is wrong with it by field. */
export const parseForm = (body: unknown, { today, consentVersions }: Day): Result<Form, readonly FieldError[]> => {
  const form = parseFields(BodySchema, body);
  if (!form.ok) return form;
  const errors: FieldError[] = [];
  if (form.value.birthDate > today) errors.push({ pointer: '/birthDate', code: 'date-in-future' });
  if (consentVersions !== undefined && !consentVersions.includes(form.value.consent.textVersion)) {
    errors.push({ pointer: '/consent/textVersion', code: 'consent-version' });
  }
  return errors.length > 0 ? err(errors) : form;
};

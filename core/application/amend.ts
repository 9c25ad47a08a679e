import { carryLater } from '../later-members.ts';
import { ok, type Result } from '../result.ts';
import { type Form, FormSchema, IdentitySchema, SituationSchema } from './form.ts';
import { type FieldError, parseFields } from './problems.ts';

/** The members of a form that say how she is reached; a language that is not named stays. */
export const ContactSchema = IdentitySchema.pick({ phone: true, email: true, language: true }).partial({ language: true });

/** The form with another telephone, e-mail address or language, or without an address. */
export const withContact = (form: Form, body: unknown): Result<Form, readonly FieldError[]> => {
  const contact = parseFields(ContactSchema, body);
  if (!contact.ok) return contact;
  const { email: _email, ...rest } = form;
  return renewed(form, { ...rest, ...contact.value });
};

/** Whether both reach her in the same way and language. */
export const sameContact = (one: Form, other: Form): boolean =>
  one.phone === other.phone && one.email === other.email && one.language === other.language;

/**
 * The form with her situation and project as she amends them. What she leaves out is no longer said; who she is and how
 * she is reached stays. The whole is validated again.
 */
export const amend = (form: Form, body: unknown): Result<Form, readonly FieldError[]> => {
  const situation = parseFields(SituationSchema, body);
  if (!situation.ok) return situation;
  const amendable = new Set(Object.keys(SituationSchema.shape));
  const kept = Object.fromEntries(Object.entries(form).filter(([field]) => !amendable.has(field)));
  return renewed(form, { ...kept, ...situation.value });
};

const renewed = (form: Form, fields: unknown): Result<Form, readonly FieldError[]> => {
  const parsed = parseFields(FormSchema, fields);
  return parsed.ok ? ok(carryLater(form, parsed.value)) : parsed;
};

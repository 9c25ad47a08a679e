import * as z from 'zod';
import { line, ReasonSchema } from '../../core/application/fields.ts';
import { LanguageSchema } from '../../core/language.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { NewPerson, RosterError } from '../../core/review/stand-in.ts';
import { type FieldError, POSTED, type PostedField, type PostedValues } from '../../pages/secretariat/person-fields.ts';
import { postedOf, wrongFields } from '../shared/http/posted.ts';

const Name = line(2, 100);
const Email = z.string().trim().max(254).pipe(z.email().toLowerCase());
const Person = { nameAr: Name, nameFr: Name, email: Email, language: LanguageSchema };
const Reason = { reason: ReasonSchema };

const parse = <S extends z.ZodRawShape>(shape: S, form: URLSearchParams): Result<z.output<z.ZodObject<S>>, readonly FieldError[]> => {
  const parsed = z.object(shape).safeParse(Object.fromEntries(form));
  if (parsed.success) return ok(parsed.data);
  return err(wrongFields(parsed.error, POSTED).map((field) => ({ field, code: field })));
};

type PersonData = { readonly nameAr: string; readonly nameFr: string; readonly email: string; readonly language: NewPerson['language'] };
const personOf = ({ nameAr, nameFr, email, language }: PersonData): NewPerson => ({ name: { ar: nameAr, fr: nameFr }, email, language });

/** A person with the reason why she takes the seat. */
export const parseReplacement = (form: URLSearchParams): Result<{ person: NewPerson; reason: string }, readonly FieldError[]> => {
  const parsed = parse({ ...Person, ...Reason }, form);
  return parsed.ok ? ok({ person: personOf(parsed.value), reason: parsed.value.reason }) : parsed;
};

/** A person with the days on which she stands in. */
export const parseNaming = (form: URLSearchParams): Result<{ person: NewPerson; from: string; until: string }, readonly FieldError[]> => {
  const parsed = parse({ ...Person, from: z.iso.date(), until: z.iso.date() }, form);
  return parsed.ok ? ok({ person: personOf(parsed.value), from: parsed.value.from, until: parsed.value.until }) : parsed;
};

export const parseReason = (form: URLSearchParams): Result<{ reason: string }, readonly FieldError[]> => parse(Reason, form);

export const postedValues = (form: URLSearchParams): PostedValues => postedOf(form, POSTED);

/** Where a refusal of the roster is shown. */
export const refusedBy = (error: RosterError, otherwise: PostedField): FieldError => {
  const field = error === 'SitsAlready' || error === 'WorksElsewhere' ? 'email' : error.startsWith('Period') ? 'until' : otherwise;
  return { field, code: error };
};

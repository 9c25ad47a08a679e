import type * as z from 'zod';
import { ContactSchema } from '../application/amend.ts';
import { cin } from '../application/fields.ts';
import type { Draft, Typed } from './draft.ts';

export type Contact = z.infer<typeof ContactSchema>;

/** How she can be reached, of what she typed in step `contact`; undefined while it is not usable as a whole. */
export const contactOf = (typed: Typed | undefined): Contact | undefined => {
  const email = only(typed, 'email')?.trim();
  const contact = ContactSchema.safeParse({ phone: only(typed, 'phone'), ...(email === undefined || email === '' ? {} : { email }) });
  return contact.success ? contact.data : undefined;
};

/** A contact as one text: equal for equal contacts, however they were typed. */
export const contactText = ({ phone, email = '' }: Contact): string => `${phone} ${email}`;

/** The CIN she typed, if it is one. */
export const cinOf = ({ steps }: Pick<Draft, 'steps'>): string | undefined => cin().safeParse(only(steps['identity'], 'cin')).data;

const only = (typed: Typed | undefined, field: string): string | undefined => typed?.[field]?.[0];

import { ContactSchema } from '../../core/application/amend.ts';
import { type FieldError, parseFields } from '../../core/application/problems.ts';
import type { DecisionError } from '../../pages/parts/decision.ts';

/** What is wrong with the new telephone or e-mail address; of the two, one is enough. */
export const contactErrors = (contact: object): readonly DecisionError[] => {
  if (Object.keys(contact).length === 0) return [{ field: 'phone', code: 'contact-required' }];
  const parsed = parseFields(ContactSchema.partial(), contact);
  return parsed.ok ? [] : parsed.error.map(contactError);
};

export const contactError = ({ pointer }: FieldError): DecisionError =>
  pointer === '/email' ? { field: 'email', code: 'email-format' } : { field: 'phone', code: 'phone-format' };

import { expect, test } from 'vitest';
import { cinOf, contactOf, contactText } from '../../../../core/draft/contact.ts';

test.each([
  [
    { phone: ['06 12-34.56 78'], email: [' A@Example.org '] },
    { phone: '+212612345678', email: 'a@example.org' },
  ],
  [{ phone: ['٠٦١٢٣٤٥٦٧٨'], email: [''] }, { phone: '+212612345678' }],
  [{ phone: ['00212712345678'], email: ['   '], language: ['fr'] }, { phone: '+212712345678' }],
  [{ phone: ['0612345678', '0699999999'] }, { phone: '+212612345678' }],
])('what she typed is read as the form reads it: %j', (typed, contact) => {
  expect(contactOf(typed)).toEqual(contact);
});

test.each([undefined, {}, { phone: [] }, { phone: [''] }, { phone: ['0524000000'] }, { phone: ['0612345678'], email: ['x'] }])(
  'what is not usable as a whole is none: %j',
  (typed) => {
    expect(contactOf(typed)).toBeUndefined();
  },
);

test('the same contact is the same text, however it was typed; another is another', () => {
  const text = (phone: string, email?: string) => {
    const contact = contactOf({ phone: [phone], ...(email === undefined ? {} : { email: [email] }) });
    return contact === undefined ? undefined : contactText(contact);
  };
  expect(text('06 12 34 56 78', 'A@example.org')).toBe(text('+212612345678', 'a@example.org'));
  expect(new Set([text('0612345678'), text('0612345679'), text('0612345678', 'a@example.org')]).size).toBe(3);
});

test('a CIN is read as it is typed, from its own step', () => {
  expect(cinOf({ steps: { identity: { cin: ['ab 12 34 56'] } } })).toBe('AB123456');
  expect(cinOf({ steps: { identity: { cin: ['12'] } } })).toBeUndefined();
  expect(cinOf({ steps: { partners: { cin: ['AB123456'] } } })).toBeUndefined();
  expect(cinOf({ steps: {} })).toBeUndefined();
});

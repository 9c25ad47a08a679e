import { expect, test } from 'vitest';
import { replaceContact } from '../../../../core/application/transitions/contact.ts';
import { aForm, anApplication } from '../../../support/builders/index.ts';
import { changed, effects } from './changed.ts';
import { coordinator, later } from './samples.ts';

test('another address is noted without being said', () => {
  const form = aForm({ email: 'other@example.org' });
  const message = { kind: 'received' as const };
  const change = changed(replaceContact(anApplication(), { form, by: coordinator, reason: 'Refused', message, closes: 'case' }, later));
  expect(effects(change)).toEqual({ form, messages: [message], closes: ['case'] });
  expect(JSON.stringify([change.after, change.events])).not.toContain('other@');
});

test('she corrects how she is reached without saying why; she is written to in her language, and another code opens', () => {
  const by = { role: 'applicant', id: 'her' } as const;
  const form = aForm({ language: 'fr' });
  const change = changed(replaceContact(anApplication(), { form, by, renewsCode: true }, later));
  expect(change.after).toMatchObject({ language: 'fr', codeVersion: 1 });
  expect(change.events).toEqual([{ kind: 'contact-replaced', by, details: { codeRenewed: true } }]);
  const same = changed(replaceContact(anApplication(), { form, by }, later));
  expect(same.after.codeVersion).toBe(0);
  expect(same.events).toEqual([{ kind: 'contact-replaced', by }]);
});

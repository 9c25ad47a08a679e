import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STEPS } from '../../core/draft/steps.ts';
import { aFormInput } from '../support/builders/index.ts';
import { answersFrom, answersOfStep } from './support/form.ts';
import { type System, startSystem } from './support/system.ts';
import { answerAll, CONSENT, DRAFT, receiptIn, type Visitor, visitorOf } from './support/visitor.ts';

let system: System;
let visitor: Visitor;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system?.stop());
const someone = (): Visitor => visitorOf(system);

test('from the first page to the receipt, and the receipt again', async () => {
  visitor = someone();
  const input = aFormInput({
    applicantKind: 'company',
    partners: [{ name: 'Meryem Exemple', cin: 'ZT 777777' }],
    enterprise: { name: 'Coop', members: 3, women: 3 },
  });
  await answerAll(visitor, input);
  const check = await visitor.get('/apply/check');
  expect(check.status).toBe(200);
  expect(check.text).toContain('ZT777777');
  const sent = await visitor.post('/apply/send', CONSENT);
  expect([sent.status, sent.location]).toEqual([303, '/apply/done?lang=fr']);
  const receipt = receiptIn(await visitor.get('/apply/done'));
  expect(await system.store.application(receipt.reference)).toMatchObject({ kind: 'company' });
  const again = await visitor.post('/apply/send', CONSENT);
  expect(again.location).toBe('/apply/done?lang=fr');
});

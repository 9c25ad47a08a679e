import { afterAll, beforeAll, expect, test } from 'vitest';
import { aFormInput } from '../support/builders/index.ts';
import { answersFrom, answersOfStep } from './support/form.ts';
import { type System, startSystem } from './support/system.ts';
import { until } from './support/until.ts';
import { answerAll, CONSENT, DRAFT, visitorOf } from './support/visitor.ts';

let system: System;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system?.stop());

const CODE = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}/u;
const drafts = async () => (await system.store.items()).filter(({ sk }) => sk === 'DRAFT');
const international = (phone: string): string => phone.replace(/^0/u, '+212');

test('the code that is sent opens the draft in another browser; who sends her application is not reminded, the other is, once; both drafts end', async () => {
  const [one, other] = [aFormInput({ language: 'fr' }), aFormInput({ language: 'ar' })];
  for (const input of [one, other]) {
    const visitor = visitorOf(system);
    for (const step of ['start', 'contact'] as const) await visitor.post(`/apply/${step}`, answersOfStep(step, answersFrom(input)));
  }
  const [to, toOther] = [one, other].map(({ phone }) => international(phone));
  const sms = await system.mailbox.arrival(to ?? '');
  const mail = await system.mailbox.arrival(one.email ?? '');
  expect((await system.mailbox.arrival(toOther ?? '')).text).toMatch(/\p{Script=Arabic}/u);
  const code = CODE.exec(sms.text)?.[0] ?? '';
  expect(mail.text).toContain(code);

  const elsewhere = visitorOf(system);
  const resumed = await elsewhere.post('/apply/resume', { code: code.toLowerCase().replaceAll('-', ' ') });
  expect(resumed.status).toBe(303);
  expect(elsewhere.cookies.get(DRAFT)).toBe(code);
  expect((await elsewhere.get('/apply/contact')).text).toContain(one.phone);
  await answerAll(elsewhere, one);
  expect((await elsewhere.post('/apply/send', CONSENT)).location).toContain('/apply/done');
  expect(await drafts()).toHaveLength(2);

  const read = await system.mailbox.newest();
  await system.sleepUntil('2026-10-30T09:30:00.000Z');
  const reminder = await system.mailbox.arrival(toOther ?? '', () => true, read);
  expect(reminder.text).toMatch(CODE);
  await until('the submitted draft to be deleted', async () => ((await drafts()).length === 1 ? true : undefined));

  await system.sleepUntil('2026-11-05T09:00:00.000Z');
  await until('the other draft to be deleted', async () => ((await drafts()).length === 0 ? true : undefined));
  const messages = await system.mailbox.all();
  // The code of the draft apart, nothing of a draft was sent to her.
  expect(messages.filter((message) => message.to === to && CODE.test(message.text) && message.text.includes(code))).toHaveLength(1);
  expect(messages.filter((message) => message.to === toOther)).toHaveLength(2);
});

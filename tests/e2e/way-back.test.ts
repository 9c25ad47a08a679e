import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeReference } from '../../core/application/reference.ts';
import { fieldsFromForm } from '../../pages/apply/form-fields.ts';
import { aForm } from '../support/builders/index.ts';
import { clientOf, enter } from './support/client.ts';
import { hasSignInLink, signInLink } from './support/mailbox.ts';
import { openScene, type Scene } from './support/scene.ts';
import { type System, startSystem } from './support/system.ts';
import { until } from './support/until.ts';

/** How an applicant gets back to what is hers, and nobody else does: a lost code, and a link that she has used. */
let system: System;
let scene: Scene;
beforeAll(async () => {
  system = await startSystem();
  scene = openScene(system);
});
afterAll(() => system?.stop());

/** What differs in every answer of every address. */
const ITS_OWN = ['date', 'apigw-requestid'];
/** Asks for a lost code and answers what a person sees of it. */
const askCode = async (reference: string) => {
  const before = performance.now();
  const { status, text, headers } = await clientOf(system).post('/follow/code', { reference });
  const seen = { status, text, headers: [...headers].filter(([name]) => !ITS_OWN.includes(name)) };
  return { seen, milliseconds: performance.now() - before };
};
/** Messages with a code that was asked for again: of these only the mail has this subject. */
const codesTo = async (email: string) => (await system.mailbox.all(email)).filter(({ subject }) => subject.includes('Code de suivi'));
const unknown = makeReference(() => 1);

test('a lost code goes to the registered contact alone, and who asks learns nothing', async () => {
  const hers = await scene.submitted('in-review', { email: 'hers@example.org', phone: '0612000001', language: 'fr' });
  const held = await scene.submitted('contested', { cin: hers.form.cin, email: 'held@example.org', phone: '0612000002', language: 'fr' });
  // Of neither is anything else on its way.
  for (const to of ['hers@example.org', 'held@example.org', '+212612000001', '+212612000002']) await system.mailbox.arrival(to);
  const newest = await system.mailbox.newest();

  const answers = new Map<string, Awaited<ReturnType<typeof askCode>>>();
  for (const reference of [hers.reference, held.reference, unknown, '123', '', '‮x']) answers.set(reference, await askCode(reference));
  const [first, ...others] = [...answers.values()];
  expect(first?.seen.status).toBe(200);
  expect(first?.seen.text).not.toContain(hers.reference);
  for (const other of others) expect(other.seen).toEqual(first?.seen);
  for (const { milliseconds } of answers.values()) expect(milliseconds).toBeGreaterThan(690);

  for (const { reference, trackingCode, email, phone } of [
    { ...hers, email: 'hers@example.org', phone: '+212612000001' },
    { ...held, email: 'held@example.org', phone: '+212612000002' },
  ]) {
    // Who asks is answered after a fixed time, whatever has gone out by then.
    await system.mailbox.arrival(email, ({ text }) => text.includes(trackingCode), newest);
    expect(await codesTo(email)).toHaveLength(1);
    const sms = await system.mailbox.arrival(phone, ({ text }) => text.includes(trackingCode), newest);
    expect(sms.text).toContain(reference);
    expect((await clientOf(system).post('/follow', { reference, trackingCode })).status).toBe(303);
  }
  const withCodes = (await system.mailbox.all()).filter(
    ({ id, text }) => id > newest && [hers, held].some(({ trackingCode }) => text.includes(trackingCode)),
  );
  expect(withCodes.map(({ to }) => to).sort()).toEqual(['+212612000001', '+212612000002', 'held@example.org', 'hers@example.org']);
  // It is recorded as sent, and nothing was decided by it.
  expect((await system.store.application(hers.reference)).status).toBe('in-review');
  expect((await system.store.application(held.reference)).status).toBe('contested');
});

test('after three in an hour no more are sent, and the answer stays the same', async () => {
  const { reference } = await scene.submitted('in-review', { email: 'often@example.org', language: 'fr' });
  await system.mailbox.arrival('often@example.org');
  const answers = [];
  for (let time = 1; time <= 5; time += 1) answers.push(await askCode(reference));
  expect(await codesTo('often@example.org')).toHaveLength(3);
  for (const { seen } of answers) expect(seen).toEqual(answers[0]?.seen);
  expect((await askCode(unknown)).seen).toEqual(answers[0]?.seen);
});

test('a mail that is refused changes nothing of the answer, and comes later', async () => {
  const { reference, trackingCode } = await scene.submitted('in-review', {
    email: 'later@example.org',
    phone: '0612000003',
    language: 'fr',
  });
  for (const to of ['later@example.org', '+212612000003']) await system.mailbox.arrival(to);
  await system.mailbox.fail({ channel: 'email', to: 'later@example.org', failures: 1 });
  await system.mailbox.fail({ channel: 'sms', to: '+212612000003', failures: 1 });
  expect((await askCode(reference)).seen).toEqual((await askCode(unknown)).seen);
  expect(await codesTo('later@example.org')).toEqual([]);
  const [letter] = await until('the code', async () => {
    const letters = await codesTo('later@example.org');
    return letters.length > 0 ? letters : undefined;
  });
  expect(letter?.text).toContain(trackingCode);
});

test('another site cannot make a code be sent', async () => {
  const { reference } = await scene.submitted('in-review', { email: 'cross@example.org', language: 'fr' });
  const answer = await clientOf(system).post('/follow/code', { reference }, { 'sec-fetch-site': 'cross-site' });
  expect(answer.status).toBe(403);
  expect(await codesTo('cross@example.org')).toEqual([]);
});

test('a link by which she has answered explains itself and opens nothing any more', async () => {
  const email = 'answers@example.org';
  const { reference, form } = await scene.submitted('in-review', { province: 'MA-SAF', email, language: 'fr' });
  await scene.votes('MA-SAF', ['m1', 'm2', 'm3', 'm4'], reference, 'more-information');
  const link = signInLink(await system.mailbox.arrival(email, hasSignInLink));
  const person = await enter(system, link, email);
  expect((await clientOf(system).get(link)).status).toBe(200);

  // What is refused is no answer: the link leads on.
  expect((await person.post('/information', { csrf: person.csrf, answer: '' })).status).toBe(422);
  expect((await clientOf(system).get(link)).status).toBe(200);

  const fields = Object.fromEntries(fieldsFromForm(aForm(form)));
  const answered = await person.post('/information', { ...fields, csrf: person.csrf, answer: 'Deux machines.' });
  expect(answered.status).toBe(200);
  const gone = await clientOf(system).get(link);
  expect(gone.status).toBe(410);
  expect(gone.text).toContain('Ce lien n’est plus valable');
  const newest = await system.mailbox.newest();
  expect((await clientOf(system).post(`${link}/code`)).status).toBe(410);
  expect((await system.mailbox.all(email)).filter(({ id }) => id > newest)).toEqual([]);
});

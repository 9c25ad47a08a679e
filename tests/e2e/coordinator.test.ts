import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseId } from '../../core/case/case.ts';
import { cases, labels } from '../../messages/catalogue/index.ts';
import { segment } from '../../pages/frame.ts';
import { startBrowser } from '../support/browser/chromium.ts';
import { openPhone, type Phone } from '../support/browser/phone.ts';
import { hasSignInLink } from './support/mailbox.ts';
import { region } from './support/region.ts';
import { openScene, type Scene } from './support/scene.ts';
import { confirm, decide, enterCode, openLinkOf, shown } from './support/steps.ts';
import { type System, startSystem } from './support/system.ts';
import { until } from './support/until.ts';

/** The regional coordinator clears one of each case on her phone, without scripts. */
let system: System;
let scene: Scene;
let browser: Browser;
let phone: Phone;
let page: Page;

/** Slower than elsewhere: what failed must still be as it was when she looks at it. */
const RATE = 20;

const t = cases.fr;
const { email } = region.coordinator;

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem({ rate: RATE }), startBrowser()]);
  scene = openScene(system);
  phone = await openPhone(browser, { language: 'fr', javaScript: false, album: 'coordinator' });
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

/** From the list to a case. */
const openCase = async (reference: string, kind: keyof typeof labels.fr.caseKind): Promise<void> => {
  await page.goto(`${system.url}/cases?lang=fr`);
  const row = page.getByRole('row').filter({ hasText: reference });
  expect(await row.innerText()).toContain(labels.fr.caseKind[kind]);
  await row.getByRole('link').click();
  await page.getByRole('heading', { level: 1, name: reference }).waitFor();
};

/** Chooses, says why, confirms; the case is off the list. */
const settle = async (reference: string, choice: string, more: Readonly<Record<string, string>> = {}): Promise<void> => {
  await decide(page, 'fr', choice, 'Décision vérifiée avec la candidate.', more);
  await phone.picture(`${choice}-confirm`, page);
  await confirm(page, 'fr');
  await page.getByRole('heading', { level: 1, name: t.doneTitle }).waitFor();
  await page.getByRole('link', { name: t.toList }).click();
  await page.getByRole('heading', { level: 1, name: t.title }).waitFor();
  expect(await page.getByRole('main').innerText()).not.toContain(reference);
};

const openCases = async (): Promise<readonly string[]> =>
  (await system.store.items()).filter(({ sk }) => sk === 'CASE').map(({ pk }) => pk.split('#').at(-1) ?? '');
const untilCase = async (reference: string, kind: Parameters<typeof caseId>[0], n: number | string): Promise<void> => {
  const { id } = await system.store.application(reference);
  await until(`the case ${kind} of ${reference}`, async () => ((await openCases()).includes(caseId(kind, id, n)) ? true : undefined));
};
/** Neither of her addresses takes anything, for good. */
const refuse = async (contact: { readonly email: string; readonly sms: string }, failures: number): Promise<void> => {
  await system.mailbox.fail({ channel: 'email', to: contact.email, failures, code: 'MessageRejected' });
  await system.mailbox.fail({ channel: 'sms', to: contact.sms, failures, code: 'InvalidParameter' });
};

test('a file whose committee did not decide in time comes to her by mail, and she accepts it', async () => {
  const file = await scene.submitted('in-review', { province: 'MA-MAR', email: 'late@example.org' });
  await system.sleepUntil('2026-10-20T09:00:00.000Z');
  await scene.until(file.reference, 'escalated');
  await untilCase(file.reference, 'escalated', 0);

  page = await openLinkOf(phone, system.mailbox, await system.mailbox.arrival(email, hasSignInLink), 'mail');
  await enterCode(page, system.mailbox, email, 'fr');
  await page.getByRole('heading', { level: 1, name: t.title }).waitFor();
  await phone.picture('list', page);
  await openCase(file.reference, 'escalated');
  await phone.picture('escalated', page);
  expect(await shown(page, t.cause)).toBe('Le délai de la commission est passé sans décision.');
  await settle(file.reference, 'approve', { category: '1' });
  await scene.until(file.reference, 'referred');
  await system.mailbox.arrival('late@example.org', ({ subject }) => subject.includes('قبول'));
});

test('a tie that no chair resolves is hers, and her reason reaches the applicant', async () => {
  const file = await scene.submitted('in-review', { province: 'MA-SAF', email: 'tie@example.org', language: 'fr' });
  await scene.votes('MA-SAF', ['m2', 'm3'], file.reference, 'approve');
  await scene.votes('MA-SAF', ['m4', 'm5'], file.reference, 'reject');
  await scene.votes('MA-SAF', ['m1', 'm6'], file.reference, 'abstain');
  await scene.until(file.reference, 'escalated');
  await openCase(file.reference, 'tie');
  await phone.picture('tie', page);
  expect(await page.getByRole('main').innerText()).toContain('Membre 4 Safi');
  await settle(file.reference, 'reject');
  const letter = await system.mailbox.arrival('tie@example.org', ({ text }) => text.includes('Décision vérifiée avec la candidate.'));
  expect(letter.subject).toContain(file.reference);
  expect((await system.store.application(file.reference)).status).toBe('rejected');
});

test('of two applications with one CIN she keeps the earlier, and another time the later', async () => {
  for (const choice of ['keep-earlier', 'this-one'] as const) {
    const earlier = await scene.submitted('in-review', { province: 'MA-MAR', email: `${choice}-1@example.org`, language: 'fr' });
    const later = await scene.submitted('contested', {
      cin: earlier.form.cin,
      commune: 'Ménara',
      email: `${choice}-2@example.org`,
      language: 'fr',
    });
    // Whoever is registered is told that another came.
    await system.mailbox.arrival(`${choice}-1@example.org`, ({ subject }) => subject.startsWith('Avis'));
    await openCase(later.reference, 'contested');
    const compared = await page.getByRole('main').innerText();
    for (const text of [earlier.reference, later.reference, 'Ménara', 'Gueliz', 'différent', 'identique']) expect(compared).toContain(text);
    await phone.picture('contested', page);
    await page.getByRole('link', { name: 'العربية' }).click();
    await phone.picture('contested-ar', page);
    await page.getByRole('link', { name: 'Français' }).click();
    await settle(later.reference, choice);
    const [lives, closed] = choice === 'this-one' ? [later, earlier] : [earlier, later];
    await scene.until(closed.reference, 'superseded');
    await scene.until(lives.reference, 'in-review');
    const told = closed === earlier ? `${choice}-1@example.org` : `${choice}-2@example.org`;
    await system.mailbox.arrival(told, ({ subject, text }) => subject.includes('fermée') && text.includes(closed.reference));
  }
});

test('a message that was refused is sent again', async () => {
  const contact = { email: 'resend@example.org', sms: '+212690000001' };
  await refuse(contact, 1);
  const file = await scene.submitted('in-review', { email: contact.email, phone: contact.sms, language: 'fr' });
  await untilCase(file.reference, 'parked-message', 1);
  expect(await system.mailbox.all(contact.email)).toEqual([]);
  await openCase(file.reference, 'parked-message');
  await phone.picture('parked', page);
  expect(await shown(page, t.cause)).toContain('refusé');
  await settle(file.reference, 'resend');
  expect((await system.mailbox.arrival(contact.email)).text).toContain(file.reference);
});

test('a message that cannot arrive goes to another address, once that is one', async () => {
  const contact = { email: 'mistyped@example.org', sms: '+212690000002' };
  await refuse(contact, 99);
  const file = await scene.submitted('in-review', { email: contact.email, phone: contact.sms, language: 'fr' });
  await untilCase(file.reference, 'parked-message', 1);
  await openCase(file.reference, 'parked-message');
  await decide(page, 'fr', 'replace-address', 'Nouvelle adresse donnée au guichet.', { email: 'not an address' });
  // Before she is asked to confirm it.
  await page.getByRole('alert').waitFor();
  await phone.picture('replace-address-wrong', page);
  expect(await page.getByRole('alert').innerText()).toContain('L’adresse électronique n’est pas correcte.');
  await settle(file.reference, 'replace-address', { email: 'right@example.org' });
  expect((await system.mailbox.arrival('right@example.org')).text).toContain(file.reference);
  // What follows goes there too.
  await scene.votes('MA-MAR', ['m1', 'm2', 'm3', 'm4'], file.reference, 'reject');
  await system.mailbox.arrival('right@example.org', ({ subject }) => subject.startsWith('Décision'));
});

test('whoever was told in person needs no message', async () => {
  const contact = { email: 'told@example.org', sms: '+212690000003' };
  await refuse(contact, 99);
  const file = await scene.submitted('in-review', { email: contact.email, phone: contact.sms });
  await untilCase(file.reference, 'parked-message', 1);
  await openCase(file.reference, 'parked-message');
  await settle(file.reference, 'mark-told');
  expect(await system.mailbox.all(contact.email)).toEqual([]);
});

test('an execution that failed goes on where it stood, and nothing is done twice', async () => {
  const file = await scene.submitted('in-review', { province: 'MA-ESI', email: 'failed@example.org' });
  const mend = await system.store.spoilForm(await system.store.application(file.reference));
  await scene.votes('MA-ESI', ['m1', 'm2', 'm3', 'm4'], file.reference, 'approve');
  await untilCase(file.reference, 'failed-execution', 1);
  await openCase(file.reference, 'failed-execution');
  await phone.picture('failed-execution', page);
  expect(await shown(page, t.cause)).toBe('Une étape du traitement a échoué après plusieurs essais.');
  // The page names the fault, never what the record holds.
  expect(await page.getByRole('main').innerText()).toContain('CorruptRecord');
  await mend();
  await settle(file.reference, 'retry');
  await scene.until(file.reference, 'referred');
  await until('a second execution', async () => ((await system.store.application(file.reference)).execution === 2 ? true : undefined));
  await system.mailbox.arrival('failed@example.org', ({ subject }) => subject.includes('قبول'));
  const told = (await system.mailbox.all('failed@example.org')).filter(({ subject }) => subject.includes('قبول'));
  expect(told).toHaveLength(1);
  const { referral } = await system.store.application(file.reference);
  const places = (await system.store.items()).find(({ pk }) => pk.endsWith(`#HOST#${referral?.host}`));
  expect(places).toMatchObject({ taken: 1 });
});

test('a case that is settled says so to whoever comes later, and in the end nothing is left', async () => {
  await page.goto(`${system.url}/cases/${segment('escalated.00000000-0000-7000-8000-000000000000.0')}?lang=fr`);
  await page.getByRole('heading', { level: 1, name: t.closedTitle }).waitFor();
  expect(await openCases()).toEqual([]);
  await page.goto(`${system.url}/cases?lang=fr`);
  await phone.picture('nothing-left', page);
  expect(await page.getByRole('main').innerText()).toContain(t.nothing);
});

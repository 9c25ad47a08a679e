import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apply as texts } from '../../messages/catalogue/index.ts';
import { startBrowser } from '../support/browser/chromium.ts';
import { openPhone, type Phone } from '../support/browser/phone.ts';
import { aFormInput } from '../support/builders/index.ts';
import { answersFrom, answersOfStep, fillStep } from './support/form.ts';
import { fillByKeyboard, focused } from './support/keyboard.ts';
import { answerSteps, begin, receiptOn, send } from './support/steps.ts';
import { type System, startSystem } from './support/system.ts';
import { DRAFT } from './support/visitor.ts';

/** What people do with a browser on the way through an application, and what happens to them. */
let system: System;
let browser: Browser;
beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

const t = texts.fr;
const phoneOf = (album: string, javaScript: boolean): Promise<Phone> =>
  openPhone(browser, { language: 'fr', javaScript, album: `apply/${album}` });
const count = async (): Promise<number> => (await system.store.applications()).length;
const goOn = (page: Page) => page.getByRole('button', { name: t.next }).click();
const at = (page: Page, path: string) => page.waitForURL((url) => url.pathname === path);

test('she leaves in the middle, and goes on with another telephone by the code that came in a message', { timeout: 120_000 }, async () => {
  const first = await phoneOf('1-leaves', false);
  const answers = answersFrom(aFormInput({ phone: '0690 33 44 55', email: undefined, language: 'fr' }));
  await begin(first, system, 'fr');
  expect(await first.context.cookies()).toEqual([]);
  await answerSteps(first, 'fr', answers, (url) => url.includes('/apply/household'));
  // Typed, and not sent: that is what she loses, and nothing else.
  await first.context.close();

  const message = await system.mailbox.arrival('+212690334455', ({ text }) => /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}/u.test(text));
  const [code = ''] = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}/u.exec(message.text) ?? [];
  const second = await phoneOf('2-goes-on', false);
  const { page } = second;
  await page.goto(`${system.url}/apply?lang=fr`);
  await page.getByLabel(t.resume.code).fill(code.toLowerCase().replaceAll('-', ' '));
  await second.picture('code');
  await page.getByRole('button', { name: t.resume.submit }).click();
  await at(page, '/apply/household');
  await answerSteps(second, 'fr', answers);
  const { reference } = await send(second, 'fr');
  expect(await system.store.application(reference)).toMatchObject({ language: 'fr' });
});

test.each([false, true])('back, and back again, with script: %s', { timeout: 120_000 }, async (javaScript) => {
  const phone = await phoneOf('back', javaScript);
  const { page } = phone;
  const answers = answersFrom(aFormInput());
  await begin(phone, system, 'fr');
  await answerSteps(phone, 'fr', answers, (url) => url.includes('/apply/home'));
  await page.goBack();
  await at(page, '/apply/identity');
  expect(await page.locator('[name="cin"]').inputValue()).toBe(answers['cin']);
  await page.goBack();
  await at(page, '/apply/contact');
  await page.locator('[name="phone"]').fill('0690776655');
  await answerSteps(phone, 'fr', answersOfStep('identity', answers), (url) => url.includes('/apply/home'));
  await page.getByRole('link', { name: 'Retour' }).click();
  await at(page, '/apply/identity');
  await goOn(page);
  await at(page, '/apply/home');
  await answerSteps(phone, 'fr', answers);
  expect(await page.getByRole('main').innerText()).toContain('06 90 77 66 55');

  const before = await count();
  const receipt = await send(phone, 'fr');
  await page.goBack();
  // The page before asks again; whether or not the browser kept it, it leads to the same receipt.
  if (new URL(page.url()).pathname === '/apply/check') {
    await page.locator('[name="consent.given"]').check();
    await page.getByRole('button', { name: t.check.send }).click();
  }
  await at(page, '/apply/done');
  expect(await receiptOn(page)).toEqual(receipt);
  await page.reload();
  expect(await receiptOn(page)).toEqual(receipt);
  expect(await count()).toBe(before + 1);
});

test.each([false, true])('two presses on the last button, with script: %s', { timeout: 120_000 }, async (javaScript) => {
  const phone = await phoneOf('twice', javaScript);
  const { page } = phone;
  await begin(phone, system, 'fr');
  await answerSteps(phone, 'fr', answersFrom(aFormInput()));
  await page.locator('[name="consent.given"]').check();
  const before = await count();
  await page.getByRole('button', { name: t.check.send }).dblclick();
  await at(page, '/apply/done');
  const { reference } = await receiptOn(page);
  expect(await system.store.application(reference)).toMatchObject({ reference });
  expect(await count()).toBe(before + 1);
  // On paper the receipt is one sheet of A6: 105 by 148 mm, in points.
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sheets = [...paper.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/gu)].map(([, width, height]) => [Number(width), Number(height)]);
  expect(sheets.map((sides) => sides.map(Math.round))).toEqual([[298, 420]]);
});

test('the network is gone for twenty seconds in the middle of a page', { timeout: 120_000 }, async () => {
  const phone = await phoneOf('outage', true);
  const { page, context } = phone;
  const answers = answersFrom(aFormInput());
  await begin(phone, system, 'fr');
  await answerSteps(phone, 'fr', answers, (url) => url.includes('/apply/identity'));
  await fillStep(page, 'identity', answers);
  await context.setOffline(true);
  await goOn(page);
  await sleep(20_000);
  expect(new URL(page.url()).pathname).toBe('/apply/identity');
  expect(await page.locator('[name="nameLatin"]').inputValue()).toBe(answers['nameLatin']);
  await phone.picture('waiting');
  await context.setOffline(false);
  await at(page, '/apply/home');
  await answerSteps(phone, 'fr', answers);
  expect(await page.getByRole('main').innerText()).toContain(String(answers['nameLatin']));
});

test.each([false, true])('another language in the middle of a page, with script: %s', async (javaScript) => {
  const { page } = await phoneOf('language', javaScript);
  await page.goto(`${system.url}/apply/start?lang=fr`);
  await page.locator('[name="applicantKind"][value="cooperative"]').check();
  await page.getByRole('button', { name: 'العربية' }).click();
  await page.locator('html[lang="ar"]').waitFor();
  expect(await page.locator('[name="applicantKind"][value="cooperative"]').isChecked()).toBe(true);
  expect((await page.context().cookies()).map(({ name }) => name)).toEqual([DRAFT]);
  await page.locator('select[name="province"]').selectOption('MA-MAR');
  await page.getByRole('button', { name: texts.ar.next }).click();
  await page.getByRole('heading', { level: 1, name: texts.ar.steps.contact }).waitFor();
});

test('with the keyboard alone, an error and its correction included', { timeout: 120_000 }, async () => {
  const { page } = await phoneOf('keyboard', false);
  const answers = answersFrom(aFormInput({ supportWanted: ['training', 'equipment'], trainingWanted: ['food'] }));
  await page.goto(`${system.url}/apply/start?lang=fr`);
  await page.keyboard.press('Tab');
  expect(await focused(page)).toMatchObject({ tag: 'A', text: 'Aller au contenu' });
  await fillByKeyboard(page, { ...answers, applicantKind: '' });
  // The summary has the focus; its first link leads to the field.
  await page.locator('.error-summary:focus').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  expect(await focused(page)).toMatchObject({ name: 'applicantKind', value: 'individual' });
  await page.keyboard.press('Enter');
  await at(page, '/apply/contact');
  while (!page.url().includes('/apply/check')) {
    const { pathname } = new URL(page.url());
    await fillByKeyboard(page, answers);
    await page.waitForURL((url) => url.pathname !== pathname);
  }
  const before = await count();
  await fillByKeyboard(page, { 'consent.given': ['yes'] });
  await at(page, '/apply/done');
  expect(await count()).toBe(before + 1);
});

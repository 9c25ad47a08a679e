import type { Browser, CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docket, labels, review } from '../../messages/catalogue/index.ts';
import { startBrowser } from '../support/browser/chromium.ts';
import { openPhone, type Phone } from '../support/browser/phone.ts';
import { ON_A_PHONE, obstaclesOn } from './support/legible.ts';
import { openScene, type Scene, type Submitted } from './support/scene.ts';
import { type System, startSystem } from './support/system.ts';
import { holderOf, openView } from './support/views.ts';

/** A docket over HTTP, and on a phone where names are hidden until a member has voted (Youssoufia, MA-YUS). All else: `member-browser.test.ts`. */
const PROVINCE = 'MA-ESI';
const BLIND = 'MA-YUS';
let system: System;
let browser: Browser;
let scene: Scene;
let file: Submitted;
let blind: Submitted;
beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), startBrowser()]);
  scene = openScene(system);
  const inReview = (province: string, more = {}) => scene.submitted('in-review', { province, ...more });
  file = await inReview(PROVINCE);
  blind = await inReview(BLIND, { nameArabic: 'رقية التجريبية', nameLatin: 'Roqia Tajribia' });
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

test('a vote takes the file out of her own view, and of nobody else’s', async () => {
  await scene.votes(PROVINCE, ['m3'], file.reference, 'abstain');

  const voter = await scene.member(PROVINCE, 'm3');
  expect((await voter.get('/review')).text).not.toContain(file.reference);
  expect((await voter.get('/review?view=all')).text).toContain(file.reference);
  expect((await (await scene.member(PROVINCE, 'm4')).get('/review')).text).toContain(file.reference);
  expect((await (await scene.member('MA-CHI', 'm3')).get('/review?view=all')).text).not.toContain(file.reference);
});

describe.each(['ar', 'fr'] as const)('on a phone, in %s', (language) => {
  const t = { ...review[language], ...docket[language] };
  let phone: Phone;
  let session: CDPSession;
  beforeAll(async () => {
    phone = await openPhone(browser, { language, javaScript: true, album: `docket-${language}` });
    session = await phone.context.newCDPSession(phone.page);
  });
  afterAll(() => phone.context.close());

  const accessible = async (): Promise<void> => expect(await obstaclesOn(phone.page, session, undefined, ON_A_PHONE)).toEqual({});

  test('a blind file shows who she is after the vote', async () => {
    const { page } = phone;
    const member = await scene.member(BLIND, language === 'ar' ? 'm1' : 'm2');
    await openView(page, system.url, `/review/${blind.reference}`, language, holderOf(member));
    await page.getByText(t.blind).waitFor();
    const hidden = await page.content();
    for (const personal of ['Roqia', 'رقية', blind.form.cin, blind.form.commune, blind.form.phone.slice(-8)])
      expect(hidden).not.toContain(personal);
    await accessible();
    await openView(page, system.url, '/review', language, holderOf(member));
    await page.getByText(t.search, { exact: true }).first().click();
    await page.getByText(t.searchHintBlind).waitFor();
    await accessible();

    await openView(page, system.url, `/review/${blind.reference}`, language, holderOf(member));
    await page.getByLabel(labels[language].choice.reject, { exact: true }).check();
    await page.locator('[name=reason]').fill('sample reason');
    await page.getByRole('button', { name: t.submit }).click();
    await page.locator('[name=confirm]').waitFor({ state: 'attached' });
    await page.locator('main form button').first().click();
    await page.getByRole('heading', { name: t.votedTitle }).waitFor();
    await openView(page, system.url, `/review/${blind.reference}`, language, holderOf(member));
    expect(await page.content()).toContain('Roqia Tajribia');
  });
});

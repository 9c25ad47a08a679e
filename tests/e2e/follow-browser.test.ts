import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Language } from '../../core/language.ts';
import { follow as followTexts, frame, labels, manage } from '../../messages/catalogue/index.ts';
import { startBrowser } from '../support/browser/chromium.ts';
import { openPhone, type Phone } from '../support/browser/phone.ts';
import { openScene, type Scene, type Submitted } from './support/scene.ts';
import { followApplication } from './support/steps.ts';
import { type System, startSystem } from './support/system.ts';
import { until } from './support/until.ts';

/** An applicant on a small phone: without scripts by touch in Arabic, with them by the keyboard alone in French. */
let system: System;
let scene: Scene;
let browser: Browser;
beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), startBrowser()]);
  scene = openScene(system);
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

const main = (page: Page) => page.getByRole('main').innerText();
const untilHeard = (reference: string) =>
  until(`${reference} to be heard`, async () => ((await system.store.application(reference)).dueAt === undefined ? true : undefined));
const rejected = async (email: string, language: Language): Promise<Submitted> => {
  const file = await scene.submitted('in-review', { email, language });
  await scene.votes('MA-MAR', ['m1', 'm2', 'm3', 'm4'], file.reference, 'reject');
  await scene.until(file.reference, 'rejected');
  await untilHeard(file.reference);
  return file;
};

test('in Arabic without scripts: her contact, her data, a review in another language, and taking it back', {
  timeout: 120_000,
}, async () => {
  const { reference, trackingCode } = await rejected('phone-ar@example.org', 'ar');
  const phone = await openPhone(browser, { language: 'ar', album: 'follow-ar' });
  const { page, picture } = phone;
  const t = manage.ar;
  const back = () => page.getByRole('link', { name: t.impossible.back }).first().click();
  await followApplication(phone, system, 'ar', { reference, trackingCode });
  await picture('01-rejected');
  for (const text of ['sample reason', t.appeal.offer, followTexts.ar.score.total]) expect(await main(page)).toContain(text);
  // The code that was typed stands nowhere.
  expect(await page.content()).not.toContain(trackingCode);
  expect(page.url()).not.toContain(reference);

  await page.getByRole('link', { name: t.contact.link }).click();
  await picture('02-contact');
  await page.getByLabel('الهاتف').fill('0512');
  await page.getByRole('button', { name: t.contact.submit }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.title()).toMatch(new RegExp(`^${frame.ar.errorPrefix}`, 'u'));
  await picture('03-contact-wrong');
  await page.getByRole('alert').getByRole('link').click();
  expect(await page.locator(':focus').getAttribute('id')).toBe('phone');
  await page.locator('#phone').fill('٠٦٩٠ ٣٠ ٠٠ ٠١');
  await page.getByLabel(t.contact.renew).check();
  await page.getByRole('button', { name: t.contact.submit }).click();
  await page.getByRole('heading', { level: 1, name: t.contact.savedTitle }).waitFor();
  await picture('04-contact-saved');
  const renewed = (await page.locator('.panel strong').innerText()).trim();
  expect(renewed).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}$/u);
  expect((await system.mailbox.arrival('+212690300001')).text).toContain(reference);
  await back();

  await page.getByRole('link', { name: t.data.link }).click();
  await picture('05-data');
  expect(await main(page)).toContain('06 90 30 00 01');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: t.data.download }).click()]);
  expect(download.suggestedFilename()).toBe(`jisr-${reference}.json`);
  expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toMatchObject({ reference, form: { phone: '+212690300001' } });
  await back();

  await page.getByRole('link', { name: t.appeal.link }).click();
  await picture('06-appeal');
  await page.getByLabel(t.appeal.reason).fill('دخلي أقل مما كتب.');
  await page.getByRole('button', { name: 'Français' }).click();
  await page.getByRole('heading', { level: 1, name: manage.fr.appeal.title }).waitFor();
  await picture('07-appeal-in-french');
  expect(await page.getByLabel(manage.fr.appeal.reason).inputValue()).toBe('دخلي أقل مما كتب.');
  await page.getByRole('button', { name: 'العربية' }).click();
  await page.getByRole('button', { name: t.appeal.submit }).click();
  await page.getByRole('heading', { level: 1, name: reference }).waitFor();
  await picture('08-under-review');
  expect(await main(page)).toContain(t.timeline.under.review);

  await page.getByRole('link', { name: t.withdraw.link }).click();
  await picture('09-withdraw');
  await page.getByRole('button', { name: t.withdraw.submit }).click();
  await page.getByRole('alert').waitFor();
  await picture('10-withdraw-unconfirmed');
  await page.getByLabel(t.withdraw.confirm).check();
  await page.getByRole('button', { name: t.withdraw.submit }).click();
  await page.getByRole('heading', { level: 1, name: reference }).waitFor();
  await picture('11-withdrawn');
  expect(await main(page)).toContain(labels.ar.publicStatus.withdrawn);

  // Who comes after her on this phone finds nothing of it by going back.
  await page.getByRole('button', { name: frame.ar.signOut }).click();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: followTexts.ar.title }).waitFor();
  expect(await main(page)).not.toContain('sample reason');
  await phone.context.close();
});

/** Moves on with the Tab key until this is reached. */
const tabTo = async (page: Page, what: ReturnType<Page['locator']>): Promise<void> => {
  const wanted = await what.elementHandle();
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.locator(':focus').elementHandle();
    if (wanted !== null && (await focused?.evaluate((node, other) => node === other, wanted)) === true) return;
  }
  throw new Error(`the keyboard does not reach ${what}`);
};

test('in French by the keyboard alone: code, refusal, review', { timeout: 120_000 }, async () => {
  const { reference, trackingCode } = await rejected('keys-fr@example.org', 'fr');
  const phone: Phone = await openPhone(browser, { language: 'fr', javaScript: true, album: 'follow-fr' });
  const { page, picture } = phone;
  const t = manage.fr;
  await page.goto(`${system.url}/follow?lang=fr`);
  await tabTo(page, page.getByLabel(followTexts.fr.reference, { exact: true }));
  await page.keyboard.type(reference);
  await page.keyboard.press('Tab');
  await page.keyboard.type(trackingCode.toLowerCase().replaceAll('-', ' '));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: reference }).waitFor();
  await picture('01-rejected');

  await tabTo(page, page.getByRole('link', { name: t.appeal.link }));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: t.appeal.title }).waitFor();
  await tabTo(page, page.getByLabel(t.appeal.reason));
  await page.keyboard.type('Trop court');
  await page.keyboard.press('Backspace');
  await tabTo(page, page.getByRole('button', { name: t.appeal.submit }));
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  await picture('02-appeal-too-short');
  // The summary has the focus; its link leads to the field.
  await tabTo(page, page.getByRole('alert').getByRole('link'));
  await page.keyboard.press('Enter');
  expect(await page.locator(':focus').getAttribute('id')).toBe('reason');
  await page.keyboard.press('End');
  await page.keyboard.type('t : mon revenu a été mal lu.');
  await tabTo(page, page.getByRole('button', { name: t.appeal.submit }));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: reference }).waitFor();
  await picture('03-under-review');
  expect(await main(page)).toContain(t.appeal.asked);
  const reviewed = await system.store.application(reference);
  expect(reviewed).toMatchObject({ status: 'escalated', execution: 2 });

  // Going back and sending once more asks no second time.
  await page.goBack();
  await page.goto(`${system.url}/follow/appeal?lang=fr`);
  expect(await main(page)).toContain(t.impossible.appeal);
  await picture('04-not-twice');
  expect((await system.mailbox.all('keys-fr@example.org')).filter(({ subject }) => subject.includes('réexamen'))).toHaveLength(1);

  await page.goto(`${system.url}/follow/contact?lang=fr`);
  await picture('05-contact');
  await page.goto(`${system.url}/follow/data?lang=fr`);
  await picture('06-data');
  await page.goto(`${system.url}/follow/status?lang=fr`);
  await tabTo(page, page.getByRole('button', { name: frame.fr.signOut }));
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/sign-out/u);
  // Whoever takes the phone next and goes back finds nothing of hers.
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: followTexts.fr.title }).waitFor();
  expect(await main(page)).not.toContain(reference);
  await phone.context.close();
});

import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apply, assist, signIn } from '../../messages/catalogue/index.ts';
import { projectFolder } from '../support/browser/cache.ts';
import { startBrowser } from '../support/browser/chromium.ts';
import { openPhone, type Phone } from '../support/browser/phone.ts';
import { aFormInput, aProject } from '../support/builders/index.ts';
import { agentEmail } from './support/desk.ts';
import { answersFrom } from './support/form.ts';
import { hasSignInLink } from './support/mailbox.ts';
import { answerSteps, enterCode, openLinkOf, send } from './support/steps.ts';
import { type System, startSystem } from './support/system.ts';

let system: System;
let browser: Browser;
beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

/** The sheet that is handed over: 105 by 148 mm at 96 dots an inch. */
const A6 = { width: 397, height: 559 };
const MILLIMETRES_PER_POINT = 25.4 / 72;

/** From the address that she types to her page, in the tab that her mail opens. */
const signInAt = async (phone: Phone, province: string, language: 'ar' | 'fr'): Promise<Phone> => {
  const { page } = phone;
  const t = signIn[language];
  const email = agentEmail(province);
  await page.goto(`${system.url}/sign-in?lang=${language}`);
  await page.getByLabel(t.request.email).fill(email);
  await page.getByRole('button', { name: t.request.submit }).click();
  await page.getByRole('heading', { level: 1, name: t.request.sentTitle }).waitFor();
  const tab = await openLinkOf(phone, system.mailbox, await system.mailbox.arrival(email, hasSignInLink));
  await enterCode(tab, system.mailbox, email, language);
  await tab.getByRole('heading', { level: 1, name: assist[language].title }).waitFor();
  return { ...phone, page: tab, picture: (name) => phone.picture(name, tab), fits: () => phone.fits(tab) };
};

/** What comes out of the printer. */
const print = async ({ page }: Phone, album: string) => {
  const before = page.viewportSize();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(A6);
  await page.screenshot({ path: join(projectFolder, 'screenshots', album, 'slip.png') });
  const visible = await page.locator('body').innerText();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  await page.emulateMedia({ media: null });
  if (before !== null) await page.setViewportSize(before);
  const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/gu)].map(([, width, height]) =>
    [width, height].map((points) => Math.round(Number(points) * MILLIMETRES_PER_POINT)),
  );
  return { visible, sheets: boxes };
};

test.each([
  ['ar', 'MA-MAR', false, { nameArabic: 'إيطو المثال', nameLatin: 'Itto Exemple', phone: '٠٦٦١٢٣٤٥٠١', cin: 'zt ٤٠٠١٠١' }, 'إيطو المثال'],
  [
    'fr',
    'MA-CHI',
    true,
    { nameArabic: 'تودة المثال', nameLatin: 'Touda Exemple', phone: '06 61 23 45 02', cin: 'ZT 400 102' },
    'Touda Exemple',
  ],
] as const)(
  'in %s: an agent of %s signs in, registers a woman who agrees aloud, hands her the slip, and begins with the next',
  {
    timeout: 120_000,
  },
  async (language, province, javaScript, who, name) => {
    const t = assist[language];
    const album = `assist-${language}`;
    const counter = await signInAt(await openPhone(browser, { language, javaScript, album }), province, language);
    const { page, picture } = counter;
    await page.getByText(t.none).waitFor();
    await picture('01-desk');

    await page.getByRole('button', { name: t.begin }).click();
    await page.waitForURL(/\/apply\/start/u);
    expect(await page.locator('select[name="province"]').inputValue()).toBe(province);
    expect(await page.locator('select[name="province"] option').count()).toBe(2);
    await answerSteps(counter, language, answersFrom(aFormInput({ ...who, province, project: aProject() })));

    // Without her agreement nothing is sent.
    await page.getByText(t.consent.how).waitFor();
    await page.locator('form[action^="/apply/send"]').screenshot({ path: join(projectFolder, 'screenshots', album, 'consent.png') });
    await page.getByRole('button', { name: apply[language].check.send }).click();
    await page.locator('.error-summary').waitFor();
    await picture('04-not-agreed');
    await page.getByLabel(t.consent.statement).waitFor();
    const { reference, trackingCode } = await send(counter, language);

    const { visible, sheets } = await print(counter, album);
    expect(sheets).toEqual([[105, 148]]);
    expect(visible).toContain(reference);
    expect(visible).toContain(trackingCode);
    for (const hidden of [t.done.next, t.done.print, name, await page.locator('.signed-in strong').innerText()]) {
      expect(visible).not.toContain(hidden);
    }

    await page.getByText(t.done.print).waitFor();
    await page.getByRole('button', { name: t.done.next }).click();
    await page.getByRole('heading', { level: 1, name: t.title }).waitFor();
    const list = page.locator('table');
    expect(await list.innerText()).toContain(reference);
    expect(await list.innerText()).toContain(name);
    await picture('05-list');
    // The receipt is not for the next person at this computer.
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/apply/done');
    expect(await page.locator('body').innerText()).not.toContain(trackingCode);
  },
);

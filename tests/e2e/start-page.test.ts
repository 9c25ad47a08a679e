import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../core/language.ts';
import { createHandler } from '../../functions/serve-portal/handler.ts';
import { home, preCheck } from '../../messages/catalogue/index.ts';
import { startBrowser } from '../support/browser/chromium.ts';
import { openPhone } from '../support/browser/phone.ts';
import { type Site, serve } from '../support/browser/site.ts';
import { aRegion, SAMPLE_AT } from '../support/builders/index.ts';

const region = aRegion({
  help: [{ province: 'MA-MAR', name: { ar: 'مركز', fr: 'Centre' }, address: { ar: 'شارع', fr: 'Rue' }, phone: '+212524000001' }],
});
const nationalUrl = 'https://jisr.example.org';
const clock = { now: () => SAMPLE_AT, real: () => Date.parse(SAMPLE_AT) };
let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([serve(createHandler({ region, clock, nationalUrl })), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe.each(LANGUAGES.flatMap((language) => [true, false].map((javaScript) => ({ language, javaScript }))))(
  '$language, script: $javaScript',
  ({ language, javaScript }) => {
    const t = preCheck[language];

    test('from the start page by three questions to the application, and nothing is kept of them', async () => {
      const { context, page, picture } = await openPhone(browser, { language, javaScript, album: `start-${language}` });
      await page.goto(`${site.url}/?lang=${language}`);
      await page.getByRole('link', { name: home[language].check }).click();
      await picture('1-questions');
      await page.getByRole('button', { name: t.submit }).click();
      await page.getByRole('alert').waitFor();
      expect(await page.locator('.error-summary li').count()).toBe(3);
      await picture('2-errors');

      await page.getByLabel(t.province).selectOption('elsewhere');
      await page.getByLabel(t.age).fill('١٢');
      await page.locator('[name=income][value=none]').check();
      await page.getByRole('button', { name: t.submit }).click();
      await page.getByRole('heading', { name: t.unlikely }).waitFor();
      expect(await page.locator('.panel li').allInnerTexts()).toEqual([t.why['province-in-region'](), t.why['minimum-age'](18)]);
      await picture('3-unlikely');

      // This region's form has no place for her province: the national page leads to the one that has.
      expect(await page.locator('.panel a.button').getAttribute('href')).toBe(`${nationalUrl}/?lang=${language}`);

      // What she said is still there, to be changed; and the way on is open either way.
      expect(await page.getByLabel(t.age).inputValue()).toBe('١٢');
      await page.getByLabel(t.province).selectOption('MA-MAR');
      await page.getByRole('button', { name: t.submit }).click();
      await page.getByText(t.anyway).waitFor();
      expect(await page.locator('.panel a.button').getAttribute('href')).toBe(`/apply?lang=${language}`);
      await page.getByLabel(t.age).fill('34');
      await page.getByRole('button', { name: t.submit }).click();
      await page.getByRole('heading', { name: t.likely }).waitFor();
      await picture('4-likely');
      // Neither the address nor a cookie tells what she said; the port is the machine's own.
      expect(new URL(page.url()).search).not.toContain('34');
      expect(await context.cookies()).toEqual([]);
      await context.close();
    });

    test('another language keeps what was typed', async () => {
      const { context, page } = await openPhone(browser, { language, javaScript, album: `start-${language}` });
      await page.goto(`${site.url}/check?lang=${language}`);
      await page.getByLabel(t.age).fill('34');
      const other = language === 'fr' ? 'ar' : 'fr';
      await page.locator(`header button[value=${other}]`).click();
      await page.locator(`html[lang=${other}]`).waitFor();
      expect(await page.getByLabel(preCheck[other].age).inputValue()).toBe('34');
      expect(await page.getByRole('alert').count()).toBe(0);
      await context.close();
    });
  },
);

test('the desk of her province is one touch away, and can be called with another', async () => {
  const { context, page } = await openPhone(browser, { language: 'fr', album: 'start-fr' });
  await page.goto(`${site.url}/?lang=fr`);
  const call = page.getByRole('link', { name: '05 24 00 00 01' });
  expect(await call.isVisible()).toBe(false);
  await page.getByText('MA-MAR', { exact: true }).click();
  expect(await call.getAttribute('href')).toBe('tel:+212524000001');
  await context.close();
});

test('a region that is not open yet says when it will be', async () => {
  const later = await serve(createHandler({ region: aRegion({ opensOn: '2099-01-15' }), clock, nationalUrl }));
  try {
    const page = await (await fetch(`${later.url}/?lang=fr`)).text();
    expect(page).toContain('15 janvier 2099');
    expect(await (await fetch(`${site.url}/?lang=fr`)).text()).not.toContain('2099');
  } finally {
    await later.close();
  }
});

test('what another site posts is refused', async () => {
  const answer = await fetch(`${site.url}/check`, {
    method: 'POST',
    body: new URLSearchParams(),
    headers: { 'sec-fetch-site': 'cross-site' },
  });
  expect(answer.status).toBe(403);
});

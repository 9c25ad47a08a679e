import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../core/language.ts';
import { assist } from '../../messages/catalogue/index.ts';
import { startBrowser } from '../support/browser/chromium.ts';
import { openPhone, type Phone } from '../support/browser/phone.ts';
import { aFormInput } from '../support/builders/index.ts';
import { type Desk, openDesk } from './support/desk.ts';
import { type System, startSystem } from './support/system.ts';
import { answerAll } from './support/visitor.ts';

/** The pages of a counter, on a phone and on its computer, by axe-core's rules: WCAG 2.2 AA and its best practices. */
let system: System;
let browser: Browser;
let desk: Desk;
beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), startBrowser()]);
  desk = await openDesk(system, 'MA-MAR');
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COMPUTER = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 640 };

const check = async (page: Page): Promise<void> => {
  const { violations, passes } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], runOnly: RULES })
    .analyze();
  expect(passes.map(({ id }) => id)).toEqual(expect.arrayContaining(['color-contrast', 'target-size', 'html-has-lang']));
  expect(
    violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target, failureSummary }) => ({ target, failureSummary })) })),
  ).toEqual([]);
};

describe.each(LANGUAGES)('in %s', (language) => {
  const t = assist[language];
  let phone: Phone;
  beforeAll(async () => {
    phone = await openPhone(browser, { language, javaScript: true, album: `assist-${language}` });
  });
  afterAll(() => phone.context.close());

  /** At both sizes. */
  const accessible = async (name: string): Promise<void> => {
    const { page, picture, fits } = phone;
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    await fits();
    await picture(`a-${name}`);
    await check(page);
    await page.setViewportSize(COMPUTER);
    await check(page);
    await page.setViewportSize(PHONE);
  };
  const shows = (text: string) => phone.page.getByText(text).first().waitFor();

  test('her page, a form, the consent she hears, the receipt', async () => {
    const { page, context } = phone;
    await desk.act('begin');
    await answerAll(desk, aFormInput());
    const url = system.url.replace('http:', 'https:');
    await context.addCookies(
      [...desk.cookies].map(([name, value]) => ({ name, value, url, secure: true, httpOnly: true, sameSite: 'Lax' as const })),
    );
    await page.goto(`${system.url}/assist?lang=${language}`);
    await shows(t.open);
    await accessible('desk-open');

    await page.getByLabel(t.code, { exact: true }).fill('7K3M-9QXT-2BVWD');
    await page.getByRole('button', { name: t.takeUp }).click();
    await page.locator('.error-summary').waitFor();
    await accessible('desk-wrong-code');

    await page.goto(`${system.url}/apply/start?lang=${language}`);
    await accessible('start');
    await page.goto(`${system.url}/apply/check?lang=${language}`);
    await shows(t.consent.how);
    await accessible('check');

    await page.locator('[name="consent.given"]').check();
    await page.locator('form[action^="/apply/send"] button').click();
    await shows(t.done.print);
    await accessible('done');

    await page.getByRole('button', { name: t.done.next }).click();
    await page.locator('table').waitFor();
    await accessible('desk-list');
  });
});

import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docket, labels, review } from '../../messages/catalogue/index.ts';
import { startBrowser } from '../support/browser/chromium.ts';
import { openPhone, type Phone } from '../support/browser/phone.ts';
import { openScene, type Scene, type Submitted } from './support/scene.ts';
import { type System, startSystem } from './support/system.ts';
import { holderOf, openView } from './support/views.ts';

/** A docket over HTTP and on a phone of 360 × 640. In Youssoufia (MA-YUS) names are hidden until a member has voted. */
const PROVINCE = 'MA-ESI';
const BLIND = 'MA-YUS';
let system: System;
let browser: Browser;
let scene: Scene;
let named: Submitted;
let others: readonly Submitted[];
let blind: Submitted;
beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), startBrowser()]);
  scene = openScene(system);
  const inReview = (province: string, more = {}) => scene.submitted('in-review', { province, ...more });
  named = await inReview(PROVINCE, { nameArabic: 'رقية التجريبية', nameLatin: 'Roqia Tajribia' });
  others = [await inReview(PROVINCE), await inReview(PROVINCE, { project: undefined, supportWanted: ['training'] })];
  blind = await inReview(BLIND, { nameArabic: 'رقية التجريبية', nameLatin: 'Roqia Tajribia' });
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

test('a vote takes the file out of her own view, and of nobody else’s', async () => {
  const [file] = others;
  if (file === undefined) throw new Error('two files');
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
  beforeAll(async () => {
    phone = await openPhone(browser, { language, javaScript: true, album: `docket-${language}` });
  });
  afterAll(() => phone.context.close());

  /** On the phone, and beside each other on a computer. */
  const accessible = async (name: string): Promise<void> => {
    const { page, picture } = phone;
    await picture(name);
    await check(page);
    await page.setViewportSize(COMPUTER);
    await picture(`${name}-wide`);
    await check(page);
    await page.setViewportSize(PHONE);
  };

  test('a docket is filtered and searched, and its files are read one after the other', async () => {
    const { page } = phone;
    const member = await scene.member(PROVINCE, language === 'ar' ? 'm1' : 'm2');
    await openView(page, system.url, '/review', language, holderOf(member));
    expect(await page.locator('tbody tr').count()).toBe(3);
    await check(page);

    await page.getByText(t.filter, { exact: true }).click();
    await page.getByLabel(t.columns.sector, { exact: true }).selectOption({ label: t.noSector });
    await page.getByRole('button', { name: t.apply }).click();
    await page.getByText(t.clear).waitFor();
    expect(await page.locator('tbody tr').count()).toBe(1);
    await accessible('docket-filtered');

    await page.getByLabel(t.search).fill(language === 'ar' ? 'رقيه التجريبية' : 'rokia');
    await page.getByRole('button', { name: t.searchButton }).click();
    await page.getByRole('heading', { level: 1, name: t.found }).waitFor();
    expect(await page.locator('tbody tr').innerText()).toContain(named.reference);
    // A name stands in no address.
    expect(new URL(page.url()).search).not.toMatch(/rokia|%D8/u);
    await check(page);

    await page.getByLabel(t.search).fill(named.reference);
    await page.getByRole('button', { name: t.searchButton }).click();
    await page.getByRole('heading', { level: 1, name: named.reference }).waitFor();
    await accessible('dossier');

    await openView(page, system.url, '/review?view=all', language, holderOf(member));
    await page.locator('tbody a').first().click();
    await page.getByRole('link', { name: t.nextFile }).click();
    await page.getByRole('link', { name: t.previousFile }).waitFor();
    expect(page.url()).toContain('view=all');
  });

  test('a blind file shows who she is after the vote', async () => {
    const { page } = phone;
    const member = await scene.member(BLIND, language === 'ar' ? 'm1' : 'm2');
    await openView(page, system.url, `/review/${blind.reference}`, language, holderOf(member));
    await page.getByText(t.blind).waitFor();
    const hidden = await page.content();
    for (const personal of ['Roqia', 'رقية', blind.form.cin, blind.form.commune, blind.form.phone.slice(-8)])
      expect(hidden).not.toContain(personal);
    await accessible('dossier-blind');
    await openView(page, system.url, '/review', language, holderOf(member));
    await page.getByText(t.searchHintBlind).waitFor();
    await check(page);

    await openView(page, system.url, `/review/${blind.reference}`, language, holderOf(member));
    await page.getByLabel(labels[language].choice.abstain).check();
    await page.locator('[name=reason]').fill('sample reason');
    await page.getByRole('button', { name: t.submit }).click();
    await page.locator('[name=confirm]').waitFor({ state: 'attached' });
    await page.locator('main form button').first().click();
    await page.getByRole('heading', { name: t.votedTitle }).waitFor();
    await openView(page, system.url, `/review/${blind.reference}`, language, holderOf(member));
    expect(await page.content()).toContain('Roqia Tajribia');
  });
});

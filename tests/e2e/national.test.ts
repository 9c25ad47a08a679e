import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../core/language.ts';
import { home, national } from '../../messages/catalogue/index.ts';
import { startBrowser } from '../support/browser/chromium.ts';
import { openPhone, type Phone } from '../support/browser/phone.ts';
import { clientOf } from './support/client.ts';
import { type System, startSystem } from './support/system.ts';
import { until } from './support/until.ts';

let system: System;
beforeAll(async () => {
  system = await startSystem();
  // The region's next sweep says where its portal is.
  await until('the portal to be announced', async () => ((await start()).text.includes(system.url) ? true : undefined));
});
afterAll(() => system?.stop());

const nation = () => clientOf({ url: system.nationalUrl });
const start = () => nation().get('/?lang=fr');

describe('the national entry page', () => {
  test('leads from a province to the portal of its region, in the language of the page', async () => {
    for (const language of LANGUAGES) {
      const page = await nation().get(`/region?province=MA-SAF&lang=${language}`);
      expect(page.status).toBe(200);
      expect(page.text).toContain(`href="${system.url}/?lang=${language}"`);
    }
  });

  test('is where a portal leads whoever does not find her province there', async () => {
    const portal = clientOf({ url: system.url });
    const way = `href="${system.nationalUrl}/?lang=fr"`;
    expect((await portal.get('/apply/start?lang=fr')).text).toContain(way);
    const checked = await portal.post('/check?lang=fr', { province: 'elsewhere', age: '30', income: 'none' });
    expect(checked.text).toContain(way);
  });

  test.each([
    ['whose day is known', 'MA-GUE', /1(?:er)? mars 2027/u],
    ['whose day is not', 'MA-OUD', new RegExp(national.fr.comesLater.replaceAll('.', '\\.'), 'u')],
  ])('a region that is not open yet, %s', async (_, province, said) => {
    const { status, text } = await nation().get(`/region?province=${province}`);
    expect(status).toBe(200);
    expect(text).toMatch(said);
    expect(text).not.toContain('href="http');
  });

  test('a region opens on its day, and not before', async () => {
    const line = async () => (await nation().get('/region?province=MA-GUE')).text;
    await system.store.announcePortal('MA-10', 'https://ma-10.example.org');
    expect(await line()).not.toContain('https://ma-10.example.org');
    await system.sleepUntil('2027-03-01T00:00:00.000Z');
    expect(await line()).toContain('href="https://ma-10.example.org/?lang=fr"');
  });

  test.each(['', 'MA-XXX', 'MA-07', '%00', '%3Cscript%3E', 'MA-MAR&province=x', '%ED%A0%80'])(
    'what is no province is asked again: %j',
    async (asked) => {
      const { status, text } = await nation().get(`/region?province=${asked}`);
      // The first of two values counts.
      expect(status).toBe(asked.startsWith('MA-MAR&') ? 200 : 422);
      expect(text).not.toContain('<script>');
      if (status === 422) expect(text).toContain('href="#province"');
    },
  );

  test('all 75 provinces are in the list', async () => {
    const provinces = [...(await start()).text.matchAll(/<option value="(MA-[A-Z]{3})"/gu)].map(([, code]) => code);
    expect(new Set(provinces).size).toBe(75);
  });

  test('sets no cookie, keeps nothing, runs nothing from elsewhere', async () => {
    const { headers } = await start();
    expect(headers.getSetCookie()).toEqual([]);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('knows its own addresses only: none of a region, and no other method', async () => {
    for (const path of ['/apply', '/follow', '/sign-in', '/review', '/region/MA-MAR']) {
      expect((await nation().get(path)).status).toBe(404);
    }
    for (const path of ['/', '/region']) {
      const refused = await nation().post(path);
      expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET']);
    }
  });

  test('serves all that its pages load', async () => {
    const { text } = await start();
    const loaded = [...text.matchAll(/<(?:script|link)[^>]* (?:src|href)="([^"]+)"/gu)].map(([, path = '']) => path);
    expect(loaded.some((path) => path.startsWith('/style.css'))).toBe(true);
    for (const path of loaded) expect((await nation().get(path.replaceAll('&amp;', '&'))).status).toBe(200);
  });
});

describe('on a phone', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());

  const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const violationsOf = async (page: Page): Promise<object[]> => {
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .options({ resultTypes: ['violations'], runOnly: RULES })
      .analyze();
    return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target }) => target) }));
  };

  /** On the phone, with text twice as large, and on a desktop. */
  const expectAccessible = async ({ page, fits }: Phone): Promise<void> => {
    const size = page.viewportSize() ?? expect.fail('no screen');
    const textSize = (of: string) => page.locator('html').evaluate(({ style }, value) => style.setProperty('font-size', value), of);
    expect(await violationsOf(page)).toEqual([]);
    await textSize('200%');
    await fits();
    expect(await violationsOf(page)).toEqual([]);
    await textSize('');
    await page.setViewportSize({ width: 1_280, height: 900 });
    expect(await violationsOf(page)).toEqual([]);
    await page.setViewportSize(size);
  };

  const cases: [Language, boolean][] = LANGUAGES.flatMap((language) =>
    [true, false].map((script): [Language, boolean] => [language, script]),
  );
  test.each(cases)('from the national page to the portal in %s (scripts: %s)', async (language, javaScript) => {
    const phone = await openPhone(browser, { language, javaScript, album: `national-${language}` });
    const { context, page, picture, fits } = phone;
    const t = national[language];
    const seen = async (name: string): Promise<void> => {
      await fits();
      if (!javaScript) return;
      await picture(name);
      await expectAccessible(phone);
    };
    await page.goto(`${system.nationalUrl}/?lang=${language}`);
    await seen('01-start');
    await page.getByRole('button', { name: t.submit, exact: true }).click();
    await page.getByRole('alert').waitFor();
    await seen('02-nothing-chosen');
    await page.getByLabel(t.province).selectOption('MA-AGD');
    await page.getByRole('button', { name: t.submit, exact: true }).click();
    await page.getByText(t.comesLater).waitFor();
    await seen('03-not-yet-open');
    await page.getByRole('link', { name: t.another }).click();
    await page.getByLabel(t.province).selectOption('MA-SAF');
    await page.getByRole('button', { name: t.submit, exact: true }).click();
    await page.getByText(t.openNow).waitFor();
    await seen('04-open');
    await page.getByRole('link', { name: t.toPortal }).click();
    await page.waitForURL(`${system.url}/?lang=${language}`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(home[language].title);
    await context.close();
  });
});

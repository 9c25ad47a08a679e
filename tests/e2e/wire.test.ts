import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STEPS } from '../../core/draft/steps.ts';
import { LANGUAGES, type Language } from '../../core/language.ts';
import { startBrowser } from '../support/browser/chromium.ts';
import { openPhone } from '../support/browser/phone.ts';
import { aFormInput } from '../support/builders/index.ts';
import { type System, startSystem } from './support/system.ts';
import { openView } from './support/views.ts';
import { answerAll, CONSENT, type Visitor, visitorOf } from './support/visitor.ts';

/** What a page costs on a weak network: the first load of a browser that has never been here. */
const MOST_BYTES = 30 * 1024;
const MOST_REQUESTS = 2;

let system: System;
let browser: Browser;
let answered: Visitor;
let done: Visitor;
beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem({ bundled: true }), startBrowser()]);
  [answered, done] = [visitorOf(system), visitorOf(system)];
  const input = aFormInput({
    applicantKind: 'company',
    partners: [{ name: 'Meryem Exemple', cin: 'ZT777777' }],
    enterprise: { name: 'Société Exemple', members: 4, women: 3 },
  });
  await answerAll(answered, input);
  await answerAll(done, { ...input, cin: 'ZT654321' });
  await done.post('/apply/send', CONSENT);
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

type Loaded = { readonly url: string; readonly type: string; readonly bytes: number };

type Visit = { readonly language: Language; readonly javaScript?: boolean; readonly national?: boolean; readonly by?: Visitor };

/** Everything that a first load asks for, with its bytes on the wire, headers included. */
const firstLoad = async (path: string, { language, javaScript = true, national = false, by = visitorOf(system) }: Visit) => {
  const { context, page } = await openPhone(browser, { language, javaScript, album: 'wire' });
  const session = await context.newCDPSession(page);
  const started = new Map<string, { readonly url: string; readonly type: string }>();
  const loaded: Loaded[] = [];
  session.on('Network.requestWillBeSent', ({ requestId, request, type = '' }) => started.set(requestId, { url: request.url, type }));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = started.get(requestId);
    if (request !== undefined && !request.url.startsWith('data:')) loaded.push({ ...request, bytes: encodedDataLength });
  });
  await session.send('Network.enable');
  const url = national ? system.nationalUrl : system.url;
  await openView(page, url, path, language, by);
  // Whatever a page asks for later on, such as an icon, is waited for once: on the start page.
  await (path === '/' ? page.waitForLoadState('networkidle') : page.evaluate('document.fonts.ready.then(() => {})'));
  const styled = await page.locator('.exit').evaluate((element) => element.getBoundingClientRect().height);
  const cookies = (await context.cookies()).map(({ name }) => name);
  await context.close();
  return { loaded, cookies, styled: styled >= 44, others: loaded.filter((one) => !one.url.startsWith(`${url}/`)) };
};

const PAGES = [
  { path: '/' },
  { path: '/check' },
  { path: '/apply' },
  { path: '/apply/start' },
  { path: '/apply/resume' },
  { path: '/follow' },
  { path: '/sign-in' },
  { path: '/nothing' },
  { path: '/', national: true },
  { path: '/region?province=MA-MAR', national: true },
] as const;
const WITH_DRAFT = [...STEPS.map(({ id }) => `/apply/${id}`), '/apply/check'];

describe.each(LANGUAGES)('a first load in %s', (language) => {
  test.each([
    { name: 'with script', javaScript: true, second: 'Script' },
    { name: 'without script', javaScript: false, second: 'Stylesheet' },
  ])('$name: two requests of this site, 30 KB, no cookie', async ({ javaScript, second }) => {
    for (const { path, ...where } of PAGES) {
      const { loaded, cookies, others, styled } = await firstLoad(path, { language, javaScript, ...where });
      expect(
        loaded
          .filter(({ type }) => type !== 'Font')
          .map(({ type }) => type)
          .sort(),
      ).toEqual(['Document', second]);
      // Tamazight alone has a font of its own, which no other page asks for.
      expect(loaded.filter(({ type }) => type === 'Font')).toHaveLength(language === 'zgh' ? 1 : 0);
      expect({ path, fits: total(loaded) <= MOST_BYTES, others, cookies, styled }).toEqual({
        path,
        fits: true,
        others: [],
        cookies: [],
        styled: true,
      });
    }
  });

  test('the pages of an application, full of answers', async () => {
    for (const path of [...WITH_DRAFT, '/apply/done']) {
      const { loaded } = await firstLoad(path, { language, by: path === '/apply/done' ? done : answered });
      expect(loaded.filter(({ type }) => type !== 'Font')).toHaveLength(MOST_REQUESTS);
      expect({ path, fits: total(loaded) <= MOST_BYTES }).toEqual({ path, fits: true });
    }
  });
});

const total = (loaded: readonly Loaded[]): number =>
  loaded.filter(({ type }) => type !== 'Font').reduce((sum, { bytes }) => sum + bytes, 0);

test('from the second page on, the page alone', async () => {
  const { context, page } = await openPhone(browser, { language: 'zgh', javaScript: true, album: 'wire' });
  await page.goto(`${system.url}/?lang=zgh`);
  await page.waitForLoadState('networkidle');
  await page.goto(`${system.url}/check?lang=zgh`);
  await page.waitForLoadState('networkidle');
  const assets = await page.evaluate(
    "performance.getEntriesByType('resource').map(({ name, transferSize }) => [new URL(name).pathname, transferSize])",
  );
  expect(assets).toEqual([
    ['/portal.js', 0],
    ['/tifinagh.woff2', 0],
  ]);
  await context.close();
});

test('nothing inline runs or styles, and nothing of another site is loaded, whatever gets into a page', async () => {
  const { context, page } = await openPhone(browser, { language: 'fr', javaScript: true, album: 'wire' });
  await page.goto(`${system.url}/?lang=fr`);
  const blocked = await page.evaluate(`new Promise((resolve) => {
    const blocked = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => blocked.push(effectiveDirective));
    const add = (name, set) => document.body.append(Object.assign(document.createElement(name), set));
    add('script', { textContent: 'window.ran = true' });
    add('style', { textContent: 'h1 { color: rgb(1, 2, 3) }' });
    add('img', { src: 'https://example.org/x.png' });
    add('script', { src: 'https://example.org/x.js' });
    add('iframe', { src: 'https://example.org/' });
    document.querySelector('h1').setAttribute('style', 'color: rgb(1, 2, 3)');
    document.querySelector('h1').setAttribute('onclick', 'window.ran = true');
    document.querySelector('h1').click();
    fetch('https://example.org/').catch(() => {});
    setTimeout(() => resolve({ blocked: blocked.sort(), ran: window.ran === true, colour: getComputedStyle(document.querySelector('h1')).color }), 300);
  })`);
  expect(blocked).toEqual({
    blocked: [
      'connect-src',
      'frame-src',
      'img-src',
      'script-src-attr',
      'script-src-elem',
      'script-src-elem',
      'style-src-attr',
      'style-src-elem',
    ],
    ran: false,
    colour: 'rgb(11, 12, 12)',
  });
  await context.close();
});

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { exit as texts } from '../../messages/catalogue/index.ts';
import { AWAY_TO } from '../../pages/away.ts';
import { startBrowser } from '../support/browser/chromium.ts';
import { openPhone } from '../support/browser/phone.ts';
import { sampleRoutes } from '../support/browser/sample-site.ts';
import { type Site, startSite } from '../support/browser/site.ts';
import { until } from './support/until.ts';

/** The address where the exit ends cannot be reached from here: the browser shows its own error there, under that address. */
let site: Site;
let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(sampleRoutes([])), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
afterEach(() => context.close());

const open = async (javaScript: boolean, withoutNavigationApi = false): Promise<void> => {
  ({ context, page } = await openPhone(browser, { language: 'fr', javaScript, album: 'quick-exit' }));
  if (withoutNavigationApi) await context.addInitScript('delete window.navigation');
};

/** What the browser's own list of this tab shows: titles and addresses, the newest last, and where it stands. */
const history = () =>
  until('the history', async () => {
    const session = await context.newCDPSession(page);
    // While one page takes the place of another there is none to ask.
    const list = await session.send('Page.getNavigationHistory').catch(() => undefined);
    if (list === undefined) return undefined;
    return { ...list, entries: list.entries.map(({ id, title, url }) => ({ id, title, url: url.replace(site.url, '') })) };
  });

const leave = () => page.getByRole('link', { name: texts.fr.label }).click({ noWaitAfter: true });
const isAway = () =>
  until('the browser is away', async () => {
    const { currentIndex, entries } = await history();
    return entries[currentIndex]?.url === AWAY_TO ? true : undefined;
  });

const addLink = (text: string, url: string) =>
  page.evaluate(
    `const link = document.createElement('a'); link.href = ${JSON.stringify(url)}; link.textContent = '${text}'; document.body.append(link);`,
  );

/** From the start over a link, a form with errors, an answer in its place and a place within the page. */
const wander = async (): Promise<void> => {
  await page.goto(`${site.url}/?lang=fr`);
  await page.getByRole('link', { name: 'Step' }).click();
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('link', { name: 'Name is missing' }).click();
  await page.getByLabel('Name').fill('page');
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('heading', { name: 'Answered' }).waitFor();
  await page.getByRole('link', { name: 'Step' }).click();
  await page.getByRole('link', { name: 'Next' }).click();
  await page.getByRole('heading', { name: 'Next' }).waitFor();
};

test.each(['ar', 'fr', 'zgh'])('it stays in sight and covers the end of no line, in %s', async (language) => {
  await open(true);
  await page.goto(`${site.url}/step?lang=${language}`);
  await page.evaluate("document.body.style.minHeight = '300vh'; document.documentElement.style.scrollBehavior = 'auto'; scrollTo(0, 700)");
  // Beside it, from one edge to the other, there is nothing but the bar that it stands in.
  const beside = `(() => {
    const { top, bottom } = document.querySelector('.exit').getBoundingClientRect();
    const bar = document.querySelector('.top');
    const places = Array.from({ length: 30 }, (_, index) => (index + 0.5) * innerWidth / 30);
    const rows = [top + 1, (top + bottom) / 2, bottom - 1];
    return { top, bottom, other: rows.flatMap((y) => places.map((x) => document.elementFromPoint(x, y))).filter((found) => !bar.contains(found)).length };
  })()`;
  expect(await page.evaluate(beside)).toEqual({ top: 0, bottom: 48, other: 0 });
});

describe.each([
  { name: 'a browser of today', withoutNavigationApi: false },
  { name: 'a browser without Navigation API', withoutNavigationApi: true },
])('$name', ({ withoutNavigationApi }) => {
  beforeEach(async () => {
    await open(true, withoutNavigationApi);
    await page.goto('about:blank');
  });

  const leavesNothing = async (): Promise<void> => {
    await isAway();
    const { currentIndex, entries } = await history();
    expect(entries.map(({ url }) => url)).toEqual(['about:blank', '/away', AWAY_TO]);
    expect(entries[1]?.title).toBe(texts.fr.neutral);
    expect(currentIndex).toBe(entries.length - 1);
  };

  test('after many pages the tab lists none of them', async () => {
    await wander();
    expect((await history()).entries.length).toBeGreaterThan(6);
    await leave();
    await leavesNothing();
  });

  test('from the first page', async () => {
    await page.goto(`${site.url}/?lang=fr`);
    await leave();
    await leavesNothing();
  });

  test('from the middle, with pages ahead', async () => {
    await wander();
    await page.goBack();
    await page.goBack();
    await page.getByRole('heading', { name: 'Step' }).waitFor();
    await leave();
    await leavesNothing();
  });

  test('from a page that was reloaded, and one whose link leads to itself', async () => {
    await page.goto(`${site.url}/?lang=fr`);
    await page.getByRole('link', { name: 'Step' }).click();
    await page.getByRole('heading', { name: 'Step' }).waitFor();
    await page.reload();
    await page.getByRole('link', { name: 'Next' }).click();
    await page.getByRole('heading', { name: 'Next' }).waitFor();
    await addLink('here', page.url());
    await page.getByRole('link', { name: 'here' }).click();
    await page.getByRole('link', { name: 'here' }).waitFor({ state: 'detached' });
    await leave();
    await leavesNothing();
  });

  test('Esc three times does the same, twice does nothing', async () => {
    await wander();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('a');
    expect(new URL(page.url()).pathname).toBe('/next');
    for (const _ of [1, 2, 3]) await page.keyboard.press('Escape');
    await leavesNothing();
  });

  test('Back leads out again, not in', async () => {
    await wander();
    await leave();
    await leavesNothing();
    const session = await context.newCDPSession(page);
    const { currentIndex, entries } = await history();
    const sentOn = page.waitForRequest((request) => request.redirectedFrom()?.url() === `${site.url}/away`);
    await session.send('Page.navigateToHistoryEntry', { entryId: entries[currentIndex - 1]?.id ?? 0 });
    expect((await sentOn).url()).toBe(AWAY_TO);
    await isAway();
    for (const { url } of (await history()).entries) expect(['about:blank', '/away', AWAY_TO]).toContain(url);
  });

  test('the page is gone at once, on a network however slow', async () => {
    await wander();
    // Nothing is answered any more.
    await page.route('**/*', () => {});
    const shown = await page.evaluate(
      "document.querySelector('.exit').click(); ({ title: document.title, height: document.documentElement.offsetHeight })",
    );
    expect(shown).toEqual({ title: texts.fr.neutral, height: 0 });
  });
});

test('a link to another site, such as from the national page to a region, leaves no entry of this one behind', async () => {
  const region = await startSite(sampleRoutes([]));
  try {
    await open(true);
    await page.goto('about:blank');
    await page.goto(`${site.url}/?lang=fr`);
    await addLink('region', `${region.url}/?lang=fr`);
    await page.getByRole('link', { name: 'region' }).click();
    await page.waitForURL(`${region.url}/**`);
    await page.getByRole('link', { name: 'Step' }).click();
    await page.getByRole('heading', { name: 'Step' }).waitFor();
    await leave();
    await isAway();
    expect((await history()).entries.map(({ url }) => url)).toEqual(['about:blank', `${region.url}/away`, AWAY_TO]);
  } finally {
    await region.close();
  }
});

test('without script the link leads out as well', async () => {
  await open(false);
  await page.goto(`${site.url}/?lang=fr`);
  await leave();
  await isAway();
  expect((await history()).entries.at(-1)?.url).toBe(AWAY_TO);
});

test('the browser is told to forget the site: cookies and what it stored', async () => {
  await open(true);
  await page.goto(`${site.url}/step?lang=fr`);
  await page.getByLabel('Name').fill('Fatima');
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('heading', { name: 'Next' }).waitFor();
  expect(await context.cookies()).toHaveLength(1);
  await leave();
  await isAway();
  expect(await context.cookies()).toEqual([]);
  const answer = await fetch(`${site.url}/away`, { redirect: 'manual' });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('clear-site-data')).toBe('"cache", "cookies", "storage"');
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
});

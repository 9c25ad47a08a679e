import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { browser as texts } from '../../messages/catalogue/index.ts';
import { startBrowser } from '../support/browser/chromium.ts';
import { openPhone, type Phone } from '../support/browser/phone.ts';
import { type Received, sampleRoutes } from '../support/browser/sample-site.ts';
import { type Site, startSite } from '../support/browser/site.ts';

const received: Received[] = [];
let site: Site;
let browser: Browser;
let phone: Phone;
let page: Page;
beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(sampleRoutes(received)), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
beforeEach(async () => {
  received.length = 0;
  phone = await openPhone(browser, { language: 'fr', javaScript: true, album: 'patient-submit' });
  page = phone.page;
  await page.goto(`${site.url}/?lang=fr`);
  await page.getByRole('link', { name: 'Step' }).click();
});
afterEach(() => phone.context.close());

const t = texts.fr;
const goOn = () => page.getByRole('button', { name: 'Go on' });
const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const notice = () => page.getByRole('status');

test('a form leads to the next page, with its cookie, and Back to the form', async () => {
  await page.getByLabel('Name').fill('Fatima');
  await page.getByLabel('Why').fill('one\ntwo');
  await goOn().click();
  await heading('Next');
  expect(new URL(page.url()).pathname).toBe('/next');
  // As the browser itself sends it.
  expect(received).toEqual([{ path: '/step', name: 'Fatima', why: 'one\r\ntwo' }]);
  expect((await phone.context.cookies()).map(({ name }) => name)).toEqual(['seen']);
  await page.goBack();
  await heading('Step');
});

test('the button that was pressed is sent, to its own address; the Enter key presses none with a name', async () => {
  await page.getByLabel('Name').fill('Fatima');
  await page.getByRole('button', { name: 'Stop' }).click();
  await heading('Next');
  await page.goBack();
  await page.getByLabel('Name').fill('Fatima');
  await page.getByLabel('Name').press('Enter');
  await heading('Next');
  expect(received).toEqual([
    { path: '/stop', name: 'Fatima', why: '', way: 'stop' },
    { path: '/step', name: 'Fatima', why: '' },
  ]);
});

test('a change of language sends what was typed', async () => {
  await page.getByLabel('Name').fill('Fatima');
  await page.getByRole('button', { name: 'العربية' }).click();
  await page.locator('html[lang=ar]').waitFor();
  expect(received).toEqual([{ path: '/step', name: 'Fatima', why: '', switch: 'ar' }]);
});

describe('an answer that is a page', () => {
  test('errors: styled, titled, focused first, what was typed kept, once more as often as she likes', async () => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`));
    for (const _ of [1, 2]) {
      await page.getByLabel('Why').fill('because');
      await goOn().click();
      await page.getByRole('alert').waitFor();
      expect(await page.title()).toMatch(/^Erreur/u);
      expect(await page.evaluate('document.activeElement.className')).toBe('error-summary');
      expect(await page.getByLabel('Why').inputValue()).toBe('because');
      expect(await page.evaluate("getComputedStyle(document.querySelector('.error-summary')).borderTopWidth")).toBe('4px');
    }
    // Neither the script nor the stylesheet is fetched anew.
    expect(requests).toEqual(['POST /step', 'POST /step']);
    await page.getByLabel('Name').fill('Fatima');
    await goOn().click();
    await heading('Next');
    await page.goBack();
    await heading('Step');
    // Corrections are no pages of their own: Back leads past them.
    await page.goBack();
    await heading('Start');
  });

  test('the links of an error summary lead to the fields, and Back still works', async () => {
    await goOn().click();
    await page.getByRole('link', { name: 'Name is missing' }).click();
    expect(await page.evaluate('document.activeElement.id')).toBe('name');
    await page.goBack();
    await page.getByRole('alert').waitFor();
    await page.goBack();
    await heading('Start');
  });

  test('Back leads to the form with all that was typed, Forward to the answer', async () => {
    await page.getByLabel('Why').fill('because');
    await page.getByLabel('Name').fill('page');
    await goOn().click();
    await heading('Answered');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
    await page.goBack();
    await heading('Step');
    expect(await page.getByLabel('Why').inputValue()).toBe('because');
    await page.goForward();
    await heading('Answered');
    await page.goBack();
    await page.getByLabel('Name').fill('Fatima');
    await goOn().click();
    await heading('Next');
  });

  test('a failure of the server: the form stays, and says so', async () => {
    await page.getByLabel('Why').fill('because');
    await page.getByLabel('Name').fill('busy');
    await goOn().click();
    await notice().getByText(t.kept).waitFor();
    expect(await page.getByLabel('Why').inputValue()).toBe('because');
    expect(await goOn().textContent()).toBe('Go on');
    await page.getByLabel('Name').fill('Fatima');
    await goOn().click();
    await heading('Next');
  });

  test('what the form was for is over: it says so, and what was typed stays', async () => {
    await page.getByLabel('Why').fill('because');
    await page.getByLabel('Name').fill('over');
    await goOn().click();
    await notice().getByText('It is over').waitFor();
    await notice().getByText(t.kept).waitFor();
    expect(await page.getByLabel('Why').inputValue()).toBe('because');
  });

  test('an answer of the gateway, which is no page: the same', async () => {
    await page.route('**/step*', (route) => route.fulfill({ status: 503, contentType: 'application/json', body: '{"message":"x"}' }));
    await page.getByLabel('Name').fill('Fatima');
    await goOn().click();
    await notice().getByText(t.failed).waitFor();
    expect(await page.getByLabel('Name').inputValue()).toBe('Fatima');
  });
});

test('an outage: the page says so, keeps what was typed, and sends it by itself when the network is back', async () => {
  await page.getByLabel('Name').fill('Fatima');
  await phone.context.setOffline(true);
  await goOn().click();
  await notice().getByText(t.offline).waitFor();
  expect(await page.locator('form .button').first().textContent()).toBe(t.sending);
  await phone.picture('offline');
  // What she adds meanwhile goes along.
  await page.getByLabel('Why').fill('because');
  await phone.context.setOffline(false);
  await heading('Next');
  expect(received).toEqual([{ path: '/step', name: 'Fatima', why: 'because' }]);
});

test('an answer that was lost on its way: it is sent again', async () => {
  let lost = 0;
  await page.route('**/step*', async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    await route.abort('connectionreset');
  });
  await page.getByLabel('Name').fill('Fatima');
  await goOn().click();
  await heading('Next');
  expect(received).toHaveLength(2);
});

test('pressed twice, sent once', async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/step*', async (route) => {
    await held;
    await route.continue();
  });
  await page.getByLabel('Name').fill('Fatima');
  await goOn().dblclick();
  const button = page.getByRole('button', { name: t.sending });
  await button.waitFor();
  expect(await button.getAttribute('aria-disabled')).toBe('true');
  await page.getByLabel('Name').press('Enter');
  release();
  await heading('Next');
  expect(received).toHaveLength(1);
});

test('nothing is stored in the browser but where it stands in the history', async () => {
  await goOn().click();
  await page.getByRole('alert').waitFor();
  expect(await page.evaluate('({ local: localStorage.length, session: Object.keys(sessionStorage) })')).toEqual({
    local: 0,
    session: ['depth'],
  });
});

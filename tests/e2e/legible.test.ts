import type { Browser, CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../core/language.ts';
import { html } from '../../functions/shared/http.ts';
import { startBrowser } from '../support/browser/chromium.ts';
import { openPhone, type Phone } from '../support/browser/phone.ts';
import { type Site, startSite } from '../support/browser/site.ts';
import { samplePages } from '../unit/pages/samples.ts';
import { obstaclesOn } from './support/legible.ts';

/**
 * Every page there is, with sample data, in three languages: on a phone, on a desktop, and with text at 200 %. No violation of
 * axe-core's rules, nothing that sticks out sideways, nothing to press below 44 px. `JISR_PICTURES=1` keeps a picture of each.
 */
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

describe.each(LANGUAGES)('in %s', (language) => {
  const pages = samplePages(language);
  let site: Site;
  let phone: Phone;
  let session: CDPSession;
  beforeAll(async () => {
    site = await startSite(
      Object.entries(pages).map(([name, page]) => ({ method: 'GET', path: `/${name}`, answer: () => html(200, page) })),
    );
    phone = await openPhone(browser, { language, javaScript: true, album: `pages-${language}` });
    session = await phone.context.newCDPSession(phone.page);
  });
  afterAll(async () => {
    await phone.context.close();
    await site.close();
  });

  test.each(Object.keys(pages))('%s', async (name) => {
    const { page, picture } = phone;
    await page.goto(`${site.url}/${name}`);
    const keep = async (way: string): Promise<void> => {
      if (process.env['JISR_PICTURES'] === '1') await picture(`${name}-${way}`);
    };
    expect(await obstaclesOn(page, session, keep)).toEqual({});
  });
});

import type { Browser, CDPSession } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Language } from '../../../core/language.ts';
import { html } from '../../../functions/shared/http/http.ts';
import { startBrowser } from '../../support/browser/chromium.ts';
import { openPhone, type Phone } from '../../support/browser/phone.ts';
import { type Site, startSite } from '../../support/browser/site.ts';
import { samplePages } from '../../unit/pages/samples.ts';
import { obstaclesOn } from './legible.ts';

/**
 * Every page there is, with sample data, in one language: on a phone, on a desktop, and with text at 200 %. No violation of
 * axe-core's rules, nothing that sticks out sideways, nothing to press below 44 px. `JISR_PICTURES=1` keeps a picture of each.
 * A file for each language, so that they run side by side.
 */
export const everyPageIsLegible = (language: Language): void => {
  const pages = samplePages(language);
  let browser: Browser;
  let site: Site;
  let phone: Phone;
  let session: CDPSession;
  beforeAll(async () => {
    browser = await startBrowser();
    site = await startSite(
      Object.entries(pages).map(([name, page]) => ({ method: 'GET', path: `/${name}`, answer: () => html(200, page) })),
    );
    phone = await openPhone(browser, { language, javaScript: true, album: `pages-${language}` });
    session = await phone.context.newCDPSession(phone.page);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  test.each(Object.keys(pages))('%s', async (name) => {
    const { page, picture } = phone;
    await page.goto(`${site.url}/${name}`);
    const keep = async (way: string): Promise<void> => {
      if (process.env['JISR_PICTURES'] === '1') await picture(`${name}-${way}`);
    };
    expect(await obstaclesOn(page, session, keep)).toEqual({});
  });
};

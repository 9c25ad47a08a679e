import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Language } from '../../../core/language.ts';
import { openPhone, type Phone } from '../../support/browser/phone.ts';
import { ON_A_PHONE, obstaclesOn } from './legible.ts';
import { hasSignInLink } from './mailbox.ts';
import { strangeWords } from './own-language.ts';
import { enterCode, openLinkOf } from './steps.ts';
import type { System } from './system.ts';

/** Somebody of the staff with her phone, signed in by the link of a mail and the code of another. */
export type Visit = {
  readonly phone: Phone;
  /** The tab that the link opened. */
  readonly page: Page;
  /** Waits for a page by its heading, which the page before has not, and looks at it: nothing is in anyone's way, all of it is in her language. */
  readonly stop: (heading: string | RegExp, name: string) => Promise<void>;
  /** What she reads. */
  readonly text: () => Promise<string>;
  readonly press: (name: string) => Promise<void>;
  readonly follow: (name: string | RegExp) => Promise<void>;
};

/** `JISR_PICTURES=1` keeps a picture of each stop. */
export const visit = async (
  browser: Browser,
  system: System,
  { email, language, album }: { readonly email: string; readonly language: Language; readonly album: string },
): Promise<Visit> => {
  const phone = await openPhone(browser, { language, javaScript: true, album: `${album}-${language}` });
  const page = await openLinkOf(phone, system.mailbox, await system.mailbox.arrival(email, hasSignInLink));
  const session = await phone.context.newCDPSession(page);
  const stop: Visit['stop'] = async (heading, name) => {
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    const keep = async (): Promise<void> => {
      if (process.env['JISR_PICTURES'] === '1') await phone.picture(name, page);
    };
    expect(await page.locator('html').getAttribute('lang'), name).toBe(language);
    expect(await obstaclesOn(page, session, keep, ON_A_PHONE), name).toEqual({});
    expect(await strangeWords(page, language), name).toEqual([]);
  };
  await enterCode(page, system.mailbox, email, language);
  return {
    phone,
    page,
    stop,
    text: () => page.getByRole('main').innerText(),
    press: (name) => page.getByRole('main').getByRole('button', { name, exact: true }).click(),
    follow: (name) => page.getByRole('main').getByRole('link', { name }).first().click(),
  };
};

import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Language } from '../../../core/language.ts';
import { projectFolder } from './cache.ts';

/** A small, cheap phone. */
const SCREEN = { width: 360, height: 640 };
const LONGEST_MS = 30_000;

export type Phone = {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Throws when the page is wider than the screen. */
  readonly fits: (page?: Page) => Promise<void>;
  /** Keeps a picture of the page for people to look at: `screenshots/<album>/<name>.png`. */
  readonly picture: (name: string, page?: Page) => Promise<void>;
};

export type PhoneOptions = { readonly language: Language; readonly javaScript?: boolean; readonly album: string };

/** A person's phone: a browser that shares no cookie with another's. */
export const openPhone = async (browser: Browser, { language, javaScript = false, album }: PhoneOptions): Promise<Phone> => {
  const context = await browser.newContext({
    viewport: SCREEN,
    isMobile: true,
    hasTouch: true,
    locale: `${language}-MA`,
    javaScriptEnabled: javaScript,
  });
  context.setDefaultTimeout(LONGEST_MS);
  const page = await context.newPage();
  const fits = async (of = page): Promise<void> => {
    const width = await of.locator('html').evaluate(({ scrollWidth }) => scrollWidth);
    if (width > (of.viewportSize() ?? SCREEN).width) throw new Error(`${of.url()} is ${width} px wide: it scrolls sideways on a phone`);
  };
  return {
    context,
    page,
    fits,
    picture: async (name, of = page) => {
      await fits(of);
      await of.screenshot({ path: join(projectFolder, 'screenshots', album, `${name}.png`), fullPage: true });
    },
  };
};

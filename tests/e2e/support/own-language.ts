import type { Page } from 'playwright-core';
import * as z from 'zod';
import type { Language } from '../../../core/language.ts';

/** Letters of a script that is not the page's own. */
const STRANGE: Readonly<Record<Language, string>> = {
  ar: '[A-Za-zÀ-ÿ]{2,}|[ⴰ-ⵯ]+',
  fr: '[\\u0600-\\u06ff]+|[ⴰ-ⵯ]+',
  zgh: '[A-Za-zÀ-ÿ]{2,}|[\\u0600-\\u06ff]+',
};
/** Stand in Latin script everywhere: see docs/languages.md. */
const ACRONYMS = ['CIN', 'SMS', 'UTC', 'SHA'];

/**
 * Words in another script than that of the page's language, in what is shown and in what is read out, unless they are marked as
 * being of another language (`lang`) or of none (`bdi`, `dir="ltr"`), or are what people typed themselves.
 */
export const strangeWords = async (page: Page, language: Language): Promise<readonly string[]> =>
  z.array(z.string()).parse(
    await page.evaluate(`(() => {
      const strange = new RegExp(${JSON.stringify(STRANGE[language])}, 'gu');
      const known = ${JSON.stringify(ACRONYMS)};
      const own = (element) => element !== null && element.closest('body [lang]:not([lang=${language}]), bdi, body [dir=ltr], blockquote, code, script, style, noscript, textarea') === null;
      const found = [];
      const look = (text) => found.push(...(text.match(strange) ?? []).filter((word) => !known.includes(word)));
      look(document.title);
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
        if (own(node.parentElement) && node.parentElement.checkVisibility()) look(node.data);
      for (const element of document.body.querySelectorAll('[aria-label], [title], [placeholder], [data-label]'))
        if (own(element)) for (const name of ['aria-label', 'title', 'placeholder', 'data-label']) look(element.getAttribute(name) ?? '');
      return found;
    })()`),
  );

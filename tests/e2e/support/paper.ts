import type { Page } from 'playwright-core';
import * as z from 'zod';

/** What is printable of A4 within margins of 15 mm, in CSS pixels. */
const PRINTABLE = { width: 680, height: 1009 };

/** Elements that are wider than the paper, or whose content is wider than themselves: it would be cut off. */
const CUT = `[...document.body.querySelectorAll('*')]
  .filter((element) => element.checkVisibility() && !element.matches('.unseen, .unseen *'))
  .filter((element) => {
    const { left, right } = element.getBoundingClientRect();
    return left < -1 || right > innerWidth + 1 || element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline';
  })
  .map((element) => element.outerHTML.slice(0, 90))`;

export type Paper = { readonly cut: readonly string[]; readonly sheets: readonly (readonly number[])[] };

/** A page as its own style has it printed: what would be cut off, and the sizes of its sheets in points, each once. `keep`: while it looks as on paper. */
export const overflowOf = async (page: Page, keep: () => Promise<void> = async () => {}): Promise<Paper> => {
  const before = page.viewportSize();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(PRINTABLE);
  const cut = z.array(z.string()).parse(await page.evaluate(CUT));
  await keep();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/gu)].map(
    ([, width, height]) => `${Math.round(Number(width))} ${Math.round(Number(height))}`,
  );
  await page.emulateMedia({ media: 'screen' });
  if (before !== null) await page.setViewportSize(before);
  return { cut, sheets: [...new Set(boxes)].map((box) => box.split(' ').map(Number)) };
};

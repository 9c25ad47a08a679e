import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CDPSession, Page } from 'playwright-core';
import * as z from 'zod';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/**
 * What depends on the size of the window or of the text; everything else is found on the phone. Contrast too: larger text needs less of
 * it, and no rule of the stylesheet gives a wide window colours of its own.
 */
const LAYOUT_RULES = ['target-size', 'scrollable-region-focusable', 'meta-viewport', 'region', 'css-orientation-lock'];

/** Ways in which people look at a page. `text`: the browser's own font size, which people set; 16 is usual. */
const WAYS = [
  { name: 'phone', width: 360, height: 640, text: 16 },
  { name: 'phone, text at 200 %', width: 360, height: 640, text: 32 },
  { name: 'desktop', width: 1280, height: 800, text: 16 },
] as const;

type Way = (typeof WAYS)[number];
/** The first way, by which everything but size is found. */
export const ON_A_PHONE: readonly Way[] = WAYS.slice(0, 1);

/**
 * Everything that a finger is meant for, with its size where that is below 44 px: a box or a button to choose counts with its
 * label, a link within a sentence as high as its line. What is not shown, or off the screen until it has the focus, is left out.
 */
const SMALL_TARGETS = `[...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
  .filter((element) => !element.matches('.unseen, .skip') && element.checkVisibility())
  .map((element) => {
    const boxes = [element, ...(element.matches('[type=radio], [type=checkbox]') ? element.labels : [])].map((one) => one.getBoundingClientRect());
    const width = Math.max(...boxes.map((box) => box.right)) - Math.min(...boxes.map((box) => box.left));
    const height = Math.max(...boxes.map((box) => box.bottom)) - Math.min(...boxes.map((box) => box.top));
    return { what: element.outerHTML.slice(0, 90), width: Math.round(width), height: Math.round(height) };
  })
  .filter(({ width, height }) => width < 44 || height < 44)`;

/** Elements that stick out of the window sideways. */
const TOO_WIDE = `document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
  [...document.body.querySelectorAll(':not(.skip)')]
    .filter((element) => { const { left, right } = element.getBoundingClientRect(); return right > document.documentElement.clientWidth + 1 || left < -1; })
    .map((element) => element.outerHTML.slice(0, 90))`;

const Findings = z.array(z.unknown());
const found = async (page: Page, look: string): Promise<readonly unknown[]> => Findings.parse(await page.evaluate(look));

/** axe-core itself: its driver brings half a megabyte into the page at each look, and takes as much out again. */
const AXE = readFileSync(createRequire(import.meta.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'), 'utf8');
const Report = z.object({
  passes: z.array(z.string()),
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.string()) })),
});

/** By all rules, or by those that size and text decide on. */
const axe = async (page: Page, runOnly: readonly string[]): Promise<readonly unknown[]> => {
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(AXE);
  const { passes, violations } = Report.parse(
    await page.evaluate(`axe.run(document, { resultTypes: ['violations'], selectors: false, runOnly: ${JSON.stringify(runOnly)} }).then((found) => ({
      passes: found.passes.map(({ id }) => id),
      violations: found.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html, failureSummary }) => html + failureSummary) })),
    }))`),
  );
  // Every page has what this rule looks for.
  if (!passes.includes('meta-viewport')) throw new Error(`axe-core has looked at nothing of ${page.url()}`);
  return violations;
};

export type Obstacles = Readonly<Record<string, readonly unknown[]>>;

/** Whatever keeps people from reading or pressing something on this page, by the way in which they look at it. */
export const obstaclesOn = async (
  page: Page,
  session: CDPSession,
  keep: (way: string) => Promise<void> = async () => {},
  ways: readonly Way[] = WAYS,
): Promise<Obstacles> => {
  const obstacles: Record<string, readonly unknown[]> = {};
  for (const { name, width, height, text } of ways) {
    await page.setViewportSize({ width, height });
    await session.send('Page.setFontSizes', { fontSizes: { standard: text, fixed: text } });
    const size = await page.evaluate('new Promise(requestAnimationFrame).then(() => getComputedStyle(document.documentElement).fontSize)');
    if (size !== `${text}px`) throw new Error(`the text is ${String(size)} instead of ${text}px`);
    // After that frame, by which the browser has gone to what is in focus: the bar that stays in sight covers something anywhere but
    // at the top.
    await page.evaluate("scrollTo({ top: 0, behavior: 'instant' })");
    obstacles[`${name}: sticks out`] = await found(page, TOO_WIDE);
    obstacles[`${name}: small targets`] = await found(page, SMALL_TARGETS);
    obstacles[`${name}: axe`] = await axe(page, name === 'phone' ? RULES : LAYOUT_RULES);
    // Last: a picture is taken with the usual text, whatever was set.
    if (text === 16) await keep(name);
  }
  return Object.fromEntries(Object.entries(obstacles).filter(([, entries]) => entries.length > 0));
};

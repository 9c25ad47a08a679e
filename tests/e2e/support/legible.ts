import { AxeBuilder } from '@axe-core/playwright';
import type { CDPSession, Page } from 'playwright-core';
import * as z from 'zod';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What depends on the size of the window or of the text; everything else is found on the phone. */
const LAYOUT_RULES = ['color-contrast', 'target-size', 'scrollable-region-focusable', 'meta-viewport', 'region', 'css-orientation-lock'];

/** Ways in which people look at a page. `text`: the browser's own font size, which people set; 16 is usual. */
const WAYS = [
  { name: 'phone', width: 360, height: 640, text: 16 },
  { name: 'phone, text at 200 %', width: 360, height: 640, text: 32 },
  { name: 'desktop', width: 1280, height: 800, text: 16 },
] as const;

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

/** By all rules, or by those that size and text decide on. In the page itself, and without the nodes that pass: the report would cost more than the check. */
const axe = async (page: Page, tags: readonly string[] | undefined): Promise<readonly unknown[]> => {
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations, passes } = await (tags === undefined ? builder.withRules([...LAYOUT_RULES]) : builder.withTags([...tags])).analyze();
  if (!passes.some(({ id }) => id === 'color-contrast')) throw new Error(`axe-core has looked at nothing of ${page.url()}`);
  return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target, failureSummary }) => ({ target, failureSummary })) }));
};

export type Obstacles = Readonly<Record<string, readonly unknown[]>>;

/** Whatever keeps people from reading or pressing something on this page, by the way in which they look at it. */
export const obstaclesOn = async (
  page: Page,
  session: CDPSession,
  keep: (way: string) => Promise<void> = async () => {},
): Promise<Obstacles> => {
  const obstacles: Record<string, readonly unknown[]> = {};
  for (const { name, width, height, text } of WAYS) {
    await page.setViewportSize({ width, height });
    await session.send('Page.setFontSizes', { fontSizes: { standard: text, fixed: text } });
    const size = await page.evaluate('new Promise(requestAnimationFrame).then(() => getComputedStyle(document.documentElement).fontSize)');
    if (size !== `${text}px`) throw new Error(`the text is ${String(size)} instead of ${text}px`);
    obstacles[`${name}: sticks out`] = await found(page, TOO_WIDE);
    obstacles[`${name}: small targets`] = await found(page, SMALL_TARGETS);
    obstacles[`${name}: axe`] = await axe(page, name === 'phone' ? RULES : undefined);
    // Last: a picture is taken with the usual text, whatever was set.
    if (text === 16) await keep(name);
  }
  return Object.fromEntries(Object.entries(obstacles).filter(([, entries]) => entries.length > 0));
};

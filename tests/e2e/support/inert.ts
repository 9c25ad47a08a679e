import { expect } from 'vitest';
import { leads } from '../../support/hostile/structure.ts';
import { DECEIVING } from '../../support/hostile/values.ts';

/** A value as a failing test names it. */
export const shown = (value: string): string => JSON.stringify(value.slice(0, 80));

type Page = { readonly headers: Headers; readonly text: string };

/** An answer to a hostile value: nothing in it hides or reorders, leads elsewhere but to `known` addresses, or became a header. */
export const inert = (page: Page, value: string, known: readonly string[] = []): void => {
  expect(DECEIVING.test(page.text), shown(value)).toBe(false);
  expect(
    leads(page.text).filter((lead) => !/^(?:\/(?!\/)|#|tel:)/u.test(lead) && !known.includes(lead)),
    shown(value),
  ).toEqual([]);
  for (const [name, text] of page.headers) expect(`${name}: ${text}`, shown(value)).not.toMatch(/evil|alert|cookie: a/iu);
};

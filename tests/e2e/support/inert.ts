import { expect } from 'vitest';
import { leads } from '../../support/hostile/structure.ts';
import { DECEIVING } from '../../support/hostile/values.ts';

/** A value as a failing test names it. */
export const shown = (value: string): string => JSON.stringify(value.slice(0, 80));

/** An answer to a hostile value: nothing in it hides or reorders, leads elsewhere, or became a header. */
export const inert = (page: { readonly headers: Headers; readonly text: string }, value: string): void => {
  expect(DECEIVING.test(page.text), shown(value)).toBe(false);
  expect(
    leads(page.text).filter((lead) => !/^(?:\/(?!\/)|#|tel:)/u.test(lead)),
    shown(value),
  ).toEqual([]);
  for (const [name, text] of page.headers) expect(`${name}: ${text}`, shown(value)).not.toMatch(/evil|alert|cookie: a/iu);
};

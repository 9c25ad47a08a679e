import { describe, expect, test } from 'vitest';
import { html } from '../../../messages/html.ts';
import type { Frame } from '../../../pages/frame.ts';
import { layout } from '../../../pages/layout.ts';
import { elements, textOf } from './markup.ts';

const frame: Frame = { language: 'ar', path: '/apply/contact', region: { ar: 'مراكش-آسفي', fr: 'Marrakech-Safi' } };
const page = (more: Partial<Frame> = {}) =>
  layout({ ...frame, ...more }, { title: 'x', main: html`<h1>x</h1><form id="contact" method="post" action="/apply/contact"></form>` });

describe('the language switch', () => {
  test('names each language in itself and marks the page’s own', () => {
    const switches = elements(page()).filter(({ attributes }) => attributes['hreflang'] !== undefined);
    expect(switches.map(({ attributes }) => attributes)).toEqual([
      { href: '/apply/contact?lang=fr', lang: 'fr', hreflang: 'fr' },
      { href: '/apply/contact?lang=zgh', lang: 'zgh', hreflang: 'zgh' },
    ]);
    expect(page()).toContain('<span lang="ar" aria-current="true">العربية</span>');
  });

  test('saves a form: its buttons send it, and the Enter key still sends it as it is', () => {
    const buttons = elements(page({ formId: 'contact' })).filter(({ name }) => name === 'button');
    expect(buttons.map(({ attributes: { form, name, value } }) => ({ form, name, value }))).toEqual([
      // The first of a form's buttons is the one that Enter presses.
      { form: 'contact', name: undefined, value: undefined },
      { form: 'contact', name: 'switch', value: 'fr' },
      { form: 'contact', name: 'switch', value: 'zgh' },
    ]);
    expect(elements(page({ formId: 'contact' })).filter(({ attributes }) => attributes['hreflang'] !== undefined)).toEqual([]);
  });
});

test('a national page has no region, and no sections of one', () => {
  const national = page({ region: undefined });
  expect(textOf(page())).toContain('جهة مراكش-آسفي');
  expect(textOf(national)).not.toContain('جهة');
  expect(elements(page()).some(({ name }) => name === 'nav')).toBe(true);
  expect(elements(national).some(({ name }) => name === 'nav')).toBe(false);
});

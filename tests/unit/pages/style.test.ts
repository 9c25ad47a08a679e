import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../core/language.ts';
import { STYLE, STYLE_PATH } from '../../../pages/style.ts';
import { elements } from './markup.ts';
import { samplePages } from './samples.ts';

test('the stylesheet is small and its address follows its content', () => {
  expect(Buffer.byteLength(STYLE)).toBeLessThan(12_288);
  expect(STYLE_PATH).toMatch(/^\/style\.css\?v=[0-9a-z]{4,8}$/u);
});

test('only logical properties: Arabic and French share every rule', () => {
  const declarations = STYLE.match(/[a-z-]+:[^;{}]+(?=[;}])/gu) ?? [];
  const physical =
    /^(?:(?:margin|padding|border|inset)-(?:left|right|top|bottom)|left|right|top|bottom|(?:min-|max-)?(?:width|height)):|^(?:text-align|float|clear):(?:left|right)/u;
  expect(declarations.length).toBeGreaterThan(100);
  expect(declarations.filter((declaration) => physical.test(declaration))).toEqual([]);
});

const channel = (value: number): number => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => channel(Number.parseInt(hex.slice(at, at + 2), 16) / 255));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};
const variable = (name: string): string => new RegExp(`--${name}:(#[0-9a-f]{6})`, 'u').exec(STYLE)?.[1] ?? 'missing';

// Source: WCAG 2.2, 1.4.3: 4.5 to 1.
test.each([
  [variable('ink'), '#ffffff'],
  [variable('soft'), variable('pale')],
  [variable('link'), variable('pale')],
  [variable('bad'), '#fdeced'],
  [variable('good'), '#e3f3ef'],
  [variable('wait'), '#fff4dc'],
  ['#ffffff', variable('brand')],
  [variable('ink'), variable('focus')],
])('%s on %s can be read', (text, ground) => {
  expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
});

test('every class that a page uses has a rule, and no rule is left over', () => {
  const used = new Set(
    LANGUAGES.flatMap((language) => Object.values(samplePages(language))).flatMap((page) =>
      elements(page).flatMap(({ attributes }) => (attributes['class'] ?? '').split(' ').filter(Boolean)),
    ),
  );
  const styled = new Set([...STYLE.replace(/url\([^)]*\)/gu, '').matchAll(/\.([a-z][a-z-]*)/gu)].map(([, name]) => name));
  // The script's own.
  used.add('notice');
  expect([...used].filter((name) => !styled.has(name)).sort()).toEqual(['plain']);
  expect([...styled].filter((name) => name !== undefined && !used.has(name))).toEqual([]);
});

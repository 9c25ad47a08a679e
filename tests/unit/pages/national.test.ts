import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../core/language.ts';
import type { DirectoryEntry, Opening } from '../../../core/region/directory.ts';
import { regionPage } from '../../../pages/national/region.ts';
import { startPage } from '../../../pages/national/start.ts';
import { elements, textOf } from './markup.ts';

const OPEN: Opening = { state: 'open', url: 'https://ma-07.example.org' };
const DATED: Opening = { state: 'closed', opensOn: '2027-03-01' };
const CLOSED: Opening = { state: 'closed', opensOn: undefined };

const entryOf = (code: string, ar: string, fr: string, ...provinces: [string, string, string][]): DirectoryEntry => ({
  code,
  name: { ar, fr },
  provinces: provinces.map(([province, arabic, french]) => ({ code: province, name: { ar: arabic, fr: french } })),
  utcOffset: '+00:00',
  sample: true,
});
const marrakech = entryOf('MA-07', 'مراكش-آسفي', 'Marrakech-Safi', ['MA-MAR', 'مراكش', 'Marrakech'], ['MA-SAF', 'آسفي', 'Safi']);
const guelmim = entryOf('MA-10', 'كلميم-واد نون', 'Guelmim-Oued Noun', ['MA-GUE', 'كلميم', 'Guelmim']);
const dakhla = entryOf('MA-12', 'الداخلة-وادي الذهب', 'Dakhla-Oued Ed-Dahab', ['MA-OUD', 'وادي الذهب', 'Oued Ed-Dahab']);

const start = (language: (typeof LANGUAGES)[number], unknown?: string) =>
  startPage({
    language,
    path: '/',
    sample: true,
    directory: { regions: [marrakech, guelmim, dakhla] },
    openings: new Map<string, Opening>([
      ['MA-07', OPEN],
      ['MA-10', DATED],
      ['MA-12', CLOSED],
    ]),
    unknown,
  });
const region = (language: (typeof LANGUAGES)[number], opening: Opening) =>
  regionPage({ language, path: '/region?province=MA-SAF', entry: marrakech, province: marrakech.provinces[1] ?? expect.fail(), opening });

describe.each(LANGUAGES)('the national page in %s', (language) => {
  const pages = [start(language), start(language, 'MA-XXX'), ...[OPEN, DATED, CLOSED].map((opening) => region(language, opening))];

  test('is whole, in its language, without a part of a region: no staff entrance, no form to apply', () => {
    for (const page of pages) {
      const all = elements(page);
      expect(all.filter(({ name }) => name === 'h1')).toHaveLength(1);
      expect(all.find(({ name }) => name === 'html')?.attributes['lang']).toBe(language);
      expect(textOf(page)).not.toMatch(/undefined|\[object|NaN|null|Invalid/u);
      const paths = all.flatMap(({ attributes }) => attributes['href'] ?? []).map((href) => new URL(href, 'https://n.example').pathname);
      for (const elsewhere of ['/apply', '/follow', '/sign-in']) expect(paths).not.toContain(elsewhere);
    }
  });

  test('asks for nothing but the province, in a form that keeps the language', () => {
    const all = elements(start(language));
    const fields = all.filter(({ name }) => ['input', 'select'].includes(name)).map(({ attributes }) => attributes['name']);
    expect(fields).toEqual(['lang', 'province']);
    expect(all.find(({ name }) => name === 'form')?.attributes).toEqual({ method: 'get', action: '/region' });
    expect(all.find(({ attributes }) => attributes['name'] === 'lang')?.attributes['value']).toBe(language);
  });

  test('leads to the portal of an open region in the same language, and to no other', () => {
    const links = (page: string) => elements(page).flatMap(({ attributes }) => attributes['href']?.match(/^https?:.*/u) ?? []);
    const portal = `https://ma-07.example.org/?lang=${language}`;
    expect(links(start(language))).toEqual([portal]);
    expect(links(region(language, OPEN))).toEqual([portal]);
    expect(links(region(language, DATED))).toEqual([]);
    expect(links(region(language, CLOSED))).toEqual([]);
  });

  test('says when a region opens, where the day is known', () => {
    expect(textOf(start(language))).toContain('2027');
    expect(textOf(region(language, DATED))).toContain('2027');
    expect(textOf(region(language, CLOSED))).not.toContain('2027');
    expect(textOf(region(language, CLOSED))).not.toBe(textOf(region(language, DATED)));
  });

  test('the switch of language keeps the province', () => {
    const switches = elements(region(language, OPEN)).filter(({ attributes }) => attributes['hreflang'] !== undefined);
    const others = LANGUAGES.filter((other) => other !== language);
    expect(switches.map(({ attributes }) => attributes['href'])).toEqual(others.map((other) => `/region?province=MA-SAF&lang=${other}`));
  });

  test('a province that is none: the list again, with the error first, at its field, and in the title', () => {
    const page = start(language, 'MA-XXX');
    const all = elements(page);
    expect(all.find(({ name }) => name === 'select')?.attributes).toMatchObject({
      'aria-invalid': 'true',
      'aria-describedby': 'province-error',
    });
    expect(all.filter(({ attributes }) => attributes['href'] === '#province')).toHaveLength(1);
    expect(/<title>(.*?)<\/title>/u.exec(page)?.[1]).not.toBe(/<title>(.*?)<\/title>/u.exec(start(language))?.[1]);
    expect(page).not.toContain('MA-XXX');
  });
});

test('provinces stand under their regions', () => {
  const list = elements(start('fr')).filter(({ name }) => ['optgroup', 'option'].includes(name));
  expect(list.map(({ attributes }) => attributes['label'] ?? attributes['value'])).toEqual([
    '',
    'Région Marrakech-Safi',
    'MA-MAR',
    'MA-SAF',
    'Région Guelmim-Oued Noun',
    'MA-GUE',
    'Région Dakhla-Oued Ed-Dahab',
    'MA-OUD',
  ]);
});

import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../core/language.ts';
import { samplePages } from './samples.ts';

const CELL = /<t[hd][^>]*?( class="brief")? data-label="([^"]*)"><div>([\s\S]*?)<\/div>/gu;

/** On a narrow screen each cell stands beside its column's name. */
test.each(LANGUAGES)('in %s no card says the name of a column twice', (language) => {
  const repeated = Object.entries(samplePages(language)).flatMap(([name, page]) =>
    [...page.matchAll(CELL)].flatMap(([, brief, label = '', cell = '']) => {
      const words = cell.split(/<[^>]+>/gu).map((text) => text.trim());
      return brief === undefined && label !== '' && words.includes(label) ? [`${name}: ${label}`] : [];
    }),
  );
  expect(repeated).toEqual([]);
});

test('in French a colon follows a space that does not break', () => {
  const broken = Object.entries(samplePages('fr')).flatMap(([name, page]) => {
    const text = page.replaceAll(/<[^>]+>/gu, '\n');
    return [...text.matchAll(/.{0,30}[^\u00a0\d\n:]:(?=\s).{0,10}/gu)].map(([found]) => `${name}: ${found}`);
  });
  expect(broken).toEqual([]);
});

import { expect, test } from 'vitest';
import { communeSearch, nameSearch, OTHER_COMMUNE, searchedOf } from '../../../../core/review/search.ts';

const fatima = searchedOf({ nameArabic: 'فاطمة الزهراء العلوي', nameLatin: 'Fatima-Zahra El Alaoui', commune: 'Guéliz' });

test.each([
  ['Fatima', true],
  ['alaoui', true],
  ['ALAOUI fatima', true],
  ['فاطمة', true],
  ['فاطمه العلوى', true],
  ['fatma', true],
  ['fat', true],
  ['Fatima Bennani', false],
  ['khadija', false],
  ['', false],
  ['   ', false],
  ['%_*', false],
  ['.*', false],
])('the name %j is found: %s', (typed, found) => {
  expect(nameSearch(typed)(fatima)).toBe(found);
});

const LISTED = [
  { ar: 'جليز', fr: 'Guéliz' },
  { ar: 'المنارة', fr: 'Ménara' },
];
const inCommune = (commune: string) => searchedOf({ nameArabic: 'نادية', nameLatin: 'Nadia', commune });

test.each([
  ['0', 'Guéliz', true],
  ['0', 'gueliz', true],
  ['0', 'جليز', true],
  ['0', 'Ménara', false],
  ['1', 'المنارة', true],
  [OTHER_COMMUNE, 'Elsewhere', true],
  [OTHER_COMMUNE, 'GUELIZ', false],
])('commune %s has %s: %s', (chosen, commune, found) => {
  expect(communeSearch(chosen, LISTED)?.(inCommune(commune))).toBe(found);
});

test('a commune that no list has is no choice', () => {
  for (const chosen of ['2', '-1', '', 'Guéliz', '00000']) expect(communeSearch(chosen, LISTED)).toBeUndefined();
});

import { afterEach, expect, test, vi } from 'vitest';
import { LANGUAGES } from '../../../core/language.ts';
import {
  formatDate,
  formatDay,
  formatList,
  formatMoment,
  formatMoney,
  formatPhone,
  formatShortDay,
  phoneLink,
  when,
} from '../../../messages/format.ts';
import { arabicCount, colon, formatNumber, frenchCount, LOCALE, tamazightCount } from '../../../messages/plural.ts';

const AT = '2026-11-20T23:30:00.000Z';
const plainSpaces = (text: string): string => text.replace(/[\u00a0\u202f]/gu, ' ');

afterEach(() => vi.unstubAllEnvs());

test.each(['UTC', 'Africa/Casablanca', 'Asia/Tokyo', 'America/Los_Angeles'])(
  'on a machine in %s, times are those of the region',
  (zone) => {
    vi.stubEnv('TZ', zone);
    expect(formatMoment('fr', AT, '+00:00')).toBe('20 novembre 2026 à 23:30 (heure du Maroc)');
    expect(formatMoment('fr', AT, '+01:00')).toBe('21 novembre 2026 à 00:30 (heure du Maroc)');
    expect(formatMoment('ar', AT, '+00:00')).toBe('20 نونبر 2026 على الساعة 23:30 (بتوقيت المغرب)');
    expect(formatDate('fr', AT, '-05:30')).toBe('20 novembre 2026');
    expect(formatDate('ar', '2026-08-31T23:00:00.000Z', '+01:00')).toBe('1 شتنبر 2026');
    expect(formatDay('fr', '1990-03-27')).toBe('27 mars 1990');
    expect(formatShortDay(AT, '+01:00')).toBe('21/11/2026');
    expect(formatMoment('zgh', AT, '+01:00')).toBe('21 ⵏⵓⵡⴰⵏⴱⵉⵔ 2026 ⴳ ⵜⵙⵔⴰⴳⵜ 00:30 (ⴰⴽⵓⴷ ⵏ ⵍⵎⵖⵔⵉⴱ)');
    expect(formatDay('zgh', '1990-03-27')).toBe('27 ⵎⴰⵕⵚ 1990');
  },
);

test('on a page, whose foot names the zone, a time is its day and hour', () => {
  expect(String(when('ar', AT, '+01:00'))).toBe('<time datetime="2026-11-20T23:30:00.000Z">21 نونبر 2026 على الساعة 00:30</time>');
});

test('Moroccans write Latin digits', () => {
  expect(formatNumber('ar', 1234567.5)).toBe('1.234.567,5');
  expect(plainSpaces(formatNumber('fr', 1234567))).toMatch(/^1[ .]234[ .]567$/u);
  expect(formatMoney('ar', 1500)).toBe('1.500 درهم');
  expect(plainSpaces(formatMoney('fr', 1500))).toMatch(/^1[ .]500 dirhams$/u);
  expect(formatMoney('fr', 1)).toBe('1 dirham');
  expect(plainSpaces(formatNumber('zgh', 1234567.5))).toBe('1 234 567,5');
  expect([1, 7, 1500].map((dirhams) => plainSpaces(formatMoney('zgh', dirhams)))).toEqual(['1 ⵓⴷⵔⵉⵎ', '7 ⵉⴷⵔⵉⵎⵏ', '1 500 ⵏ ⵓⴷⵔⵉⵎ']);
  for (const language of LANGUAGES) expect(formatMoney(language, 1_234_567_890)).toMatch(/^[\d., \u00a0\u202f]{13} /u);
});

test('a phone is written as it is dictated, and called in full', () => {
  expect(formatPhone('+212612345678')).toBe('06 12 34 56 78');
  expect(formatPhone('+33612345678')).toBe('+33612345678');
  expect(String(phoneLink('+212524000025'))).toBe('<a href="tel:+212524000025"><bdi dir="ltr">05 24 00 00 25</bdi></a>');
});

const arabic = { zero: 'zero', one: 'one', two: 'two', few: '# few', many: '# many', other: '# other' };
test.each([
  [0, 'zero'],
  [1, 'one'],
  [2, 'two'],
  [3, '3 few'],
  [10, '10 few'],
  [11, '11 many'],
  [99, '99 many'],
  [100, '100 other'],
  [103, '103 few'],
  [1000, '1.000 other'],
])('Arabic counts %d in its own form', (count, expected) => {
  expect(arabicCount(count, arabic)).toBe(expected);
});

test.each([
  [0, '0 one'],
  [1, '1 one'],
  [2, '2 other'],
  [1_000_000, '1 000 000 many'],
])('French counts %d', (count, expected) => {
  expect(plainSpaces(frenchCount(count, { one: '# one', other: '# other', many: '# many' })).replaceAll('.', ' ')).toBe(expected);
});

test.each([
  [0, '0 one'],
  [1, '1 one'],
  [2, '2 few'],
  [10, '10 few'],
  [11, '11 other'],
  [99, '99 other'],
  [1000, '1 000 other'],
])('Tamazight counts %d', (count, expected) => {
  expect(plainSpaces(tamazightCount(count, { one: '# one', few: '# few', other: '# other' }))).toBe(expected);
});

test('what a language is formatted by is known to this machine, and no silent fallback', () => {
  for (const language of LANGUAGES) {
    expect(Intl.NumberFormat.supportedLocalesOf(LOCALE[language])).toEqual([LOCALE[language]]);
    expect(Intl.DateTimeFormat.supportedLocalesOf(LOCALE[language])).toEqual([LOCALE[language]]);
  }
  expect(Intl.PluralRules.supportedLocalesOf(['ar', 'fr', 'shi'])).toEqual(['ar', 'fr', 'shi']);
});

test('every month has a name of its own in Tamazight, in Tifinagh', () => {
  const months = Array.from({ length: 12 }, (_, month) => formatDay('zgh', `2026-${String(month + 1).padStart(2, '0')}-09`));
  expect(new Set(months).size).toBe(12);
  for (const month of months) expect(month).toMatch(/^9 \p{Script=Tifinagh}+ 2026$/u);
});

test('names side by side are joined as each language does', () => {
  expect(formatList('fr', ['a', 'b', 'c'])).toBe('a, b et c');
  expect(formatList('ar', ['أ', 'ب', 'ج'])).toBe('أ وب وج');
  expect(formatList('zgh', ['ⴰ', 'ⴱ', 'ⵊ'])).toBe('ⴰ, ⴱ, ⵊ');
  for (const language of LANGUAGES) expect([formatList(language, []), formatList(language, ['x'])]).toEqual(['', 'x']);
});

test('only French puts a space before a colon, one that does not break', () => {
  expect(LANGUAGES.map(colon)).toEqual([':', '\u00a0:', ':']);
});

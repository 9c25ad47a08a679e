import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../core/language.ts';
import { AWAITING_NATIVE_REVIEW, AWAITING_REVIEW_MARK } from '../../../messages/catalogue/awaiting-review.ts';

const folder = new URL('../../../messages/catalogue/', import.meta.url);
const filesOf = (language: string) =>
  readdirSync(new URL(`${language}/`, folder)).map((name) => ({
    name,
    text: readFileSync(new URL(`${language}/${name}`, folder), 'utf8'),
  }));

test.each(LANGUAGES)('%s: each file says whether it awaits a native speaker’s review', (language) => {
  const awaiting = AWAITING_NATIVE_REVIEW[language] !== undefined;
  for (const { name, text } of filesOf(language))
    expect({ name, marked: text.startsWith(`${AWAITING_REVIEW_MARK}\n`) }).toEqual({ name, marked: awaiting });
});

test('no Tamazight file borrows another language’s texts', () => {
  for (const { name, text } of filesOf('zgh'))
    expect({ name, borrowed: /\/(?:ar|fr)\/[^']+' *;?$/mu.test(text.replace(/^import type .*$/gmu, '')) }).toEqual({
      name,
      borrowed: false,
    });
});

test('what awaits review is told to those who could do it', () => {
  const docs = readFileSync(new URL('../../../docs/languages.md', import.meta.url), 'utf8');
  for (const language of Object.keys(AWAITING_NATIVE_REVIEW)) expect(docs).toContain(`\`${language}\``);
  expect(docs).toMatch(/awaits? .*native speaker/iu);
});

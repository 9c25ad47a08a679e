import { describe, expect, test } from 'vitest';
import * as catalogue from '../../../messages/catalogue/index.ts';

type Leaf = { readonly path: string; readonly value: unknown };

const leaves = (value: unknown, path: string): readonly Leaf[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))
    : [{ path, value }];

/** A text, with its functions called: numbers and strings alike read well in a sentence. */
const said = (value: unknown): string =>
  typeof value === 'function'
    ? String(
        Reflect.apply(
          value,
          undefined,
          Array.from({ length: value.length }, (_, index) => (value.length === 1 ? 7 : index + 3)),
        ),
      )
    : String(value);

const topics = Object.entries(catalogue).map(([topic, { ar, fr }]) => ({ topic, ar: leaves(ar, topic), fr: leaves(fr, topic) }));

describe.each(topics)('$topic', ({ ar, fr }) => {
  test('says the same things in both languages', () => {
    expect(fr.map(({ path }) => path).sort()).toEqual(ar.map(({ path }) => path).sort());
  });

  test('Arabic is written in Arabic, French is not', () => {
    const words = (entries: readonly Leaf[]) =>
      entries.filter(({ value }) => typeof value !== 'boolean').map(({ path, value }) => ({ path, text: said(value) }));
    const mayBeLatin = /otherLanguage|choiceHints\.(?:approve|reject)/u;
    for (const { path, text } of words(ar))
      if (!mayBeLatin.test(path)) expect({ path, text }).toEqual({ path, text: expect.stringMatching(/\p{Script=Arabic}/u) });
    for (const { path, text } of words(fr))
      if (!/otherLanguage/u.test(path)) expect({ path, text }).toEqual({ path, text: expect.not.stringMatching(/\p{Script=Arabic}/u) });
  });

  test('is typed with care', () => {
    for (const { path, value } of [...ar, ...fr]) {
      const text = said(value);
      expect({ path, text }).toEqual({ path, text: expect.not.stringMatching(/undefined|\[object|NaN| {2}|^\s|\s$|#/u) });
      // Typographic apostrophes in French; Latin digits and no vowel signs in Arabic.
      expect({ path, text }).toEqual({ path, text: expect.not.stringMatching(/\p{L}'\p{L}|[٠-٩]|[\u064b-\u0652]/u) });
    }
  });
});

test('French punctuation does not begin a line on a page', () => {
  for (const { topic, fr } of topics) {
    // Letters and SMS keep plain spaces: a no-break space would cost an SMS its 7-bit alphabet.
    if (topic === 'mail' || topic === 'staff' || topic === 'drafts') continue;
    for (const { path, value } of fr)
      expect({ path, text: said(value) }).toEqual({ path, text: expect.not.stringMatching(/ [?!:;»]|« /u) });
  }
});

test('the catalogue holds every topic', () => {
  expect(topics.length).toBeGreaterThan(15);
});

import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../core/language.ts';
import * as catalogue from '../../../messages/catalogue/index.ts';
import { type Leaf, leaves, said } from './leaves.ts';

const topics = Object.entries(catalogue).map(([topic, { ar, fr, zgh }]) => ({
  topic,
  ar: leaves(ar, topic),
  fr: leaves(fr, topic),
  zgh: leaves(zgh, topic),
}));

/** An empty text is a hint that is not needed. */
const words = (entries: readonly Leaf[]) =>
  entries.flatMap((leaf) =>
    said(leaf)
      .filter((text) => text !== '')
      .map((text) => ({ path: leaf.path, text })),
  );
const expectEach = (entries: readonly Leaf[], matching: unknown) => {
  for (const { path, text } of words(entries)) expect({ path, text }).toEqual({ path, text: matching });
};

/** Latin words that stay in a Tamazight sentence: acronyms, names without a Tamazight form, samples of what one types. */
const LATIN_IN_TAMAZIGHT =
  /\b(?:SMS|CIN|RSU|CNDP|JSON|A4|A6|SHA|Ko|AB123456|cookies|Entraide Nationale|nom@example\.org|7K3M-9QXT-2BVWD|K7QM-2XNP-4T9RA)\b/gu;
/** The letters of the IRCAM's alphabet; the mark of labialisation follows ⴳ or ⴽ alone. */
const NOT_IRCAM = /[^ⴰⴱⴳⴷⴹⴻⴼⴽⵀⵃⵄⵅⵇⵉⵊⵍⵎⵏⵓⵔⵕⵖⵙⵚⵛⵜⵟⵡⵢⵣⵥⵯ\P{Script=Tifinagh}]|(?<![ⴳⴽ])ⵯ/u;

describe.each(topics)('$topic', ({ ar, fr, zgh }) => {
  test('says the same things in every language', () => {
    const shape = (entries: readonly Leaf[]) => entries.map(({ path, value }) => `${path}: ${typeof value}`).sort();
    expect(shape(fr)).toEqual(shape(ar));
    expect(shape(zgh)).toEqual(shape(ar));
  });

  test('leaves a hint empty in all languages or in none', () => {
    const empty = (entries: readonly Leaf[]) => entries.filter(({ value }) => value === '').map(({ path }) => path);
    expect([empty(fr), empty(zgh)]).toEqual([empty(ar), empty(ar)]);
  });

  test('is written in the script of its language', () => {
    expectEach(ar, expect.stringMatching(/\p{Script=Arabic}/u));
    expectEach(ar, expect.not.stringMatching(/\p{Script=Tifinagh}/u));
    expectEach(fr, expect.not.stringMatching(/\p{Script=Arabic}|\p{Script=Tifinagh}/u));
    expectEach(zgh, expect.stringMatching(/\p{Script=Tifinagh}/u));
    expectEach(zgh, expect.not.stringMatching(/\p{Script=Arabic}/u));
  });

  test('holds no French sentence in Tamazight, and only letters of the IRCAM', () => {
    for (const { path, text } of words(zgh)) {
      expect({ path, text: text.replace(LATIN_IN_TAMAZIGHT, '') }).toEqual({ path, text: expect.not.stringMatching(/\p{Script=Latin}/u) });
      expect({ path, text }).toEqual({ path, text: expect.not.stringMatching(NOT_IRCAM) });
    }
  });

  test('is typed with care', () => {
    for (const entries of [ar, fr, zgh]) {
      expectEach(entries, expect.not.stringMatching(/undefined|\[object|NaN| {2}|^\s|\s$|#|[!?.:,;]{2}(?<!\.{3})/u));
      // Typographic apostrophes in French; Latin digits and no vowel signs in Arabic.
      expectEach(entries, expect.not.stringMatching(/\p{L}'\p{L}|[٠-٩]|[\u064b-\u0652]/u));
    }
  });
});

test('French punctuation does not begin a line on a page', () => {
  for (const { topic, fr } of topics) {
    // Letters and SMS keep plain spaces: a no-break space would cost an SMS its 7-bit alphabet.
    if (topic === 'mail' || topic === 'staff' || topic === 'drafts') continue;
    expectEach(fr, expect.not.stringMatching(/ [?!:;»]|« /u));
  }
});

test('the catalogue holds every topic, in every language', () => {
  expect(topics.length).toBeGreaterThan(20);
  for (const texts of Object.values(catalogue)) expect(Object.keys(texts)).toEqual([...LANGUAGES]);
});

test('in no language is a text another language’s own', () => {
  for (const { ar, fr, zgh } of topics)
    for (const [index, leaf] of ar.entries())
      if (typeof leaf.value === 'function') expect([fr[index]?.value, zgh[index]?.value]).not.toContain(leaf.value);
  for (const { fr, zgh } of topics) {
    const french = new Set(words(fr).map(({ path, text }) => `${path} ${text}`));
    expect(words(zgh).filter(({ path, text }) => french.has(`${path} ${text}`))).toEqual([]);
  }
});

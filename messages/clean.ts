/**
 * Characters that reorder or hide what a person reads, or that end a header: controls other than tab and line feed, bidi
 * controls, zero-width characters, tags, private ones, line and paragraph separators. The form refuses or drops them; this is
 * the second wall. Arabic number signs are format characters that are seen.
 */
const DECEIVING = /(?![\t\n\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2])[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** The text without characters that deceive a reader; lone surrogates become U+FFFD. Line feeds and tabs stay. */
export const visible = (text: string): string => text.toWellFormed().replace(DECEIVING, '');

/** One line: safe as an e-mail subject or in an SMS. */
export const oneLine = (text: string): string =>
  visible(text.replace(/[\r\n\t\v\f\u0085\u2028\u2029]+/gu, ' '))
    .replace(/ {2,}/gu, ' ')
    .trim();

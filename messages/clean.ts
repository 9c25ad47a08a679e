/**
 * Characters that reorder or hide what a person reads, or that end a header: controls other than tab and line feed,
 * bidi controls, zero-width characters, line and paragraph separators. The form refuses them; this is the second wall.
 */
const DECEIVING =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ue000-\ue0ff]/gu;

/** The text without characters that deceive a reader; lone surrogates become U+FFFD. Line feeds and tabs stay. */
export const visible = (text: string): string => text.toWellFormed().replace(DECEIVING, '');

/** One line: safe as an e-mail subject or in an SMS. */
export const oneLine = (text: string): string =>
  visible(text.replace(/[\r\n\t\v\f\u0085\u2028\u2029]+/gu, ' '))
    .replace(/ {2,}/gu, ' ')
    .trim();

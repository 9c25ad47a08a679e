import { html as tag } from 'hono/html';
import { visible } from './clean.ts';

/** Escaped markup. Only `html` makes it, so a plain string can never reach a page unescaped. */
export type Markup = Exclude<ReturnType<typeof tag>, Promise<unknown>>;

/** What may stand in a template. `false` and `undefined` leave nothing behind. */
export type Part = string | number | false | undefined | Markup | readonly Part[];

const cleaned = (part: Part): unknown => (Array.isArray(part) ? part.map(cleaned) : typeof part === 'string' ? visible(part) : part);

/** A template of markup: every value is escaped, and characters that hide or reorder text are dropped. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup => {
  const markup = tag(strings, ...parts.map(cleaned));
  if (markup instanceof Promise) throw new TypeError('markup holds no promises');
  return markup;
};

const MARK = 0xe000;

/**
 * A catalogue sentence with markup in place of its parameters: the sentence itself is escaped.
 * `weave(text.before, time)` for `before: (when) => \`avant le ${when}\``.
 */
export const weave = <P extends readonly Markup[]>(
  sentence: (...values: { readonly [K in keyof P]: string }) => string,
  ...pieces: P
): Markup => {
  const marks = pieces.map((_, index) => String.fromCharCode(MARK + index));
  const text = Reflect.apply(sentence, undefined, marks);
  const parts = typeof text === 'string' ? text.split(/([\ue000-\ue0ff])/u) : [];
  return html`${parts.map((part) => pieces[marks.indexOf(part)] ?? part)}`;
};

/** Left to right whatever surrounds it: references, codes, phones and addresses inside Arabic. */
export const ltr = (text: string): Markup => html`<bdi dir="ltr">${text}</bdi>`;

/** Several lines of someone's text, line breaks kept. */
export const lines = (text: string): Markup => html`${text.split('\n').map((line, index) => (index === 0 ? line : html`<br>${line}`))}`;

/** An address that may stand in `href`: the web or this site, nothing that runs. */
export const safeUrl = (url: string): string => (/^(?:https?:\/\/|\/(?!\/))[^\s\\]*$/u.test(url) ? url : '#');

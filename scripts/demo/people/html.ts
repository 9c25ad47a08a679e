/** Reads the HTML of this system's pages and of its like: well-formed, forms not nested. It is no general HTML parser. */

export type Tag = {
  readonly name: string;
  readonly closing: boolean;
  readonly attributes: ReadonlyMap<string, string>;
  /** The raw text up to the next tag. */
  readonly text: string;
};

const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*\/?>([^<]*)/giu;
const ATTRIBUTE = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/gu;

/** The page's tags in order, each with the text that follows it. */
export const tagsOf = (html: string): readonly Tag[] =>
  Array.from(html.replace(/<!--.*?-->/gsu, '').matchAll(TAG), ([, slash, name = '', attributes = '', text = '']) => ({
    name: name.toLowerCase(),
    closing: slash === '/',
    attributes: new Map(
      Array.from(attributes.matchAll(ATTRIBUTE), ([, key = '', ...values]) => [
        key.toLowerCase(),
        decode(values.find((value) => value !== undefined) ?? ''),
      ]),
    ),
    text: decode(text),
  }));

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Character references as their characters. */
export const decode = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/giu, (whole, decimal, hexadecimal, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hexadecimal !== undefined) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
    return NAMED[String(name).toLowerCase()] ?? whole;
  });

/** What a person reads of a piece of HTML, white space folded. */
export const textOf = (html: string): string =>
  decode(html.replace(/<style.*?<\/style>/gsu, ' ').replace(/<[^>]*>/gu, ' '))
    .replace(/\s+/gu, ' ')
    .trim();

export type TableRow = { readonly href: string; readonly cells: readonly string[] };

/** The rows of the page's tables that lead somewhere: the first link of each, and what its cells say. */
export const tableRows = (html: string): readonly TableRow[] =>
  Array.from(html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gsu), ([, row = '']) => ({
    href: decode(/<a [^>]*href="([^"]*)"/u.exec(row)?.[1] ?? ''),
    cells: Array.from(row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gsu), ([, cell = '']) => textOf(cell)),
  })).filter(({ href }) => href !== '');

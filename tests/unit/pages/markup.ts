/** A strict reader of the markup our templates make: anything it does not know is an error, so that a broken attribute shows. */
export type Element = { readonly name: string; readonly attributes: Readonly<Record<string, string>> };

const TAG = /<!doctype html>|<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z][a-z-]*(?:="[^"<>]*")?)*)\s*>/gu;

const decode = (text: string): string =>
  text.replace(/&(lt|gt|quot|amp|#39);/gu, (_, name) => ({ lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" })[String(name)] ?? '');

/** Elements in order. Throws when a `<` or `>` stands outside a tag. */
export const elements = (html: string): readonly Element[] => {
  const rest = html.replace(TAG, '');
  const stray = /[<>]/u.exec(rest);
  if (stray !== null) throw new Error(`stray ${stray[0]} near ${rest.slice(Math.max(0, stray.index - 60), stray.index + 60)}`);
  return [...html.matchAll(TAG)]
    .filter(([, closing, name]) => closing !== '/' && name !== undefined)
    .map(([, , name = '', attributes = '']) => ({
      name,
      attributes: Object.fromEntries(
        [...attributes.matchAll(/([a-z-]+)(?:="([^"]*)")?/gu)].map(([, key = '', value = '']) => [key, decode(value)]),
      ),
    }));
};

/** Names of tags and attributes in order, opening and closing: what must not depend on what people typed. */
export const skeleton = (html: string): readonly string[] =>
  [...html.matchAll(TAG)].map(([whole, closing, name, attributes = '']) =>
    name === undefined
      ? whole
      : `${closing}${name} ${[...attributes.matchAll(/([a-z-]+)(?:="[^"]*")?/gu)].map(([, key]) => key).join(' ')}`.trim(),
  );

/** What a person reads. */
export const textOf = (html: string): string =>
  decode(html.replace(/<title>.*?<\/title>/su, '').replace(TAG, ' '))
    .replace(/\s+/gu, ' ')
    .trim();

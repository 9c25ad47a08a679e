/** A text of the catalogue by where it stands. */
export type Leaf = { readonly path: string; readonly value: unknown };

export const leaves = (value: unknown, path: string): readonly Leaf[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))
    : [{ path, value }];

/** Counts that take another form of the noun in one language or another. */
const COUNTS = [0, 1, 2, 3, 11, 100];

/** What a leaf says: a text, or a function's texts for every plural form. Numbers and strings alike read well in a sentence. */
export const said = ({ value }: Leaf): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'function') return [];
  if (value.length === 0) return [String(Reflect.apply(value, undefined, [{}]))];
  return COUNTS.map((count) =>
    String(
      Reflect.apply(
        value,
        undefined,
        Array.from({ length: value.length }, (_, index) => count + index),
      ),
    ),
  );
};

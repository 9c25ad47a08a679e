import type * as z from 'zod';
import { laterOf, withLater } from '../core/later-members.ts';

type Members = Readonly<Record<string, unknown>>;

/**
 * A stored row that does not parse. It is never skipped in silence: a file that disappears is worse than an alarm, so whoever goes on without it tells.
 * The message names the row and the members at fault, never their values.
 */
export class CorruptRecord extends Error {
  override readonly name = 'CorruptRecord';
  readonly pk: string;
  readonly sk: string;

  constructor(row: Members, faults: string) {
    const pk = String(row['pk']);
    const sk = String(row['sk']);
    super(`row ${pk} ${sk} does not parse: ${faults}`);
    this.pk = pk;
    this.sk = sk;
  }
}

/** Members that belong to the table and not to the record; `stamp`: see changes.ts. */
const KEYS = new Set(['pk', 'sk', 'qpk', 'qsk', 'dpk', 'dsk', 'ksk', 'card', 'stamp']);

/** What a row records. Members of a later release are carried: see docs/adr/0026. Throws `CorruptRecord`. */
export const parseRow = <T>(schema: z.ZodType<T>, row: Members): T => {
  const members = Object.fromEntries(Object.entries(row).filter(([name]) => !KEYS.has(name)));
  const parsed = schema.safeParse(members);
  if (parsed.success) return parsed.data;
  const later = laterMembers(parsed.error.issues);
  const known = later === undefined ? parsed : schema.safeParse(without(members, later));
  if (known.success) {
    for (const one of later ?? []) carry(members, known.data, one);
    return known.data;
  }
  const wrong = known.error.issues.filter(({ code }) => code !== 'unrecognized_keys');
  const faults = wrong.map(({ code, path }) => `${path.join('.') || 'record'} (${code})`);
  throw new CorruptRecord(row, faults.join(', '));
};

/** The same of a row that may be missing. */
export const parseOptional = <T>(schema: z.ZodType<T>, row: Members | undefined): T | undefined =>
  row === undefined ? undefined : parseRow(schema, row);

/**
 * What several rows record: one that cannot be read keeps nobody from the others, and is told of. See docs/adr/0027.
 * `unreadable` absent: it is thrown.
 */
export const parseReadable = <R extends Members, T>(
  rows: readonly R[],
  parse: (row: R) => T,
  unreadable: (error: CorruptRecord) => void = rethrow,
): readonly T[] =>
  rows.flatMap((row) => {
    try {
      return [parse(row)];
    } catch (error) {
      if (!(error instanceof CorruptRecord)) throw error;
      unreadable(error);
      return [];
    }
  });

const rethrow = (error: CorruptRecord): never => {
  throw error;
};

/** A record as it is stored: with what it carries of a later release, at every depth. */
export const wholeRow = (record: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries({ ...laterOf(record), ...record }).map(([name, value]) => [name, whole(value)]));

const whole = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(whole);
  return isPlain(value) ? wholeRow(value) : value;
};

/** Where members stand that a schema does not know, and which. */
type Later = { readonly path: readonly PropertyKey[]; readonly keys: readonly string[] };

/** Undefined: something else is wrong as well. */
const laterMembers = (issues: readonly z.core.$ZodIssue[]): readonly Later[] | undefined => {
  const later = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? [issue] : []));
  return later.length === issues.length ? later : undefined;
};

const without = (members: Members, later: readonly Later[]): unknown => {
  const known: unknown = structuredClone(members);
  for (const { path, keys } of later) {
    const holder = at(known, path);
    if (holder !== undefined) for (const key of keys) Reflect.deleteProperty(holder, key);
  }
  return known;
};

const carry = (members: Members, known: unknown, { path, keys }: Later): void => {
  const [from, to] = [at(members, path), at(known, path)];
  if (from !== undefined && to !== undefined) withLater(to, Object.fromEntries(keys.map((key) => [key, Reflect.get(from, key)])));
};

const at = (value: unknown, path: readonly PropertyKey[]): object | undefined => {
  const found = path.reduce<unknown>((holder, key) => (isObject(holder) ? Reflect.get(holder, key) : undefined), value);
  return isObject(found) ? found : undefined;
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
/** Not bytes or sets, which the table knows too. */
const isPlain = (value: unknown): value is object => isObject(value) && Object.getPrototypeOf(value) === Object.prototype;

import type * as z from 'zod';

/**
 * A stored row that does not parse. It is never skipped: a file that disappears from a docket is worse than an alarm.
 * The message names the row and the members at fault, never their values.
 */
export class CorruptRecord extends Error {
  override readonly name = 'CorruptRecord';
  readonly pk: string;
  readonly sk: string;

  constructor(row: Readonly<Record<string, unknown>>, faults: string) {
    const pk = String(row['pk']);
    const sk = String(row['sk']);
    super(`row ${pk} ${sk} does not parse: ${faults}`);
    this.pk = pk;
    this.sk = sk;
  }
}

/** Members that belong to the table and not to the record; `stamp`: see changes.ts. */
const KEYS = new Set(['pk', 'sk', 'qpk', 'qsk', 'dpk', 'dsk', 'ksk', 'card', 'stamp']);

/** What a row records. Throws `CorruptRecord`. */
export const parseRow = <T>(schema: z.ZodType<T>, row: Readonly<Record<string, unknown>>): T => {
  const parsed = schema.safeParse(Object.fromEntries(Object.entries(row).filter(([name]) => !KEYS.has(name))));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ code, path }) => `${path.join('.') || 'record'} (${code})`);
  throw new CorruptRecord(row, faults.join(', '));
};

/** The same of a row that may be missing. */
export const parseOptional = <T>(schema: z.ZodType<T>, row: Readonly<Record<string, unknown>> | undefined): T | undefined =>
  row === undefined ? undefined : parseRow(schema, row);

import { type Draft, DraftSchema } from '../../core/draft/draft.ts';
import type { StoreContext } from '../context.ts';
import { parseRow } from '../corrupt-record.ts';
import { draftDueIndexKey, draftKey, parseDueSort } from '../keys.ts';
import { type Row, readRow } from '../read.ts';

/** The stored form of a draft. Its hash and its due time stand in the keys alone. */
export const draftRow = (region: string, { hash, dueAt, ...members }: Draft): Row => ({
  ...draftKey(region, hash),
  ...members,
  ...draftDueIndexKey(region, hash, dueAt),
});

/** The draft that a row records. Throws `CorruptRecord`. */
export const parseDraft = (row: Row): Draft => {
  const [, , hash] = String(row['pk']).split('#');
  return parseRow(DraftSchema, { ...row, hash, dueAt: parseDueSort(row['dsk']).dueAt });
};

/** As last written, whether or not its time is over. */
export const readDraft = async (context: StoreContext, hash: string): Promise<Draft | undefined> => {
  const row = await readRow(context, draftKey(context.region, hash));
  return row === undefined ? undefined : parseDraft(row);
};

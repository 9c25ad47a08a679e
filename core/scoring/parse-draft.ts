import { err, ok, type Result } from '../result.ts';
import { type Grid, GridSchema } from './grid.ts';

/** `path`: where in the grid, such as `criteria.2.points.widowed`; empty: the whole. `reason`: as the schema words it, in English. */
export type DraftFault = { readonly path: string; readonly reason: string };

/** A draft grid as somebody pasted it; refused with each of its faults. `NotJson`: the text cannot be read at all. */
export const parseDraftGrid = (text: string): Result<Grid, 'NotJson' | readonly DraftFault[]> => {
  const read = readJson(text);
  if (!read.ok) return read;
  const parsed = GridSchema.safeParse(read.value);
  if (parsed.success) return ok(parsed.data);
  return err(parsed.error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), reason: message })));
};

const readJson = (text: string): Result<unknown, 'NotJson'> => {
  try {
    return ok(JSON.parse(text));
  } catch {
    return err('NotJson');
  }
};

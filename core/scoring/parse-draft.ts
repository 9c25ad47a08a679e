import type * as z from 'zod';
import { type Localized, LocalizedSchema } from '../language.ts';
import { err, ok, type Result } from '../result.ts';
import { valueAt } from '../value-at.ts';
import type { DraftFault, DraftFaultCode, GridFault } from './draft-fault.ts';
import { type Grid, GridShape } from './grid.ts';
import { gridFaults } from './grid-rules.ts';

/** A text that is not JSON at all. `at`: where it breaks, as far as that can be told. */
export type NotJson = { readonly notJson: true; readonly at?: { readonly line: number; readonly column: number } | undefined };

/** A draft grid as somebody pasted it; refused with each of its faults. */
export const parseDraftGrid = (text: string): Result<Grid, NotJson | readonly DraftFault[]> => {
  const read = readJson(text);
  if (!read.ok) return read;
  const parsed = GridShape.safeParse(read.value);
  const faults = parsed.success ? gridFaults(parsed.data) : parsed.error.issues.flatMap((issue) => faultsOf(issue, read.value));
  if (parsed.success && faults.length === 0) return ok(parsed.data);
  return err(faults.map((fault) => ({ ...fault, criterion: criterionAt(fault.path, read.value) })));
};

const readJson = (text: string): Result<unknown, NotJson> => {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    // The engine says so in words; where it does not, nothing is said.
    const [, line, column] = /line (\d+) column (\d+)/u.exec(error instanceof Error ? error.message : '') ?? [];
    return err({ notJson: true, ...(line === undefined ? {} : { at: { line: Number(line), column: Number(column) } }) });
  }
};

type Issue = z.core.$ZodIssue;

const faultsOf = (issue: Issue, draft: unknown): readonly GridFault[] => {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], code: 'unknown-member', reason: issue.message }));
  }
  return [{ path, reason: issue.message, ...saidOf(issue, valueAt(draft, path)) }];
};

const saidOf = (issue: Issue, value: unknown): Omit<GridFault, 'path' | 'reason'> => {
  if (value === undefined) return { code: 'missing' };
  switch (issue.code) {
    case 'invalid_type':
      return { code: EXPECTED[issue.expected] ?? 'invalid' };
    case 'too_small':
      return issue.origin === 'number' ? { code: 'too-small', bound: Number(issue.minimum) } : { code: 'empty' };
    case 'too_big':
      return { code: 'too-big', bound: Number(issue.maximum) };
    case 'invalid_format':
      return { code: 'short-name' };
    case 'invalid_value':
      return { code: 'not-in-list', known: issue.values.map(String) };
    case 'invalid_union':
      return { code: 'not-in-list', known: issue.path.at(-1) === 'type' ? CRITERION_TYPES : CATEGORIES };
    default:
      return { code: 'invalid' };
  }
};

const EXPECTED: Readonly<Partial<Record<string, DraftFaultCode>>> = {
  string: 'text',
  number: 'number',
  int: 'whole-number',
  boolean: 'yes-no',
  array: 'list',
  object: 'group',
  record: 'group',
};
const CRITERION_TYPES = ['choice', 'steps'];
const CATEGORIES = ['1', '2'];

const criterionAt = ([part, index]: GridFault['path'], draft: unknown): Localized | undefined =>
  part === 'criteria' && index !== undefined ? LocalizedSchema.safeParse(valueAt(draft, [part, index, 'label'])).data : undefined;

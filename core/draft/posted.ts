import type { Typed } from './draft.ts';
import { asksOf, type Question, type StepId } from './steps.ts';

/** How many partner rows a page offers. */
export const PARTNER_ROWS = 4;
/** Units of one answer that are kept: more than any field takes, so that what is too long is still told so. */
const LONGEST = 320;
/** Of a list each choice is a short word. */
const LONGEST_CHOICE = 40;
const MOST_CHOICES = 20;

const rows = Array.from({ length: PARTNER_ROWS }, (_, row) => row);

/** Questions that are posted under other names than their own. */
const NAMES: Partial<Record<Question, readonly string[]>> = {
  birthDate: ['birthDate.day', 'birthDate.month', 'birthDate.year'],
  partners: rows.flatMap((row) => [`partners.${row}.name`, `partners.${row}.cin`]),
};

const LISTS: ReadonlySet<string> = new Set(['supportWanted', 'trainingWanted'] satisfies Question[]);

/** The names under which the answers of a step are posted. */
export const namesOf = (id: StepId): readonly string[] => asksOf(id).flatMap((question) => NAMES[question] ?? [question]);

/**
 * The fields of a step as they were posted, for keeping. Nothing is judged; names that are not of this step are left out,
 * and what nobody types by hand is cut so that a draft stays well below what one row of the table holds.
 */
export const typedOf = (id: StepId, posted: Iterable<readonly [name: string, value: string]>): Typed => {
  const names = new Set(namesOf(id));
  const typed: Record<string, string[]> = {};
  for (const [name, value] of posted) {
    if (!names.has(name)) continue;
    const values = typed[name] ?? [];
    const [most, longest] = LISTS.has(name) ? [MOST_CHOICES, LONGEST_CHOICE] : [1, LONGEST];
    if (values.length < most) typed[name] = [...values, cut(value, longest)];
  }
  return typed;
};

/** Not in the middle of a character. */
const cut = (text: string, longest: number): string =>
  text
    .slice(0, longest)
    .replace(/[\ud800-\udbff]$/u, '')
    .toWellFormed();

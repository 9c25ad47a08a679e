import type { FieldError } from '../../core/application/problems.ts';
import type { Language } from '../../core/language.ts';
import { form } from '../../messages/catalogue/index.ts';
import { colon } from '../../messages/format.ts';
import { fieldErrorText } from '../../messages/problems.ts';

/** Errors by the name of the field that shows them, in the page's language. */
export type FieldErrors = {
  /** The text beside a field; of `project` also when the error is the whole group's. */
  readonly of: (name: string) => string | undefined;
  /** For the summary: the field's name as its id, and its label with the error. */
  readonly list: readonly { readonly id: string; readonly text: string }[];
};

/** Errors by JSON pointer become errors by field: `/project/title` is shown by `project.title`, `/supportWanted/0` by `supportWanted`. */
export const fieldErrorsOf = (
  language: Language,
  errors: readonly FieldError[],
  more: Readonly<Record<string, string>> = {},
): FieldErrors => {
  const byName = new Map<string, string>();
  for (const error of errors) {
    const name = nameOf(error.pointer);
    if (!byName.has(name)) byName.set(name, fieldErrorText(language, error.code, error.params));
  }
  return {
    of: (name) => byName.get(name),
    list: [...byName].map(([id, text]) => ({ id, text: labelled(language, id, text, more) })),
  };
};

const GROUPS = ['supportWanted', 'trainingWanted'];

const nameOf = (pointer: string): string => {
  const path = pointer.split('/').slice(1);
  const [first = ''] = path;
  if (GROUPS.includes(first)) return first;
  if (first === 'consent') return 'consent.given';
  return path.join('.');
};

const labelled = (language: Language, name: string, text: string, more: Readonly<Record<string, string>>): string => {
  const fields: Readonly<Record<string, { readonly label: string }>> = form[language].fields;
  const label = fields[name.replace(/^partners\.\d+\./u, 'partners.').replace(/^consent\..*$/u, 'consent')]?.label ?? more[name];
  return label === undefined ? text : `${label}${colon(language)} ${text}`;
};

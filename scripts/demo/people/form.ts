import { type Tag, tagsOf } from './html.ts';

type Field = {
  readonly name: string;
  readonly type: string;
  /** What it would send if left alone. */
  readonly values: readonly string[];
  /** What it lets a person choose; absent: free text. */
  readonly options?: readonly string[];
};

/** A form as the page offers it. */
export type Form = { readonly action: string; readonly method: string; readonly fields: readonly Field[] };

export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** Every form of a page, with what each field holds and offers. */
export const formsOf = (html: string): readonly Form[] => {
  const forms: { action: string; method: string; fields: Field[] }[] = [];
  let inside = false;
  let select: { name: string; options: string[]; selected: string[] } | undefined;
  for (const tag of tagsOf(html)) {
    if (tag.name === 'form') {
      inside = !tag.closing;
      if (inside) forms.push({ action: attribute(tag, 'action'), method: attribute(tag, 'method').toLowerCase() || 'get', fields: [] });
    }
    const fields = inside ? forms.at(-1)?.fields : undefined;
    if (fields === undefined) continue;
    if (tag.name === 'select' && !tag.closing) select = { name: attribute(tag, 'name'), options: [], selected: [] };
    else if (tag.name === 'select' && select !== undefined) {
      // A browser sends the first option when none is marked.
      const values = select.selected.length > 0 ? select.selected : select.options.slice(0, 1);
      fields.push({ name: select.name, type: 'select', options: select.options, values });
      select = undefined;
    } else if (tag.name === 'option' && !tag.closing && select !== undefined) {
      const value = tag.attributes.get('value') ?? tag.text.trim();
      select.options.push(value);
      if (tag.attributes.has('selected')) select.selected.push(value);
    } else if (tag.name === 'textarea' && !tag.closing) {
      fields.push({ name: attribute(tag, 'name'), type: 'textarea', values: [tag.text.replace(/^\r?\n/u, '')] });
    } else if (tag.name === 'input' || (tag.name === 'button' && !tag.closing && tag.attributes.has('name'))) addInput(fields, tag);
  }
  return forms;
};

const attribute = (tag: Tag, name: string): string => tag.attributes.get(name) ?? '';

/** Boxes and buttons of one name are one field with several options. */
const addInput = (fields: Field[], tag: Tag): void => {
  const name = attribute(tag, 'name');
  if (name === '') return;
  const type = tag.name === 'button' ? 'submit' : attribute(tag, 'type') || 'text';
  if (type !== 'radio' && type !== 'checkbox' && type !== 'submit') {
    fields.push({ name, type, values: [attribute(tag, 'value')] });
    return;
  }
  const value = tag.attributes.get('value') ?? 'on';
  const index = fields.findIndex((field) => field.name === name && field.type === type);
  const before = index < 0 ? { values: [], options: [] } : fields[index];
  const field = {
    name,
    type,
    options: [...(before?.options ?? []), value],
    values: [...(before?.values ?? []), ...(tag.attributes.has('checked') ? [value] : [])],
  };
  if (index < 0) fields.push(field);
  else fields[index] = field;
};

/** What a field of this form holds now. */
export const valueIn = (form: Form, name: string): string | undefined => form.fields.find((field) => field.name === name)?.values[0];

/** What a field of this form lets a person choose. */
export const optionsIn = (form: Form, name: string): readonly string[] => form.fields.find((field) => field.name === name)?.options ?? [];

/**
 * The form filled in, as a browser would send it: hidden fields and what was filled before go along. Throws when the page
 * has no such field, hides it, or does not offer the answer: then a person could not have given it.
 */
export const fillIn = (form: Form, answers: Answers): URLSearchParams => {
  for (const [name, answer] of Object.entries(answers)) check(form, name, typeof answer === 'string' ? [answer] : answer);
  const sent = new URLSearchParams();
  for (const { name, type, values } of form.fields) {
    const answer = answers[name];
    if (type === 'submit' && answer === undefined) continue;
    for (const value of answer === undefined ? values : typeof answer === 'string' ? [answer] : answer) sent.append(name, value);
  }
  return sent;
};

const check = (form: Form, name: string, given: readonly string[]): void => {
  const field = form.fields.find((one) => one.name === name);
  if (field === undefined) throw new Error(`the form at ${form.action} has no field ${name}`);
  if (field.type === 'hidden') throw new Error(`the form at ${form.action} hides ${name}`);
  const refused = given.find((value) => field.options !== undefined && !field.options.includes(value));
  if (refused !== undefined) throw new Error(`the form at ${form.action} does not offer ${name}=${refused}`);
};

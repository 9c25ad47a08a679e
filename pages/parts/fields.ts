import type { Language } from '../../core/language.ts';
import { frame as texts } from '../../messages/catalogue/index.ts';
import { colon } from '../../messages/format.ts';
import { html, type Markup } from '../../messages/html.ts';

type Base = {
  readonly language: Language;
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly optional?: boolean | undefined;
};

export type Option = { readonly value: string; readonly label: string; readonly hint?: string };
/** Options of a list under a heading. */
export type OptionGroup = { readonly label: string; readonly options: readonly Option[] };

const optionalMark = ({ language, optional }: Base): Markup | false =>
  optional === true && html` <span class="optional">(${texts[language].optional})</span>`;
const hintOf = ({ name, hint }: Base): Markup | false => hint !== undefined && html`<p class="hint" id="${name}-hint">${hint}</p>`;
const errorOf = ({ language, name, error }: Base): Markup | false =>
  error !== undefined &&
  html`<p class="error" id="${name}-error"><span class="unseen">${texts[language].errorPrefix}${colon(language)} </span>${error}</p>`;

/** Ids of what describes the field, for a screen reader. */
const describedBy = ({ name, hint, error }: Base): Markup | false => {
  const ids = [...(hint === undefined ? [] : [`${name}-hint`]), ...(error === undefined ? [] : [`${name}-error`])];
  return ids.length > 0 && html` aria-describedby="${ids.join(' ')}"`;
};
const invalid = ({ error }: Base): Markup | false => error !== undefined && html` aria-invalid="true"`;
const around = ({ error }: Base): string => (error === undefined ? 'field' : 'field wrong');

type TextField = Base & {
  readonly value: string;
  readonly type?: 'text' | 'tel' | 'email' | 'date';
  readonly width?: 'short' | 'medium';
  readonly inputmode?: 'numeric' | 'tel' | 'email';
  readonly autocomplete?: string;
  readonly maxlength?: number;
  /** Left to right inside Arabic: numbers, codes, addresses. */
  readonly ltr?: boolean;
  readonly lang?: 'ar' | 'fr';
  readonly suffix?: string;
  /** Offered while she types; anything else may be written too. */
  readonly suggestions?: readonly string[];
};

export const textField = (field: TextField): Markup => html`<div class="${around(field)}">
<label for="${field.name}">${field.label}${optionalMark(field)}</label>
${hintOf(field)}${errorOf(field)}
<input class="${field.width ?? ''}" id="${field.name}" name="${field.name}" type="${field.type ?? 'text'}" value="${field.value}"${describedBy(field)}${invalid(field)}${attributes(field)}>${field.suffix !== undefined && html` <span class="suffix">${field.suffix}</span>`}
${suggestionsOf(field)}</div>`;

const suggestionsOf = ({ name, suggestions = [] }: TextField): Markup | false =>
  suggestions.length > 0 &&
  html`<datalist id="${name}-suggestions">${suggestions.map((suggestion) => html`<option value="${suggestion}">`)}</datalist>
`;

const attributes = ({ name, inputmode, autocomplete, maxlength, ltr, lang, suggestions = [] }: TextField): readonly Markup[] => [
  ...(suggestions.length === 0 ? [] : [html` list="${name}-suggestions"`]),
  ...(inputmode === undefined ? [] : [html` inputmode="${inputmode}"`]),
  html` autocomplete="${autocomplete ?? 'off'}"`,
  ...(maxlength === undefined ? [] : [html` maxlength="${maxlength}"`]),
  ...(ltr === true ? [html` dir="ltr" autocapitalize="off" spellcheck="false"`] : []),
  ...(lang === undefined ? [] : [html` lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"`]),
];

export const textArea = (
  field: Base & { readonly value: string; readonly rows?: number; readonly maxlength?: number; readonly ltr?: boolean },
): Markup => html`<div class="${around(field)}">
<label for="${field.name}">${field.label}${optionalMark(field)}</label>
${hintOf(field)}${errorOf(field)}
<textarea id="${field.name}" name="${field.name}" rows="${field.rows ?? 5}"${field.ltr === true && html` dir="ltr" autocapitalize="off" spellcheck="false"`}${field.maxlength !== undefined && html` maxlength="${field.maxlength}"`}${describedBy(field)}${invalid(field)}>
${field.value}</textarea>
</div>`;

export const selectField = (
  field: Base & {
    readonly value: string;
    readonly empty?: string;
    readonly options: readonly (Option | OptionGroup)[];
    readonly autocomplete?: string;
  },
): Markup => html`<div class="${around(field)}">
<label for="${field.name}">${field.label}${optionalMark(field)}</label>
${hintOf(field)}${errorOf(field)}
<select id="${field.name}" name="${field.name}"${describedBy(field)}${invalid(field)}${field.autocomplete !== undefined && html` autocomplete="${field.autocomplete}"`}>
${field.empty !== undefined && html`<option value="">${field.empty}</option>`}
${field.options.map((option) => ('options' in option ? optionGroup(option, field.value) : optionOf(option, field.value)))}
</select>
</div>`;

const optionOf = ({ value, label }: Option, chosen: string): Markup =>
  html`<option value="${value}"${value === chosen && html` selected`}>${label}</option>`;

const optionGroup = ({ label, options }: OptionGroup, chosen: string): Markup =>
  html`<optgroup label="${label}">${options.map((option) => optionOf(option, chosen))}</optgroup>`;

type Group = Base & { readonly options: readonly Option[]; readonly inline?: boolean };

const group = (
  field: Group,
  type: 'radio' | 'checkbox',
  chosen: readonly string[],
): Markup => html`<fieldset class="${around(field)}"${describedBy(field)}${invalidGroup(field)}>
<legend>${field.label}${optionalMark(field)}</legend>
${hintOf(field)}${errorOf(field)}
<div class="${field.inline === true ? 'choices inline' : 'choices'}">
${field.options.map((option, index) => choice({ type, name: field.name, id: index === 0 ? field.name : `${field.name}-${option.value}`, option, checked: chosen.includes(option.value) }))}
</div>
</fieldset>`;

const invalidGroup = ({ error }: Base): Markup | false => error !== undefined && html` aria-invalid="true"`;

const choice = ({
  type,
  name,
  id,
  option,
  checked,
}: {
  type: string;
  name: string;
  id: string;
  option: Option;
  checked: boolean;
}): Markup => html`<div class="choice">
<input type="${type}" id="${id}" name="${name}" value="${option.value}"${checked && html` checked`}${option.hint !== undefined && html` aria-describedby="${id}-about"`}>
<label for="${id}">${option.label}</label>
${option.hint !== undefined && html`<p class="hint" id="${id}-about">${option.hint}</p>`}
</div>`;

/** One answer of several; none is chosen beforehand unless `value` says so. */
export const radioField = (field: Group & { readonly value: string }): Markup => group(field, 'radio', [field.value]);

/** Any number of answers. */
export const checkboxField = (field: Group & { readonly values: readonly string[] }): Markup => group(field, 'checkbox', field.values);

/** A single box to tick. */
export const tickField = (field: Base & { readonly checked: boolean }): Markup => html`<div class="${around(field)}">
${errorOf(field)}
<div class="choices"><div class="choice">
<input type="checkbox" id="${field.name}" name="${field.name}" value="yes"${field.checked && html` checked`}${describedBy(field)}${invalid(field)}>
<label for="${field.name}">${field.label}</label>
${hintOf(field)}
</div></div>
</div>`;

/** A day in three boxes: quicker than a calendar on an old phone. Posts `<name>.day`, `<name>.month`, `<name>.year`. */
export const dateField = (
  field: Base & {
    readonly labels: { readonly day: string; readonly month: string; readonly year: string };
    readonly value: { readonly day: string; readonly month: string; readonly year: string };
  },
): Markup => html`<fieldset class="${around(field)}"${describedBy(field)}>
<legend>${field.label}${optionalMark(field)}</legend>
${hintOf(field)}${errorOf(field)}
<div class="date">
${(['day', 'month', 'year'] as const).map((part) => {
  const id = part === 'day' ? field.name : `${field.name}-${part}`;
  return html`<div><label for="${id}">${field.labels[part]}</label><input id="${id}" name="${field.name}.${part}" type="text" inputmode="numeric" autocomplete="bday-${part}" dir="ltr" maxlength="${part === 'year' ? 4 : 2}" class="${part === 'year' ? 'four' : 'two'}" value="${field.value[part]}"${invalid(field)}></div>`;
})}
</div>
</fieldset>`;

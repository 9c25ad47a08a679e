import type { Language } from '../../core/language.ts';
import { frame as texts } from '../../messages/catalogue/index.ts';
import { html, type Markup, type Part } from '../../messages/html.ts';
import { type Frame, type StaffFrame, to } from '../frame.ts';

/** `id`: of the field, on this page or on the one at `page`. */
type Complaint = { readonly id?: string; readonly page?: string; readonly text: string };

/**
 * What is wrong, above the form: each entry leads to its field. Focused by the browser, read out at once.
 * @param title where nothing is to be corrected
 */
export const errorSummary = (
  language: Language,
  errors: readonly Complaint[],
  title: string = texts[language].errorTitle,
): Markup | false =>
  errors.length > 0 &&
  html`<div class="error-summary" role="alert" tabindex="-1" autofocus>
<h2>${title}</h2>
<ul>${errors.map(({ id, page = '', text }) => html`<li>${id === undefined ? text : html`<a href="${page}#${id}">${text}</a>`}</li>`)}</ul>
</div>`;

export type Row = { readonly label: string; readonly value: Part };

/** Names and values, one row each. Rows without a value are left out. */
export const summaryList = (rows: readonly Row[]): Markup => html`<dl class="summary">
${rows.filter(({ value }) => value !== undefined && value !== false && value !== '').map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}
</dl>`;

export const inset = (content: Part): Markup => html`<div class="inset">${content}</div>`;

export type Tone = 'plain' | 'good' | 'wait' | 'bad';
export const tag = (text: string, tone: Tone = 'plain'): Markup => html`<strong class="tag ${tone}">${text}</strong>`;

export const buttonLink = (frame: Frame, path: string, label: string, second = false): Markup =>
  html`<a class="${second ? 'button second' : 'button'}" href="${to(frame, path)}">${label}</a>`;

export const backLink = (frame: Frame, path: string, label?: string): Markup =>
  html`<p><a class="back" href="${to(frame, path)}">${label ?? texts[frame.language].back}</a></p>`;

export const hidden = (fields: Readonly<Record<string, string | undefined>>): readonly Markup[] =>
  Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [html`<input type="hidden" name="${name}" value="${value}">`],
  );

/** A form within a session: every POST carries the session's CSRF token. It is the one that `formId` names, where there is one. */
export const staffForm = (
  frame: StaffFrame,
  path: string,
  content: Part,
): Markup => html`<form${frame.formId !== undefined && html` id="${frame.formId}"`} method="post" action="${to(frame, path)}" novalidate>
${hidden({ csrf: frame.session.csrf })}
${content}
</form>`;

export type Column<R> = {
  readonly label: string;
  readonly cell: (row: R) => Part;
  readonly heading?: boolean;
  /** Says by itself what it is: on a card it follows the one before in the same line, without its column's name. */
  readonly brief?: boolean;
};

/** A table that becomes a list of cards on a phone: each cell repeats its column's name. */
export const table = <R>(caption: string, columns: readonly Column<R>[], rows: readonly R[]): Markup => html`<table class="cards">
<caption class="unseen">${caption}</caption>
<thead><tr>${columns.map(({ label }) => html`<th scope="col">${label}</th>`)}</tr></thead>
<tbody>
${rows.map(
  (row) => html`<tr>${columns.map((column) => {
    const named = html`${column.brief === true && html` class="brief"`} data-label="${column.label}"`;
    return column.heading === true
      ? html`<th scope="row"${named}><div>${column.cell(row)}</div></th>`
      : html`<td${named}><div>${column.cell(row)}</div></td>`;
  })}</tr>
`,
)}</tbody>
</table>`;

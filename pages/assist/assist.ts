import type { Instant } from '../../core/application/application.ts';
import { assist as texts } from '../../messages/catalogue/index.ts';
import { onDay } from '../../messages/format.ts';
import { html, ltr, type Markup } from '../../messages/html.ts';
import { type StaffFrame, to } from '../frame.ts';
import { layout } from '../layout.ts';
import { textField } from '../parts/fields.ts';
import { buttonLink, errorSummary, hidden, inset, staffForm, table } from '../parts/parts.ts';

/** Someone the agent registered. `name`: in the page's script; absent when her form was erased. */
export type ClientRow = { readonly reference: string; readonly name?: string | undefined; readonly at: Instant };

export type AssistModel = StaffFrame & {
  /** The name of her province. */
  readonly province: string;
  readonly clients: readonly ClientRow[];
  /** Path of the clients before these. */
  readonly next?: string | undefined;
  /** Where the form that this browser remembers is gone on with. */
  readonly open?: string | undefined;
  readonly utcOffset: string;
  /** What was typed as a resume code, and what is wrong with it. `sent`: it was submitted before. */
  readonly failed?: { readonly code: string; readonly why: 'wrong' | 'sent' } | undefined;
};

export const ASSIST_ACTIONS = ['begin', 'take-up', 'leave'] as const;
export type AssistAction = (typeof ASSIST_ACTIONS)[number];

/** Posts `action`, and `code` to take up a form. */
const action = (model: StaffFrame, name: AssistAction, content: Markup): Markup =>
  staffForm(model, '/assist', html`${hidden({ action: name })}${content}`);

/** `/assist`: an agent registers women of her province at a counter, and sees whom she registered of late. */
export const assistPage = (model: AssistModel): string => {
  const { language, failed } = model;
  const t = texts[language];
  const error = failed === undefined ? undefined : t[failed.why];
  return layout(model, {
    title: t.title,
    failed: error !== undefined,
    main: html`${errorSummary(language, error === undefined ? [] : [{ id: 'code', text: error }])}
<h1>${t.title}</h1>
<p class="lead">${t.place(model.province)}</p>
${model.open !== undefined && openForm(model, model.open)}
${action(model, 'begin', html`<p class="hint">${t.beginHint}</p><p class="buttons"><button class="${model.open === undefined ? 'button' : 'button second'}">${t.begin}</button></p>`)}
<h2>${t.takeUpTitle}</h2>
${action(
  model,
  'take-up',
  html`${textField({ language, name: 'code', label: t.code, hint: t.codeHint, error, value: failed?.code ?? '', ltr: true, width: 'medium', maxlength: 40 })}
<p><button class="button second">${t.takeUp}</button></p>`,
)}
<h2>${t.listTitle}</h2>
${clientList(model)}
<h2>${t.rulesTitle}</h2>
<ul>${t.rules.map((rule) => html`<li>${rule}</li>`)}</ul>`,
  });
};

const openForm = (model: AssistModel, path: string): Markup => {
  const t = texts[model.language];
  return html`<h2>${t.openTitle}</h2>
<p class="buttons">${buttonLink(model, path, t.open)}</p>
${leaveForm(model, t.leave, { hint: t.leaveHint })}`;
};

/** Makes this browser forget the form that is open in it, and leads to `/assist`. */
export const leaveForm = (
  model: StaffFrame,
  label: string,
  { hint, first = false }: { readonly hint?: string; readonly first?: boolean } = {},
): Markup =>
  action(
    model,
    'leave',
    html`${hint !== undefined && html`<p class="hint">${hint}</p>`}<p class="buttons"><button class="${first ? 'button' : 'button second'}">${label}</button></p>`,
  );

const clientList = (model: AssistModel): Markup => {
  const { language, clients, next, utcOffset } = model;
  const t = texts[language];
  if (clients.length === 0) return html`<p>${t.none}</p>`;
  return html`${inset(t.listHint)}
${table<ClientRow>(
  t.listTitle,
  [
    { label: t.columns.reference, heading: true, cell: ({ reference }) => ltr(reference) },
    { label: t.columns.name, cell: ({ name }) => (name === undefined ? t.erased : html`<bdi>${name}</bdi>`) },
    { label: t.columns.day, cell: ({ at }) => onDay(language, at, utcOffset) },
  ],
  clients,
)}
${next !== undefined && html`<p><a href="${to(model, next)}">${t.more}</a></p>`}`;
};

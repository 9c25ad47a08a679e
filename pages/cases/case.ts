import type { Category } from '../../core/application/application.ts';
import { LONGEST_REASON } from '../../core/application/fields.ts';
import { labels, cases as texts } from '../../messages/catalogue/index.ts';
import { colon, when } from '../../messages/format.ts';
import { html, ltr, type Markup, weave } from '../../messages/html.ts';
import type { StaffFrame } from '../frame.ts';
import { layout } from '../layout.ts';
import {
  categoryRow,
  choiceRow,
  confirmPage,
  type DecisionError,
  type DecisionValues,
  decisionErrorList,
  decisionErrorOf,
  reasonRow,
} from '../parts/decision.ts';
import { radioField, selectField, textArea, textField } from '../parts/fields.ts';
import { backLink, buttonLink, errorSummary, staffForm, summaryList } from '../parts/parts.ts';
import { CASE_ACTIONS, type CaseAction } from './actions.ts';
import { type CaseRow, casePath } from './cases.ts';
import { type CaseDetail, caseDetail } from './detail.ts';

export type CaseModel = StaffFrame & {
  readonly case: CaseRow;
  readonly utcOffset: string;
  readonly detail: CaseDetail;
  readonly values?: DecisionValues | undefined;
  readonly errors?: readonly DecisionError[] | undefined;
};

/** `/cases/{case}`: its cause, what is known, and its buttons. Posts `choice`, `reason`, and `category`, `email`, `phone` where asked. */
export const casePage = (model: CaseModel): string => {
  const { language, case: opened, utcOffset } = model;
  const isHers = CASE_ACTIONS[opened.kind].length > 0;
  const errors = isHers ? (model.errors ?? []) : [];
  const t = texts[language];
  const kind = labels[language].caseKind[opened.kind];
  return layout(model, {
    title: t.oneTitle(kind, opened.reference),
    failed: errors.length > 0,
    main: html`${backLink(model, '/cases', t.toList)}
${errorSummary(language, decisionErrorList(language, errors))}
<h1>${weave(t.oneTitle, html`${kind}`, ltr(opened.reference))}</h1>
${summaryList([
  { label: t.cause, value: labels[language].caseCause[opened.cause] },
  { label: t.columns.province, value: opened.province },
  { label: t.since, value: when(language, opened.openedAt, utcOffset) },
])}
${caseDetail(language, utcOffset, model.detail)}
${isHers && decisionForm(model)}`,
  });
};

const decisionForm = (model: CaseModel): Markup => {
  const { language, case: opened, detail, values = {}, errors = [] } = model;
  const t = texts[language];
  const error = decisionErrorOf(language, errors);
  const actions: readonly CaseAction[] = CASE_ACTIONS[opened.kind];
  const offered = detail.kind === 'contested' && detail.locked ? actions.filter((action) => action !== 'this-one') : actions;
  return staffForm(
    model,
    casePath(opened.id),
    html`${radioField({
      language,
      name: 'choice',
      label: t.choiceAsk,
      error: error('choice'),
      value: values.choice ?? '',
      options: offered.map((action) => ({ value: action, label: t.actions[action], hint: t.hints[action] })),
    })}
${detail.kind === 'undecided' && categoryField(model, detail.category)}
${detail.kind === 'parked-message' && contactFields(model)}
${textArea({ language, name: 'reason', label: t.reasonAsk, hint: t.reasonHint, error: error('reason'), value: values.reason ?? '', maxlength: LONGEST_REASON })}
<p><button class="button">${t.submit}</button></p>`,
  );
};

const categoryField = ({ language, values = {}, errors = [] }: CaseModel, sorted: Category): Markup =>
  selectField({
    language,
    name: 'category',
    label: texts[language].escalated.categoryAsk,
    error: decisionErrorOf(language, errors)('category'),
    value: values.category ?? String(sorted),
    options: ([1, 2] as const).map((category) => ({ value: String(category), label: labels[language].category[category] })),
  });

const contactFields = ({ language, values = {}, errors = [] }: CaseModel): Markup => {
  const t = texts[language].parked;
  const error = decisionErrorOf(language, errors);
  return html`${textField({ language, name: 'phone', label: t.newPhone, hint: t.contactHint, optional: true, error: error('phone'), value: values.phone ?? '', type: 'tel', inputmode: 'tel', ltr: true, width: 'medium', maxlength: 40 })}
${textField({ language, name: 'email', label: t.newEmail, optional: true, error: error('email'), value: values.email ?? '', type: 'email', inputmode: 'email', ltr: true, maxlength: 254 })}`;
};

export type ConfirmCaseModel = StaffFrame & {
  readonly case: CaseRow;
  readonly choice: CaseAction;
  readonly category?: Category | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly reason: string;
};

/** The decision repeated; nothing changes until it is confirmed. */
export const confirmCasePage = (model: ConfirmCaseModel): string => {
  const { language, case: opened, choice, category, email, phone, reason } = model;
  const t = texts[language];
  const shown = choice === 'approve' ? category : undefined;
  const contact = choice === 'replace-address';
  return confirmPage(model, {
    about: weave(t.oneTitle, html`${labels[language].caseKind[opened.kind]}`, ltr(opened.reference)),
    rows: [
      choiceRow(language, t.actions[choice]),
      categoryRow(language, shown === undefined ? undefined : labels[language].category[shown]),
      { label: t.parked.newPhone, value: contact && phone !== undefined && phone !== '' && ltr(phone) },
      { label: t.parked.newEmail, value: contact && email !== undefined && email !== '' && ltr(email) },
      reasonRow(language, reason),
    ],
    fields: {
      choice,
      category: category === undefined ? undefined : String(category),
      email: contact ? email : undefined,
      phone: contact ? phone : undefined,
      reason,
    },
    action: casePath(opened.id),
  });
};

/** After a decision. */
export const settledCasePage = (model: StaffFrame & { readonly case: CaseRow; readonly choice: CaseAction }): string => {
  const t = texts[model.language];
  return layout(model, {
    title: t.doneTitle,
    main: html`<div class="panel"><h1>${t.doneTitle}</h1><p>${ltr(model.case.reference)}${colon(model.language)} ${t.actions[model.choice]}</p></div>
<p>${t.done}</p>
<p class="buttons">${buttonLink(model, '/cases', t.toList, true)}</p>`,
  });
};

/** A case that someone has settled already. */
export const closedCasePage = (model: StaffFrame): string => {
  const t = texts[model.language];
  return layout(model, {
    title: t.closedTitle,
    main: html`<h1>${t.closedTitle}</h1><p>${t.closed}</p><p class="buttons">${buttonLink(model, '/cases', t.toList, true)}</p>`,
  });
};

import type { Instant } from '../../core/application/application.ts';
import { LONGEST_REASON } from '../../core/application/fields.ts';
import type { Form, Sector } from '../../core/application/form.ts';
import type { FitReason } from '../../core/orientation/orient.ts';
import type { Province } from '../../core/region/region.ts';
import { labels, referrals as texts } from '../../messages/catalogue/index.ts';
import { onDay, when } from '../../messages/format.ts';
import { html, ltr, type Markup, weave } from '../../messages/html.ts';
import { type StaffFrame, segment, to } from '../frame.ts';
import { layout } from '../layout.ts';
import {
  choiceRow,
  confirmPage,
  type DecisionError,
  type DecisionValues,
  decisionErrorList,
  decisionErrorOf,
  reasonRow,
} from '../parts/decision.ts';
import { radioField, textArea } from '../parts/fields.ts';
import { hostRows, projectRows, supportRows } from '../parts/form-summary.ts';
import { backLink, buttonLink, errorSummary, inset, staffForm, summaryList, table } from '../parts/parts.ts';

export type ReferralRow = {
  readonly reference: string;
  /** Her name in the page's script. */
  readonly name: string;
  readonly commune: string;
  readonly sector?: Sector | undefined;
  readonly since: Instant;
  readonly deadline: Instant;
};
export type ReferralsModel = StaffFrame & {
  /** The host's name in the page's language. */
  readonly host: string;
  readonly rows: readonly ReferralRow[];
  /** How many await it besides that cannot be shown. */
  readonly unreadable: number;
  readonly utcOffset: string;
};

const pathOf = (reference: string): string => `/referrals/${segment(reference)}`;

/** `/referrals`: who waits for this host's answer. */
export const referralsPage = (model: ReferralsModel): string => {
  const { language, rows, unreadable, utcOffset } = model;
  const t = texts[language];
  const c = t.columns;
  return layout(model, {
    title: t.title,
    main: html`<h1>${t.title}</h1>
<p class="lead">${model.host}</p>
${unreadable > 0 && inset(t.unreadable)}
${
  rows.length === 0
    ? unreadable === 0 && html`<p>${t.nothing}</p>`
    : html`<p>${t.waiting(rows.length)}</p>
${table<ReferralRow>(
  t.title,
  [
    { label: c.reference, heading: true, cell: ({ reference }) => html`<a href="${to(model, pathOf(reference))}">${ltr(reference)}</a>` },
    { label: c.name, cell: ({ name }) => html`<bdi>${name}</bdi>` },
    { label: c.commune, cell: ({ commune }) => html`<bdi>${commune}</bdi>` },
    { label: c.sector, cell: ({ sector }) => sector !== undefined && labels[language].sector[sector] },
    { label: c.since, cell: ({ since }) => onDay(language, since, utcOffset) },
    { label: c.deadline, cell: ({ deadline }) => when(language, deadline, utcOffset) },
  ],
  rows,
)}`
}`,
  });
};

export const REFERRAL_CHOICES = ['accept', 'decline'] as const;
export type ReferralChoice = (typeof REFERRAL_CHOICES)[number];

export type ReferralModel = StaffFrame & {
  readonly reference: string;
  readonly form: Form;
  readonly provinces: readonly Province[];
  readonly deadline: Instant;
  readonly utcOffset: string;
  /** Why this host was chosen. */
  readonly why?: readonly FitReason[] | undefined;
  readonly values?: DecisionValues | undefined;
  readonly errors?: readonly DecisionError[] | undefined;
};

/** `/referrals/{reference}`: who she is, what she needs, and the answer. Posts `choice` and `reason`. */
export const referralPage = (model: ReferralModel): string => {
  const { language, reference, errors = [], why = [] } = model;
  const t = texts[language];
  const project = projectRows(model);
  return layout(model, {
    title: t.oneTitle(reference),
    failed: errors.length > 0,
    main: html`${backLink(model, '/referrals', t.toList)}
${errorSummary(language, decisionErrorList(language, errors))}
<h1>${weave(t.oneTitle, ltr(reference))}</h1>
${summaryList([
  { label: t.deadline, value: html`<strong>${when(language, model.deadline, model.utcOffset)}</strong>` },
  {
    label: t.why,
    value: why.length > 0 && html`<ul class="bare">${why.map((reason) => html`<li>${labels[language].fitReason[reason]}</li>`)}</ul>`,
  },
])}
<h2>${t.personTitle}</h2>${summaryList(hostRows(model))}
<h2>${t.wantsTitle}</h2>${summaryList(supportRows(model))}
${project.length > 0 && html`<h2>${t.projectTitle}</h2>${summaryList(project)}`}
<h2>${t.answerTitle}</h2>
${answerForm(model)}`,
  });
};

const answerForm = (model: ReferralModel): Markup => {
  const { language, reference, values = {}, errors = [] } = model;
  const t = texts[language];
  const error = decisionErrorOf(language, errors);
  return staffForm(
    model,
    pathOf(reference),
    html`${radioField({
      language,
      name: 'choice',
      label: t.ask,
      error: error('choice'),
      value: values.choice ?? '',
      options: REFERRAL_CHOICES.map((choice) => ({ value: choice, label: t.choices[choice], hint: t.hints[choice] })),
    })}
${textArea({ language, name: 'reason', label: t.reasonAsk, hint: t.reasonHint, error: error('reason'), value: values.reason ?? '', maxlength: LONGEST_REASON })}
<p><button class="button">${t.submit}</button></p>`,
  );
};

export type ConfirmReferralModel = StaffFrame & { readonly reference: string; readonly choice: ReferralChoice; readonly reason: string };

export const confirmReferralPage = (model: ConfirmReferralModel): string => {
  const { language, reference, choice, reason } = model;
  return confirmPage(model, {
    about: html`${weave(texts[language].oneTitle, ltr(reference))}`,
    rows: [choiceRow(language, texts[language].choices[choice]), reasonRow(language, reason)],
    fields: { choice, reason },
    action: pathOf(reference),
  });
};

/** After an answer. */
export const answeredReferralPage = (model: StaffFrame & { readonly reference: string; readonly choice: ReferralChoice }): string => {
  const t = texts[model.language];
  return layout(model, {
    title: t.doneTitle[model.choice],
    main: html`<div class="panel"><h1>${t.doneTitle[model.choice]}</h1><p>${weave(t.oneTitle, ltr(model.reference))}</p></div>
<p>${t.done[model.choice]}</p>
<p class="buttons">${buttonLink(model, '/referrals', t.toList, true)}</p>`,
  });
};

/** A referral that no longer awaits this host. It shows nothing of her. */
export const closedReferralPage = (model: StaffFrame & { readonly reference: string }): string => {
  const t = texts[model.language];
  return layout(model, {
    title: t.closedTitle,
    main: html`<h1>${t.closedTitle}</h1>
<p>${t.closed}</p>
<p class="buttons">${buttonLink(model, '/referrals', t.toList, true)}</p>`,
  });
};

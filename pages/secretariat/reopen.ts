import type { Instant } from '../../core/application/application.ts';
import { LONGEST_REASON } from '../../core/application/fields.ts';
import type { Status } from '../../core/application/status.ts';
import type { NotReopened } from '../../core/review/resting.ts';
import { labels, decisions as texts } from '../../messages/catalogue/index.ts';
import { onDay, when } from '../../messages/format.ts';
import { html, ltr, type Markup, weave } from '../../messages/html.ts';
import type { StaffFrame } from '../frame.ts';
import { layout } from '../layout.ts';
import { confirmPage, type DecisionError, type DecisionValues, decisionErrorList, decisionErrorOf, reasonRow } from '../parts/decision.ts';
import { textArea } from '../parts/fields.ts';
import { backLink, buttonLink, errorSummary, hidden, inset, type Row, staffForm, summaryList } from '../parts/parts.ts';
import { DECISIONS, decided, decisionPath, type RestingRow, tallied } from './decisions.ts';

export type ReopenModel = StaffFrame &
  RestingRow & {
    /** The round that was decided: posted back, so that no decision is undone that she has not seen. */
    readonly round: number;
    readonly utcOffset: string;
    readonly values?: DecisionValues | undefined;
    readonly errors?: readonly DecisionError[] | undefined;
    /** The decision has changed since she read it. */
    readonly changed?: boolean | undefined;
  };

const aboutDecision = (model: ReopenModel): readonly Row[] => {
  const { language, verdict, tally, utcOffset } = model;
  const t = texts[language];
  return [
    { label: t.columns.outcome, value: decided(model, verdict) },
    { label: t.by.label, value: t.by[verdict.by] },
    { label: t.columns.tally, value: tallied(model, tally) },
    { label: t.columns.until, value: when(language, verdict.until, utcOffset) },
  ];
};

const title = ({ language, reference }: Pick<ReopenModel, 'language' | 'reference'>): Markup =>
  weave(texts[language].reopenOne, ltr(reference));

/** `/secretariat/decisions?file=…`: what reopening means, and why it is done. Posts `reason` and `round`. */
export const reopenPage = (model: ReopenModel): string => {
  const { language, reference, round, values = {}, errors = [], changed } = model;
  const t = texts[language];
  return layout(model, {
    title: t.reopenOne(reference),
    failed: errors.length > 0 || changed === true,
    main: html`${backLink(model, DECISIONS, t.back)}
${errorSummary(language, [...(changed === true ? [{ text: t.refused.changed }] : []), ...decisionErrorList(language, errors)])}
<h1>${title(model)}</h1>
${summaryList(aboutDecision(model))}
<p>${t.about}</p>
${staffForm(
  model,
  decisionPath(reference),
  html`${hidden({ round: String(round) })}
${textArea({ language, name: 'reason', label: t.reason, hint: t.reasonHint, error: decisionErrorOf(language, errors)('reason'), value: values.reason ?? '', maxlength: LONGEST_REASON })}
<p><button class="button">${t.continue}</button></p>`,
)}`,
  });
};

/** The second step. `deadline`: what the committee is given. */
export const confirmReopenPage = (model: ReopenModel & { readonly deadline: Instant; readonly reason: string }): string => {
  const { language, reference, round, deadline, reason, utcOffset } = model;
  const t = texts[language];
  return confirmPage(model, {
    title: t.reopen,
    about: title(model),
    rows: [
      ...aboutDecision(model),
      { label: t.meaning, value: t.about },
      { label: t.newDeadline, value: onDay(language, deadline, utcOffset) },
      reasonRow(language, reason),
    ],
    fields: { reason, round: String(round) },
    action: decisionPath(reference),
  });
};

export type NotReopenedModel = StaffFrame & {
  readonly reference: string;
  readonly status: Status;
  readonly why: NotReopened;
};

/** A file whose decision does not rest: why, and what can be done instead. */
export const notReopenedPage = (model: NotReopenedModel): string => {
  const { language, reference, status, why } = model;
  const t = texts[language];
  return layout(model, {
    title: t.reopenedTitle,
    main: html`<h1>${t.reopenedTitle}</h1>
${summaryList([
  { label: t.columns.reference, value: ltr(reference) },
  { label: t.status, value: labels[language].status[status] },
])}
${inset(html`<p>${t.refused[why]}</p>`)}
<p class="buttons">${buttonLink(model, DECISIONS, t.back, true)}</p>`,
  });
};

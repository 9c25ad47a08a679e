import type { FieldError } from '../../core/application/problems.ts';
import type { Answered } from '../../core/draft/judge.ts';
import { asksOf, type StepId } from '../../core/draft/steps.ts';
import type { Province } from '../../core/region/region.ts';
import { assist as help, apply as texts } from '../../messages/catalogue/index.ts';
import { html, type Markup } from '../../messages/html.ts';
import { problemText } from '../../messages/problems.ts';
import { type Frame, to } from '../frame.ts';
import { layout } from '../layout.ts';
import { answerRows } from '../parts/answers.ts';
import { backLink, errorSummary, summaryList } from '../parts/parts.ts';
import { codeBox, type ResumeCode } from './code-box.ts';
import { writtenConsent } from './consent.ts';
import { fieldErrorsOf } from './errors.ts';
import { leaveForm } from './leave.ts';
import { spokenConsent } from './spoken-consent.ts';

/** A step with its answers, normalised, or with what is wrong or missing. */
export type Reviewed = { readonly step: StepId; readonly answers?: Answered | undefined; readonly errors: readonly FieldError[] };

export type CheckModel = Frame & {
  readonly steps: readonly Reviewed[];
  /** Path of the page before. */
  readonly before: string;
  readonly provinces: readonly Province[];
  /** Of the consent, after it was sent. */
  readonly errors: readonly FieldError[];
  readonly code: ResumeCode;
  /** The agent's session in which the page was opened is over: it is the woman's own again. */
  readonly ended?: boolean | undefined;
  /** Too many applications of this hour name her telephone or address: it is for later. */
  readonly contactLimit?: boolean | undefined;
};

/** Where an answer is changed: it leads back here. */
export const changePath = (step: StepId): string => `/apply/${step}?back=check`;

/**
 * `/apply/check`: all answers as they will be sent, then the consent: her own, or the one that the signed-in agent hears. With an
 * answer missing nothing can be sent.
 */
export const checkPage = (model: CheckModel): string => {
  const { language, steps } = model;
  const limit = model.contactLimit === true ? problemText(language, 'contact-limit') : undefined;
  const later = [...(model.ended === true ? [help[language].consent.ended] : []), ...(limit === undefined ? [] : [limit.detail])].map(
    (text) => ({ text }),
  );
  const t = texts[language].check;
  const errors = fieldErrorsOf(language, model.errors);
  const missing = steps.flatMap(({ step, errors: wrong }) =>
    fieldErrorsOf(language, wrong).list.map((entry) => ({ ...entry, page: to(model, changePath(step)) })),
  );
  return layout(model, {
    title: t.title,
    failed: missing.length + model.errors.length + later.length > 0,
    main: html`${backLink(model, model.before)}
${errorSummary(language, [...missing, ...errors.list, ...later], limit?.title)}
<h1>${t.title}</h1>
<p>${t.intro}</p>
${steps.map((step) => section(model, step))}
${
  missing.length === 0 &&
  html`<form method="post" action="${to(model, '/apply/send')}" novalidate>
${consent(model, errors.of('consent.given'))}
<p><button class="button">${t.send}</button></p>
<p class="hint">${t.once}</p>
</form>`
}
${model.session === undefined && leaveForm(model)}
${codeBox(language, model.code)}`,
  });
};

const consent = (model: CheckModel, error: string | undefined): Markup => {
  const { language, session, ended } = model;
  if (session !== undefined) return spokenConsent(language, session.csrf, error);
  const again = html`<p><a href="${to(model, '/sign-in')}">${help[language].consent.again}</a></p>`;
  return html`${ended === true && again}${writtenConsent(language, error)}`;
};

const section = (model: CheckModel, { step, answers }: Reviewed): Markup => {
  const { language, provinces } = model;
  const t = texts[language];
  const link = (short: string): Markup =>
    html`<p><a href="${to(model, changePath(step))}">${short}<span class="unseen"> – ${t.steps[step]}</span></a></p>`;
  return html`<section class="group"><h2>${t.steps[step]}</h2>
${
  answers === undefined
    ? html`<p class="error">${t.check.missing}</p>${link(t.check.complete)}`
    : html`${summaryList(answerRows({ language, answers, provinces }, asksOf(step)))}${link(t.check.change)}`
}
</section>`;
};

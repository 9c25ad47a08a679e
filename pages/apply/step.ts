import type { FieldError } from '../../core/application/problems.ts';
import { asksOf, type StepId } from '../../core/draft/steps.ts';
import type { Localized } from '../../core/language.ts';
import type { Province } from '../../core/region/region.ts';
import { apply as texts } from '../../messages/catalogue/index.ts';
import { html } from '../../messages/html.ts';
import { type Frame, to } from '../frame.ts';
import { layout } from '../layout.ts';
import { backLink, errorSummary, hidden } from '../parts/parts.ts';
import { codeBox, firstCode, type ResumeCode } from './code-box.ts';
import { fieldErrorsOf } from './errors.ts';
import { leaveButton } from './leave.ts';
import { question } from './questions.ts';

/** Posted by a page that stands on kept answers: it tells a browser that lost its draft from one that has none yet. */
export const KEPT = 'kept';

export type StepModel = Frame & {
  readonly step: StepId;
  /** Where its questions are sent: the page's own path. */
  readonly action: string;
  readonly position: number;
  readonly count: number;
  /** Path of the page before. */
  readonly before: string;
  /** What was typed. */
  readonly values: URLSearchParams;
  readonly errors: readonly FieldError[];
  readonly provinces: readonly Province[];
  /** The national entry page, for whoever does not find her province; absent: not offered. */
  readonly nationalUrl?: string | undefined;
  readonly communes: readonly Localized[];
  /** Absent: nothing is kept yet. `first`: she sees it for the first time. */
  readonly code?: (ResumeCode & { readonly first: boolean }) | undefined;
};

/** `/apply/{step}`: a few questions that are kept when she goes on. */
export const stepPage = (model: StepModel): string => {
  const { language, step, code } = model;
  const t = texts[language];
  const errors = fieldErrorsOf(language, model.errors);
  return layout(
    { ...model, formId: 'step' },
    {
      title: t.steps[step],
      failed: model.errors.length > 0,
      main: html`${backLink(model, model.before)}
${errorSummary(language, errors.list)}
${code?.first === true && firstCode(language, code)}
<p class="hint">${t.progress(model.position, model.count)}</p>
<h1>${t.steps[step]}</h1>
<form id="step" method="post" action="${to(model, model.action)}" novalidate>
${hidden({ [KEPT]: code === undefined ? undefined : 'yes', csrf: model.session?.csrf })}
${asksOf(step).map((name) => question({ ...model, errors }, name))}
<p class="buttons"><button class="button">${t.next}</button> ${model.session === undefined && leaveButton(language)}</p>
</form>
${code?.first === false && codeBox(language, code)}`,
    },
  );
};

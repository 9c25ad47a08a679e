import type { DraftFault } from '../../core/scoring/parse-draft.ts';
import { cases, frame as frames, trial as texts } from '../../messages/catalogue/index.ts';
import { html, type Markup } from '../../messages/html.ts';
import type { StaffFrame } from '../frame.ts';
import { layout } from '../layout.ts';
import { textArea } from '../parts/fields.ts';
import { backLink, errorSummary, staffForm } from '../parts/parts.ts';
import { type TrialResult, trialResult } from './trial-result.ts';

export const GRID_TRIAL_PATH = '/cases/grid-trial';

export type GridTrialModel = StaffFrame & {
  /** The draft as typed; at first the published grid. */
  readonly text: string;
  readonly refused?: 'empty' | 'not-json' | readonly DraftFault[];
  readonly result?: TrialResult;
};

/** So many faults are written out; who has more has pasted something else. */
const MOST_FAULTS = 100;

/** `/cases/grid-trial`: for the coordinator, a draft grid beside the published one. Nothing is kept of it. */
export const gridTrialPage = (model: GridTrialModel): string => {
  const { language, refused, result } = model;
  const t = texts[language];
  const error =
    refused === undefined
      ? undefined
      : typeof refused === 'string'
        ? refused === 'empty'
          ? t.empty
          : t.notJson
        : t.refused(refused.length);
  return layout(model, {
    title: t.title,
    failed: error !== undefined,
    main: html`${backLink(model, '/cases', cases[language].title)}
${errorSummary(language, error === undefined ? [] : [{ id: 'grid', text: error }])}
<h1>${t.title}</h1>
${result !== undefined && trialResult(language, result)}
${typeof refused === 'object' && faultList(model, refused)}
<p>${t.intro}</p>
${staffForm(
  model,
  GRID_TRIAL_PATH,
  html`${textArea({ language, name: 'grid', label: t.field, hint: t.fieldHint, value: model.text, rows: 20, ltr: true, error })}
<button class="button" type="submit">${t.run}</button>`,
)}`,
  });
};

/** The schema words its reasons in English. */
const faultList = ({ language }: GridTrialModel, faults: readonly DraftFault[]): Markup => {
  const t = texts[language];
  const rest = faults.length - MOST_FAULTS;
  return html`<section aria-label="${frames[language].errorTitle}">
<ul>${faults
    .slice(0, MOST_FAULTS)
    .map(
      ({ path, reason }) =>
        html`<li><strong>${path === '' ? t.whole : html`<bdi dir="ltr">${path}</bdi>`}</strong> <bdi dir="ltr" lang="en">${reason}</bdi></li>`,
    )}</ul>
${rest > 0 && html`<p>${t.moreFaults(rest)}</p>`}
</section>`;
};

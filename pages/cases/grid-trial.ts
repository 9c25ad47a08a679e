import type { DraftFault } from '../../core/scoring/draft-fault.ts';
import type { NotJson } from '../../core/scoring/parse-draft.ts';
import { cases, trial as texts } from '../../messages/catalogue/index.ts';
import { html } from '../../messages/html.ts';
import type { StaffFrame } from '../frame.ts';
import { layout } from '../layout.ts';
import { textArea } from '../parts/fields.ts';
import { backLink, errorSummary, staffForm } from '../parts/parts.ts';
import { draftFaults } from './draft-faults.ts';
import { type TrialResult, trialResult } from './trial-result.ts';

export const GRID_TRIAL_PATH = '/cases/grid-trial';

type Refused = 'empty' | NotJson | readonly DraftFault[];

export type GridTrialModel = StaffFrame & {
  /** The draft as typed; at first the published grid. */
  readonly text: string;
  readonly refused?: Refused;
  readonly result?: TrialResult;
};

/** `/cases/grid-trial`: for the coordinator, a draft grid beside the published one. Nothing is kept of it. */
export const gridTrialPage = (model: GridTrialModel): string => {
  const { language, refused, result } = model;
  const t = texts[language];
  const error = refused === undefined ? undefined : errorOf(model, refused);
  return layout(model, {
    title: t.title,
    failed: error !== undefined,
    main: html`${backLink(model, '/cases', cases[language].title)}
${errorSummary(language, error === undefined ? [] : [{ id: 'grid', text: error }])}
<h1>${t.title}</h1>
${result !== undefined && trialResult(language, result)}
${refused !== undefined && refused !== 'empty' && !('notJson' in refused) && draftFaults(language, refused)}
<p>${t.intro}</p>
${staffForm(
  model,
  GRID_TRIAL_PATH,
  html`${textArea({ language, name: 'grid', label: t.field, hint: t.fieldHint, value: model.text, rows: 20, ltr: true, error })}
<button class="button" type="submit">${t.run}</button>`,
)}`,
  });
};

const errorOf = ({ language }: GridTrialModel, refused: Refused): string => {
  const t = texts[language];
  if (refused === 'empty') return t.empty;
  if (!('notJson' in refused)) return t.refused(refused.length);
  return refused.at === undefined ? t.notJson : t.notJsonAt(refused.at.line, refused.at.column);
};

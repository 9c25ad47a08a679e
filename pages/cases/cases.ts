import type { Case, CaseKind } from '../../core/case/case.ts';
import { fairness, labels, meetings, cases as texts, trial } from '../../messages/catalogue/index.ts';
import { when } from '../../messages/format.ts';
import { html, ltr } from '../../messages/html.ts';
import { type StaffFrame, segment, to } from '../frame.ts';
import { layout } from '../layout.ts';
import { table, tag } from '../parts/parts.ts';
import { type SeatTable, seatTable } from '../parts/seat-table.ts';
import { undeliveredNotice } from '../parts/undelivered.ts';
import { CASES_FAIRNESS_PATH } from './fairness.ts';
import { GRID_TRIAL_PATH } from './grid-trial.ts';
import { STAFF_MAIL_PATH } from './mail.ts';

/** A case as listed; `province` is its name in the page's language. */
export type CaseRow = Pick<Case, 'id' | 'kind' | 'cause' | 'reference' | 'province' | 'openedAt'>;
export type CasesModel = StaffFrame & {
  readonly rows: readonly CaseRow[];
  readonly utcOffset: string;
  /** Undefined: the region has no shares. */
  readonly seats?: SeatTable | undefined;
  /** Of the region's staff, to how many no mail goes. */
  readonly undelivered?: number;
};

/** What should have gone by itself. */
const BAD: readonly CaseKind[] = ['failed-execution', 'failed-due-work', 'parked-message'];

export const casePath = (id: string): string => `/cases/${segment(id)}`;

/** `/cases`: what waits for the regional coordinator, each with its cause. */
export const casesPage = (model: CasesModel): string => {
  const { language, rows, utcOffset, seats } = model;
  const t = texts[language];
  const c = t.columns;
  return layout(model, {
    title: t.title,
    main: html`<h1>${t.title}</h1>
${undeliveredNotice(model, STAFF_MAIL_PATH, model.undelivered ?? 0)}
${
  rows.length === 0
    ? html`<p>${t.nothing}</p>`
    : html`<p>${t.count(rows.length)}</p>
${table<CaseRow>(
  t.title,
  [
    { label: c.reference, heading: true, cell: ({ id, reference }) => html`<a href="${to(model, casePath(id))}">${ltr(reference)}</a>` },
    {
      label: c.kind,
      cell: ({ kind }) => tag(labels[language].caseKind[kind], BAD.includes(kind) ? 'bad' : 'wait'),
    },
    { label: c.cause, cell: ({ cause }) => labels[language].caseCause[cause] },
    { label: c.province, cell: ({ province }) => province },
    { label: c.since, cell: ({ openedAt }) => when(language, openedAt, utcOffset) },
  ],
  rows,
)}`
}
${seats !== undefined && seatTable(language, seats)}
<p><a href="${to(model, CASES_FAIRNESS_PATH)}">${fairness[language].open}</a></p>
<p><a href="${to(model, GRID_TRIAL_PATH)}">${trial[language].open}</a></p>
<p><a href="${to(model, '/meetings')}">${meetings[language].title}</a></p>`,
  });
};

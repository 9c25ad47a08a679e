import type { Case, CaseKind, countByKind } from '../../core/case/case.ts';
import { fairness, labels, meetings, cases as texts, trial } from '../../messages/catalogue/index.ts';
import { formatNumber, when } from '../../messages/format.ts';
import { html, ltr, type Markup } from '../../messages/html.ts';
import { type StaffFrame, segment, to } from '../frame.ts';
import { layout } from '../layout.ts';
import { type Neighbours, pageLinks } from '../parts/page-links.ts';
import { table, tag } from '../parts/parts.ts';
import { type SeatTable, seatTable } from '../parts/seat-table.ts';
import { undeliveredNotice } from '../parts/undelivered.ts';
import { COMMITTEES_JOURNAL } from '../secretariat/journal.ts';
import { CASES_FAIRNESS_PATH } from './fairness.ts';
import { GRID_TRIAL_PATH } from './grid-trial.ts';
import { STAFF_MAIL_PATH } from './mail.ts';

/** A case as listed; `province` is its name in the page's language. */
export type CaseRow = Pick<Case, 'id' | 'kind' | 'cause' | 'reference' | 'province' | 'openedAt'>;
export type CasesModel = StaffFrame &
  Neighbours & {
    /** One page of them, the oldest first. */
    readonly rows: readonly CaseRow[];
    /** Of all that are open, whatever is shown. */
    readonly counts: ReturnType<typeof countByKind>;
    /** Only this kind is shown. */
    readonly kind?: CaseKind | undefined;
    readonly utcOffset: string;
    /** Undefined: the region has no shares. */
    readonly seats?: SeatTable | undefined;
    /** Of the region's staff, to how many no mail goes. */
    readonly undelivered?: number;
  };

/** What should have gone by itself. */
const BAD: readonly CaseKind[] = ['failed-execution', 'failed-due-work', 'parked-message'];

const CASES = '/cases';
const listPath = (kind: CaseKind | undefined, page?: number): string => {
  const query = new URLSearchParams({ ...(kind === undefined ? {} : { kind }), ...(page === undefined ? {} : { page: String(page) }) });
  return query.size === 0 ? CASES : `${CASES}?${query}`;
};

export const casePath = (id: string): string => `/cases/${segment(id)}`;

/** `/cases`: what waits for the regional coordinator, each with its cause. */
export const casesPage = (model: CasesModel): string => {
  const { language, rows, kind, utcOffset, seats } = model;
  const t = texts[language];
  const c = t.columns;
  const total = model.counts.reduce((sum, { count }) => sum + count, 0);
  return layout(model, {
    title: t.title,
    main: html`<h1>${t.title}</h1>
${undeliveredNotice(model, STAFF_MAIL_PATH, model.undelivered ?? 0)}
${
  total === 0
    ? html`<p>${t.nothing}</p>`
    : html`<p>${t.count(total)}</p>
${kindSwitch(model, total)}
${rows.length === 0 && html`<p>${t.noneShown}</p>`}
${
  rows.length > 0 &&
  table<CaseRow>(
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
  )
}
${pageLinks(model, model, { texts: t, pathOf: (page) => listPath(kind, page) })}`
}
${seats !== undefined && seatTable(language, seats)}
<p><a href="${to(model, CASES_FAIRNESS_PATH)}">${fairness[language].open}</a></p>
<p><a href="${to(model, GRID_TRIAL_PATH)}">${trial[language].open}</a></p>
<p><a href="${to(model, COMMITTEES_JOURNAL)}">${texts[language].journals}</a></p>
<p><a href="${to(model, '/meetings')}">${meetings[language].title}</a></p>`,
  });
};

/** All of them, or one kind, each with how many are open; nothing to choose where all are alike. */
const kindSwitch = (model: CasesModel, total: number): Markup | false => {
  const { language, counts, kind } = model;
  const t = texts[language];
  if (counts.length < 2 && kind === undefined) return false;
  const link = (one: CaseKind | undefined, label: string, count: number): Markup => {
    const text = `${label} (${formatNumber(language, count)})`;
    return html`<li>${
      one === kind
        ? html`<span aria-current="true"><strong>${text}</strong></span>`
        : html`<a href="${to(model, listPath(one))}">${text}</a>`
    }</li>`;
  };
  return html`<nav aria-label="${t.kinds}"><ul class="switch">${link(undefined, t.all, total)}${counts.map(({ kind: one, count }) => link(one, labels[language].caseKind[one], count))}</ul></nav>`;
};

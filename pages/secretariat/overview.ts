import type { Instant } from '../../core/application/application.ts';
import { meetings, secretariat as texts } from '../../messages/catalogue/index.ts';
import { colon, formatNumber, when } from '../../messages/format.ts';
import { html, ltr, type Markup } from '../../messages/html.ts';
import { type StaffFrame, to } from '../frame.ts';
import { layout } from '../layout.ts';
import { inset, summaryList, table, tag } from '../parts/parts.ts';
import { type SeatTable, seatTable } from '../parts/seat-table.ts';
import { undeliveredNotice } from '../parts/undelivered.ts';
import { DECISIONS } from './decisions.ts';
import { MAIL_PATH } from './mail.ts';
import { SECTIONS, type Section } from './sections.ts';

/** Who votes in a seat today and how many votes it owes; never what was voted in it. */
export type OwedRow = { readonly seat: string; readonly name: string; readonly owed: number };

export type OverviewModel = StaffFrame & {
  readonly province: string;
  readonly open: number;
  readonly overdue: number;
  readonly nextDeadline?: Instant | undefined;
  /** Decisions that are not told yet. */
  readonly resting: number;
  readonly owed: readonly OwedRow[];
  /** Stand-ins that wait for her approval. */
  readonly pending: number;
  /** Of those who are written to, to how many no mail goes. */
  readonly undelivered?: number;
  /** Undefined: the region has no shares. */
  readonly seats?: SeatTable | undefined;
  readonly utcOffset: string;
};

/** `/secretariat`: what she does, what of it waits, and how the committee's work stands. */
export const overviewPage = (model: OverviewModel): string => {
  const { language, utcOffset } = model;
  const t = texts[language];
  return layout(model, {
    title: t.title,
    main: html`<h1>${t.title}</h1>
<p class="lead">${t.committee(model.province)}</p>
${model.pending > 0 && inset(html`<p><a href="${to(model, '/secretariat/members')}">${t.pending(model.pending)}</a></p>`)}
${undeliveredNotice(model, MAIL_PATH, model.undelivered ?? 0)}
<h2>${t.sectionsTitle}</h2>
<ul><li><a href="${to(model, '/meetings')}">${meetings[language].title}</a></li>${SECTIONS.map(({ path, label }) => html`<li><a href="${to(model, path)}">${t.sections[label]}</a> ${noted(model, label)}</li>`)}</ul>
<h2>${t.stateTitle}</h2>
${summaryList([
  { label: t.open, value: t.files(model.open) },
  { label: t.overdue, value: t.files(model.overdue) },
  { label: t.nextDeadline, value: model.nextDeadline !== undefined && when(language, model.nextDeadline, utcOffset) },
  { label: t.resting, value: model.resting > 0 && html`<a href="${to(model, DECISIONS)}">${t.files(model.resting)}</a>` },
])}
<h2>${t.owedTitle}</h2>
<p class="hint">${t.owedHint}</p>
${table<OwedRow>(
  t.owedTitle,
  [
    { label: t.owedColumns.seat, heading: true, brief: true, cell: ({ seat }) => ltr(seat) },
    { label: t.owedColumns.name, brief: true, cell: ({ name }) => html`<bdi>${name}</bdi>` },
    { label: t.owedColumns.owed, cell: ({ owed }) => formatNumber(language, owed) },
  ],
  model.owed,
)}
${model.seats !== undefined && seatTable(language, model.seats)}`,
  });
};

/** What waits in a section, beside its link; what the notices above have said is not said again. */
const noted = ({ language, overdue, resting }: OverviewModel, section: Section): Markup | false => {
  const t = texts[language];
  if (section === 'deadlines') return overdue > 0 && tag(`${t.overdue}${colon(language)} ${t.files(overdue)}`, 'bad');
  return section === 'decisions' && resting > 0 && tag(t.files(resting), 'wait');
};

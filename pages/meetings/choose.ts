import type { Instant } from '../../core/application/application.ts';
import type { Localized } from '../../core/language.ts';
import { type Meeting, MOST_FILES } from '../../core/meeting/meeting.ts';
import { type DocketFilter, type DocketRow, flagsOf } from '../../core/review/docket.ts';
import { labels, meetings, review } from '../../messages/catalogue/index.ts';
import { formatNumber, onDay } from '../../messages/format.ts';
import { html, ltr, type Markup } from '../../messages/html.ts';
import type { StaffFrame } from '../frame.ts';
import { layout } from '../layout.ts';
import { textField } from '../parts/fields.ts';
import { backLink, errorSummary, hidden, staffForm, table } from '../parts/parts.ts';
import { filterFields } from '../review/docket-filter.ts';
import { meetingName, meetingPath } from './names.ts';

export type ChooseModel = StaffFrame & {
  readonly meeting: Meeting;
  readonly utcOffset: string;
  readonly now: Instant;
  readonly filter: Omit<DocketFilter, 'view'>;
  /** Those of the province to filter by. */
  readonly communes: readonly Localized[];
  /** How many, as typed. */
  readonly first: string;
  /** What the filter finds, best score first; absent: nothing was asked for yet. */
  readonly preview?: readonly DocketRow[] | undefined;
  readonly error?: 'first' | 'full' | 'left' | 'changed' | undefined;
};

/** `/meetings/{meeting}/agenda`: files chosen from the docket, shown one by one before they become the agenda. */
export const choosePage = (model: ChooseModel): string => {
  const { language, meeting, preview, error } = model;
  const t = meetings[language];
  return layout(model, {
    title: t.agendaTitle,
    failed: error !== undefined,
    main: html`${backLink(model, meetingPath(meeting.id), t.toMeeting)}
${errorSummary(language, error === undefined ? [] : [{ ...(error === 'first' ? { id: 'first' } : {}), text: t.errors[error] }])}
<h1>${t.agendaTitle}</h1>
<p class="lead">${meetingName(language, meeting)}</p>
<p>${t.choose.intro}</p>
${error !== 'full' && filterForm(model)}
${preview !== undefined && previewOf(model, preview)}`,
  });
};

/** By GET: it changes nothing, and what is previewed has an address. */
const filterForm = ({ language, meeting, filter, communes, first, error }: ChooseModel): Markup => {
  const t = meetings[language];
  return html`<form method="get" action="${meetingPath(meeting.id, 'agenda')}">
${hidden({ lang: language })}
${filterFields({ language, filter, communes })}
${textField({
  language,
  name: 'first',
  label: t.choose.first,
  hint: t.choose.firstHint,
  width: 'short',
  inputmode: 'numeric',
  ltr: true,
  maxlength: String(MOST_FILES).length,
  value: first,
  error: error === 'first' ? t.errors.first : undefined,
})}
<p><button class="button second">${t.choose.preview}</button></p>
</form>`;
};

const previewOf = (model: ChooseModel, rows: readonly DocketRow[]): Markup => {
  const { language, meeting, utcOffset, now } = model;
  const t = meetings[language].choose;
  const c = meetings[language].fileColumns;
  const r = review[language];
  if (rows.length === 0) return html`<p>${t.nothing}</p>`;
  type Numbered = DocketRow & { readonly n: number };
  const adds = meeting.state === 'open';
  return html`<h2>${t.previewTitle}</h2>
<p>${t.count(rows.length)}${meeting.files > 0 && html` ${adds ? t.adds : t.replaces}`}</p>
${table<Numbered>(
  t.previewTitle,
  [
    { label: c.file, heading: true, cell: ({ n, reference }) => html`${formatNumber(language, n)}. ${ltr(reference)}` },
    { label: c.score, cell: ({ score }) => formatNumber(language, score) },
    { label: c.category, brief: true, cell: ({ category }) => labels[language].categoryShort[category] },
    { label: r.columns.deadline, cell: ({ deadline }) => deadline !== undefined && onDay(language, deadline, utcOffset) },
    { label: r.columns.flags, cell: (row) => flagsOf(row, now).map((flag) => html`${r.flags[flag]} `) },
  ],
  rows.map((row, index) => ({ ...row, n: index + 1 })),
)}
${staffForm(
  model,
  meetingPath(meeting.id, 'agenda'),
  html`${hidden({ files: rows.map(({ reference }) => reference).join(' ') })}<p><button class="button">${adds ? t.add : t.set}</button></p>`,
)}`;
};

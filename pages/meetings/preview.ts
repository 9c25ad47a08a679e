import type { Instant } from '../../core/application/application.ts';
import type { Meeting } from '../../core/meeting/meeting.ts';
import { type DocketRow, flagsOf } from '../../core/review/docket.ts';
import { labels, meetings, review } from '../../messages/catalogue/index.ts';
import { formatNumber, onDay } from '../../messages/format.ts';
import { html, ltr, type Markup } from '../../messages/html.ts';
import type { StaffFrame } from '../frame.ts';
import { hidden, staffForm, table, tag } from '../parts/parts.ts';
import { meetingPath } from './names.ts';

/** Where the preview stands on its page: forms lead there, so that on a phone nobody looks for it below them. */
export const PREVIEW = 'preview';

export type PreviewModel = StaffFrame & {
  readonly meeting: Meeting;
  readonly utcOffset: string;
  readonly now: Instant;
  /** One file that comes after those on the agenda, whatever the meeting's state. */
  readonly isOne: boolean;
};

/** The files that would come on the agenda, with the button that puts just these there. */
export const agendaPreview = (model: PreviewModel, rows: readonly DocketRow[]): Markup => {
  const { language, meeting, isOne } = model;
  const t = meetings[language].choose;
  const adds = meeting.state === 'open';
  return html`<section id="${PREVIEW}" tabindex="-1">
<h2>${isOne ? t.onePreviewTitle : t.previewTitle}</h2>
${
  rows.length === 0
    ? html`<p>${t.nothing}</p>`
    : html`<p>${isOne ? t.oneAbout : html`${t.count(rows.length)}${meeting.files > 0 && html` ${adds ? t.adds : t.replaces}`}`}</p>
${files(model, rows)}
${staffForm(
  model,
  meetingPath(meeting.id, 'agenda'),
  html`${hidden({ files: rows.map(({ reference }) => reference).join(' '), after: isOne ? 'yes' : undefined })}<p><button class="button">${isOne ? t.addOne : adds ? t.add : t.set}</button></p>`,
)}`
}
</section>`;
};

const files = ({ language, utcOffset, now, isOne, meeting }: PreviewModel, rows: readonly DocketRow[]): Markup => {
  const c = meetings[language].fileColumns;
  const r = review[language];
  type Numbered = DocketRow & { readonly n: number };
  const before = isOne || meeting.state === 'open' ? meeting.files : 0;
  return table<Numbered>(
    meetings[language].choose.previewTitle,
    [
      { label: c.file, heading: true, cell: ({ n, reference }) => html`${formatNumber(language, n)}. ${ltr(reference)}` },
      { label: c.score, cell: ({ score }) => formatNumber(language, score) },
      { label: c.category, brief: true, cell: ({ category }) => labels[language].categoryShort[category] },
      { label: r.columns.deadline, cell: ({ deadline }) => deadline !== undefined && onDay(language, deadline, utcOffset) },
      { label: r.columns.flags, cell: (row) => flagsOf(row, now).map((flag) => html`${tag(r.flags[flag])} `) },
    ],
    rows.map((row, index) => ({ ...row, n: before + index + 1 })),
  );
};

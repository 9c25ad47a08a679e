import type { Category } from '../../core/application/application.ts';
import type { Status } from '../../core/application/status.ts';
import type { DocketFilter } from '../../core/review/docket.ts';
import { labels, bulk as texts } from '../../messages/catalogue/index.ts';
import { formatNumber } from '../../messages/format.ts';
import { html, lines, ltr } from '../../messages/html.ts';
import { type StaffFrame, to } from '../frame.ts';
import { layout } from '../layout.ts';
import { meetingName } from '../meetings/names.ts';
import { backLink, buttonLink, hidden, inset, staffForm, summaryList, table, tag } from '../parts/parts.ts';
import type { BulkChoice, InMeeting } from './bulk-form.ts';
import { bulkPath, filePath, listPath } from './paths.ts';
import { toList } from './to-list.ts';

/** A file that the vote would be cast on. `enough`: with it, its votes make the quorum. What comes of them is not told before. */
export type PreviewRow = {
  readonly reference: string;
  readonly round: number;
  readonly score: number;
  readonly category: Category;
  readonly enough: boolean;
};

type PreviewModel = StaffFrame &
  InMeeting & {
    readonly filter: DocketFilter;
    readonly choice: BulkChoice;
    readonly first: number;
    readonly reason: string;
    /** A decision is not told at once. */
    readonly rests: boolean;
    readonly rows: readonly PreviewRow[];
  };

/** Every file; nothing is recorded until it is confirmed. The files confirmed are those shown. */
export const bulkPreviewPage = (model: PreviewModel): string => {
  const { language, filter, meeting, choice, first, reason, rests, rows } = model;
  const t = texts[language];
  const l = labels[language];
  return layout(model, {
    title: t.previewTitle,
    main: html`${backLink(model, bulkPath(filter))}
<h1>${t.previewTitle}</h1>
${meeting !== undefined && html`<p class="lead">${meetingName(language, meeting)}</p>`}
${
  rows.length === 0
    ? html`<p>${t.nothing}</p>`
    : html`<p class="lead">${t.count(rows.length)}</p>
${rows.length < first && html`<p>${fewer(model)}</p>`}
${summaryList([
  { label: t.choice, value: html`<strong>${l.choice[choice]}</strong>` },
  { label: t.reason, value: lines(reason) },
])}
${table<PreviewRow>(
  t.previewTitle,
  [
    {
      label: t.columns.reference,
      heading: true,
      cell: ({ reference }) => html`<a href="${to(model, filePath(reference, filter))}">${ltr(reference)}</a>`,
    },
    { label: t.columns.score, cell: ({ score }) => formatNumber(language, score) },
    { label: t.columns.category, brief: true, cell: ({ category }) => l.categoryShort[category] },
    { label: t.columns.becomes, cell: ({ enough }) => (enough ? tag(t.enough, 'wait') : t.tooFew) },
  ],
  rows,
)}
${rests && inset(html`<p>${t.rests}</p>`)}
<p>${t.confirmIntro}</p>
${staffForm(
  model,
  bulkPath(filter),
  html`${hidden({ choice, first: String(first), reason, confirm: 'yes' })}
${rows.map(({ reference, round }) => hidden({ file: `${reference}.${round}` }))}
<p><button class="button">${t.confirm(rows.length)}</button></p>`,
)}`
}`,
  });
};

/** Why they are not as many as she asked for. */
const fewer = ({ language, meeting, choice, first }: PreviewModel): string => {
  const t = texts[language];
  if (choice === 'approve') return t.fewerSeats(first);
  return meeting === undefined ? t.fewer(first) : t.fewerInMeeting(first);
};

/** What became of one file: her vote was cast, or why not. */
export type BulkResult = {
  readonly reference: string;
  readonly done: 'cast' | 'not-found' | 'Busy' | 'NotAMember' | 'StaleRound' | 'InvalidTransition';
  readonly status?: Status;
};

type DoneModel = StaffFrame &
  InMeeting & {
    readonly filter: DocketFilter;
    readonly choice: BulkChoice;
    readonly rests: boolean;
    readonly results: readonly BulkResult[];
  };

/** After the press: file by file. */
export const bulkDonePage = (model: DoneModel): string => {
  const { language, filter, meeting, choice, rests, results } = model;
  const t = texts[language];
  const l = labels[language];
  const said = ({ done, status }: BulkResult): string => {
    if (done === 'Busy') return t.busy;
    if (done !== 'cast') return t.changed;
    return status === undefined || status === 'in-review' ? t.staysOpen : l.status[status];
  };
  const cast = results.filter(({ done }) => done === 'cast').length;
  return layout(model, {
    title: t.doneTitle,
    main: html`<div class="panel"><h1>${t.doneTitle}</h1>${meeting !== undefined && html`<p>${meetingName(language, meeting)}</p>`}<p>${t.done(cast)} ${l.choice[choice]}</p></div>
${rests && inset(html`<p>${t.rests}</p>`)}
${table<BulkResult>(
  t.doneTitle,
  [
    { label: t.columns.reference, heading: true, cell: ({ reference }) => ltr(reference) },
    { label: t.columns.becomes, cell: (result) => tag(said(result), result.done === 'cast' ? 'good' : 'bad') },
  ],
  results,
)}
<p class="buttons">${buttonLink(model, bulkPath(filter), t.again, true)} ${buttonLink(model, listPath(filter), meeting === undefined ? t.toDocket : toList(language, filter))}</p>`,
  });
};

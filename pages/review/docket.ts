import type { Category, Instant } from '../../core/application/application.ts';
import type { APPLICANT_KINDS, AREAS, Sector } from '../../core/application/form.ts';
import type { Choice } from '../../core/review/ballot.ts';
import { labels, review } from '../../messages/catalogue/index.ts';
import { formatNumber, when } from '../../messages/format.ts';
import { html, ltr, type Markup } from '../../messages/html.ts';
import { type StaffFrame, segment, to } from '../frame.ts';
import { layout } from '../layout.ts';
import { buttonLink, table, tag } from '../parts/parts.ts';

export const DOCKET_FLAGS = ['overdue', 'due-soon', 'answered', 'resembles'] as const;
export type DocketFlag = (typeof DOCKET_FLAGS)[number];

/** A file awaiting the committee, without personal data. */
export type DocketRow = {
  readonly reference: string;
  readonly score: number;
  readonly category: Category;
  readonly kind: (typeof APPLICANT_KINDS)[number];
  readonly sector?: Sector | undefined;
  readonly area: (typeof AREAS)[number];
  readonly deadline?: Instant | undefined;
  readonly flags: readonly DocketFlag[];
  readonly myVote?: Choice | undefined;
};

export type DocketModel = StaffFrame & {
  /** The province's name, in the page's language. */
  readonly province: string;
  /** Best score first. */
  readonly rows: readonly DocketRow[];
  /** How many files in all still await this member's vote. */
  readonly waiting: number;
  readonly utcOffset: string;
  /** Path of the next page, when there is one. */
  readonly next?: string | undefined;
};

/** `/review`: the files awaiting the committee, ranked. */
export const docketPage = (model: DocketModel): string => {
  const { language, rows, waiting } = model;
  const t = review[language];
  return layout(model, {
    title: t.docketTitle,
    main: html`<h1>${t.docketTitle}</h1>
<p class="lead">${t.committee(model.province)}</p>
${rows.length === 0 ? html`<p>${t.nothing}</p>` : html`<p>${t.waiting(waiting)}</p>${files(model)}`}
${model.next !== undefined && html`<p class="buttons">${buttonLink(model, model.next, t.more, true)}</p>`}`,
  });
};

const files = (model: DocketModel): Markup => {
  const { language, rows, utcOffset } = model;
  const t = review[language];
  const l = labels[language];
  return table<DocketRow>(
    t.docketTitle,
    [
      {
        label: t.columns.reference,
        heading: true,
        cell: ({ reference }) => html`<a href="${to(model, `/review/${segment(reference)}`)}">${ltr(reference)}</a>`,
      },
      { label: t.columns.score, cell: ({ score }) => formatNumber(language, score) },
      { label: t.columns.category, cell: ({ category }) => l.categoryShort[category] },
      { label: t.columns.kind, cell: ({ kind }) => l.applicantKind[kind] },
      { label: t.columns.sector, cell: ({ sector }) => (sector === undefined ? t.noSector : l.sector[sector]) },
      { label: t.columns.area, cell: ({ area }) => l.area[area] },
      { label: t.columns.deadline, cell: ({ deadline }) => deadline !== undefined && when(language, deadline, utcOffset) },
      {
        label: t.columns.flags,
        cell: ({ flags }) =>
          flags.map((flag) => html`${tag(t.flags[flag], flag === 'overdue' ? 'bad' : flag === 'due-soon' ? 'wait' : 'plain')} `),
      },
      { label: t.columns.myVote, cell: ({ myVote }) => (myVote === undefined ? tag(t.notVoted, 'wait') : l.choice[myVote]) },
    ],
    rows,
  );
};

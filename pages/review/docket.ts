import type { Instant } from '../../core/application/application.ts';
import type { Localized } from '../../core/language.ts';
import { type DocketFilter, type DocketRow, flagsOf } from '../../core/review/docket.ts';
import { type Holder, ownBallot, standingIn } from '../../core/review/standing.ts';
import { bulk, docket, fairness, labels, review, secretariat } from '../../messages/catalogue/index.ts';
import { formatNumber, onDay } from '../../messages/format.ts';
import { html, ltr, type Markup, type Part } from '../../messages/html.ts';
import { type StaffFrame, to } from '../frame.ts';
import { layout } from '../layout.ts';
import { backLink, buttonLink, errorSummary, table, tag } from '../parts/parts.ts';
import { MEMBERS_JOURNAL } from '../secretariat/journal.ts';
import { filterForm, isFiltered, searchForm, viewSwitch } from './docket-filter.ts';
import { bulkPath, docketPath, FAIRNESS_PATH, filePath } from './paths.ts';

type Listed = StaffFrame & {
  /** The province's name, in the page's language. */
  readonly province: string;
  /** Best score first. */
  readonly rows: readonly DocketRow[];
  /** Whose own votes are shown. */
  readonly seat: Holder;
  readonly now: Instant;
  readonly utcOffset: string;
  readonly filter: DocketFilter;
  /** Names and communes are hidden until she has voted: nothing is found by them. */
  readonly blind: boolean;
};

export type DocketModel = Listed & {
  readonly communes: readonly Localized[];
  /** How many files the view holds; absent on later pages. `more`: at least so many, the rest was not counted. */
  readonly count?: { readonly files: number; readonly more: boolean } | undefined;
  /** Marks of the neighbouring pages, where there are any. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** What stands above the list, such as the seats left. */
  readonly above?: Part;
  /** She stands in for a member, who alone is offered to name somebody. */
  readonly standsIn?: boolean;
  /** The chair is offered the report on fair play. */
  readonly isChair?: boolean;
};

/** `/review`: the files awaiting the committee, ranked; first those that still await her vote. */
export const docketPage = (model: DocketModel): string => {
  const { language, rows, filter } = model;
  const t = review[language];
  return layout(model, {
    title: t.docketTitle,
    main: html`<h1>${t.docketTitle}</h1>
<p class="lead">${t.committee(model.province)}</p>
${model.above}
${viewSwitch(model)}
${filter.view === 'all' && html`<p class="hint">${docket[language].onlyOpen}</p>`}
${filterForm(model)}
<details><summary>${docket[language].search}</summary>
${searchForm(model, '', !model.blind)}</details>
${rows.length === 0 ? html`<p>${nothing(model)}</p>` : html`${counted(model)}${bulkLink(model)}${files(model, filter)}${neighbours(model)}`}
${model.standsIn !== true && html`<p><a href="${to(model, '/review/stand-in')}">${docket[language].standIn}</a></p>`}
<p><a href="${to(model, MEMBERS_JOURNAL)}">${secretariat[language].journal.title}</a></p>
${filter.view === 'all' && html`<p><a href="${to(model, '/meetings')}">${docket[language].toMinutes}</a></p>`}
${model.isChair === true && html`<p><a href="${to(model, FAIRNESS_PATH)}">${fairness[language].open}</a></p>`}`,
  });
};

const bulkLink = (model: DocketModel): Markup | false =>
  model.filter.view === 'mine' && html`<p><a href="${to(model, bulkPath(model.filter))}">${bulk[model.language].open}</a></p>`;

const nothing = ({ language, filter }: DocketModel): string => {
  const t = docket[language];
  if (isFiltered(filter)) return t.none;
  return filter.view === 'mine' ? t.nothingOwed : review[language].nothing;
};

const counted = ({ language, filter, count }: DocketModel): Markup | false => {
  if (count === undefined) return false;
  const t = docket[language];
  const isWaiting = filter.view === 'mine' && !isFiltered(filter);
  if (isWaiting) return html`<p>${count.more ? t.waitingMore(count.files) : review[language].waiting(count.files)}</p>`;
  return html`<p>${count.more ? t.countMore(count.files) : t.count(count.files)}</p>`;
};

const neighbours = (model: DocketModel): Markup | false => {
  const { language, filter, before, after } = model;
  const t = docket[language];
  if (before === undefined && after === undefined) return false;
  return html`<nav aria-label="${t.pages}" class="buttons">
${before !== undefined && buttonLink(model, docketPath(filter, { before }), t.previousPage, true)}
${after !== undefined && buttonLink(model, docketPath(filter, { after }), review[language].more, true)}
</nav>`;
};

export type FoundModel = Listed & {
  readonly typed: string;
  /** There are more than are shown. */
  readonly more: boolean;
};

/** What a search found. A reference that this committee has leads to its file at once. */
export const foundPage = (model: FoundModel): string => {
  const { language, rows, typed, blind, more } = model;
  const t = docket[language];
  const error = rows.length === 0 ? (blind ? t.notFoundBlind : t.notFound) : undefined;
  return layout(model, {
    title: t.found,
    failed: error !== undefined,
    main: html`${backLink(model, '/review', review[language].toDocket)}
${errorSummary(language, error === undefined ? [] : [{ id: 'search', text: error }])}
<h1>${t.found}</h1>
${searchForm(model, typed, !blind, error)}
${rows.length > 0 && html`<p>${more ? t.countMore(rows.length) : t.count(rows.length)}</p>${files(model, { view: 'all' })}`}`,
  });
};

const files = (model: Listed, filter: DocketFilter): Markup => {
  const { language, rows, seat, now, utcOffset } = model;
  const t = review[language];
  const l = labels[language];
  return table<DocketRow>(
    t.docketTitle,
    [
      {
        label: t.columns.reference,
        heading: true,
        cell: ({ reference }) => html`<a href="${to(model, filePath(reference, filter))}">${ltr(reference)}</a>`,
      },
      { label: t.columns.score, cell: ({ score }) => formatNumber(language, score) },
      { label: t.columns.category, brief: true, cell: ({ category }) => l.categoryShort[category] },
      { label: t.columns.kind, brief: true, cell: ({ kind }) => l.applicantKind[kind] },
      { label: t.columns.sector, brief: true, cell: ({ sector }) => (sector === undefined ? t.noSector : l.sector[sector]) },
      { label: t.columns.area, brief: true, cell: ({ area }) => l.area[area] },
      { label: t.columns.deadline, cell: ({ deadline }) => deadline !== undefined && onDay(language, deadline, utcOffset) },
      {
        label: t.columns.flags,
        cell: (row) =>
          flagsOf(row, now).map(
            (flag) => html`${tag(t.flags[flag], flag === 'overdue' ? 'bad' : flag === 'due-soon' ? 'wait' : 'plain')} `,
          ),
      },
      // In her own view she has voted on none.
      ...(filter.view === 'mine'
        ? []
        : [
            {
              label: t.columns.myVote,
              cell: (row: DocketRow) => {
                const mine = ownBallot(row.ballots, seat);
                if (mine !== undefined) return l.choice[mine.choice];
                return standingIn(row.ballots, seat) === undefined ? tag(t.notVoted, 'wait') : t.votedInSeat;
              },
            },
          ]),
    ],
    rows,
  );
};

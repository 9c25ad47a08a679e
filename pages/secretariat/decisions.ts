import type { HeldVerdict } from '../../core/application/application.ts';
import { CHOICES, type Choice } from '../../core/review/ballot.ts';
import { labels, review, secretariat, decisions as texts } from '../../messages/catalogue/index.ts';
import { colon, formatNumber, when } from '../../messages/format.ts';
import { html, ltr, type Markup } from '../../messages/html.ts';
import { type StaffFrame, to } from '../frame.ts';
import { layout } from '../layout.ts';
import { textField } from '../parts/fields.ts';
import { type Neighbours, pageLinks } from '../parts/page-links.ts';
import { backLink, errorSummary, inset, staffForm, table } from '../parts/parts.ts';

export const DECISIONS = '/secretariat/decisions';

/** Of one file. */
export const decisionPath = (reference: string): string => `${DECISIONS}?${new URLSearchParams({ file: reference })}`;

/** A decision that rests: never who voted how. */
export type RestingRow = {
  readonly reference: string;
  readonly verdict: HeldVerdict;
  readonly tally: Readonly<Record<Choice, number>>;
  /** How often it was reopened. */
  readonly reopened: number;
};

export type DecisionsModel = StaffFrame &
  Neighbours & {
    readonly province: string;
    /** For how long a decision of this committee rests. */
    readonly holdHours: number;
    /** One page of them, the next to be told first. */
    readonly rows: readonly RestingRow[];
    /** Of all pages. */
    readonly count: number;
    /** A file was reopened. */
    readonly done?: boolean | undefined;
    /** What was typed to find a file, when there is none. */
    readonly sought?: string | undefined;
    readonly utcOffset: string;
  };

/** `/secretariat/decisions`: what the committee decided and nobody was told yet. */
export const decisionsPage = (model: DecisionsModel): string => {
  const { language, holdHours, rows, count, done, sought, utcOffset } = model;
  const t = texts[language];
  const error = sought === undefined ? undefined : t.notFound;
  return layout(model, {
    title: t.title,
    failed: error !== undefined,
    main: html`${backLink(model, '/secretariat', secretariat[language].back)}
${errorSummary(language, error === undefined ? [] : [{ id: 'search', text: error }])}
<h1>${t.title}</h1>
<p class="lead">${secretariat[language].committee(model.province)}</p>
${done === true && inset(html`<p><strong>${t.done}</strong></p>`)}
<p>${holdHours > 0 ? t.intro(holdHours) : t.atOnce}</p>
${
  count === 0
    ? html`<p>${t.none}</p>`
    : html`<p>${t.count(count)}</p>
${table<RestingRow>(
  t.title,
  [
    { label: t.columns.reference, heading: true, cell: ({ reference }) => ltr(reference) },
    { label: t.columns.outcome, cell: ({ verdict }) => decided(model, verdict) },
    { label: t.columns.tally, cell: ({ tally }) => tallied(model, tally) },
    { label: t.columns.until, cell: ({ verdict }) => when(language, verdict.until, utcOffset) },
    {
      label: t.columns.act,
      // A file is reopened once: no way is offered to an answer that it cannot be.
      cell: ({ reference, reopened }) =>
        reopened > 0
          ? review[language].flags.reopened
          : html`<a class="row-link" href="${to(model, decisionPath(reference))}">${t.reopen}<span class="unseen"> ${ltr(reference)}</span></a>`,
    },
  ],
  rows,
)}
${pageLinks(model, model, { texts: t, pathOf: (page) => `${DECISIONS}?page=${page}` })}`
}
${staffForm(
  model,
  DECISIONS,
  html`${textField({ language, name: 'search', label: t.find, value: sought ?? '', error, inputmode: 'numeric', ltr: true, width: 'medium', maxlength: 20 })}
<p><button class="button second">${t.findButton}</button></p>`,
)}`,
  });
};

/** What was decided, and where she goes when it is an approval. */
export const decided = ({ language }: Pick<StaffFrame, 'language'>, { outcome, category }: HeldVerdict): Markup =>
  html`${labels[language].status[outcome]}${outcome === 'approved' && html`<br>${labels[language].category[category]}`}`;

/** How many voted what. */
export const tallied = ({ language }: Pick<StaffFrame, 'language'>, tally: RestingRow['tally']): Markup =>
  html`${CHOICES.filter((choice) => tally[choice] > 0).map(
    (choice, index) =>
      html`${index > 0 && html`<br>`}${texts[language].tally[choice]}${colon(language)} ${formatNumber(language, tally[choice])}`,
  )}`;

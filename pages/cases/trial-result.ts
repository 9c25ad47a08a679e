import { type Language, localized } from '../../core/language.ts';
import type { CriterionMaximum } from '../../core/scoring/maxima.ts';
import { CROSSINGS, TRIAL_GROUPS, type Trial } from '../../core/scoring/trial.ts';
import { trial as texts } from '../../messages/catalogue/index.ts';
import { colon, formatNumber } from '../../messages/format.ts';
import { html, ltr, type Markup, weave } from '../../messages/html.ts';
import { inset, table } from '../parts/parts.ts';
import { triedFiles } from './tried-files.ts';

/** `left`: older applications that were not read. */
export type TrialResult = {
  readonly trial: Trial;
  readonly files: number;
  readonly left: number;
  readonly published: string;
  readonly draft: string;
};

/** What a draft would change. */
export const trialResult = (language: Language, { trial, files, left, published, draft }: TrialResult): Markup => {
  const t = texts[language];
  return html`<section aria-label="${t.resultTitle}">
<h2>${t.resultTitle}</h2>
<p role="status">${weave(t.versions, ltr(published), ltr(draft))}</p>
${files === 0 ? html`<p>${t.nothing}</p>` : html`<p>${t.tried(files)}</p>`}
${left > 0 && html`<p>${t.bounded(left)}</p>`}
${trial.maximum.before !== trial.maximum.after && scale(language, trial)}
${files > 0 && html`${changes(language, trial)}${counts(language, trial)}${triedFiles(language, trial)}${shifts(language, trial)}`}
</section>`;
};

/** Two grids that count by other scales: she should see it before she reads anything of the files. */
const scale = (language: Language, { maximum, maxima }: Trial): Markup => {
  const t = texts[language];
  const c = t.columns;
  const points = (value: number | undefined): string => (value === undefined ? '–' : formatNumber(language, value));
  return html`${inset(html`<p><strong>${t.scale(maximum.before, maximum.after)}</strong></p>`)}
${table<CriterionMaximum>(
  t.scaleTitle,
  [
    { label: c.criterion, heading: true, cell: ({ label }) => localized(label, language) },
    { label: c.before, cell: ({ before }) => points(before) },
    { label: c.after, cell: ({ after }) => points(after) },
  ],
  maxima,
)}`;
};

const changes = (language: Language, { totals, ranks, counts: by }: Trial): Markup => {
  const t = texts[language];
  const crossed = CROSSINGS.filter((crossing) => by[crossing] > 0);
  const isSame = totals.files === 0 && ranks.files === 0 && crossed.length === 0;
  return html`<h3>${t.countsTitle}</h3>
${
  isSame
    ? html`<p><strong>${t.same}</strong></p>`
    : html`<ul>
<li>${t.totals(totals.files, totals.most)}</li>
<li>${t.ranks(ranks.files, ranks.most)}</li>
${crossed.length === 0 ? html`<li>${t.nobodyMoves}</li>` : crossed.map((crossing) => html`<li>${t.crossing[crossing]}${colon(language)} ${formatNumber(language, by[crossing])}</li>`)}
</ul>`
}`;
};

type Compared = { readonly what: string; readonly before: number; readonly after: number };

const counts = (language: Language, { eligible, maximum, seats }: Trial): Markup => {
  const t = texts[language];
  const c = t.columns;
  return html`${table<Compared>(
    t.countsTitle,
    [
      { label: c.what, heading: true, cell: ({ what }) => what },
      { label: c.before, cell: ({ before }) => formatNumber(language, before) },
      { label: c.after, cell: ({ after }) => formatNumber(language, after) },
    ],
    [
      { what: t.eligible, ...eligible },
      ...(seats === undefined ? [] : ([1, 2] as const).map((category) => ({ what: t.seats[category], ...seats[category] }))),
      { what: t.maximum, ...maximum },
    ],
  )}
<p class="hint">${t.rankHint}</p>
${seats !== undefined && html`<p class="hint">${t.seatsHint}</p>`}`;
};

const shifts = (language: Language, { shifts: of }: Trial): Markup => {
  const t = texts[language];
  const c = t.columns;
  const points = (value: number | undefined): string => (value === undefined ? '–' : formatNumber(language, Math.round(value * 10) / 10));
  return html`<h3>${t.shiftsTitle}</h3>
${table(
  t.shiftsTitle,
  [
    { label: c.what, heading: true, cell: ({ group }) => t.group[group] },
    { label: c.files, cell: ({ files }) => formatNumber(language, files) },
    { label: c.before, cell: ({ before }) => points(before) },
    { label: c.after, cell: ({ after }) => points(after) },
    {
      label: c.shift,
      cell: ({ before, after }) =>
        ltr(before === undefined || after === undefined ? '–' : `${after > before ? '+' : ''}${points(after - before)}`),
    },
  ],
  TRIAL_GROUPS.map((group) => ({ group, ...of[group] })),
)}`;
};

import type { Language } from '../../core/language.ts';
import { CROSSINGS, type Moved, TRIAL_GROUPS, type Trial } from '../../core/scoring/trial.ts';
import { trial as texts } from '../../messages/catalogue/index.ts';
import { formatNumber } from '../../messages/format.ts';
import { html, ltr, type Markup, weave } from '../../messages/html.ts';
import { table } from '../parts/parts.ts';

/** `left`: older applications that were not read. */
export type TrialResult = {
  readonly trial: Trial;
  readonly files: number;
  readonly left: number;
  readonly published: string;
  readonly draft: string;
};

const MOST_MOVED = 200;

/** What a draft would change. */
export const trialResult = (language: Language, { trial, files, left, published, draft }: TrialResult): Markup => {
  const t = texts[language];
  return html`<section aria-label="${t.resultTitle}">
<h2>${t.resultTitle}</h2>
<p role="status">${weave(t.versions, ltr(published), ltr(draft))}</p>
${files === 0 ? html`<p>${t.nothing}</p>` : html`<p>${t.tried(files)}</p>`}
${left > 0 && html`<p>${t.bounded(left)}</p>`}
${files > 0 && html`${counts(language, trial)}${shifts(language, trial)}${moved(language, trial)}`}
</section>`;
};

type Compared = { readonly what: string; readonly before: number; readonly after: number };

const counts = (language: Language, { eligible, maximum, counts: by }: Trial): Markup => {
  const t = texts[language];
  const c = t.columns;
  return html`<h3>${t.countsTitle}</h3>
<ul>${CROSSINGS.map((crossing) => html`<li>${t.crossing[crossing]} <strong>${formatNumber(language, by[crossing])}</strong></li>`)}</ul>
${table<Compared>(
  t.countsTitle,
  [
    { label: c.what, heading: true, cell: ({ what }) => what },
    { label: c.before, cell: ({ before }) => formatNumber(language, before) },
    { label: c.after, cell: ({ after }) => formatNumber(language, after) },
  ],
  [
    { what: t.eligible, ...eligible },
    { what: t.maximum, ...maximum },
  ],
)}`;
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

const moved = (language: Language, { moved: all }: Trial): Markup => {
  const t = texts[language];
  const c = t.columns;
  const shown = all.slice(0, MOST_MOVED);
  return html`<h3>${t.movedTitle}</h3>
${all.length === 0 && html`<p>${t.nobodyMoves}</p>`}
${all.length > shown.length && html`<p>${t.moreMoved(shown.length, all.length)}</p>`}
${
  shown.length > 0 &&
  table<Moved>(
    t.movedTitle,
    [
      { label: c.reference, heading: true, cell: ({ reference }) => ltr(reference) },
      { label: c.crossing, cell: ({ crossing }) => t.crossing[crossing] },
      { label: c.before, cell: ({ before }) => formatNumber(language, before) },
      { label: c.after, cell: ({ after }) => formatNumber(language, after) },
    ],
    shown,
  )
}`;
};

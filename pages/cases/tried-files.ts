import type { Language } from '../../core/language.ts';
import type { Trial, TriedFile } from '../../core/scoring/trial.ts';
import { trial as texts } from '../../messages/catalogue/index.ts';
import { formatNumber } from '../../messages/format.ts';
import { html, ltr, type Markup } from '../../messages/html.ts';
import { type Column, table, tag } from '../parts/parts.ts';

const MOST_MOVED = 200;
/** Enough to see by what kind of file a draft is felt. */
const MOST_SHIFTED = 20;

/** Who crosses a line, all of them, and who changes most, the first. */
export const triedFiles = (language: Language, { moved, shifted }: Trial): Markup => {
  const t = texts[language];
  const c = t.columns;
  const [reference, points, rank] = columnsOf(language);
  const crossing: Column<TriedFile> = {
    label: c.crossing,
    cell: ({ crossings }) => crossings.map((one) => html`${tag(t.crossing[one])} `),
  };
  return html`<h3>${t.movedTitle}</h3>
${moved.length === 0 ? html`<p>${t.nobodyMoves}</p>` : first(language, moved, MOST_MOVED, t.movedTitle, [reference, crossing, points, rank])}
${
  shifted.length > 0 &&
  html`<h3>${t.shiftedTitle}</h3>
<p class="hint">${t.shiftedHint}</p>
${first(language, shifted, MOST_SHIFTED, t.shiftedTitle, [reference, points, rank])}`
}`;
};

const first = (
  language: Language,
  files: readonly TriedFile[],
  most: number,
  caption: string,
  columns: readonly Column<TriedFile>[],
): Markup =>
  html`${files.length > most && html`<p>${texts[language].moreMoved(most, files.length)}</p>`}
${table(caption, columns, files.slice(0, most))}`;

const columnsOf = (language: Language): readonly [Column<TriedFile>, Column<TriedFile>, Column<TriedFile>] => {
  const t = texts[language];
  const c = t.columns;
  const told = (value: number | undefined): string => (value === undefined ? t.noRank : formatNumber(language, value));
  const change = (before: number | undefined, after: number | undefined): string =>
    before === after ? t.stays(told(before)) : t.fromTo(told(before), told(after));
  return [
    { label: c.reference, heading: true, cell: ({ reference }) => ltr(reference) },
    { label: c.points, cell: ({ before, after }) => change(before.total, after.total) },
    { label: c.rank, cell: ({ before, after }) => change(before.rank, after.rank) },
  ];
};

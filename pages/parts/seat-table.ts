import type { Language } from '../../core/language.ts';
import type { SeatCount } from '../../core/region/seats.ts';
import { labels, seats as texts } from '../../messages/catalogue/index.ts';
import { formatNumber } from '../../messages/format.ts';
import { html, type Markup } from '../../messages/html.ts';
import { table, tag } from './parts.ts';

/**
 * `province`: its name in the page's language. `waiting`: women on the waiting list of the province and category. `resting`: approvals
 * that are not told yet and taken off what is left already.
 */
export type SeatRow = SeatCount & { readonly waiting: number; readonly resting?: number };
/** `target`: of the region, where all of its provinces are shown. */
export type SeatTable = { readonly rows: readonly SeatRow[]; readonly target?: number | undefined };

/** What is used of each share, and who waits beyond it: for the secretary and the coordinator. */
export const seatTable = (language: Language, { rows, target }: SeatTable): Markup => {
  const t = texts[language];
  const c = t.columns;
  const n = (count: number) => formatNumber(language, count);
  const taken = rows.reduce((sum, row) => sum + row.taken, 0);
  const resting = rows.reduce((sum, { resting: more = 0 }) => sum + more, 0);
  return html`<section aria-label="${t.tableTitle}">
<h2>${t.tableTitle}</h2>
${target !== undefined && html`<p>${t.total(taken, target)}</p>`}
${table<SeatRow>(
  t.tableTitle,
  [
    { label: c.province, heading: true, cell: ({ province }) => province },
    { label: c.category, cell: ({ category }) => labels[language].categoryShort[category] },
    { label: c.share, cell: ({ share }) => n(share) },
    {
      label: c.taken,
      cell: (row) => html`${n(row.taken)}${row.taken > row.share && html` ${tag(t.over(row.taken - row.share), 'wait')}`}`,
    },
    { label: c.left, cell: ({ left }) => n(left) },
    { label: c.waiting, cell: ({ waiting }) => n(waiting) },
  ],
  rows,
)}
${resting > 0 && html`<p>${t.resting(resting)}</p>`}
</section>`;
};

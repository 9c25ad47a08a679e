import { type Language, localized } from '../../core/language.ts';
import type { Score } from '../../core/scoring/grid.ts';
import { follow } from '../../messages/catalogue/index.ts';
import { colon } from '../../messages/format.ts';
import { html, type Markup } from '../../messages/html.ts';

/** How the points arose, one row a criterion, with the version of the grid. */
export const scoreReceipt = (language: Language, score: Score): Markup => {
  const t = follow[language].score;
  return html`<table class="points">
<caption class="unseen">${t.caption}</caption>
<thead><tr><th scope="col">${t.criterion}</th><th scope="col">${t.points}</th></tr></thead>
<tbody>${score.criteria.map(({ label, points, maximum }) => html`<tr><th scope="row">${localized(label, language)}</th><td>${t.of(points, maximum)}</td></tr>`)}</tbody>
<tfoot><tr><th scope="row">${t.total}</th><td><strong>${t.totalOf(score.total, score.maximum)}</strong></td></tr></tfoot>
</table>
<p class="hint">${t.grid}${colon(language)} <bdi dir="ltr">${score.grid}</bdi>${score.sample && ` (${t.sampleGrid})`}</p>`;
};

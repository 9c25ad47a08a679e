import type { Language } from '../../core/language.ts';
import type { SeatCount } from '../../core/region/seats.ts';
import { labels, seats as texts } from '../../messages/catalogue/index.ts';
import { colon } from '../../messages/format.ts';
import { html, type Markup } from '../../messages/html.ts';
import { tag } from '../parts/parts.ts';

/**
 * The seats left of the committee's province, a row for each category. `resting`: approvals that are not told yet and taken off already.
 * Undefined: the region has no shares.
 */
export const seatsLeftPart = (
  language: Language,
  counts: readonly (SeatCount & { readonly resting?: number })[] | undefined,
): Markup | undefined => {
  if (counts === undefined || counts.length === 0) return undefined;
  const t = texts[language];
  const resting = counts.reduce((sum, { resting: more = 0 }) => sum + more, 0);
  return html`<section aria-label="${t.title}">
<h2>${t.title}</h2>
<ul>${counts.map(
    ({ category, left, share }) =>
      html`<li>${labels[language].categoryShort[category]}${colon(language)} ${t.left(left, share)}${left === 0 && html` ${tag(t.full, 'wait')}`}</li>`,
  )}</ul>
${resting > 0 && html`<p>${t.resting(resting)}</p>`}
${counts.some(({ left }) => left === 0) && html`<p>${t.beyond}</p>`}
</section>`;
};

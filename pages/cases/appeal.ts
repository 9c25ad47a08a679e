import type { Instant } from '../../core/application/application.ts';
import type { Language } from '../../core/language.ts';
import type { Score } from '../../core/scoring/grid.ts';
import { labels, rules, cases as texts } from '../../messages/catalogue/index.ts';
import { when } from '../../messages/format.ts';
import { html, lines, ltr, type Markup } from '../../messages/html.ts';
import { inset, summaryList } from '../parts/parts.ts';

/** What she asks to be reviewed, and why. */
export type AppealView = {
  readonly at: Instant;
  readonly reason: string;
  readonly refused: 'rejected' | 'ineligible';
  readonly refusedAt: Instant;
  /** The reasons that she was given. */
  readonly reasons: readonly string[];
  readonly ineligible: Score['ineligible'];
  /** Another application with her CIN that lives: its reference, or the code of its region. Until that is settled hers cannot go on. */
  readonly other?: string | undefined;
};

const another = (language: Language, other: string): Markup => {
  const t = texts[language].appeal;
  return inset(html`<p>${t.another}</p><p>${ltr(other)}</p>
<p>${t.anotherDo}</p><ul>${t.anotherWays.map((way) => html`<li>${way}</li>`)}</ul>`);
};

/** Her reason first, then the refusal that she asks to be reviewed. */
export const appealDetail = (language: Language, utcOffset: string, appeal: AppealView): Markup => {
  const t = texts[language].appeal;
  const reasons = [...appeal.ineligible.map((code) => html`${rules[language][code].what}`), ...appeal.reasons.map(lines)];
  return html`${appeal.other !== undefined && another(language, appeal.other)}
<h2>${t.reasonTitle}</h2>
<blockquote>${lines(appeal.reason)}</blockquote>
<p class="hint">${when(language, appeal.at, utcOffset)}</p>
<h2>${t.refusalTitle}</h2>
${summaryList([
  { label: texts[language].status, value: labels[language].status[appeal.refused] },
  { label: t.refusedOn, value: when(language, appeal.refusedAt, utcOffset) },
])}
${reasons.length > 0 && html`<ul>${reasons.map((reason) => html`<li>${reason}</li>`)}</ul>`}`;
};

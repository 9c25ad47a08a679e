import type { NextStep, NowStep } from '../../core/application/ahead.ts';
import type { Language } from '../../core/language.ts';
import { manage } from '../../messages/catalogue/index.ts';
import { colon, when } from '../../messages/format.ts';
import type { HistoryLine } from '../../messages/history.ts';
import { html, type Markup } from '../../messages/html.ts';
import { tag } from '../parts/parts.ts';

/** A step that is under way or to come; `days`: how long it takes as a rule, from configuration. */
export type Step<S> = { readonly step: S; readonly days?: number | undefined };

export type Timeline = {
  /** What has happened, oldest first. */
  readonly past: readonly HistoryLine[];
  readonly now?: Step<NowStep> | undefined;
  readonly next: readonly Step<NextStep>[];
};

/** What has happened, what is under way, and what comes next: the last two are said in words, not by colour alone. */
export const timeline = (language: Language, utcOffset: string, { past, now, next }: Timeline): Markup => {
  const t = manage[language].timeline;
  const usual = (days: number | undefined): Markup | false => days !== undefined && html`<p class="hint">${t.usual(days)}</p>`;
  return html`<ol class="timeline">
${past.map(({ at, text }) => html`<li class="past"><p>${text}</p><p class="hint">${when(language, at, utcOffset)}</p></li>`)}
${now !== undefined && html`<li class="now" aria-current="step"><p>${tag(t.now, 'wait')} <strong>${t.under[now.step]}</strong></p>${usual(now.days)}</li>`}
${next.map(
  ({ step, days }, index) =>
    html`<li class="next"><p class="hint">${index === 0 ? tag(t.next) : html`<span class="unseen">${t.next}${colon(language)}</span>`} ${t.ahead[step]}</p>${usual(days)}</li>`,
)}
</ol>`;
};

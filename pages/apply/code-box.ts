import type { Instant } from '../../core/application/application.ts';
import type { Language } from '../../core/language.ts';
import { apply } from '../../messages/catalogue/index.ts';
import { onDay } from '../../messages/format.ts';
import { html, ltr, type Markup, weave } from '../../messages/html.ts';
import { inset } from '../parts/parts.ts';

/** The way back to her answers, from any telephone. */
export type ResumeCode = {
  /** Grouped `XXXX-XXXX-XXXXX`. */
  readonly code: string;
  readonly keptUntil: Instant;
  readonly utcOffset: string;
  /** Whether it goes to her telephone or address, or has gone there; absent: nobody is sent it. */
  readonly sent?: 'soon' | 'before' | undefined;
};

const about = (language: Language, { keptUntil, utcOffset, sent }: ResumeCode): Markup => {
  const t = apply[language].code;
  return html`<p>${weave(t.text, onDay(language, keptUntil, utcOffset))}${sent !== undefined && ` ${t.sent[sent]}`}</p>`;
};

/** At the foot of every page. */
export const codeBox = (language: Language, code: ResumeCode): Markup =>
  inset(html`<h2>${apply[language].code.title}</h2>
<p><strong>${ltr(code.code)}</strong></p>
${about(language, code)}`);

/** Once, when her first answers were kept: above everything else. */
export const firstCode = (language: Language, code: ResumeCode): Markup => html`<div class="panel">
<h2>${apply[language].code.firstTitle}</h2>
<p><strong>${ltr(code.code)}</strong></p>
${about(language, code)}
</div>`;

import type { Category, Instant } from '../../core/application/application.ts';
import type { Language } from '../../core/language.ts';
import type { Choice } from '../../core/review/ballot.ts';
import { labels, minutes, review } from '../../messages/catalogue/index.ts';
import { colon, when } from '../../messages/format.ts';
import { html, lines, type Markup } from '../../messages/html.ts';

/** A vote as others read it. `name` in the page's language. */
export type VoteView = {
  readonly name: string;
  readonly chair: boolean;
  readonly choice: Choice;
  readonly category?: Category | undefined;
  /** Absent: its text was erased. */
  readonly reason?: string | undefined;
  readonly at: Instant;
  /** Her seat was removed afterwards: it does not count. */
  readonly isVoid?: boolean | undefined;
};

export const voteList = (language: Language, utcOffset: string, votes: readonly VoteView[]): Markup =>
  html`<ul class="votes">${votes.map(
    (vote) => html`<li>
<p><strong>${vote.name}</strong>${vote.chair && html` (${review[language].chair})`}${colon(language)} ${labels[language].choice[vote.choice]}${vote.category !== undefined && html` – ${labels[language].category[vote.category]}`}</p>
${vote.isVoid === true && html`<p><strong>${review[language].voided}</strong></p>`}${vote.reason === undefined ? html`<p>${minutes[language].erased}</p>` : html`<blockquote>${lines(vote.reason)}</blockquote>`}
<p class="hint">${when(language, vote.at, utcOffset)}</p>
</li>`,
  )}</ul>`;

import type { Language } from '../../core/language.ts';
import { exit as texts } from '../../messages/catalogue/index.ts';
import { html, type Markup } from '../../messages/html.ts';
import { AWAY_PATH } from '../away.ts';

/** The way out for whoever must not be seen here. It stays in sight while the page scrolls. */
export const quickExit = (language: Language): Markup =>
  html`<a class="exit" href="${AWAY_PATH}" rel="nofollow">${texts[language].label}<span class="unseen"> ${texts[language].what}</span></a>`;

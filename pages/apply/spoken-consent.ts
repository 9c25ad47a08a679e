import type { Language } from '../../core/language.ts';
import { assist } from '../../messages/catalogue/index.ts';
import { CURRENT_CONSENT, consentText } from '../../messages/consent.ts';
import { html, type Markup } from '../../messages/html.ts';
import { tickField } from '../parts/fields.ts';
import { hidden } from '../parts/parts.ts';

/** Posted by a page on which an agent heard the consent. */
export const SPOKEN = 'consent.spoken';

/** The consent that an agent reads to her and she gives aloud. Posts what the written one posts, `SPOKEN`, and her session's token. */
export const spokenConsent = (language: Language, csrf: string, error: string | undefined): Markup => {
  const t = assist[language].consent;
  const text = consentText(CURRENT_CONSENT, language);
  return html`${hidden({ csrf, [SPOKEN]: 'yes', 'consent.textVersion': CURRENT_CONSENT })}
<section class="group">
<h2>${t.title}</h2>
<div class="inset"><h3>${text.title}</h3>${text.sections.map(({ title, text: said }) => html`<p><strong>${title}</strong><br>${said}</p>`)}</div>
<p>${t.how}</p>
<p><strong>${t.ask}</strong></p>
${tickField({ language, name: 'consent.given', label: t.statement, hint: t.recorded, error, checked: false })}
</section>`;
};

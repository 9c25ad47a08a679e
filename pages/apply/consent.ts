import type { Language } from '../../core/language.ts';
import { apply } from '../../messages/catalogue/index.ts';
import { CURRENT_CONSENT, consentText } from '../../messages/consent.ts';
import { html, type Markup } from '../../messages/html.ts';
import { tickField } from '../parts/fields.ts';
import { hidden } from '../parts/parts.ts';

/** The consent she reads and gives herself. Posts `consent.given` and `consent.textVersion`. */
export const writtenConsent = (language: Language, error: string | undefined): Markup => {
  const text = consentText(CURRENT_CONSENT, language);
  return html`${hidden({ 'consent.textVersion': CURRENT_CONSENT })}
<section class="group">
<h2>${apply[language].check.consentTitle}</h2>
<div class="inset"><h3>${text.title}</h3>${text.sections.map(({ title, text: said }) => html`<p><strong>${title}</strong><br>${said}</p>`)}</div>
${tickField({ language, name: 'consent.given', label: text.statement, error, checked: false })}
</section>`;
};

import { PARTNER_ROWS } from '../../core/draft/posted.ts';
import { form } from '../../messages/catalogue/index.ts';
import { html, type Markup } from '../../messages/html.ts';
import { textField } from '../parts/fields.ts';
import { partnerRows } from './form-fields.ts';
import type { Asking } from './questions.ts';

/** The other partners of a company, a row each; an empty row is nobody. */
export const partnersQuestion = ({ language, values, errors }: Asking): Markup => {
  const t = form[language];
  const rows = partnerRows(values);
  const error = errors.of('partners');
  return html`<div id="partners" tabindex="-1">
<p class="hint">${t.partnersHint}</p>
${error !== undefined && html`<p class="error">${error}</p>`}
${Array.from({ length: PARTNER_ROWS }, (_, index) => {
  const row = rows[index];
  const name = `partners.${index}.name`;
  const cin = `partners.${index}.cin`;
  return html`<fieldset class="row"><legend>${t.partner(index + 1)}</legend>
${textField({ language, name, label: t.fields['partners.name'].label, error: errors.of(name), value: row?.name ?? '', maxlength: 120 })}
${textField({ language, name: cin, label: t.fields['partners.cin'].label, error: errors.of(cin), value: row?.cin ?? '', ltr: true, width: 'medium', maxlength: 40 })}
</fieldset>`;
})}
</div>`;
};

import type { Language } from '../../core/language.ts';
import type { Province } from '../../core/region/region.ts';
import { labels, review, cases as texts } from '../../messages/catalogue/index.ts';
import { when } from '../../messages/format.ts';
import { html, ltr, type Markup, type Part } from '../../messages/html.ts';
import { contactRows, identityRows, projectRows } from '../parts/form-summary.ts';
import { helpRows } from '../parts/help-rows.ts';
import { type Row, tag } from '../parts/parts.ts';
import type { Claimant } from './detail.ts';

type Compared = { readonly label: string; readonly earlier: Part; readonly contested: Part; readonly same: boolean };

/** Two applications with one CIN side by side; what differs is marked in words. */
export const comparison = (
  language: Language,
  utcOffset: string,
  earlier: Claimant,
  contested: Claimant,
  provinces: readonly Province[],
): Markup => {
  const t = texts[language].contested;
  const header = paired(headerOf(language, utcOffset, earlier), headerOf(language, utcOffset, contested));
  const said = paired(saidBy(language, earlier, provinces), saidBy(language, contested, provinces));
  const row = (
    { label, earlier: first, contested: second }: Compared,
    mark: Markup | false,
  ): Markup => html`<tr><th scope="row">${label} ${mark}</th>
<td data-label="${t.earlier}">${first}</td><td data-label="${t.contested}">${second}</td></tr>
`;
  return html`<h2>${t.compareTitle}</h2>
<table class="cards compare">
<caption class="unseen">${t.compareTitle}</caption>
<thead><tr><th scope="col">${t.field}</th><th scope="col">${t.earlier}</th><th scope="col">${t.contested}</th></tr></thead>
<tbody>${header.map((compared) => row(compared, false))}${said.map((compared) =>
    row(compared, tag(compared.same ? t.same : t.different, compared.same ? 'plain' : 'wait')),
  )}</tbody>
</table>`;
};

const headerOf = (language: Language, utcOffset: string, { reference, submittedAt, status, form }: Claimant): readonly Row[] => [
  { label: texts[language].columns.reference, value: ltr(reference) },
  { label: review[language].submittedOn, value: when(language, submittedAt, utcOffset) },
  { label: texts[language].status, value: labels[language].status[status] },
  ...helpRows(language, form, 'agent'),
];

const saidBy = (language: Language, { form }: Claimant, provinces: readonly Province[]): readonly Row[] => {
  const shown = { language, form, provinces };
  return [...identityRows(shown), ...contactRows(shown), ...projectRows(shown)];
};

/** By label, in the order of the first; a row that only one of them has stands with an empty cell. */
const paired = (earlier: readonly Row[], contested: readonly Row[]): readonly Compared[] => {
  const names = [...new Set([...earlier, ...contested].map(({ label }) => label))];
  const valueIn = (rows: readonly Row[], name: string): Part => rows.find(({ label }) => label === name)?.value;
  return names
    .map((label) => ({ label, earlier: valueIn(earlier, label), contested: valueIn(contested, label) }))
    .filter((row) => isShown(row.earlier) || isShown(row.contested))
    .map((row) => ({ ...row, same: String(row.earlier) === String(row.contested) }));
};

const isShown = (part: Part): boolean => part !== undefined && part !== false && part !== '';

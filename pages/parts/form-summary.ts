import type { Form } from '../../core/application/form.ts';
import { type Language, localized } from '../../core/language.ts';
import type { Province } from '../../core/region/region.ts';
import { labels, referrals, form as texts } from '../../messages/catalogue/index.ts';
import { formatDay, formatList, formatMoney, formatNumber, phoneLink } from '../../messages/format.ts';
import { html, ltr, type Markup } from '../../messages/html.ts';
import type { Row } from './parts.ts';

/** What of a form is shown, and how: by group, each row with the form's own label. */
type Shown = { readonly language: Language; readonly form: Form; readonly provinces: readonly Province[] };

export const identityRows = ({ language, form }: Shown): readonly Row[] => {
  const t = texts[language].fields;
  return [
    { label: t.applicantKind.label, value: labels[language].applicantKind[form.applicantKind] },
    ...nameRows(language, form),
    { label: t.cin.label, value: ltr(form.cin) },
    { label: t.birthDate.label, value: formatDay(language, form.birthDate) },
    { label: t.partners.label, value: form.partners.length > 0 && partners(form.partners) },
  ];
};

const nameRows = (language: Language, { nameArabic, nameLatin }: Pick<Form, 'nameArabic' | 'nameLatin'>): readonly Row[] => [
  { label: texts[language].fields.nameArabic.label, value: html`<bdi lang="ar">${nameArabic}</bdi>` },
  { label: texts[language].fields.nameLatin.label, value: html`<bdi lang="fr">${nameLatin}</bdi>` },
];

const partners = (people: Form['partners']): Markup =>
  html`<ul class="bare">${people.map(({ name, cin }) => html`<li><bdi>${name}</bdi> (${ltr(cin)})</li>`)}</ul>`;

export const contactRows = ({ language, form, provinces }: Shown): readonly Row[] => {
  const t = texts[language].fields;
  return [
    { label: t.province.label, value: localized(provinces.find(({ code }) => code === form.province)?.name, language, form.province) },
    { label: t.commune.label, value: html`<bdi>${form.commune}</bdi>` },
    { label: t.area.label, value: labels[language].area[form.area] },
    { label: t.phone.label, value: phoneLink(form.phone) },
    { label: t.email.label, value: form.email !== undefined && ltr(form.email) },
    { label: t.language.label, value: labels[language].language[form.language] },
  ];
};

export const situationRows = ({ language, form }: Shown): readonly Row[] => {
  const t = texts[language].fields;
  const l = labels[language];
  const yesNo = (value: boolean) => (value ? l.yes : l.no);
  return [
    { label: t.maritalStatus.label, value: l.maritalStatus[form.maritalStatus] },
    { label: t.headOfHousehold.label, value: yesNo(form.headOfHousehold) },
    { label: t.dependants.label, value: formatNumber(language, form.dependants) },
    { label: t.childcareNeed.label, value: yesNo(form.childcareNeed) },
    { label: t.disability.label, value: form.disability === undefined ? l.undisclosed : yesNo(form.disability) },
    { label: t.education.label, value: l.education[form.education] },
    { label: t.experience.label, value: l.experience[form.experience] },
    { label: t.income.label, value: l.income[form.income] },
    { label: t.socialRegistry.label, value: yesNo(form.socialRegistry) },
  ];
};

export const projectRows = ({ language, form: { project } }: Shown): readonly Row[] => {
  if (project === undefined) return [];
  const t = texts[language].fields;
  return [
    { label: t['project.title'].label, value: html`<bdi>${project.title}</bdi>` },
    { label: t['project.sector'].label, value: labels[language].sector[project.sector] },
    { label: t['project.stage'].label, value: labels[language].stage[project.stage] },
    { label: t['project.ownContribution'].label, value: formatMoney(language, project.ownContribution) },
    { label: t['project.jobsForeseen'].label, value: formatNumber(language, project.jobsForeseen) },
  ];
};

export const supportRows = ({ language, form }: Shown): readonly Row[] => {
  const t = texts[language].fields;
  return [
    {
      label: t.supportWanted.label,
      value: formatList(
        language,
        form.supportWanted.map((support) => labels[language].support[support]),
      ),
    },
    {
      label: t.trainingWanted.label,
      value: formatList(
        language,
        form.trainingWanted.map((sector) => labels[language].sector[sector]),
      ),
    },
  ];
};

/** For a host: who she is, how she is reached and what she needs. Not her CIN, her income or her family. */
export const hostRows = (shown: Shown): readonly Row[] => {
  const { language, form } = shown;
  const t = texts[language].fields;
  const l = labels[language];
  return [
    { label: t.applicantKind.label, value: l.applicantKind[form.applicantKind] },
    ...nameRows(language, form),
    ...contactRows(shown),
    { label: t.education.label, value: l.education[form.education] },
    { label: t.experience.label, value: l.experience[form.experience] },
    { label: t.childcareNeed.label, value: form.childcareNeed ? l.yes : l.no },
    { label: referrals[language].stepFree, value: form.disability === true && l.yes },
  ];
};

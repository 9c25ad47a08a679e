import {
  APPLICANT_KINDS,
  AREAS,
  EDUCATION_LEVELS,
  EXPERIENCE_LEVELS,
  INCOME_BRACKETS,
  MARITAL_STATUSES,
  PROJECT_STAGES,
  SECTORS,
  SUPPORTS,
} from '../../core/application/form.ts';
import { LANGUAGES, type Language, localized } from '../../core/language.ts';
import type { Province } from '../../core/region/region.ts';
import { form, labels } from '../../messages/catalogue/index.ts';
import { type ConsentVersion, consentText } from '../../messages/consent.ts';
import { html, type Markup } from '../../messages/html.ts';
import { checkboxField, dateField, type Option, radioField, selectField, textField, tickField } from '../parts/fields.ts';
import type { FieldErrors } from './errors.ts';
import { PARTNER_ROWS, partnerRows } from './form-fields.ts';

/** What the groups of the form are made of: what was typed, and what is wrong with it. */
export type Typed = { readonly language: Language; readonly values: URLSearchParams; readonly errors: FieldErrors };

type Name = keyof (typeof form)['ar']['fields'];

/** Everything that fields have in common. */
const base = ({ language, errors }: Typed, name: Name) => {
  const { ask, label, hint } = form[language].fields[name];
  return { language, name, label: ask ?? label, hint, error: errors.of(name) };
};
const value = ({ values }: Typed, name: string): string => values.get(name) ?? '';
const optionsOf = <K extends string>(names: readonly K[], texts: Readonly<Record<K, string>>): readonly Option[] =>
  names.map((name) => ({ value: name, label: texts[name] }));
const yesNo = (language: Language): readonly Option[] => [
  { value: 'yes', label: labels[language].yes },
  { value: 'no', label: labels[language].no },
];

const section = (
  title: string,
  content: readonly (Markup | false)[],
  about?: string,
  id?: string,
): Markup => html`<section class="group"${id !== undefined && html` id="${id}" tabindex="-1"`}>
<h2>${title}</h2>
${about !== undefined && html`<p class="hint">${about}</p>`}
${content}
</section>`;

export const identityGroup = (typed: Typed): Markup => {
  const { language } = typed;
  const t = form[language];
  return section(t.groups.identity, [
    radioField({
      ...base(typed, 'applicantKind'),
      value: value(typed, 'applicantKind'),
      options: optionsOf(APPLICANT_KINDS, labels[language].applicantKind),
    }),
    textField({ ...base(typed, 'nameArabic'), value: value(typed, 'nameArabic'), lang: 'ar', autocomplete: 'name', maxlength: 120 }),
    textField({ ...base(typed, 'nameLatin'), value: value(typed, 'nameLatin'), lang: 'fr', autocomplete: 'name', maxlength: 120 }),
    textField({ ...base(typed, 'cin'), value: value(typed, 'cin'), ltr: true, width: 'medium', maxlength: 40 }),
    dateField({
      ...base(typed, 'birthDate'),
      labels: t.date,
      value: { day: value(typed, 'birthDate.day'), month: value(typed, 'birthDate.month'), year: value(typed, 'birthDate.year') },
    }),
  ]);
};

export const partnersGroup = (typed: Typed): Markup => {
  const { language, values, errors } = typed;
  const t = form[language];
  const rows = partnerRows(values);
  const error = errors.of('partners');
  const fields = Array.from({ length: PARTNER_ROWS }, (_, index) => {
    const row = rows[index];
    const name = `partners.${index}.name`;
    const cin = `partners.${index}.cin`;
    return html`<fieldset class="row"><legend>${t.partner(index + 1)}</legend>
${textField({ language, name, label: t.fields['partners.name'].label, error: errors.of(name), value: row?.name ?? '', maxlength: 120 })}
${textField({ language, name: cin, label: t.fields['partners.cin'].label, error: errors.of(cin), value: row?.cin ?? '', ltr: true, width: 'medium', maxlength: 40 })}
</fieldset>`;
  });
  // Folded away for those it does not concern; open as soon as it does.
  const open = rows.length > 0 || error !== undefined || values.get('applicantKind') === 'company';
  return section(
    t.groups.partners,
    [
      error !== undefined && html`<p class="error" id="partners-error">${error}</p>`,
      html`<details${open && html` open`}><summary>${t.partnersOpen}</summary><p class="hint">${t.partnersHint}</p>${fields}</details>`,
    ],
    undefined,
    'partners',
  );
};

export const contactGroup = (typed: Typed, provinces: readonly Province[]): Markup => {
  const { language } = typed;
  const t = form[language];
  return section(t.groups.contact, [
    selectField({
      ...base(typed, 'province'),
      value: value(typed, 'province'),
      empty: t.choose,
      options: provinces.map(({ code, name }) => ({ value: code, label: localized(name, language) })),
    }),
    textField({ ...base(typed, 'commune'), value: value(typed, 'commune'), autocomplete: 'address-level2', maxlength: 120 }),
    radioField({ ...base(typed, 'area'), value: value(typed, 'area'), inline: true, options: optionsOf(AREAS, labels[language].area) }),
    textField({
      ...base(typed, 'phone'),
      value: value(typed, 'phone'),
      type: 'tel',
      inputmode: 'tel',
      autocomplete: 'tel',
      ltr: true,
      width: 'medium',
      maxlength: 40,
    }),
    textField({
      ...base(typed, 'email'),
      optional: true,
      value: value(typed, 'email'),
      type: 'email',
      inputmode: 'email',
      autocomplete: 'email',
      ltr: true,
      maxlength: 254,
    }),
    radioField({
      ...base(typed, 'language'),
      value: value(typed, 'language'),
      inline: true,
      options: optionsOf(LANGUAGES, labels[language].language),
    }),
  ]);
};

export const situationGroup = (typed: Typed, consent: ConsentVersion): Markup => {
  const { language, values } = typed;
  const t = form[language];
  const l = labels[language];
  const answer = (name: Name) => radioField({ ...base(typed, name), value: value(typed, name), inline: true, options: yesNo(language) });
  return section(t.groups.situation, [
    radioField({
      ...base(typed, 'maritalStatus'),
      value: value(typed, 'maritalStatus'),
      options: optionsOf(MARITAL_STATUSES, l.maritalStatus),
    }),
    answer('headOfHousehold'),
    textField({
      ...base(typed, 'dependants'),
      value: value(typed, 'dependants'),
      inputmode: 'numeric',
      ltr: true,
      width: 'short',
      maxlength: 3,
    }),
    answer('childcareNeed'),
    selectField({
      ...base(typed, 'education'),
      value: value(typed, 'education'),
      empty: t.choose,
      options: optionsOf(EDUCATION_LEVELS, l.education),
    }),
    selectField({
      ...base(typed, 'experience'),
      value: value(typed, 'experience'),
      empty: t.choose,
      options: optionsOf(EXPERIENCE_LEVELS, l.experience),
    }),
    selectField({
      ...base(typed, 'income'),
      value: value(typed, 'income'),
      empty: t.choose,
      options: optionsOf(INCOME_BRACKETS, l.income),
    }),
    answer('socialRegistry'),
    radioField({
      ...base(typed, 'disability'),
      optional: true,
      value: value(typed, 'disability'),
      options: [...yesNo(language), { value: '', label: t.preferNotToSay }],
    }),
    tickField({
      language,
      name: 'disabilityConsent',
      label: consentText(consent, language).disabilityStatement,
      error: typed.errors.of('disabilityConsent'),
      checked: values.get('disabilityConsent') === 'yes',
    }),
  ]);
};

export const projectGroup = (typed: Typed): Markup => {
  const { language } = typed;
  const t = form[language];
  const error = typed.errors.of('project');
  return section(
    t.groups.project,
    [
      error !== undefined && html`<p class="error" id="project-error">${error}</p>`,
      textField({ ...base(typed, 'project.title'), value: value(typed, 'project.title'), maxlength: 160 }),
      selectField({
        ...base(typed, 'project.sector'),
        value: value(typed, 'project.sector'),
        empty: t.choose,
        options: optionsOf(SECTORS, labels[language].sector),
      }),
      radioField({
        ...base(typed, 'project.stage'),
        value: value(typed, 'project.stage'),
        options: optionsOf(PROJECT_STAGES, labels[language].stage),
      }),
      textField({
        ...base(typed, 'project.ownContribution'),
        value: value(typed, 'project.ownContribution'),
        inputmode: 'numeric',
        ltr: true,
        width: 'short',
        suffix: t.dirhams,
        maxlength: 12,
      }),
      textField({
        ...base(typed, 'project.jobsForeseen'),
        value: value(typed, 'project.jobsForeseen'),
        inputmode: 'numeric',
        ltr: true,
        width: 'short',
        maxlength: 4,
      }),
    ],
    t.projectHint,
    'project',
  );
};

export const supportGroup = (typed: Typed): Markup => {
  const { language, values } = typed;
  return section(form[language].groups.support, [
    checkboxField({
      ...base(typed, 'supportWanted'),
      values: values.getAll('supportWanted'),
      options: optionsOf(SUPPORTS, labels[language].support),
    }),
    checkboxField({
      ...base(typed, 'trainingWanted'),
      optional: true,
      values: values.getAll('trainingWanted'),
      options: optionsOf(SECTORS, labels[language].sector),
    }),
  ]);
};

export const consentGroup = (typed: Typed, version: ConsentVersion): Markup => {
  const { language, values, errors } = typed;
  const text = consentText(version, language);
  return section(form[language].groups.consent, [
    html`<div class="inset"><h3>${text.title}</h3>${text.sections.map(({ title, text: said }) => html`<p><strong>${title}</strong><br>${said}</p>`)}</div>`,
    tickField({
      language,
      name: 'consent.given',
      label: text.statement,
      error: errors.of('consent.given'),
      checked: values.get('consent.given') === 'yes',
    }),
  ]);
};

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
import type { Question } from '../../core/draft/steps.ts';
import { LANGUAGES, type Language, type Localized, localized } from '../../core/language.ts';
import type { Province } from '../../core/region/region.ts';
import { form, labels } from '../../messages/catalogue/index.ts';
import { CURRENT_CONSENT, consentText } from '../../messages/consent.ts';
import { html, type Markup } from '../../messages/html.ts';
import { startOf } from '../frame.ts';
import { checkboxField, dateField, type Option, radioField, selectField, textField, tickField } from '../parts/fields.ts';
import type { FieldErrors } from './errors.ts';
import { partnersQuestion } from './partners.ts';

/** What questions are put with: what was typed, what is wrong with it, what there is to choose from. */
export type Asking = {
  readonly language: Language;
  readonly values: URLSearchParams;
  readonly errors: FieldErrors;
  readonly provinces?: readonly Province[] | undefined;
  /** Leads to the portals of the other regions. */
  readonly nationalUrl?: string | undefined;
  /** Names that are suggested; any other is accepted. */
  readonly communes?: readonly Localized[] | undefined;
};

/** Everything that questions have in common. */
const base = ({ language, errors }: Asking, name: Exclude<Question, 'partners'>) => {
  const { ask, label, hint } = form[language].fields[name];
  return { language, name, label: ask ?? label, hint, error: errors.of(name) };
};
const typedIn = ({ values }: Asking, name: string): string => values.get(name) ?? '';
const named = (asking: Asking, name: Exclude<Question, 'partners'>) => ({ ...base(asking, name), value: typedIn(asking, name) });
const optionsOf = <K extends string>(names: readonly K[], texts: Readonly<Record<K, string>>): readonly Option[] =>
  names.map((name) => ({ value: name, label: texts[name] }));

type Put = (asking: Asking, labelsOf: (typeof labels)[Language], texts: (typeof form)[Language]) => Markup;

const yesOrNo = (l: (typeof labels)[Language]): readonly Option[] => [
  { value: 'yes', label: l.yes },
  { value: 'no', label: l.no },
];
const whole =
  (name: Exclude<Question, 'partners'>, maxlength: number, suffix?: (texts: (typeof form)[Language]) => string): Put =>
  (asking, _, t) =>
    textField({
      ...named(asking, name),
      inputmode: 'numeric',
      ltr: true,
      width: 'short',
      maxlength,
      ...(suffix === undefined ? {} : { suffix: suffix(t) }),
    });
const yesNo =
  (name: Exclude<Question, 'partners'>): Put =>
  (asking, l) =>
    radioField({ ...named(asking, name), inline: true, options: yesOrNo(l) });

const QUESTIONS: Readonly<Record<Question, Put>> = {
  applicantKind: (asking, l) => radioField({ ...named(asking, 'applicantKind'), options: optionsOf(APPLICANT_KINDS, l.applicantKind) }),
  province: (asking, _, t) => html`${selectField({
    ...named(asking, 'province'),
    empty: t.choose,
    options: (asking.provinces ?? []).map(({ code, name }) => ({ value: code, label: localized(name, asking.language) })),
  })}
${asking.nationalUrl !== undefined && html`<p><a href="${startOf(asking, asking.nationalUrl)}">${t.notListed}</a></p>`}`,
  phone: (asking) =>
    textField({
      ...named(asking, 'phone'),
      type: 'tel',
      inputmode: 'tel',
      autocomplete: 'tel',
      ltr: true,
      width: 'medium',
      maxlength: 40,
    }),
  email: (asking) =>
    textField({
      ...named(asking, 'email'),
      optional: true,
      type: 'email',
      inputmode: 'email',
      autocomplete: 'email',
      ltr: true,
      maxlength: 254,
    }),
  // She is written to in the language she reads this in, unless she says otherwise.
  language: (asking, l) =>
    radioField({
      ...base(asking, 'language'),
      value: asking.values.get('language') ?? asking.language,
      options: optionsOf(LANGUAGES, l.language),
    }),
  nameArabic: (asking) => textField({ ...named(asking, 'nameArabic'), lang: 'ar', autocomplete: 'name', maxlength: 120 }),
  nameLatin: (asking) => textField({ ...named(asking, 'nameLatin'), lang: 'fr', autocomplete: 'name', maxlength: 120 }),
  cin: (asking) => textField({ ...named(asking, 'cin'), ltr: true, width: 'medium', maxlength: 40 }),
  birthDate: (asking, _, t) =>
    dateField({
      ...base(asking, 'birthDate'),
      labels: t.date,
      value: {
        day: typedIn(asking, 'birthDate.day'),
        month: typedIn(asking, 'birthDate.month'),
        year: typedIn(asking, 'birthDate.year'),
      },
    }),
  'enterprise.name': (asking) => textField({ ...named(asking, 'enterprise.name'), autocomplete: 'organization', maxlength: 160 }),
  'enterprise.members': whole('enterprise.members', 6),
  'enterprise.women': whole('enterprise.women', 6),
  partners: partnersQuestion,
  commune: (asking) =>
    textField({
      ...named(asking, 'commune'),
      autocomplete: 'address-level2',
      maxlength: 120,
      suggestions: [...new Set((asking.communes ?? []).flatMap((name) => [localized(name, asking.language), name.ar, name.fr]))],
    }),
  area: (asking, l) => radioField({ ...named(asking, 'area'), inline: true, options: optionsOf(AREAS, l.area) }),
  maritalStatus: (asking, l) => radioField({ ...named(asking, 'maritalStatus'), options: optionsOf(MARITAL_STATUSES, l.maritalStatus) }),
  headOfHousehold: yesNo('headOfHousehold'),
  dependants: whole('dependants', 3),
  childcareNeed: yesNo('childcareNeed'),
  education: (asking, l, t) =>
    selectField({ ...named(asking, 'education'), empty: t.choose, options: optionsOf(EDUCATION_LEVELS, l.education) }),
  experience: (asking, l, t) =>
    selectField({ ...named(asking, 'experience'), empty: t.choose, options: optionsOf(EXPERIENCE_LEVELS, l.experience) }),
  income: (asking, l, t) => selectField({ ...named(asking, 'income'), empty: t.choose, options: optionsOf(INCOME_BRACKETS, l.income) }),
  socialRegistry: yesNo('socialRegistry'),
  disability: (asking, l, t) =>
    radioField({
      ...named(asking, 'disability'),
      optional: true,
      options: [...yesOrNo(l), { value: '', label: t.preferNotToSay }],
    }),
  disabilityConsent: (asking) =>
    tickField({
      language: asking.language,
      name: 'disabilityConsent',
      label: consentText(CURRENT_CONSENT, asking.language).disabilityStatement,
      error: asking.errors.of('disabilityConsent'),
      checked: asking.values.get('disabilityConsent') === 'yes',
    }),
  supportWanted: (asking, l) =>
    checkboxField({
      ...base(asking, 'supportWanted'),
      values: asking.values.getAll('supportWanted'),
      options: optionsOf(SUPPORTS, l.support),
    }),
  trainingWanted: (asking, l) =>
    checkboxField({
      ...base(asking, 'trainingWanted'),
      optional: true,
      values: asking.values.getAll('trainingWanted'),
      options: optionsOf(SECTORS, l.sector),
    }),
  hasProject: yesNo('hasProject'),
  'project.title': (asking) => textField({ ...named(asking, 'project.title'), maxlength: 160 }),
  'project.sector': (asking, l, t) =>
    selectField({ ...named(asking, 'project.sector'), empty: t.choose, options: optionsOf(SECTORS, l.sector) }),
  'project.stage': (asking, l) => radioField({ ...named(asking, 'project.stage'), options: optionsOf(PROJECT_STAGES, l.stage) }),
  'project.ownContribution': whole('project.ownContribution', 12, (t) => t.dirhams),
  'project.jobsForeseen': whole('project.jobsForeseen', 4),
};

/** A question with what was answered, as a part of a form. */
export const question = (asking: Asking, name: Question): Markup => QUESTIONS[name](asking, labels[asking.language], form[asking.language]);

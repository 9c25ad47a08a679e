import type { Form } from '../../core/application/form.ts';
import type { Answered } from '../../core/draft/judge.ts';
import type { Question } from '../../core/draft/steps.ts';
import type { Language } from '../../core/language.ts';
import { type Province, provinceName } from '../../core/region/region.ts';
import { form, labels } from '../../messages/catalogue/index.ts';
import { formatDay, formatList, formatMoney, formatNumber, phoneLink } from '../../messages/format.ts';
import { html, ltr, type Markup, type Part } from '../../messages/html.ts';
import type { Row } from './parts.ts';

/** Answers as they are shown: of a whole form, or of as much of one as there is. */
export type Shown = { readonly language: Language; readonly answers: Answered; readonly provinces: readonly Province[] };

/** Each answer with the form's own label, in the order asked for. What was not answered makes no row. */
export const answerRows = (shown: Shown, questions: readonly Question[]): readonly Row[] =>
  questions.flatMap((question) => {
    const value = VALUES[question](shown.answers, shown.language, shown);
    return value === false || value === '' ? [] : [{ label: form[shown.language].fields[question].label, value }];
  });

type Value = (answers: Answered, language: Language, shown: Shown) => Part;

const lang = (tag: 'ar' | 'fr', text: string | undefined): Part => text !== undefined && html`<bdi lang="${tag}">${text}</bdi>`;
const plain = (text: string | undefined): Part => text !== undefined && html`<bdi>${text}</bdi>`;
const whole = (language: Language, value: number | undefined): Part => value !== undefined && formatNumber(language, value);
const yesNo = (language: Language, value: boolean | undefined): Part => value !== undefined && labels[language][value ? 'yes' : 'no'];
const oneOf = <K extends string>(texts: Readonly<Record<K, string>>, value: K | undefined): Part => value !== undefined && texts[value];
const listOf = <K extends string>(language: Language, texts: Readonly<Record<K, string>>, values: readonly K[] = []): Part =>
  formatList(
    language,
    values.map((value) => texts[value]),
  );

const VALUES: Readonly<Record<Question, Value>> = {
  applicantKind: ({ applicantKind }, language) => oneOf(labels[language].applicantKind, applicantKind),
  province: ({ province }, language, { provinces }) => province !== undefined && provinceName(provinces, province, language),
  phone: ({ phone }) => phone !== undefined && phoneLink(phone),
  email: ({ email }) => email !== undefined && ltr(email),
  language: ({ language: chosen }, language) => oneOf(labels[language].language, chosen),
  nameArabic: ({ nameArabic }) => lang('ar', nameArabic),
  nameLatin: ({ nameLatin }) => lang('fr', nameLatin),
  cin: ({ cin }) => cin !== undefined && ltr(cin),
  birthDate: ({ birthDate }, language) => birthDate !== undefined && formatDay(language, birthDate),
  'enterprise.name': ({ enterprise }) => plain(enterprise?.name),
  'enterprise.members': ({ enterprise }, language) => whole(language, enterprise?.members),
  'enterprise.women': ({ enterprise }, language) => whole(language, enterprise?.women),
  partners: ({ partners = [] }) => partners.length > 0 && partnerList(partners),
  commune: ({ commune }) => plain(commune),
  area: ({ area }, language) => oneOf(labels[language].area, area),
  maritalStatus: ({ maritalStatus }, language) => oneOf(labels[language].maritalStatus, maritalStatus),
  headOfHousehold: ({ headOfHousehold }, language) => yesNo(language, headOfHousehold),
  dependants: ({ dependants }, language) => whole(language, dependants),
  childcareNeed: ({ childcareNeed }, language) => yesNo(language, childcareNeed),
  education: ({ education }, language) => oneOf(labels[language].education, education),
  experience: ({ experience }, language) => oneOf(labels[language].experience, experience),
  income: ({ income }, language) => oneOf(labels[language].income, income),
  socialRegistry: ({ socialRegistry }, language) => yesNo(language, socialRegistry),
  disability: ({ disability }, language) => yesNo(language, disability) || labels[language].undisclosed,
  disabilityConsent: ({ disabilityConsent }, language) => disabilityConsent === true && labels[language].yes,
  supportWanted: ({ supportWanted }, language) => listOf(language, labels[language].support, supportWanted),
  trainingWanted: ({ trainingWanted }, language) => listOf(language, labels[language].sector, trainingWanted),
  hasProject: ({ hasProject }, language) => yesNo(language, hasProject),
  'project.title': ({ project }) => plain(project?.title),
  'project.sector': ({ project }, language) => oneOf(labels[language].sector, project?.sector),
  'project.stage': ({ project }, language) => oneOf(labels[language].stage, project?.stage),
  'project.ownContribution': ({ project }, language) =>
    project?.ownContribution !== undefined && formatMoney(language, project.ownContribution),
  'project.jobsForeseen': ({ project }, language) => whole(language, project?.jobsForeseen),
};

const partnerList = (partners: Form['partners']): Markup =>
  html`<ul class="bare">${partners.map(({ name, cin }) => html`<li><bdi>${name}</bdi> (${ltr(cin)})</li>`)}</ul>`;

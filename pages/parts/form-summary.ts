import type { Form } from '../../core/application/form.ts';
import type { Question } from '../../core/draft/steps.ts';
import type { Language } from '../../core/language.ts';
import type { Province } from '../../core/region/region.ts';
import { labels, referrals } from '../../messages/catalogue/index.ts';
import { answerRows } from './answers.ts';
import type { Row } from './parts.ts';

/** What of a form is shown to staff, by group. */
type Shown = { readonly language: Language; readonly form: Form; readonly provinces: readonly Province[] };

const NAMES = ['nameArabic', 'nameLatin'] as const;
const CONTACT = ['province', 'commune', 'area', 'phone', 'email', 'language'] as const;

const group =
  (questions: readonly Question[]) =>
  ({ form, ...shown }: Shown): readonly Row[] =>
    answerRows({ ...shown, answers: form }, questions);

export const identityRows = group([
  'applicantKind',
  ...NAMES,
  'cin',
  'birthDate',
  'enterprise.name',
  'enterprise.members',
  'enterprise.women',
  'partners',
]);

export const contactRows = group(CONTACT);

export const situationRows = group([
  'maritalStatus',
  'headOfHousehold',
  'dependants',
  'childcareNeed',
  'disability',
  'education',
  'experience',
  'income',
  'socialRegistry',
]);

/** The same without what tells who she is, for a committee that votes before it knows. */
export const blindRows = group(['applicantKind', 'enterprise.members', 'enterprise.women', 'area']);

/** Nothing when she has none. */
export const projectRows = group(['project.title', 'project.sector', 'project.stage', 'project.ownContribution', 'project.jobsForeseen']);

export const supportRows = group(['supportWanted', 'trainingWanted']);

const host = group(['applicantKind', ...NAMES, ...CONTACT, 'education', 'experience', 'childcareNeed']);

/** For a host: who she is, how she is reached and what she needs. Not her CIN, her income or her family. */
export const hostRows = (shown: Shown): readonly Row[] => [
  ...host(shown),
  { label: referrals[shown.language].stepFree, value: shown.form.disability === true && labels[shown.language].yes },
];

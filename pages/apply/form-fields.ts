import { westernDigits } from '../../core/application/fields.ts';
import type { Form } from '../../core/application/form.ts';
import type { Typed } from '../../core/draft/draft.ts';
import type { Body } from '../../core/draft/judge.ts';
import { PARTNER_ROWS } from '../../core/draft/posted.ts';
import { type Kept, stepsOf } from '../../core/draft/steps.ts';

/**
 * What a posted form says, in the shape of `FormInput`: nothing is judged here. A field left empty is absent; what is not
 * a number or a yes or no is handed on as it is, so that the schema names the error.
 */
export const formFromFields = (fields: URLSearchParams): Body => ({
  ...present({
    applicantKind: text(fields, 'applicantKind'),
    cin: text(fields, 'cin'),
    birthDate: date(fields, 'birthDate'),
    nameArabic: text(fields, 'nameArabic'),
    nameLatin: text(fields, 'nameLatin'),
    province: text(fields, 'province'),
    commune: text(fields, 'commune'),
    area: text(fields, 'area'),
    phone: text(fields, 'phone'),
    email: text(fields, 'email'),
    language: text(fields, 'language'),
  }),
  ...enterprise(fields),
  partners: partnerRows(fields).map(({ name, cin }) => present({ name, cin })),
  ...situation(fields),
  consent: consentFromFields(fields),
});

/** The consent she gives as she sends. */
export const consentFromFields = (fields: URLSearchParams): object =>
  present({
    given: fields.get('consent.given') === 'yes' ? true : undefined,
    textVersion: text(fields, 'consent.textVersion'),
  });

/** What was typed, as the fields that were posted. */
export const fieldsOfTyped = (...typed: readonly (Typed | undefined)[]): URLSearchParams => {
  const fields = new URLSearchParams();
  for (const [name, values] of typed.flatMap((step) => Object.entries(step ?? {}))) {
    for (const value of values) fields.append(name, value);
  }
  return fields;
};

/** What was said in the steps that concern her, in the shape of a submission without its consent. */
export const answersOf = (kept: Kept): Body => {
  const { consent: _none, ...answers } = formFromFields(fieldsOfTyped(...stepsOf(kept).map((id) => kept[id])));
  return answers;
};

/** The same for `judgeStep`: with what decides only which steps follow. */
export const bodyOf = (kept: Kept): Body => ({
  ...answersOf(kept),
  ...present({ hasProject: yesNo(fieldsOfTyped(kept['support']), 'hasProject') }),
});

/** The part that the applicant may amend, in the shape of `SituationSchema`'s input. */
export const situationFromFields = (fields: URLSearchParams): unknown => situation(fields);

const situation = (fields: URLSearchParams) =>
  present({
    maritalStatus: text(fields, 'maritalStatus'),
    headOfHousehold: yesNo(fields, 'headOfHousehold'),
    dependants: number(fields, 'dependants'),
    disability: yesNo(fields, 'disability'),
    disabilityConsent: fields.get('disabilityConsent') === 'yes' ? true : undefined,
    education: text(fields, 'education'),
    experience: text(fields, 'experience'),
    income: text(fields, 'income'),
    socialRegistry: yesNo(fields, 'socialRegistry'),
    trainingWanted: fields.getAll('trainingWanted').filter(Boolean),
    childcareNeed: yesNo(fields, 'childcareNeed'),
    project: project(fields),
    supportWanted: fields.getAll('supportWanted').filter(Boolean),
  });

/** Rows that hold anything, moved up: the same order in which the schema's pointers count them. */
export const partnerRows = (fields: URLSearchParams): readonly { readonly name: string | undefined; readonly cin: string | undefined }[] =>
  Array.from({ length: PARTNER_ROWS }, (_, index) => ({
    name: text(fields, `partners.${index}.name`),
    cin: text(fields, `partners.${index}.cin`),
  })).filter(({ name, cin }) => name !== undefined || cin !== undefined);

/** A stored form as the fields that would post it: to prefill a page. */
export const fieldsFromForm = (form: Form): URLSearchParams => {
  const fields = new URLSearchParams();
  const put = (name: string, value: string | number | boolean | undefined): void => {
    if (value !== undefined) fields.append(name, value === true ? 'yes' : value === false ? 'no' : String(value));
  };
  const { partners, enterprise, project: idea, consent, birthDate, trainingWanted, supportWanted, ...single } = form;
  for (const [name, value] of Object.entries(single)) put(name, value);
  const [year, month, day] = birthDate.split('-');
  put('birthDate.year', year);
  put('birthDate.month', month);
  put('birthDate.day', day);
  for (const [index, { name, cin }] of partners.entries()) {
    put(`partners.${index}.name`, name);
    put(`partners.${index}.cin`, cin);
  }
  for (const [name, value] of Object.entries(enterprise ?? {})) put(`enterprise.${name}`, value);
  for (const [name, value] of Object.entries(idea ?? {})) put(`project.${name}`, value);
  for (const value of trainingWanted) put('trainingWanted', value);
  for (const value of supportWanted) put('supportWanted', value);
  put('consent.given', consent.given);
  put('consent.textVersion', consent.textVersion);
  return fields;
};

const text = (fields: URLSearchParams, name: string): string | undefined => {
  const value = fields.get(name);
  return value === null || value.trim() === '' ? undefined : value;
};

const number = (fields: URLSearchParams, name: string): number | string | undefined => {
  const value = text(fields, name);
  if (value === undefined) return undefined;
  const typed = westernDigits(value).trim();
  // Thousands are set apart as the pages themselves write them: 2.000, 2 000.
  const digits = /^\d{1,3}(?:[\s.,'’٬]\d{3})+$/u.test(typed) ? typed.replace(/\D/gu, '') : typed.replace(/\s/gu, '');
  return /^\d{1,15}$/u.test(digits) ? Number(digits) : value;
};

const yesNo = (fields: URLSearchParams, name: string): boolean | string | undefined => {
  const value = text(fields, name);
  return value === 'yes' ? true : value === 'no' ? false : value;
};

/** Day, month and year in three boxes, or a whole date in one. */
const date = (fields: URLSearchParams, name: string): string | undefined => {
  const parts = ['year', 'month', 'day'].map((part) => westernDigits(text(fields, `${name}.${part}`) ?? '').trim());
  if (parts.every((part) => part === '')) return text(fields, name);
  const [year = '', month = '', day = ''] = parts;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

const project = (fields: URLSearchParams): object | undefined => {
  const said = present({
    title: text(fields, 'project.title'),
    sector: text(fields, 'project.sector'),
    stage: text(fields, 'project.stage'),
    ownContribution: number(fields, 'project.ownContribution'),
    jobsForeseen: number(fields, 'project.jobsForeseen'),
  });
  return Object.keys(said).length === 0 ? undefined : said;
};

const enterprise = (fields: URLSearchParams): object => {
  const said = present({
    name: text(fields, 'enterprise.name'),
    members: number(fields, 'enterprise.members'),
    women: number(fields, 'enterprise.women'),
  });
  return Object.keys(said).length === 0 ? {} : { enterprise: said };
};

const present = (members: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));

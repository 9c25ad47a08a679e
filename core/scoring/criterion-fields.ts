import {
  APPLICANT_KINDS,
  AREAS,
  EDUCATION_LEVELS,
  EXPERIENCE_LEVELS,
  type Form,
  INCOME_BRACKETS,
  MARITAL_STATUSES,
  PROJECT_STAGES,
  SECTORS,
} from '../application/form.ts';

/** Form fields a criterion may look at. Only declared situation; never a name, an address or a language. */
export const CHOICE_FIELDS = [
  'applicantKind',
  'area',
  'maritalStatus',
  'headOfHousehold',
  'disability',
  'education',
  'experience',
  'income',
  'socialRegistry',
  'childcareNeed',
  'project',
  'project.sector',
  'project.stage',
] as const;
export type ChoiceField = (typeof CHOICE_FIELDS)[number];

export const NUMBER_FIELDS = ['dependants', 'project.jobsForeseen', 'project.ownContribution', 'age'] as const;
export type NumberField = (typeof NUMBER_FIELDS)[number];

const YES_NO = ['true', 'false'] as const;
/** The values a field can take: points for any other would never be given. */
export const FIELD_VALUES: Readonly<Record<ChoiceField, readonly string[]>> = {
  applicantKind: APPLICANT_KINDS,
  area: AREAS,
  maritalStatus: MARITAL_STATUSES,
  headOfHousehold: YES_NO,
  disability: YES_NO,
  education: EDUCATION_LEVELS,
  experience: EXPERIENCE_LEVELS,
  income: INCOME_BRACKETS,
  socialRegistry: YES_NO,
  childcareNeed: YES_NO,
  project: YES_NO,
  'project.sector': SECTORS,
  'project.stage': PROJECT_STAGES,
};

/** What she said; undefined where she said nothing (no project, disability not told). */
export const choiceOf = (field: ChoiceField, form: Form): string | undefined => {
  switch (field) {
    case 'project':
      return String(form.project !== undefined);
    case 'project.sector':
      return form.project?.sector;
    case 'project.stage':
      return form.project?.stage;
    default: {
      const value = form[field];
      return value === undefined ? undefined : String(value);
    }
  }
};

/** `age` in years, at the day of the assessment. */
export const numberOf = (field: NumberField, form: Form, age: number): number | undefined => {
  switch (field) {
    case 'age':
      return age;
    case 'dependants':
      return form.dependants;
    case 'project.jobsForeseen':
      return form.project?.jobsForeseen;
    case 'project.ownContribution':
      return form.project?.ownContribution;
  }
};

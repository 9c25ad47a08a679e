import { type Form, type FormInput, FormSchema, isCollective } from '../../../core/application/form.ts';
import { next } from './sample.ts';

type Project = NonNullable<FormInput['project']>;
type Enterprise = NonNullable<FormInput['enterprise']>;

export const aProject = (overrides: Partial<Project> = {}): Project => ({
  title: 'تعاونية أركان نموذجية',
  sector: 'food',
  stage: 'planned',
  ownContribution: 3000,
  jobsForeseen: 2,
  ...overrides,
});

export const anEnterprise = (overrides: Partial<Enterprise> = {}): Enterprise => ({
  name: 'Coopérative échantillon',
  members: 7,
  women: 6,
  ...overrides,
});

/** A day of her own, so that nobody in a test is taken for anybody else: 1990-03-15 and the 7,000 days before it. */
const birthDateOf = (n: number): string => new Date(Date.UTC(1990, 2, 15) - (n % 7_000) * 86_400_000).toISOString().slice(0, 10);

/**
 * A body of `POST /applications`: a sample widow of Marrakech with two dependants and a project. Each has a CIN, a telephone
 * and a day of birth of her own; who applies for a cooperative or a company names it. An optional member set to undefined is
 * left out.
 */
export const aFormInput = (overrides: Partial<FormInput> = {}): FormInput => {
  const n = next();
  const input: FormInput = {
    applicantKind: 'individual',
    cin: `ZT${100_000 + n}`,
    birthDate: birthDateOf(n),
    nameArabic: 'فاطمة النموذجية',
    nameLatin: 'Fatima Échantillon',
    province: 'MA-MAR',
    commune: 'Gueliz',
    area: 'urban',
    phone: `06${10_000_000 + n}`,
    email: `applicant-${n}@example.org`,
    language: 'ar',
    maritalStatus: 'widowed',
    headOfHousehold: true,
    dependants: 2,
    education: 'primary',
    experience: '1-to-3-years',
    income: 'under-1000',
    socialRegistry: true,
    childcareNeed: false,
    project: aProject(),
    supportWanted: ['training', 'financing'],
    consent: { given: true, textVersion: 'sample-1' },
    ...(isCollective(overrides.applicantKind ?? 'individual') ? { enterprise: anEnterprise() } : {}),
    ...overrides,
  };
  for (const [member, value] of Object.entries(input)) if (value === undefined) Reflect.deleteProperty(input, member);
  return input;
};

/** The same, normalised. */
export const aForm = (overrides: Partial<FormInput> = {}): Form => FormSchema.parse(aFormInput(overrides));

import fc from 'fast-check';
import {
  APPLICANT_KINDS,
  AREAS,
  EDUCATION_LEVELS,
  EXPERIENCE_LEVELS,
  type Form,
  FormSchema,
  INCOME_BRACKETS,
  isCollective,
  MARITAL_STATUSES,
  PROJECT_STAGES,
  SECTORS,
  SUPPORTS,
} from '../../../core/application/form.ts';
import { LANGUAGES } from '../../../core/language.ts';
import { CHOICE_FIELDS, FIELD_VALUES, NUMBER_FIELDS } from '../../../core/scoring/criterion-fields.ts';
import { type Grid, GridSchema } from '../../../core/scoring/grid.ts';
import { SAMPLE_PROVINCES } from '../../support/builders/index.ts';

const DAY = 86_400_000;
export const day = (from: string, to: string): fc.Arbitrary<string> =>
  fc.integer({ min: Date.parse(from) / DAY, max: Date.parse(to) / DAY }).map((days) => new Date(days * DAY).toISOString().slice(0, 10));
export const instantBetween = (from: string, to: string): fc.Arbitrary<string> =>
  fc.integer({ min: Date.parse(from), max: Date.parse(to) }).map((ms) => new Date(ms).toISOString());

const cin = fc.integer({ min: 1000, max: 99_999_999 }).map((number) => `AB${number}`);
const project = fc.record({
  title: fc.constant('مشروع نموذجي'),
  sector: fc.constantFrom(...SECTORS),
  stage: fc.constantFrom(...PROJECT_STAGES),
  ownContribution: fc.integer({ min: 0, max: 10_000_000 }),
  jobsForeseen: fc.integer({ min: 0, max: 500 }),
});

const enterprise = fc
  .record({ members: fc.integer({ min: 1, max: 10_000 }), women: fc.integer({ min: 1, max: 10_000 }) })
  .map(({ members, women }) => ({ name: 'Coopérative échantillon', members, women: Math.min(women, members) }));

/** Any form that the schema accepts. */
export const anyForm: fc.Arbitrary<Form> = fc
  .record({
    applicantKind: fc.constantFrom(...APPLICANT_KINDS),
    cins: fc.uniqueArray(cin, { minLength: 5, maxLength: 5 }),
    partners: fc.integer({ min: 1, max: 4 }),
    enterprise,
    birthDate: day('1930-01-01', '2015-12-31'),
    province: fc.constantFrom(...SAMPLE_PROVINCES, 'MA-CAS'),
    area: fc.constantFrom(...AREAS),
    email: fc.option(fc.constant('sample@example.org'), { nil: undefined }),
    language: fc.constantFrom(...LANGUAGES),
    maritalStatus: fc.constantFrom(...MARITAL_STATUSES),
    headOfHousehold: fc.boolean(),
    dependants: fc.integer({ min: 0, max: 30 }),
    disability: fc.option(fc.boolean(), { nil: undefined }),
    education: fc.constantFrom(...EDUCATION_LEVELS),
    experience: fc.constantFrom(...EXPERIENCE_LEVELS),
    income: fc.constantFrom(...INCOME_BRACKETS),
    socialRegistry: fc.boolean(),
    trainingWanted: fc.subarray([...SECTORS]),
    childcareNeed: fc.boolean(),
    project: fc.option(project, { nil: undefined }),
    supportWanted: fc.subarray([...SUPPORTS], { minLength: 1 }),
  })
  .map(({ cins, partners, enterprise: named, email, disability, project: planned, supportWanted, ...rest }) =>
    FormSchema.parse({
      ...rest,
      cin: cins[0],
      partners: rest.applicantKind === 'company' ? cins.slice(1, 1 + partners).map((other) => ({ name: 'Associée', cin: other })) : [],
      ...(isCollective(rest.applicantKind) ? { enterprise: named } : {}),
      nameArabic: 'اسم نموذجي',
      nameLatin: 'Nom échantillon',
      commune: 'Commune',
      phone: '0612345678',
      ...(email === undefined ? {} : { email }),
      ...(disability === undefined ? {} : { disability, disabilityConsent: true }),
      ...(planned === undefined ? {} : { project: planned }),
      supportWanted:
        planned === undefined ? [...new Set(supportWanted.map((wanted) => (wanted === 'financing' ? 'training' : wanted)))] : supportWanted,
      consent: { given: true, textVersion: 'sample-1' },
    }),
  );

const points = fc.integer({ min: 0, max: 100 });
const label = { ar: 'معيار', fr: 'Critère' };
const choiceCriterion = fc
  .constantFrom(...CHOICE_FIELDS)
  .chain((field) =>
    fc
      .dictionary(fc.constantFrom(...FIELD_VALUES[field]), points)
      .map((given) => ({ type: 'choice' as const, field, points: { ...given } })),
  );
const stepsCriterion = fc
  .record({
    field: fc.constantFrom(...NUMBER_FIELDS),
    steps: fc.uniqueArray(fc.record({ atLeast: fc.integer({ min: 0, max: 100 }), points }), {
      minLength: 1,
      maxLength: 5,
      selector: ({ atLeast }) => atLeast,
    }),
  })
  .map(({ field, steps }) => {
    const rising = steps.map((step) => step.points).toSorted((a, b) => a - b);
    return {
      type: 'steps' as const,
      field,
      steps: steps.toSorted((a, b) => a.atLeast - b.atLeast).map(({ atLeast }, index) => ({ atLeast, points: rising[index] ?? 0 })),
    };
  });

/** Any grid that the schema accepts. */
export const anyGrid: fc.Arbitrary<Grid> = fc
  .record({
    criteria: fc.uniqueArray(fc.oneof(choiceCriterion, stepsCriterion), { minLength: 1, maxLength: 10, selector: ({ field }) => field }),
    minimumAge: fc.option(fc.integer({ min: 16, max: 40 }), { nil: undefined }),
    maximumAge: fc.option(fc.integer({ min: 41, max: 120 }), { nil: undefined }),
    highestIncome: fc.option(fc.constantFrom(...INCOME_BRACKETS), { nil: undefined }),
    needsProject: fc.boolean(),
    stages: fc.option(fc.subarray([...PROJECT_STAGES]), { nil: undefined }),
  })
  .map(({ criteria, needsProject, stages, ...eligibility }) =>
    GridSchema.parse({
      version: 'any-1',
      sample: true,
      criteria: criteria.map((criterion, index) => ({ ...criterion, id: `criterion-${index}`, label })),
      eligibility,
      category: { one: { needsProject, stages }, otherwise: 2 },
    }),
  );

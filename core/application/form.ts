import * as z from 'zod';
import { LanguageSchema } from '../language.ts';
import { birthDate, cin, emailAddress, integer, line, phone, provinceCode } from './fields.ts';

/**
 * What an applicant tells us, normalised. Source: programme.md (registration); the exact fields are this project's
 * sample, no source gives the form.
 */

export const APPLICANT_KINDS = ['individual', 'self-employed', 'cooperative', 'company'] as const;
/** These apply for a cooperative or a company and answer for it. */
export const isCollective = (kind: (typeof APPLICANT_KINDS)[number]): boolean => kind === 'cooperative' || kind === 'company';
export const AREAS = ['urban', 'rural'] as const;
export const MARITAL_STATUSES = ['single', 'married', 'divorced', 'widowed'] as const;
export const EDUCATION_LEVELS = ['none', 'primary', 'lower-secondary', 'upper-secondary', 'vocational', 'higher'] as const;
export const EXPERIENCE_LEVELS = ['none', 'under-1-year', '1-to-3-years', 'over-3-years'] as const;
/** Monthly household income in MAD. */
export const INCOME_BRACKETS = ['none', 'under-1000', '1000-to-2500', '2500-to-4000', 'over-4000'] as const;
export const SECTORS = ['agriculture', 'food', 'craft', 'textile', 'commerce', 'services', 'beauty', 'tourism', 'digital', 'care'] as const;
export const PROJECT_STAGES = ['idea', 'planned', 'started'] as const;
export const SUPPORTS = ['training', 'accompaniment', 'financing', 'premises', 'equipment', 'marketing'] as const;

export const PartnerSchema = z.strictObject({ name: line(2, 120), cin: cin() });

/** A women's collective enterprise: the cooperative or the company that applies through its representative. */
export const EnterpriseSchema = z.strictObject({
  name: line(2, 160),
  /** Members or partners, she included. */
  members: integer(1, 10_000),
  /** How many of them are women. */
  women: integer(1, 10_000),
});

export const ProjectSchema = z.strictObject({
  title: line(3, 160),
  sector: z.enum(SECTORS),
  stage: z.enum(PROJECT_STAGES),
  /** MAD, whole dirhams. */
  ownContribution: integer(0, 10_000_000),
  jobsForeseen: integer(0, 500),
});

/** Who she is and how she is reached: not amendable by a request for information. */
export const IdentitySchema = z.strictObject({
  applicantKind: z.enum(APPLICANT_KINDS),
  /** Of a company: the other partners. A company has two or more partners, the applicant included. */
  partners: z.array(PartnerSchema).max(20).default([]),
  enterprise: EnterpriseSchema.optional(),
  cin: cin(),
  birthDate: birthDate(),
  nameArabic: line(2, 120),
  nameLatin: line(2, 120),
  province: provinceCode(),
  commune: line(2, 120),
  area: z.enum(AREAS),
  phone: phone(),
  email: emailAddress().optional(),
  language: LanguageSchema,
});

/** Her situation and her project: what is scored, and what she may amend when the committee asks for more information. */
export const SituationSchema = z.strictObject({
  maritalStatus: z.enum(MARITAL_STATUSES),
  headOfHousehold: z.boolean(),
  dependants: integer(0, 30),
  /** Absent: she chose not to say. Present only with `disabilityConsent` (law 09-08: sensitive data). */
  disability: z.boolean().optional(),
  disabilityConsent: z.boolean().optional(),
  education: z.enum(EDUCATION_LEVELS),
  experience: z.enum(EXPERIENCE_LEVELS),
  income: z.enum(INCOME_BRACKETS),
  socialRegistry: z.boolean(),
  trainingWanted: z.array(z.enum(SECTORS)).max(SECTORS.length).default([]),
  childcareNeed: z.boolean(),
  project: ProjectSchema.optional(),
  supportWanted: z.array(z.enum(SUPPORTS)).min(1).max(SUPPORTS.length),
});

const WrittenConsentSchema = z.strictObject({
  given: z.literal(true, { message: 'consent-needed' }),
  /** Which text she agreed to: see `messages/consent`. */
  textVersion: z.string().min(1).max(40),
});

export const ConsentSchema = z.strictObject({
  ...WrittenConsentSchema.shape,
  /** Present when the text was read to her and she agreed aloud: to which agent, `<province>:<id>`. */
  spoken: z.strictObject({ agent: z.string() }).optional(),
});

const answers = { ...IdentitySchema.shape, ...SituationSchema.shape };
type Answers = z.infer<z.ZodObject<typeof answers>>;

/** What the answers must be together. */
const agree = (form: Answers, context: z.RefinementCtx<Answers>): void => {
  if (form.applicantKind === 'company' && form.partners.length === 0) {
    context.addIssue({ code: 'custom', path: ['partners'], message: 'company-needs-partners' });
  }
  if (form.applicantKind !== 'company' && form.partners.length > 0) {
    context.addIssue({ code: 'custom', path: ['partners'], message: 'partners-only-for-company' });
  }
  if (isCollective(form.applicantKind) !== (form.enterprise !== undefined)) {
    const message = form.enterprise === undefined ? 'enterprise-needed' : 'enterprise-only-for-collective';
    context.addIssue({ code: 'custom', path: ['enterprise'], message });
  }
  if (form.enterprise !== undefined && form.enterprise.women > form.enterprise.members) {
    context.addIssue({ code: 'custom', path: ['enterprise', 'women'], message: 'more-women-than-members' });
  }
  const cins = [form.cin, ...form.partners.map((partner) => partner.cin)];
  if (new Set(cins).size !== cins.length) {
    context.addIssue({ code: 'custom', path: ['partners'], message: 'partner-repeated' });
  }
  if (form.disability !== undefined && form.disabilityConsent !== true) {
    context.addIssue({ code: 'custom', path: ['disabilityConsent'], message: 'disability-needs-consent' });
  }
  if (form.supportWanted.includes('financing') && form.project === undefined) {
    context.addIssue({ code: 'custom', path: ['project'], message: 'financing-needs-project' });
  }
};

/** An application as it is kept. */
export const FormSchema = z.strictObject({ ...answers, consent: ConsentSchema }).superRefine(agree);

/** The body of `POST /applications`. That consent was spoken is for the programme to say, never for whoever sends. */
export const BodySchema = z.strictObject({ ...answers, consent: WrittenConsentSchema }).superRefine(agree);

export type Form = z.infer<typeof FormSchema>;
/** As written by a person or a program, before normalisation. */
export type FormInput = z.input<typeof BodySchema>;
export type Sector = (typeof SECTORS)[number];

import * as z from 'zod';
import { cin } from '../application/fields.ts';
import { EnterpriseSchema, type Form, IdentitySchema, ProjectSchema, SituationSchema } from '../application/form.ts';
import { type FieldError, parseFields } from '../application/problems.ts';
import type { Result } from '../result.ts';
import type { StepId } from './steps.ts';

/** By what a step is judged. */
export type Circumstances = {
  /** The local calendar day, `YYYY-MM-DD`. */
  readonly today: string;
  /** Codes of the region's provinces: the page offers no others. */
  readonly provinces: readonly string[];
};

/** The answers of one step, normalised. */
export type Answered = {
  readonly [Field in Exclude<keyof Form, 'consent' | 'project'>]?: Form[Field] | undefined;
} & {
  readonly project?: Partial<NonNullable<Form['project']>> | undefined;
  readonly hasProject?: boolean | undefined;
};

/** What was said so far, in the shape of a submission's body, with `hasProject`. */
export type Body = Readonly<Record<string, unknown>>;

const { shape: identity } = IdentitySchema;
const { shape: situation } = SituationSchema;
const { shape: project } = ProjectSchema;

/** The same rules as of a whole form, so far as they concern the step alone. */
const schemaOf = (id: StepId, body: Body, { today, provinces }: Circumstances): z.ZodType<Answered> => {
  switch (id) {
    case 'start':
      return z.object({
        applicantKind: identity.applicantKind,
        province: identity.province.refine((code) => provinces.includes(code), { message: 'province-unknown' }),
      });
    case 'contact':
      return z.object({ phone: identity.phone, email: identity.email, language: identity.language });
    case 'identity':
      return z.object({
        nameArabic: identity.nameArabic,
        nameLatin: identity.nameLatin,
        cin: identity.cin,
        birthDate: identity.birthDate.refine((day) => day <= today, { message: 'date-in-future' }),
      });
    case 'enterprise':
      return z.object({
        enterprise: EnterpriseSchema.refine(({ members, women }) => women <= members, {
          path: ['women'],
          message: 'more-women-than-members',
        }),
      });
    case 'partners':
      return z.object({
        partners: identity.partners
          .refine((partners) => partners.length > 0, { message: 'company-needs-partners' })
          .refine((partners) => differ([...partners.map((partner) => partner.cin), ...ownCin(body)]), { message: 'partner-repeated' }),
      });
    case 'home':
      return z.object({ commune: identity.commune, area: identity.area });
    case 'household':
      return z.object({
        maritalStatus: situation.maritalStatus,
        headOfHousehold: situation.headOfHousehold,
        dependants: situation.dependants,
        childcareNeed: situation.childcareNeed,
      });
    case 'background':
      return z.object({
        education: situation.education,
        experience: situation.experience,
        income: situation.income,
        socialRegistry: situation.socialRegistry,
      });
    case 'disability':
      return z
        .object({ disability: situation.disability, disabilityConsent: situation.disabilityConsent })
        .refine(({ disability, disabilityConsent }) => disability === undefined || disabilityConsent === true, {
          path: ['disabilityConsent'],
          message: 'disability-needs-consent',
        });
    case 'support':
      return z
        .object({ supportWanted: situation.supportWanted, trainingWanted: situation.trainingWanted, hasProject: z.boolean() })
        .refine(({ supportWanted, hasProject }) => hasProject || !supportWanted.includes('financing'), {
          path: ['hasProject'],
          // The project's own questions are on later pages, which concern her once she has one.
          message: 'financing-without-project',
        });
    case 'project':
      return z.object({ project: z.object({ title: project.title, sector: project.sector, stage: project.stage }) });
    case 'project-means':
      return z.object({ project: z.object({ ownContribution: project.ownContribution, jobsForeseen: project.jobsForeseen }) });
  }
};

const differ = (cins: readonly string[]): boolean => new Set(cins).size === cins.length;

/** Hers, when she has written it: a partner is someone else. */
const ownCin = (body: Body): readonly string[] => {
  const own = cin().safeParse(body['cin']);
  return own.success ? [own.data] : [];
};

/** One step of what was said, normalised, or what is wrong with it by field. What is said elsewhere is not judged. */
export const judgeStep = (id: StepId, body: Body, circumstances: Circumstances): Result<Answered, readonly FieldError[]> =>
  // A group of which nothing is said yet lacks each of its fields.
  parseFields(schemaOf(id, body, circumstances), { enterprise: {}, project: {}, ...body });

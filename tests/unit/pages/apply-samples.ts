import type { FieldError } from '../../../core/application/problems.ts';
import { STEPS, type StepId } from '../../../core/draft/steps.ts';
import type { Language, Localized } from '../../../core/language.ts';
import type { Province } from '../../../core/region/region.ts';
import { beginPage, notOpenPage } from '../../../pages/apply/begin.ts';
import { checkPage, type Reviewed } from '../../../pages/apply/check.ts';
import { leftPage } from '../../../pages/apply/leave.ts';
import { resumePage } from '../../../pages/apply/resume.ts';
import { stepPage } from '../../../pages/apply/step.ts';
import { apartPage, lostPage, sentBeforePage } from '../../../pages/apply/strayed.ts';
import type { Frame } from '../../../pages/frame.ts';
import { submittedPage } from '../../../pages/submitted.ts';

export type ApplyGiven = {
  readonly frame: (path: string) => Frame;
  readonly say: (text: string) => string;
  readonly values: URLSearchParams;
  readonly answers: Omit<Reviewed, 'step' | 'errors'>['answers'];
  readonly provinces: readonly Province[];
  readonly communes: readonly Localized[];
  readonly language: Language;
};

export const NATIONAL_URL = 'https://jisr.example.org';

const ERRORS: Partial<Record<StepId, readonly FieldError[]>> = {
  identity: [
    { pointer: '/cin', code: 'cin-format' },
    { pointer: '/birthDate', code: 'no-such-day' },
  ],
  enterprise: [{ pointer: '/enterprise/women', code: 'more-women-than-members' }],
  partners: [
    { pointer: '/partners/0/cin', code: 'cin-format' },
    { pointer: '/partners', code: 'partner-repeated' },
  ],
  support: [
    { pointer: '/supportWanted', code: 'choose-one' },
    { pointer: '/hasProject', code: 'financing-without-project' },
  ],
  project: [{ pointer: '/project/title', code: 'too-short', params: { minimum: 3 } }],
};

/** Every page of the way through an application. */
export const applyPages = ({ frame, say, values, answers, provinces, communes }: ApplyGiven): Readonly<Record<string, string>> => {
  const code = { code: say('7K3M-9QXT-2BVWD'), keptUntil: '2026-12-20T17:00:00.000Z', utcOffset: '+00:00', sent: 'soon' } as const;
  const steps = STEPS.map(({ id }) => id);
  const step = (id: StepId) => ({
    ...frame(`/apply/${id}`),
    step: id,
    action: `/apply/${id}`,
    position: steps.indexOf(id) + 1,
    count: steps.length,
    before: '/apply',
    provinces,
    nationalUrl: NATIONAL_URL,
    communes,
  });
  return {
    begin: beginPage(frame('/apply')),
    'begin-open': beginPage({ ...frame('/apply'), remembered: { kind: 'open', path: '/apply/home', code: code.code } }),
    'begin-sent': beginPage({ ...frame('/apply'), remembered: { kind: 'sent' } }),
    left: leftPage({ ...frame('/apply'), code: { ...code, sent: 'before' } }),
    'left-empty': leftPage(frame('/apply')),
    'not-open': notOpenPage({ ...frame('/apply'), opensOn: '2027-03-01' }),
    resume: resumePage(frame('/apply/resume')),
    'resume-wrong': resumePage({ ...frame('/apply/resume'), typed: say('x'), wrong: true, carry: 'home' }),
    lost: lostPage(frame('/apply/home')),
    apart: apartPage({ ...frame('/apply/home'), step: 'home', path: '/apply/start', code }),
    'sent-before': sentBeforePage(frame('/apply/resume')),
    ...Object.fromEntries(
      steps.flatMap((id) => [
        [`step-${id}`, stepPage({ ...step(id), values: new URLSearchParams(), errors: [], code: { ...code, first: id === 'contact' } })],
        [`step-${id}-wrong`, stepPage({ ...step(id), values, errors: ERRORS[id] ?? [], code: { ...code, first: false } })],
      ]),
    ),
    'step-begun': stepPage({ ...step('start'), values: new URLSearchParams(), errors: [] }),
    check: checkPage({
      ...frame('/apply/check'),
      steps: steps.map((id) => ({ step: id, answers, errors: [] })),
      before: '/apply/project-means',
      provinces,
      errors: [{ pointer: '/consent/given', code: 'consent-needed' }],
      code,
    }),
    'check-missing': checkPage({
      ...frame('/apply/check'),
      steps: steps.map((id) => ({ step: id, errors: ERRORS[id] ?? [], answers: ERRORS[id] === undefined ? answers : undefined })),
      before: '/apply/project-means',
      provinces,
      errors: [],
      code,
    }),
    'check-ended': checkPage({
      ...frame('/apply/check'),
      session: undefined,
      steps: steps.map((id) => ({ step: id, answers, errors: [] })),
      before: '/apply/project-means',
      provinces,
      errors: [],
      code,
      ended: true,
    }),
    'check-contact-limit': checkPage({
      ...frame('/apply/check'),
      steps: steps.map((id) => ({ step: id, answers, errors: [] })),
      before: '/apply/project-means',
      provinces,
      errors: [],
      code,
      contactLimit: true,
    }),
    submitted: submittedPage({
      ...frame('/apply/done'),
      reference: say('123456782'),
      trackingCode: code.code,
      deadlineDays: 14,
      portalUrl: say('https://example.org'),
      help: [
        {
          province: say('MA-MAR'),
          name: { ar: say('مركز'), fr: say('Centre') },
          address: { ar: say('حي'), fr: say('Quartier') },
          phone: say('+212524000001'),
        },
      ],
    }),
  };
};

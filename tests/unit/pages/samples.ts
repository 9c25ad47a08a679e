import { type Form, FormSchema } from '../../../core/application/form.ts';
import { CASE_KINDS } from '../../../core/case/case.ts';
import type { Language } from '../../../core/language.ts';
import type { Score } from '../../../core/scoring/grid.ts';
import { fieldsFromForm } from '../../../pages/apply/form-fields.ts';
import { casePage, closedCasePage, confirmCasePage, settledCasePage } from '../../../pages/cases/case.ts';
import { casesPage } from '../../../pages/cases/cases.ts';
import type { CaseDetail } from '../../../pages/cases/detail.ts';
import { errorPage } from '../../../pages/error.ts';
import { appealPage } from '../../../pages/follow/appeal.ts';
import { contactPage, contactSavedPage } from '../../../pages/follow/contact.ts';
import { dataPage, type PersonalData } from '../../../pages/follow/data.ts';
import { codeSentPage, followPage } from '../../../pages/follow/follow.ts';
import { impossiblePage } from '../../../pages/follow/impossible.ts';
import { statusPage } from '../../../pages/follow/status.ts';
import { withdrawPage } from '../../../pages/follow/withdraw.ts';
import { homePage } from '../../../pages/home.ts';
import { answeredPage, informationPage, nothingAskedPage } from '../../../pages/information.ts';
import { meetingBanner } from '../../../pages/meetings/banner.ts';
import { preCheckPage } from '../../../pages/pre-check.ts';
import {
  answeredReferralPage,
  closedReferralPage,
  confirmReferralPage,
  referralPage,
  referralsPage,
} from '../../../pages/referrals/referrals.ts';
import { bulkDonePage, bulkPreviewPage } from '../../../pages/review/bulk.ts';
import { bulkNotOpenPage, bulkPage } from '../../../pages/review/bulk-form.ts';
import { docketPage, foundPage } from '../../../pages/review/docket.ts';
import { dossierPage } from '../../../pages/review/dossier.ts';
import { closedDossierPage, confirmVotePage, votedPage } from '../../../pages/review/vote-form.ts';
import { standsInPart } from '../../../pages/secretariat/stand-in.ts';
import { codePage, freshLinkSentPage, goneLinkPage, linkPage, signedOutPage, signInPage, signInSentPage } from '../../../pages/sign-in.ts';
import { applyPages, NATIONAL_URL } from './apply-samples.ts';
import { assistPages } from './assist-samples.ts';
import { fairnessPages } from './fairness-samples.ts';
import { meetingsPages } from './meetings-samples.ts';
import { secretariatPages } from './secretariat-samples.ts';
import { undeliveredPages } from './undelivered-samples.ts';

const AT = '2026-11-20T17:00:00.000Z';
const OFFSET = '+00:00';

export const sampleForm: Form = FormSchema.parse({
  applicantKind: 'company',
  partners: [{ name: 'سعاد المثال', cin: 'EE654321' }],
  enterprise: { name: 'تعاونية المثال', members: 7, women: 6 },
  cin: 'AB123456',
  birthDate: '1990-03-27',
  nameArabic: 'فاطمة المثال',
  nameLatin: 'Fatima Exemple',
  province: 'MA-MAR',
  commune: 'Tameslouht',
  area: 'rural',
  phone: '0612345678',
  email: 'fatima@example.org',
  language: 'ar',
  maritalStatus: 'widowed',
  headOfHousehold: true,
  dependants: 3,
  disability: false,
  disabilityConsent: true,
  education: 'primary',
  experience: 'over-3-years',
  income: 'under-1000',
  socialRegistry: true,
  trainingWanted: ['textile', 'digital'],
  childcareNeed: true,
  project: { title: 'خياطة وبيع القفطان', sector: 'textile', stage: 'planned', ownContribution: 1500, jobsForeseen: 3 },
  supportWanted: ['financing', 'training', 'marketing'],
  consent: { given: true, textVersion: '2026-11-sample' },
});

const sampleScore = (say: (text: string) => string): Score => ({
  grid: 'sample-2026-1',
  sample: true,
  total: 62,
  maximum: 100,
  criteria: [
    { id: 'marital', label: { ar: say('الحالة العائلية'), fr: say('Situation familiale') }, points: 12, maximum: 15 },
    { id: 'dependants', label: { ar: say('عدد الأشخاص في الكفالة'), fr: say('Personnes à charge') }, points: 10, maximum: 20 },
    { id: 'project', label: { ar: say('مرحلة المشروع'), fr: say('Avancement du projet') }, points: 40, maximum: 65 },
  ],
  category: 1,
  ineligible: [],
});

/**
 * Every page in a language. `hostile` takes the place of every text that people or configuration provide.
 */
export const samplePages = (language: Language, hostile?: string): Readonly<Record<string, string>> => {
  const say = (text: string): string => hostile ?? text;
  const both = (ar: string, fr: string) => ({ ar: say(ar), fr: say(fr) });
  const region = both('مراكش-آسفي', 'Marrakech-Safi');
  const frame = (path: string) => ({ language, path: say(path), region, sample: true });
  const staff = (path: string) => ({
    ...frame(path),
    session: { who: say(language === 'ar' ? 'عضوة 1 مراكش (عينة)' : 'Membre 1 Marrakech (exemple)'), csrf: say('csrf-token') },
  });
  const provinces = [
    { code: say('MA-MAR'), name: both('مراكش', 'Marrakech') },
    { code: say('MA-HAO'), name: both('الحوز', 'Al Haouz') },
  ];
  const form: Form = {
    ...sampleForm,
    partners: [{ name: say('سعاد المثال'), cin: say('EE654321') }],
    cin: say(sampleForm.cin),
    nameArabic: say(sampleForm.nameArabic),
    nameLatin: say(sampleForm.nameLatin),
    commune: say(sampleForm.commune),
    phone: say(sampleForm.phone),
    email: say('fatima@example.org'),
    project: { title: say('خياطة وبيع القفطان'), sector: 'textile', stage: 'planned', ownContribution: 1500, jobsForeseen: 3 },
  };
  const helped: Form = { ...form, consent: { ...form.consent, spoken: { agent: say('MA-MAR:a1') } } };
  const score = sampleScore(say);
  const values = fieldsFromForm(form);
  if (hostile !== undefined)
    for (const name of [...values.keys()]) if (!['partners.0.name', 'partners.0.cin'].includes(name)) values.set(name, hostile);
  values.set('province', 'MA-ZZZ');
  const reference = say('123456782');
  const why = say('مشروع واضح وحالة اجتماعية صعبة');
  const vote = { name: say('عضوة 2'), chair: true, choice: 'approve', category: 2, reason: why, at: AT } as const;
  const voidVote = { ...vote, chair: false, isVoid: true } as const;
  const { reason: _erased, ...untold } = vote;
  const host = {
    name: both('الحاضنة الاجتماعية', 'Incubateur social'),
    kind: 'reference-incubator',
    address: both('شارع المثال', 'Avenue de l’Exemple'),
    phone: say('+212524000025'),
  } as const;
  const expected = [
    { kind: 'member', name: say('عضوة 1'), province: say('مراكش') },
    { kind: 'host', name: say('مسؤولة'), host: say('الحاضنة') },
    { kind: 'coordinator', name: say('المنسقة') },
    { kind: 'applicant', reference },
    { kind: 'agent', name: say('عونة'), province: say('مراكش') },
    { kind: 'secretary', name: say('كاتبة'), province: say('مراكش') },
  ] as const;
  const link = say('abcdefghijklmnopqrstuv');
  const applying = { frame, say, values, answers: form, provinces, communes: [both('تامصلوحت', 'Tameslouht')], language };
  const filter = { view: 'mine' } as const;
  const file = {
    id: '0190a1b2-0000-7000-8000-000000000001',
    reference,
    score: 82,
    submittedAt: AT,
    category: 1,
    kind: 'individual',
    sector: 'textile',
    area: 'rural',
    deadline: AT,
    round: 1,
    resembles: false,
    assisted: true,
    ballots: {},
  } as const;
  const rows = [
    file,
    { ...file, score: 61, category: 2, sector: undefined, resembles: true, ballots: { m1: { choice: 'more-information' } } },
  ] as const;
  const docket = {
    ...staff('/review'),
    province: say('مراكش'),
    seat: { id: 'm1', seat: 'm1', struck: [] },
    now: AT,
    utcOffset: OFFSET,
    filter,
    blind: false,
    communes: [both('تامصلوحت', 'Tameslouht')],
  };
  const dossier = {
    ...staff('/review/123456782'),
    filter,
    hidden: false,
    reference,
    form,
    provinces,
    age: 36,
    submittedAt: AT,
    deadline: AT,
    utcOffset: OFFSET,
    category: 1,
    score,
    round: 1,
    resembles: [
      { reference: '100000003', why: ['same-phone', 'close-name'], open: true },
      { reference: '100000016', why: ['close-name'], open: false },
    ],
    answers: [{ at: AT, text: why }],
    reopenings: [],
  } satisfies Partial<Parameters<typeof dossierPage>[0]>;
  const inMeeting = {
    filter: { view: 'mine', meeting: say('MA-MAR-2026-003') },
    previous: reference,
    next: reference,
    meeting: { number: 3, year: 2026, position: 4, of: 40 },
  } as const;
  const caseRow = (kind: (typeof CASE_KINDS)[number]) =>
    ({ id: say(`${kind}.0197a.1`), kind, cause: 'same-cin', reference, province: say('مراكش'), openedAt: AT }) as const;
  const claimant = { reference, submittedAt: AT, status: 'in-review', form } as const;
  const details: Readonly<Record<string, CaseDetail>> = {
    contested: {
      kind: 'contested',
      contested: claimant,
      earlier: { ...claimant, form: { ...form, applicantKind: 'individual', partners: [], commune: say('مراكش') } },
      locked: false,
      provinces,
    },
    elsewhere: { kind: 'contested', contested: claimant, elsewhere: say('سوس-ماسة'), locked: true, provinces },
    free: { kind: 'contested', contested: claimant, free: true, locked: false, provinces },
    escalated: { kind: 'undecided', form: helped, provinces, score, category: 1, votes: [vote, voidVote, untold] },
    appeal: {
      kind: 'undecided',
      form,
      provinces,
      score,
      category: 1,
      votes: [vote],
      appeal: {
        at: AT,
        reason: why,
        refused: 'ineligible',
        refusedAt: AT,
        reasons: [why],
        ineligible: ['minimum-age'],
        other: reference,
      },
    },
    'parked-message': { kind: 'parked-message', message: 'placed', phone: form.phone, email: form.email },
    'failed-execution': {
      kind: 'failed-execution',
      status: 'approved',
      state: say('Orient'),
      error: say('States.Timeout'),
      execution: say('0197a.2'),
    },
    'failed-due-work': { kind: 'failed-due-work', row: say('MA-07#APP#0197a MESSAGE#0001') },
  };
  const kindOf = {
    contested: 'contested',
    elsewhere: 'contested',
    free: 'contested',
    appeal: 'appeal',
    escalated: 'escalated',
    'parked-message': 'parked-message',
    'failed-execution': 'failed-execution',
    'failed-due-work': 'failed-due-work',
  } as const;
  const status = {
    ...staff('/follow/status'),
    reference,
    submittedAt: AT,
    utcOffset: OFFSET,
    timeline: {
      past: [{ at: AT, text: say('توصلنا بطلبك.') }],
      now: { step: 'study' },
      next: [{ step: 'decision', days: 14 }, { step: 'place' }],
    },
    appeal: { kind: 'none' },
    canWithdraw: true,
  } as const;
  const { consent: _consent, ...answers } = form;
  const personal: PersonalData = {
    reference,
    region: 'MA-07',
    province: say('MA-MAR'),
    submittedAt: AT,
    status: 'rejected',
    language: 'ar',
    category: 1,
    waitingSince: AT,
    answerBy: AT,
    host: host.name,
    form: { ...answers, consent: { given: true, textVersion: say('2026-11-sample'), spoken: false } },
    scores: [{ round: 0, ...score }],
    decisions: [{ at: AT, by: 'committee', outcome: 'rejected', reasons: [why] }],
    written: [{ at: AT, kind: 'appealed', text: why }],
    events: [
      { at: AT, kind: 'submitted', by: 'applicant' },
      { at: AT, kind: 'contact-replaced', by: 'applicant', codeRenewed: true },
    ],
    messages: [{ at: AT, kind: 'received', state: 'sent' }],
    waiting: ['appeal'],
    undecided: true,
  };
  const contact = { phone: say('06 12 34 56 78'), email: say('fatima@example.org'), language: say('ar'), renew: true };

  const checkGrid = { eligibility: { minimumAge: 18, maximumAge: 65, highestIncome: '2500-to-4000' } };
  const checked = new URLSearchParams({ province: 'MA-MAR', age: say('34'), income: 'under-1000' });

  return {
    'home-not-open': homePage({ ...frame('/'), provinces, help: [], opensOn: '2027-01-15' }),
    'pre-check': preCheckPage({
      ...frame('/check'),
      provinces,
      grid: checkGrid,
      nationalUrl: NATIONAL_URL,
      values: new URLSearchParams(),
      errors: [],
    }),
    'pre-check-wrong': preCheckPage({
      ...frame('/check'),
      provinces,
      grid: { eligibility: {} },
      nationalUrl: NATIONAL_URL,
      values: new URLSearchParams({ age: say('x') }),
      errors: [
        { pointer: '/province', code: 'required' },
        { pointer: '/age', code: 'not-a-number' },
        { pointer: '/wish', code: 'required' },
      ],
    }),
    'pre-check-likely': preCheckPage({
      ...frame('/check'),
      provinces,
      grid: checkGrid,
      nationalUrl: NATIONAL_URL,
      values: checked,
      errors: [],
      obstacles: [],
    }),
    'pre-check-elsewhere': preCheckPage({
      ...frame('/check'),
      provinces,
      grid: checkGrid,
      nationalUrl: NATIONAL_URL,
      values: checked,
      errors: [],
      obstacles: ['province-in-region'],
    }),
    'pre-check-unlikely': preCheckPage({
      ...frame('/check'),
      provinces,
      grid: checkGrid,
      nationalUrl: NATIONAL_URL,
      values: checked,
      errors: [],
      obstacles: ['province-in-region', 'minimum-age', 'maximum-age', 'income-at-most', 'no-wish', 'partners', 'minimum-score'],
    }),
    home: homePage({
      ...frame('/'),
      provinces,
      help: [
        {
          province: say('MA-MAR'),
          name: both('مركز التعاون الوطني', 'Centre de l’Entraide'),
          address: both('حي المثال', 'Quartier Exemple'),
          phone: say('+212524000001'),
        },
      ],
    }),
    ...applyPages(applying),
    ...assistPages({ ...applying, staff }),
    ...secretariatPages({ say, staff }),
    ...meetingsPages({ say, staff, both }),
    ...undeliveredPages({ say, staff }),
    ...fairnessPages({ say, staff }),
    'dossier-helped': dossierPage({ ...dossier, form: helped, votes: { cast: 2, quorum: 4, others: [vote] } }),
    follow: followPage(frame('/follow')),
    'follow-wrong': followPage({ ...frame('/follow'), reference, failed: true }),
    'follow-code-sent': codeSentPage(frame('/follow')),
    'status-study': statusPage({ ...status, status: 'under-study', contestedNotice: true }),
    'status-asked': statusPage({ ...status, status: 'information-requested', deadline: AT }),
    'status-placed': statusPage({ ...status, status: 'placed', score, host }),
    'status-waiting': statusPage({ ...status, status: 'waiting-list', score, waiting: ['no-free-place'] }),
    'status-rejected': statusPage({ ...status, status: 'rejected', score, reasons: [why], appeal: { kind: 'open', until: AT } }),
    'status-final': statusPage({ ...status, status: 'rejected', score, reasons: [why], appeal: { kind: 'final' }, canWithdraw: false }),
    'status-ineligible': statusPage({
      ...status,
      status: 'ineligible',
      ineligible: ['minimum-age', 'income-at-most'],
      appeal: { kind: 'over' },
    }),
    'status-review': statusPage({
      ...status,
      status: 'under-study',
      timeline: { past: [], now: { step: 'review' }, next: [{ step: 'review' }] },
      appeal: { kind: 'asked' },
    }),
    'status-withdrawn': statusPage({ ...status, status: 'withdrawn', timeline: { past: [], next: [] }, canWithdraw: false }),
    contact: contactPage({ ...staff('/follow/contact'), values: contact, codeVersion: 0, errors: [] }),
    'contact-wrong': contactPage({
      ...staff('/follow/contact'),
      values: contact,
      codeVersion: 0,
      errors: [
        { pointer: '/phone', code: 'phone-format' },
        { pointer: '/email', code: 'email-format' },
        { pointer: '/language', code: 'not-in-list' },
      ],
    }),
    'contact-saved': contactSavedPage({ ...staff('/follow/contact'), changed: true }),
    'contact-same': contactSavedPage({ ...staff('/follow/contact'), changed: false }),
    'contact-renewed': contactSavedPage({ ...staff('/follow/contact'), changed: false, trackingCode: say('7K3M-9QXT-2BVWD') }),
    withdraw: withdrawPage({ ...staff('/follow/withdraw'), status: 'referred' }),
    'withdraw-unconfirmed': withdrawPage({ ...staff('/follow/withdraw'), status: 'under-study', unconfirmed: true }),
    'withdraw-impossible': impossiblePage({ ...staff('/follow/withdraw'), what: 'withdraw' }),
    appeal: appealPage({ ...staff('/follow/appeal'), until: AT, utcOffset: OFFSET, reasons: [why], reason: '', errors: [] }),
    'appeal-wrong': appealPage({
      ...staff('/follow/appeal'),
      until: AT,
      utcOffset: OFFSET,
      reasons: [],
      reason: why,
      errors: [{ pointer: '/reason', code: 'too-short', params: { minimum: 10 } }],
    }),
    'appeal-impossible': impossiblePage({ ...staff('/follow/appeal'), what: 'appeal' }),
    data: dataPage({ ...staff('/follow/data'), data: personal, provinces, utcOffset: OFFSET }),
    'data-undecided': dataPage({
      ...staff('/follow/data'),
      data: {
        ...personal,
        status: 'under-study',
        category: undefined,
        host: undefined,
        scores: [],
        decisions: [],
        written: [],
        messages: [],
        waiting: [],
      },
      provinces,
      utcOffset: OFFSET,
    }),
    ...Object.fromEntries(expected.map((who) => [`link-${who.kind}`, linkPage({ ...frame('/l/x'), link, expected: who })])),
    code: codePage({ ...frame('/l/x'), link, expected: expected[0] }),
    'code-wrong': codePage({ ...frame('/l/x'), link, expected: expected[3], failed: 'wrong' }),
    ...Object.fromEntries(
      (['spent', 'too-soon'] as const).map((failed) => [
        `code-${failed}`,
        codePage({ ...frame('/l/x'), link, expected: expected[3], failed }),
      ]),
    ),
    'code-limited': codePage({ ...frame('/l/x'), link, expected: expected[3], stopped: { what: 'failures', by: 'person', minutes: 42 } }),
    'code-limited-link': codePage({ ...frame('/l/x'), link, expected: expected[0], stopped: { what: 'failures', by: 'link', minutes: 2 } }),
    'code-many': codePage({ ...frame('/l/x'), link, expected: expected[0], stopped: { what: 'codes', by: 'link', minutes: 11 } }),
    'code-many-person': codePage({ ...frame('/l/x'), link, expected: expected[0], stopped: { what: 'codes', by: 'person', minutes: 1 } }),
    ...Object.fromEntries(
      (['expired', 'superseded', 'withdrawn', 'unknown'] as const).map((gone) => [
        `link-${gone}`,
        goneLinkPage({ ...frame('/l/x'), link, why: gone }),
      ]),
    ),
    'link-fresh': freshLinkSentPage(frame('/l/x')),
    'sign-in': signInPage({ ...frame('/sign-in'), email: say('m1'), wrong: true }),
    'sign-in-sent': signInSentPage(frame('/sign-in')),
    'signed-out': signedOutPage(frame('/sign-in')),
    docket: docketPage({ ...docket, isChair: true, count: { files: 500, more: true }, after: '9918#x', rows }),
    'docket-filtered': docketPage({
      ...docket,
      above: [
        meetingBanner(staff('/review'), undefined),
        meetingBanner(staff('/review'), { id: say('MA-MAR-2026-003'), number: 3, year: 2026 }),
      ],
      filter: { view: 'all', category: 1, sector: 'none', flag: 'assisted', commune: '0' },
      before: '9918#x',
      rows,
    }),
    'docket-stand-in': docketPage({
      ...docket,
      standsIn: true,
      above: standsInPart(language, { name: say('فاطمة'), until: '2026-12-01' }),
      rows,
    }),
    'docket-empty': docketPage({ ...docket, count: { files: 0, more: false }, rows: [] }),
    'docket-found': foundPage({ ...docket, typed: say('فاطمة'), more: false, rows }),
    'docket-not-found': foundPage({ ...docket, typed: say('فاطمة'), more: false, blind: true, rows: [] }),
    bulk: bulkPage({ ...staff('/review/bulk'), filter, most: 50 }),
    'bulk-wrong': bulkPage({
      ...staff('/review/bulk'),
      filter,
      most: 50,
      values: { first: say('0'), reason: say('x') },
      errors: ['choice', 'first', 'reason'],
    }),
    'bulk-preview': bulkPreviewPage({
      ...staff('/review/bulk'),
      filter,
      choice: 'approve',
      first: 2,
      reason: say('سبب'),
      rests: true,
      rows: [
        { reference, round: 0, score: 80, category: 1, enough: true },
        { reference, round: 1, score: 70, category: 2, enough: false },
      ],
    }),
    'bulk-preview-empty': bulkPreviewPage({
      ...staff('/review/bulk'),
      filter,
      choice: 'reject',
      first: 2,
      reason: say('سبب'),
      rests: false,
      rows: [],
    }),
    'bulk-done': bulkDonePage({
      ...staff('/review/bulk'),
      filter,
      choice: 'approve',
      rests: true,
      results: [
        { reference, done: 'cast', status: 'approved' },
        { reference, done: 'StaleRound' },
        { reference, done: 'Busy' },
      ],
    }),
    'bulk-in-meeting': bulkPage({ ...staff('/review/bulk'), ...inMeeting, most: 50 }),
    'bulk-in-meeting-preview': bulkPreviewPage({
      ...staff('/review/bulk'),
      ...inMeeting,
      choice: 'reject',
      first: 2,
      reason: say('سبب'),
      rests: false,
      rows: [{ reference, round: 0, score: 80, category: 1, enough: true }],
    }),
    'bulk-in-meeting-done': bulkDonePage({
      ...staff('/review/bulk'),
      ...inMeeting,
      choice: 'reject',
      rests: false,
      results: [{ reference, done: 'cast', status: 'rejected' }],
    }),
    'bulk-not-open': bulkNotOpenPage({ ...staff('/review/bulk'), ...inMeeting }),
    dossier: dossierPage({ ...dossier, votes: { cast: 2, quorum: 4, others: [vote] } }),
    'dossier-voted': dossierPage({
      ...dossier,
      votes: { cast: 2, quorum: 4, mine: vote, others: [vote, voidVote] },
      values: { choice: 'reject', reason: why },
      errors: [{ field: 'reason', code: 'reason-required' }],
    }),
    'dossier-meeting-closed': closedDossierPage({ ...staff('/review'), ...inMeeting, reference, status: 'approved' }),
    'dossier-reopened': dossierPage({ ...dossier, reopenings: [{ at: AT, text: why }], votes: { cast: 0, quorum: 4, others: [] } }),
    'dossier-blind': dossierPage({
      ...dossier,
      hidden: true,
      previous: reference,
      next: reference,
      resembles: dossier.resembles.map(({ why }) => ({ why, open: false })),
      votes: { cast: 1, quorum: 4, bySomebodyElse: true, others: undefined },
    }),
    'dossier-abstained': dossierPage({
      ...dossier,
      hidden: true,
      votes: { cast: 1, quorum: 4, mine: { ...vote, choice: 'abstain' }, others: undefined },
    }),
    'vote-confirm': confirmVotePage({
      ...staff('/review/123456782'),
      filter,
      reference,
      round: 1,
      choice: 'approve',
      category: 2,
      sorted: 1,
      reason: why,
    }),
    voted: votedPage({ ...staff('/review'), filter, reference, choice: 'approve', outcome: 'approved', next: reference }),
    'dossier-closed': closedDossierPage({ ...staff('/review'), filter, reference, status: 'approved' }),
    referrals: referralsPage({
      ...staff('/referrals'),
      host: say('الحاضنة'),
      utcOffset: OFFSET,
      rows: [{ reference, name: form.nameArabic, commune: form.commune, sector: 'textile', since: AT, deadline: AT }],
      unreadable: 0,
    }),
    'referrals-unreadable': referralsPage({
      ...staff('/referrals'),
      host: say('الحاضنة'),
      utcOffset: OFFSET,
      rows: [],
      unreadable: 1,
    }),
    referral: referralPage({
      ...staff('/referrals/1'),
      reference,
      form,
      provinces,
      why: ['same-province', 'childcare'],
      deadline: AT,
      utcOffset: OFFSET,
      values: { choice: 'decline', reason: say('') },
      errors: [{ field: 'reason', code: 'reason-required' }],
    }),
    'referral-confirm': confirmReferralPage({ ...staff('/referrals/1'), reference, choice: 'decline', reason: why }),
    'referral-done': answeredReferralPage({ ...staff('/referrals/1'), reference, choice: 'accept' }),
    'referral-closed': closedReferralPage({ ...staff('/referrals/1'), reference }),
    information: informationPage({
      ...staff('/information'),
      reference,
      questions: [why],
      deadline: AT,
      utcOffset: OFFSET,
      values,
      errors: [{ pointer: '/answer', code: 'required' }],
    }),
    'information-done': answeredPage(staff('/information')),
    'information-closed': nothingAskedPage(staff('/information')),
    cases: casesPage({
      ...staff('/cases'),
      utcOffset: OFFSET,
      rows: CASE_KINDS.map(caseRow),
      counts: CASE_KINDS.map((kind, n) => ({ kind, count: n === 3 ? 1_204 : n + 1 })),
      nextPage: 2,
      seats: {
        target: 3_000,
        rows: [
          { province: say(language === 'ar' ? 'مراكش' : 'Marrakech'), category: 1, share: 400, taken: 410, left: 0, waiting: 12 },
          { province: say(language === 'ar' ? 'مراكش' : 'Marrakech'), category: 2, share: 260, taken: 0, left: 260, waiting: 0 },
        ],
      },
    }),
    'cases-kind': casesPage({
      ...staff('/cases'),
      utcOffset: OFFSET,
      rows: [caseRow('parked-message')],
      counts: [
        { kind: 'tie', count: 2 },
        { kind: 'parked-message', count: 151 },
      ],
      kind: 'parked-message',
      previousPage: 3,
    }),
    'cases-kind-over': casesPage({ ...staff('/cases'), utcOffset: OFFSET, rows: [], counts: [{ kind: 'tie', count: 2 }], kind: 'appeal' }),
    ...Object.fromEntries(
      Object.entries(kindOf).map(([name, kind]) => {
        const detail = details[name];
        if (detail === undefined) throw new Error(name);
        return [
          `case-${name}`,
          casePage({
            ...staff('/cases/1'),
            case: caseRow(kind),
            utcOffset: OFFSET,
            detail,
            values: { reason: why, email: say('x@example.org'), phone: say('06') },
            errors: [{ field: 'choice', code: 'choice-required' }],
          }),
        ];
      }),
    ),
    'case-confirm': confirmCasePage({
      ...staff('/cases/1'),
      case: caseRow('parked-message'),
      choice: 'replace-address',
      email: say('x@example.org'),
      phone: say('0612345678'),
      reason: why,
    }),
    'case-done': settledCasePage({ ...staff('/cases/1'), case: caseRow('tie'), choice: 'approve' }),
    'case-closed': closedCasePage(staff('/cases/1')),
    ...Object.fromEntries(
      (
        [
          'not-found',
          'session-expired',
          'seat-ended',
          'standing-in-over',
          'stood-in-for',
          'access-withdrawn',
          'replaced',
          'internal',
          'payload-too-large',
        ] as const
      ).map((code) => [`error-${code}`, errorPage({ ...frame('/'), code })]),
    ),
  };
};

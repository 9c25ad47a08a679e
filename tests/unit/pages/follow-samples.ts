import { appealPage } from '../../../pages/follow/appeal.ts';
import { contactPage, contactSavedPage } from '../../../pages/follow/contact.ts';
import { dataPage, type PersonalData } from '../../../pages/follow/data.ts';
import { codeSentPage, followPage } from '../../../pages/follow/follow.ts';
import { impossiblePage } from '../../../pages/follow/impossible.ts';
import { statusPage } from '../../../pages/follow/status.ts';
import { withdrawPage } from '../../../pages/follow/withdraw.ts';
import { AT, OFFSET, type Texts } from './sample-texts.ts';

/** What an applicant sees of her own application. */
export const followPages = (given: Texts): Readonly<Record<string, string>> => {
  const { frame, staff, say, provinces, form, score, reference, why, host } = given;
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
  return {
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
    'contact-too-often': contactPage({ ...staff('/follow/contact'), values: contact, codeVersion: 0, errors: 'too-often' }),
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
  };
};

import { answeredPage, informationPage, nothingAskedPage } from '../../../pages/information.ts';
import {
  answeredReferralPage,
  closedReferralPage,
  confirmReferralPage,
  referralPage,
  referralsPage,
} from '../../../pages/referrals/referrals.ts';
import { AT, OFFSET, type Texts } from './sample-texts.ts';

/** What hosts answer, and what an applicant is asked. */
export const referralPages = (given: Texts): Readonly<Record<string, string>> => {
  const { staff, say, provinces, form, values, reference, why } = given;

  return {
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
  };
};

import { cases as casesAr } from './ar/cases.ts';
import { consent as consentAr } from './ar/consent.ts';
import { follow as followAr, submitted as submittedAr } from './ar/follow.ts';
import { form as formAr } from './ar/form.ts';
import { frame as frameAr } from './ar/frame.ts';
import { history as historyAr } from './ar/history.ts';
import { home as homeAr } from './ar/home.ts';
import { labels as labelsAr } from './ar/labels.ts';
import { mail as mailAr } from './ar/mail.ts';
import { fieldErrors as fieldErrorsAr, problems as problemsAr } from './ar/problems.ts';
import { information as informationAr, referrals as referralsAr } from './ar/referrals.ts';
import { decision as decisionAr, review as reviewAr } from './ar/review.ts';
import { rules as rulesAr } from './ar/rules.ts';
import { signIn as signInAr } from './ar/sign-in.ts';
import { staff as staffAr } from './ar/staff.ts';
import { cases as casesFr } from './fr/cases.ts';
import { consent as consentFr } from './fr/consent.ts';
import { follow as followFr, submitted as submittedFr } from './fr/follow.ts';
import { form as formFr } from './fr/form.ts';
import { frame as frameFr } from './fr/frame.ts';
import { history as historyFr } from './fr/history.ts';
import { home as homeFr } from './fr/home.ts';
import { labels as labelsFr } from './fr/labels.ts';
import { mail as mailFr } from './fr/mail.ts';
import { fieldErrors as fieldErrorsFr, problems as problemsFr } from './fr/problems.ts';
import { information as informationFr, referrals as referralsFr } from './fr/referrals.ts';
import { decision as decisionFr, review as reviewFr } from './fr/review.ts';
import { rules as rulesFr } from './fr/rules.ts';
import { signIn as signInFr } from './fr/sign-in.ts';
import { staff as staffFr } from './fr/staff.ts';

/**
 * Everything people read, by topic and language: `mail[language].greeting`. The Arabic text is the model; a French one
 * with a missing or surplus key does not compile. One constant per topic, so that a bundle holds only what it says.
 */
export const cases = { ar: casesAr, fr: casesFr };
export const consent = { ar: consentAr, fr: consentFr };
export const decision = { ar: decisionAr, fr: decisionFr };
export const fieldErrors = { ar: fieldErrorsAr, fr: fieldErrorsFr };
export const follow = { ar: followAr, fr: followFr };
export const form = { ar: formAr, fr: formFr };
export const frame = { ar: frameAr, fr: frameFr };
export const history = { ar: historyAr, fr: historyFr };
export const home = { ar: homeAr, fr: homeFr };
export const information = { ar: informationAr, fr: informationFr };
export const labels = { ar: labelsAr, fr: labelsFr };
export const mail = { ar: mailAr, fr: mailFr };
export const problems = { ar: problemsAr, fr: problemsFr };
export const referrals = { ar: referralsAr, fr: referralsFr };
export const review = { ar: reviewAr, fr: reviewFr };
export const rules = { ar: rulesAr, fr: rulesFr };
export const signIn = { ar: signInAr, fr: signInFr };
export const staff = { ar: staffAr, fr: staffFr };
export const submitted = { ar: submittedAr, fr: submittedFr };

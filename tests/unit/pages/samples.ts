import type { Language } from '../../../core/language.ts';
import { applyPages } from './apply-samples.ts';
import { assistPages } from './assist-samples.ts';
import { casePages } from './case-samples.ts';
import { docketPages } from './docket-samples.ts';
import { dossierPages } from './dossier-samples.ts';
import { fairnessPages } from './fairness-samples.ts';
import { followPages } from './follow-samples.ts';
import { homePages } from './home-samples.ts';
import { meetingsPages } from './meetings-samples.ts';
import { referralPages } from './referral-samples.ts';
import { sampleTexts } from './sample-texts.ts';
import { secretariatPages } from './secretariat-samples.ts';
import { signInPages } from './sign-in-samples.ts';
import { undeliveredPages } from './undelivered-samples.ts';

/**
 * Every page in a language. `hostile` takes the place of every text that people or configuration provide.
 */
export const samplePages = (language: Language, hostile?: string): Readonly<Record<string, string>> => {
  const given = sampleTexts(language, hostile);
  const { frame, staff, say, both, provinces, form, values } = given;
  const applying = { frame, say, values, answers: form, provinces, communes: [both('تامصلوحت', 'Tameslouht')], language };
  return {
    ...homePages(given),
    ...dossierPages(given),
    ...followPages(given),
    ...signInPages(given),
    ...docketPages(given),
    ...referralPages(given),
    ...casePages(given),
    ...applyPages(applying),
    ...assistPages({ ...applying, staff }),
    ...secretariatPages({ say, staff }),
    ...meetingsPages({ say, staff, both }),
    ...undeliveredPages({ say, staff }),
    ...fairnessPages({ say, staff }),
  };
};

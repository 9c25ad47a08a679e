// Awaiting a native speaker’s review: see ../awaiting-review.ts.
import { tamazightCount } from '../../plural.ts';
import type { fieldErrors as arabicErrors, problems as arabicProblems } from '../ar/problems.ts';

const letters = (count: number) => tamazightCount(count, { one: '# ⵓⵙⴽⴽⵉⵍ', few: '# ⵉⵙⴽⴽⵉⵍⵏ', other: '# ⵏ ⵓⵙⴽⴽⵉⵍ' });

export const fieldErrors: typeof arabicErrors = {
  required: () => 'ⵉⵇⵇⴰⵏ ⴷ ⵓⵏⵖⵎⵉⵙ ⴰⴷ.',
  'not-in-list': () => 'ⵙⵜⵉ ⵢⴰⵜ ⵙⴳ ⵜⵎⵔⵓⵔⴰ ⵏⵏⴰ ⵏⵓⵔⴰ.',
  'too-short': ({ minimum = 2 }) => `ⴰⵔⴰ ${letters(minimum)} ⵏⵖ ⵓⴳⴰⵔ.`,
  'too-long': ({ maximum = 160 }) => `ⵉⵖⵣⵉⴼ ⵓⴹⵕⵉⵚ: ⴰⴷ ⵓⵔ ⵉⵣⵔⴰⵢ ${letters(maximum)}.`,
  'not-a-number': () => 'ⴰⵔⴰ ⵢⴰⵏ ⵓⵟⵟⵓⵏ ⵉⵎⴷⴰⵏ ⵙ ⵉⵣⵡⵉⵍⵏ, ⵙ ⵓⵎⴷⵢⴰ 3.',
  'too-small': ({ minimum = 0 }) => `ⴰⵔⴰ ⵓⵟⵟⵓⵏ ${minimum} ⵏⵖ ⵓⴳⴰⵔ ⵏⵏⵙ.`,
  'too-big': ({ maximum = 0 }) => `ⴰⵔⴰ ⵓⵟⵟⵓⵏ ${maximum} ⵏⵖ ⴷⴷⴰⵡ ⵏⵏⵙ.`,
  'choose-one': () => 'ⵙⵜⵉ ⵢⴰⵜ ⵜⵎⵔⴰⵔⵓⵜ ⵏⵖ ⵓⴳⴰⵔ.',
  'too-many': () => 'ⴳⴳⵓⵜⵏⵜ ⵜⵎⵔⵓⵔⴰ.',
  'invisible-characters': () => 'ⵍⵍⴰⵏ ⴳ ⵓⴹⵕⵉⵚ ⵉⵙⴽⴽⵉⵍⵏ ⴼⴼⵔⵏⵉⵏ. ⵙⵙⴼⴹ ⵜ, ⵜⴰⵔⴰⴷ ⵜ ⴷⴰⵖ.',
  'cin-format': () => 'ⵓⵔ ⵉⵖⵓⴷⵉ ⵡⵓⵟⵟⵓⵏ ⵏ CIN. ⴰⵔⴰ ⵜ ⵎⴽⴷⴰ ⵢⵓⵔⴰ ⴳ ⵜⴽⴰⵕⴹⴰ, ⵙ ⵓⵎⴷⵢⴰ AB123456.',
  'phone-format': () => 'ⵓⵔ ⵉⵖⵓⴷⵉ ⵡⵓⵟⵟⵓⵏ ⵏ ⵜⵜⵉⵍⵉⴼⵓⵏ. ⴰⵔⴰ ⵓⵟⵟⵓⵏ ⵏ ⵍⵎⵖⵔⵉⴱ, ⵙ ⵓⵎⴷⵢⴰ 0612345678.',
  'email-format': () => 'ⵓⵔ ⵉⵖⵓⴷⵉ ⵢⵉⵎⴰⵢⵍ. ⴰⵔⴰ ⵜ ⴰⵎ nom@example.org, ⵏⵖ ⴰⵊⵊ ⵜⵓⵣⵓⵏⵜ ⴰⴷ ⵜⵅⵡⴰ.',
  'date-format': () => 'ⵓⵔ ⵉⵖⵓⴷⵉ ⵓⵙⴰⴽⵓⴷ. ⴰⵔⴰ ⵙ ⵉⵣⵡⵉⵍⵏ ⴰⵙⵙ (1 ⴰⵔ 31), ⴰⵢⵢⵓⵔ (1 ⴰⵔ 12) ⴷ ⵓⵙⴳⴳⵯⴰⵙ ⵙ ⴽⴽⵓⵥ ⵉⵣⵡⵉⵍⵏ, ⵙ ⵓⵎⴷⵢⴰ 1990.',
  'no-such-day': () => 'ⵓⵔ ⵉⵍⵍⵉ ⵡⴰⵙⵙ ⴰⴷ ⴳ ⵡⴰⵢⵢⵓⵔ ⴰⴷ. ⵙⵙⵉⴷⴻⴷ ⴰⵙⵙ ⴷ ⵡⴰⵢⵢⵓⵔ.',
  'date-in-future': () => 'ⵉⵇⵇⴰⵏ ⴷ ⴰⴷ ⵉⵍⵉ ⵓⵙⴰⴽⵓⴷ ⵏ ⵜⵍⴰⵍⵉⵜ ⴷⴰⵜ ⵏ ⵡⴰⵙⵙⴰ.',
  'province-unknown': () => 'ⵙⵜⵉ ⵜⴰⵙⴳⴰ ⵏⵖ ⵜⴰⵎⵏⴱⴰⴹⵜ ⵙⴳ ⵜⵍⴳⴰⵎⵜ.',
  'company-needs-partners': () => 'ⵔⵏⵓ ⵢⴰⵏ ⵓⵎⵛⵛⵔⴽ ⵏⵖ ⵓⴳⴰⵔ, ⵙ ⵢⵉⵙⵎ ⴷ CIN ⵏⵏⵙ.',
  'partners-only-for-company': () => 'ⵜⴰⵎⵙⵙⵓⵔⵜ ⵖⴰⵙ ⴰⴷ ⴷⴰⵔ ⵍⵍⴰⵏ ⵉⵎⵛⵛⵔⴽⵏ. ⵙⵙⴼⴹ ⵜⵏ, ⵏⵖ ⵙⵜⵉ «ⵜⴰⵎⵙⵙⵓⵔⵜ ⵏ ⵉⵎⵛⵛⵔⴽⵏ».',
  'partner-repeated': () => 'ⵢⵓⵔⴰ ⵢⴰⵏ ⵡⵓⵟⵟⵓⵏ ⵏ CIN ⵓⴳⴰⵔ ⵏ ⵢⴰⵜ ⵜⵉⴽⴽⵍⵜ.',
  'enterprise-needed': () => 'ⴰⵔⴰ ⵉⵙⵎ ⵏ ⵜⵎⵢⴰⵡⴰⵙⵜ ⵏⵖ ⵜⴰⵎⵙⵙⵓⵔⵜ ⴷ ⵡⵓⵟⵟⵓⵏ ⵏ ⵉⴳⵎⴰⵎⵏ ⵏⵏⵙ.',
  'enterprise-only-for-collective': () => 'ⵉⵏⵖⵎⵉⵙⵏ ⴰⴷ ⵉ ⵜⵎⵢⴰⵡⴰⵙⵉⵏ ⴷ ⵜⵎⵙⵙⵓⵔⵉⵏ ⵖⴰⵙ.',
  'more-women-than-members': () => 'ⵓⵟⵟⵓⵏ ⵏ ⵜⵎⵖⴰⵔⵉⵏ ⵉⵣⵔⵉ ⵓⵟⵟⵓⵏ ⵏ ⵉⴳⵎⴰⵎⵏ.',
  'disability-needs-consent': () => 'ⵃⵎⴰ ⴰⴷ ⵏⵣⵎⵎⴻⵎ ⵜⴰⵎⵔⴰⵔⵓⵜ ⵏⵏⵎ ⵅⴼ ⵜⴱⴹⵉⵍⵜ, ⵉⵇⵇⴰⵏ ⴷ ⴰⴷ ⵜⵎⵙⴰⵙⴰⴷ. ⵎⵙⴰⵙⴰ, ⵏⵖ ⵙⵜⵉ «ⵓⵔ ⵔⵉⵖ ⴰⴷ ⴼⴽⵖ ⵜⴰⵎⵔⴰⵔⵓⵜ».',
  'financing-needs-project': () => 'ⵎⵛ ⵜⵔⵉⴷ ⴰⵙⵥⵕⴼ, ⴰⵔⴰ ⵉⵏⵖⵎⵉⵙⵏ ⵅⴼ ⵓⵙⵏⴼⴰⵔ.',
  'financing-without-project': () =>
    'ⵉⵙⵖⴰⵡⵙⴰ ⵓⵙⵥⵕⴼ ⴰⵙⵏⴼⴰⵔ. ⵎⵛ ⴷⴰⵔⵎ ⴰⵙⵏⴼⴰⵔ ⵏⵖ ⵜⴰⵡⵏⴳⵉⵎⵜ, ⵙⵜⵉ «ⵢⴰⵀ»: ⵉⵙⵇⵙⵉⵜⵏ ⴳ ⵜⴰⵙⵏⴰ ⵏⵏⴰ ⴷ ⵉⴷⴷⴰⵏ, «ⴰⵙⵏⴼⴰⵔ ⵏⵏⵎ». ⵎⵛ ⵓⵔ ⴷⴰⵔⵎ ⵉⵍⵍⵉ, ⴰⴷ ⵓⵔ ⵜⵙⵜⵉⴷ ⴰⵙⵥⵕⴼ.',
  'consent-needed': () => 'ⵓⵔ ⵏⵣⵎⵉⵔ ⴰⴷ ⵏⵖⵔ ⴰⵙⵓⵜⵔ ⵏⵏⵎ ⴱⵍⴰ ⴰⵎⵙⴰⵙⴰ ⵏⵏⵎ.',
  'consent-version': () => 'ⵉⵏⵏⴼⵍ ⵓⴹⵕⵉⵚ. ⵖⵔ ⴰⴹⵕⵉⵚ ⴰⵎⴰⵢⵏⵓ, ⵜⵎⵙⴰⵙⴰⴷ ⴷⴰⵖ.',
  'unknown-field': () => 'ⵓⵔ ⵏⵙⵙⵉⵏ ⴰⵏⵖⵎⵉⵙ ⴰⴷ.',
  'wrong-type': () => 'ⵓⵔ ⵜⴳⵉ ⵜⵎⵔⴰⵔⵓⵜ ⴰⴷ ⵎⴽⴷⴰ ⵏⵔⴰ.',
  invalid: () => 'ⵓⵔ ⵜⵖⵓⴷⵉ ⵜⵎⵔⴰⵔⵓⵜ ⴰⴷ.',
};

export const problems: typeof arabicProblems = {
  'malformed-body': {
    title: 'ⵓⵔ ⵏⵣⵎⵉⵔ ⴰⴷ ⵏⵖⵔ ⵎⴰⵢⴷ ⵜⵓⵣⵏⴷ',
    detail: 'ⴰⵖⵓⵍ ⵖⵔ ⵜⴰⵙⵏⴰ ⵜⴰⵎⵣⵡⴰⵔⵓⵜ, ⵜⴰⵔⵎⴷ ⴷⴰⵖ.',
  },
  'session-expired': {
    title: 'ⵜⵙⵎⴷ ⵜⵖⵉⵎⵉⵜ ⵏⵏⵎ',
    detail: 'ⵃⵎⴰ ⴰⴷ ⵏⵃⴹⵓ ⵉⵙⴼⴽⴰ, ⴰⵔ ⵜⴻⵜⵜⵇⵇⵏ ⵜⵖⵉⵎⵉⵜ ⵙ ⵉⵎⴰⵏ ⵏⵏⵙ. ⵕⵥⵎ ⴷⴰⵖ ⴰⵙⵖⵏ ⵏⵏⴰ ⵜⵓⵎⵥⴷ, ⵏⵖ ⵙⵙⵓⵜⵔ ⵡⴰⵢⵢⴰⴹ.',
  },
  forbidden: { title: 'ⵓⵔ ⵜⵣⵎⵉⵔⴷ ⴰⴷ ⵜⵕⵥⵎⴷ ⵜⴰⵙⵏⴰ ⴰⴷ', detail: 'ⵜⴳⴰ ⵜⴰⵙⵏⴰ ⴰⴷ ⵉ ⵎⵉⴷⴷⵏ ⵢⴰⴹⵏⵉⵏ.' },
  'not-found': { title: 'ⵓⵔ ⵜⵍⵍⵉ ⵜⴰⵙⵏⴰ', detail: 'ⵙⵙⵉⴷⴻⴷ ⴰⵏⵙⴰ, ⵏⵖ ⴱⴷⵓ ⵙⴳ ⵜⴰⵙⵏⴰ ⵏ ⵓⵙⵏⵓⴱⴳ.' },
  'not-open': {
    title: 'ⵓⵔ ⵜⴰ ⵉⴱⴷⵉ ⵡⴰⵣⴰⵏ ⵏ ⵉⵙⵓⵜⵔⵏ',
    detail: 'ⵓⵔ ⵜⴰ ⵜⵓⵎⵉⵥ ⵜⵎⵏⴰⴹⵜ ⴰⴷ ⵉⵙⵓⵜⵔⵏ. ⵔⴰⴷ ⵜⴰⴼⴷ ⴰⵙⵙ ⵏⵏⴰ ⴳ ⵔⴰⴷ ⵉⴱⴷⵓ ⵡⴰⵣⴰⵏ ⴳ ⵜⴰⵙⵏⴰ «ⴰⵣⵏ ⴰⵙⵓⵜⵔ».',
  },
  'method-not-allowed': {
    title: 'ⵓⵔ ⵜⵣⵎⵉⵔ ⵜⵉⴳⴰⵡⵜ ⴰⴷ ⴰⴷ ⵜⵉⵍⵉ',
    detail: 'ⵓⵔ ⵉⵇⴱⵉⵍ ⵡⴰⵏⵙⴰ ⴰⴷ ⵜⵉⴳⴰⵡⵜ ⴰⴷ. ⴰⵖⵓⵍ ⵖⵔ ⵜⴰⵙⵏⴰ ⵜⴰⵎⵣⵡⴰⵔⵓⵜ.',
  },
  'payload-too-large': {
    title: 'ⵎⵇⵇⵓⵔⵏ ⵉⴹⵕⵉⵚⵏ ⵏⵏⴰ ⵜⵓⵣⵏⴷ',
    detail: 'ⵉⵣⵔⵉ ⵡⴰⵢⵏⵏⴰ ⵜⵓⵣⵏⴷ 64 Ko. ⵙⴳⵣⵍ ⵉⴹⵕⵉⵚⵏ, ⵜⴰⵣⵏⴷ ⴷⴰⵖ.',
  },
  'unsupported-media-type': { title: 'ⵓⵔ ⵏⵇⴱⵉⵍ ⵜⴰⵍⵖⴰ ⴰⴷ', detail: 'ⵉⵜⵜⵡⴰⵣⵏ ⵙ ⵜⴰⵍⵖⴰ ⵏⵏⴰ ⵓⵔ ⵏⵇⴱⵉⵍ.' },
  'invalid-fields': {
    title: 'ⵅⵚⵚⴰⵏ ⴽⵔⴰ ⵏ ⵉⵏⵖⵎⵉⵙⵏ ⵏⵖ ⵓⵔ ⵖⵓⴷⵉⵏ',
    detail: 'ⵙⵙⴰⵖⴷ ⵉⵏⵖⵎⵉⵙⵏ ⵏⵏⴰ ⵅⴼ ⵏⵏⵉⵖ, ⵜⴰⵣⵏⴷ ⴷⴰⵖ.',
  },
  'idempotency-mismatch': {
    title: 'ⵉⵜⵜⵡⴰⵣⵏ ⵢⴰⴷ ⵙ ⵜⵓⵎⴰⵢⵜ ⵢⴰⴹⵏ',
    detail: 'ⵜⴻⵜⵜⵓⵙⵎⵔⵙ ⵜⵙⴰⵔⵓⵜ ⴰⴷ ⵏ ⵡⴰⵣⴰⵏ ⵉ ⵜⵓⵎⴰⵢⵜ ⵢⴰⴹⵏ. ⵕⵥⵎ ⴷⴰⵖ ⵜⴰⵏⵜⴰⵎⵜ.',
  },
  unauthorized: {
    title: 'ⵓⵔ ⵏⵓⴼⵉ ⴰⵙⵓⵜⵔ ⵙ ⵉⵏⵖⵎⵉⵙⵏ ⴰⴷ',
    detail: 'ⵙⵙⵉⴷⴻⴷ ⵓⵟⵟⵓⵏ ⵏ ⵓⵙⵓⵜⵔ ⴷ ⵢⵉⵏⵉⴳⵍ ⵏ ⵓⴹⴼⴼⵓⵕ, ⵜⴰⵔⵎⴷ ⴷⴰⵖ.',
  },
  internal: {
    title: 'ⵜⵎⵙⴰⵔ ⵜⵎⵓⴽⵔⵉⵙⵜ ⴷⴰⵔⵏⵖ',
    detail: 'ⵙⵙⵓⵔⴼ ⴰⵏⵖ. ⴰⵢⵏⵏⴰ ⵉⵜⵜⵓⵣⵎⵎⴻⵎⵏ ⵓⵔ ⵢⵓⴹⴹⵕ. ⴰⵔⵎ ⴷⴰⵖ ⴷⴼⴼⵉⵔ ⵏ ⵉⵎⵉⴽⴽ.',
  },
  unavailable: { title: 'ⵜⵛⵛⴰⵕ ⵜⵏⴰⴼⵓⵜ ⴷⵖⵉ', detail: 'ⵙⵙⵓⵔⴼ ⴰⵏⵖ. ⴰⵔⵎ ⴷⴰⵖ ⴷⴼⴼⵉⵔ ⵏ ⴽⵔⴰ ⵏ ⵜⵓⵙⴷⵉⴷⵉⵏ.' },
};

// Awaiting a native speaker’s review: see ../awaiting-review.ts.
import { tamazightCount } from '../../plural.ts';
import type { information as arabicInformation, referrals as arabicReferrals } from '../ar/referrals.ts';

const files = (count: number) => tamazightCount(count, { one: '# ⵓⴼⴰⵢⵍⵓ', few: '# ⵉⴼⵓⵢⵍⴰ', other: '# ⵏ ⵓⴼⴰⵢⵍⵓ' });

export const referrals: typeof arabicReferrals = {
  title: 'ⵉⵙⵡⴰⵍⴰⵜⵏ ⵏⵏⴰ ⵉⵜⵜⴳⴰⵏⴰⵢⵏ ⵜⴰⵎⵔⴰⵔⵓⵜ ⵏⵏⵓⵏ',
  waiting: (count) => `ⴰⴳⴰⵏⵉ ⵏ ⵜⵎⵔⴰⵔⵓⵜ ⵏⵏⵓⵏ: ${files(count)}. ⵉⵜⵜⵓⵃⴹⴰ ⵓⵙⵖⵉⵎ ⵉ ⴽⵓ ⴰⴼⴰⵢⵍⵓ ⴰⵔ ⵜⴰⵎⵔⴰⵔⵓⵜ ⵏⵏⵓⵏ.`,
  nothing: 'ⵓⵔ ⵉⵍⵍⵉ ⵓⵙⵡⴰⵍⴰ ⵏⵏⴰ ⵉⵜⵜⴳⴰⵏⴰⵢⵏ ⵜⴰⵎⵔⴰⵔⵓⵜ ⵏⵏⵓⵏ.',
  unreadable: 'ⵍⵍⴰⵏ ⵉⴼⵓⵢⵍⴰ ⵏⵏⴰ ⵓⵔ ⵉⵜⵜⵓⵖⵔⵉⵏ: ⵉⵙⵙⵏ ⵜⵏ ⵓⵣⴷⴷⵓⵢ ⵏ ⵜⵎⵏⴰⴹⵜ.',
  columns: { reference: 'ⴰⴼⴰⵢⵍⵓ', name: 'ⵉⵙⵎ', commune: 'ⵜⴰⴳⵔⴰⵡⵜ', sector: 'ⵉⴳⵔ', since: 'ⴰⵙⵙ ⵏ ⵓⵙⵡⴰⵍⴰ', deadline: 'ⴰⵣⵎⵣ ⴰⵎⴳⴳⴰⵔⵓ' },
  oneTitle: (reference) => `ⴰⵙⵡⴰⵍⴰ ${reference}`,
  deadline: 'ⴰⵣⵎⵣ ⴰⵎⴳⴳⴰⵔⵓ ⵏ ⵜⵎⵔⴰⵔⵓⵜ',
  why: 'ⵎⴰⵅ ⴽⵏⵏⵉⵡ',
  personTitle: 'ⵜⴰⵎⴰⵜⵔⴰⵡⵜ',
  wantsTitle: 'ⵎⴰⵢⴷ ⵜⵙⵖⴰⵡⵙⴰ',
  projectTitle: 'ⴰⵙⵏⴼⴰⵔ ⵏⵏⵙ',
  stepFree: 'ⵜⵙⵖⴰⵡⵙⴰ ⴰⴷⵖⴰⵔ ⵉⵔⵅⴰⵏ ⵉ ⵓⴽⵛⴰⵎ',
  answerTitle: 'ⵜⴰⵎⵔⴰⵔⵓⵜ ⵏⵏⵓⵏ',
  ask: 'ⵉⵙ ⵔⴰⴷ ⵜⵜ ⵜⵙⵏⵓⴱⴳⵎ?',
  choices: { accept: 'ⵢⴰⵀ, ⵔⴰⴷ ⵜⵜ ⵏⵙⵏⵓⴱⴳ', decline: 'ⵓⵀⵓ, ⵓⵔ ⵏⵣⵎⵉⵔ' },
  hints: {
    accept: 'ⵔⴰⴷ ⵏⵙⵙⵉⴷⴻⴷ ⴰⵙⵖⵉⵎ ⵏⵏⵙ, ⵏⴼⴽ ⴰⵙ ⴰⵏⵙⴰ ⴷ ⵡⵓⵟⵟⵓⵏ ⵏⵏⵓⵏ.',
    decline: 'ⵔⴰⴷ ⵉⵅⵡⵓ ⵓⵙⵖⵉⵎ, ⵜⵜ ⵏⵙⵡⴰⵍⴰ ⵖⵔ ⵜⵓⵚⴽⵉⵡⵜ ⵢⴰⴹⵏ.',
  },
  reasonAsk: 'ⵜⴰⵎⵏⵜⵉⵍⵜ',
  reasonHint: 'ⵜⵇⵇⴰⵏ ⴷ ⵎⵛ ⵜⵓⴳⵯⵉⵎ.',
  submit: 'ⵣⵔⵢⴰⵜ ⵖⵔ ⵣⴷⴰⵜ',
  doneTitle: { accept: 'ⵉⵜⵜⵓⵣⵎⵎⴻⵎ ⵓⵇⴱⴰⵍ ⵏⵏⵓⵏ', decline: 'ⵜⴻⵜⵜⵓⵣⵎⵎⴻⵎ ⵜⴰⴳⵯⵉⵜ ⵏⵏⵓⵏ' },
  done: {
    accept: 'ⴷⴰⵔⵙ ⴰⵙⵖⵉⵎ. ⵏⴼⴽⴰ ⴰⵙ ⴰⵏⵙⴰ ⴷ ⵡⵓⵟⵟⵓⵏ ⵏⵏⵓⵏ ⵃⵎⴰ ⴰⴷ ⴷⵉⴷⵓⵏ ⵜⵙⴰⵡⵍ.',
    decline: 'ⵉⵅⵡⴰ ⵓⵙⵖⵉⵎ. ⵔⴰⴷ ⵜⵜ ⵏⵙⵡⴰⵍⴰ ⵖⵔ ⵜⵓⵚⴽⵉⵡⵜ ⵢⴰⴹⵏ.',
  },
  closedTitle: 'ⵓⵔ ⵙⵓⵍ ⵉⵜⵜⴳⴰⵏⴰⵢ ⵓⵙⵡⴰⵍⴰ ⴰⴷ ⵜⴰⵎⵔⴰⵔⵓⵜ ⵏⵏⵓⵏ',
  closed: 'ⵜⵍⵍⴰ ⵢⴰⴷ ⵜⵎⵔⴰⵔⵓⵜ, ⵏⵖ ⵉⵣⵔⵉ ⵓⵣⵎⵣ, ⵉⵜⵜⵓⵙⵡⴰⵍⴰ ⵓⴼⴰⵢⵍⵓ ⵖⵔ ⵜⵓⵚⴽⵉⵡⵜ ⵢⴰⴹⵏ.',
  toList: 'ⴰⵖⵓⵍ ⵖⵔ ⵜⵍⴳⴰⵎⵜ ⵏ ⵉⵙⵡⴰⵍⴰⵜⵏ',
};

export const information: typeof arabicInformation = {
  title: 'ⵜⴰⵎⵔⴰⵔⵓⵜ ⵉ ⵓⵙⵓⵜⵔ ⵏ ⵉⵏⵖⵎⵉⵙⵏ',
  reference: 'ⵓⵟⵟⵓⵏ ⵏ ⵓⵙⵓⵜⵔ',
  askedTitle: 'ⵎⴰⵢⴷ ⵜⵔⴰ ⵜⵙⵇⵇⵉⵎⵜ',
  deadline: 'ⴰⵣⵎⵣ ⴰⵎⴳⴳⴰⵔⵓ ⵏ ⵜⵎⵔⴰⵔⵓⵜ',
  answer: 'ⵜⴰⵎⵔⴰⵔⵓⵜ ⵏⵏⵎ',
  answerHint: 'ⴰⵔⴰ ⵙ ⵜⴳⵓⵔⵉⵡⵉⵏ ⵏⵏⵎ, ⵉⵎⵉⴽⴽ ⵖⴰⵙ.',
  changeTitle: 'ⵉⵙ ⵏⵏⴼⵍⵏ ⵉⵏⵖⵎⵉⵙⵏ ⵏⵏⵎ?',
  changeIntro: 'ⵙⵙⴰⵖⴷ ⴰⵢⵏⵏⴰ ⵉⵏⵏⴼⵍⵏ, ⴰⵊⵊ ⵎⴰⵢⴷ ⵉⵇⵇⵉⵎⵏ. ⵓⵔ ⵏⵏⴼⴰⵍⵏ ⵢⵉⵙⵎ, CIN ⴷ ⵓⵎⵢⴰⵡⴰⴹ ⴳ ⵜⴰⵙⵏⴰ ⴰⴷ.',
  once: 'ⵜⵣⵎⵔⴷ ⴰⴷ ⵜⴰⵣⵏⴷ ⵢⴰⵜ ⵜⵉⴽⴽⵍⵜ ⵖⴰⵙ. ⵉⵍⵎⵎⴰ ⵔⴰⴷ ⴷⴰⵖ ⵏⵖⵔ ⴰⵙⵓⵜⵔ ⵏⵏⵎ.',
  submit: 'ⴰⵣⵏ ⵜⴰⵎⵔⴰⵔⵓⵜ ⵉⵏⵓ',
  doneTitle: 'ⵏⵓⵎⵥ ⵜⴰⵎⵔⴰⵔⵓⵜ ⵏⵏⵎ',
  done: 'ⵜⴰⵏⵎⵎⵉⵔⵜ. ⵉⵍⵍⴰ ⴷⴰⵖ ⵓⵙⵓⵜⵔ ⵏⵏⵎ ⴳ ⵜⵖⵓⵔⵉ, ⵔⴰⴷ ⴰⵎ ⵏⴰⵔⴰ. ⵓⵔ ⴷ ⵉⵇⵇⵉⵏ ⴰⴷ ⵜⵙⴽⵔⴷ ⵡⴰⵍⵓ ⴷⵖⵉ.',
  closedTitle: 'ⵓⵔ ⵙⵓⵍ ⵏⵜⵜⴳⴰⵏⴰⵢ ⵜⴰⵎⵔⴰⵔⵓⵜ',
  closed: 'ⵏⵓⵎⵥ ⵢⴰⴷ ⵜⴰⵎⵔⴰⵔⵓⵜ ⵏⵏⵎ, ⵏⵖ ⵉⵣⵔⵉ ⵓⵣⵎⵣ. ⵔⴰⴷ ⴰⵎ ⵜⵉⵏⵉ ⵜⴰⵙⵏⴰ ⵏ ⵓⴹⴼⴼⵓⵕ ⵎⴰⵏⵉ ⵖⵔ ⵉⵍⴽⵎ ⵓⵙⵓⵜⵔ ⵏⵏⵎ.',
};

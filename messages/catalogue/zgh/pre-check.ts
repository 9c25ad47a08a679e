// Awaiting a native speaker’s review: see ../awaiting-review.ts.
import { tamazightCount } from '../../plural.ts';
import type { preCheck as arabic } from '../ar/pre-check.ts';

const years = (count: number): string => tamazightCount(count, { one: '# ⵓⵙⴳⴳⵯⴰⵙ', few: '# ⵉⵙⴳⴳⵯⴰⵙⵏ', other: '# ⵏ ⵓⵙⴳⴳⵯⴰⵙ' });

export const preCheck: typeof arabic = {
  title: 'ⵉⵙ ⵉⵖⵓⴷⴰ ⵉⵢⵉ ⵓⵖⴰⵡⴰⵙ ⴰⴷ?',
  intro: 'ⵔⴰⵔ ⵅⴼ ⴽⵕⴰⴹ ⵉⵙⵇⵙⵉⵜⵏ, ⵔⴰⴷ ⴰⵎ ⵏⵉⵏⵉ ⴷⵖⵉ. ⵓⵔ ⵔⴰⴷ ⵏⵃⴹⵓ ⵜⵉⵎⵔⴰⵔⵓⵜⵉⵏ ⵏⵏⵎ.',
  province: 'ⵜⴰⵙⴳⴰ ⵏⵖ ⵜⴰⵎⵏⴱⴰⴹⵜ ⵏⵏⴰ ⴳ ⵜⵣⴷⵖⴷ',
  choose: 'ⵙⵜⵉ ⵙⴳ ⵜⵍⴳⴰⵎⵜ',
  elsewhere: 'ⵜⴰⵙⴳⴰ ⵏⵖ ⵜⴰⵎⵏⴱⴰⴹⵜ ⵢⴰⴹⵏ',
  age: 'ⴰⵡⵜⴰⵢ ⵏⵏⵎ',
  ageUnit: 'ⵏ ⵓⵙⴳⴳⵯⴰⵙ',
  income: 'ⵜⵓⵛⵛⵓⵜ ⵏ ⵜⵡⴰⵛⵓⵏⵜ ⴳ ⵡⴰⵢⵢⵓⵔ',
  wish: 'ⵎⴰⵢⴷ ⵜⵔⵉⴷ?',
  wishes: {
    project: 'ⴷⴰⵔⵉ ⴰⵙⵏⴼⴰⵔ ⵏⵖ ⵜⴰⵡⵏⴳⵉⵎⵜ ⵏ ⵓⵙⵏⴼⴰⵔ',
    training: 'ⵔⵉⵖ ⴰⴷ ⵍⵎⴷⵖ ⵜⴰⵣⵣⵓⵍⵜ',
    neither: 'ⵜⴰⵖⴰⵡⵙⴰ ⵢⴰⴹⵏ',
  },
  submit: 'ⵥⵕ ⵜⴰⵎⵔⴰⵔⵓⵜ',
  likely: 'ⵉⵖⴰⵍ ⴰⵏⵖ ⵉⵙ ⴰⵎ ⵉⵖⵓⴷⴰ ⵓⵖⴰⵡⴰⵙ',
  likelyText: 'ⵎⵙⴰⵙⴰⵏⵜ ⵜⵎⵔⴰⵔⵓⵜⵉⵏ ⵏⵏⵎ ⴷ ⵜⴼⴰⴷⵉⵡⵉⵏ ⵜⵉⵎⵣⵡⵓⵔⴰ. ⵜⴰⵖⵜⴰⵙⵜ ⵔⴰⴷ ⵜⵉⵍⵉ ⵙ ⵜⵎⵔⴰⵔⵓⵜⵉⵏ ⴰⴽⴽⵯ ⵏ ⵓⵙⵓⵜⵔ ⵏⵏⵎ.',
  unlikely: 'ⵉⵣⵎⵔ ⴰⴷ ⵓⵔ ⵉⵜⵜⵓⵇⴱⵍ ⵓⵙⵓⵜⵔ ⵏⵏⵎ',
  why: {
    'province-in-region': () => 'ⵜⴰⵙⴳⴰ ⵏⵏⵎ ⵓⵔ ⵜⵍⵍⵉ ⴳ ⵜⵎⵏⴰⴹⵜ ⴰⴷ. ⴰⵣⵏ ⴰⵙⵓⵜⵔ ⵏⵏⵎ ⴳ ⵡⴰⵡⵡⵓⵔ ⵏ ⵜⵎⵏⴰⴹⵜ ⵏⵏⴰ ⴳ ⵜⵣⴷⵖⴷ.',
    'minimum-age': (bound) => `ⵉⵇⵇⴰⵏ ⴷ ⴰⴷ ⴷⴰⵔⵎ ⵉⵍⵉ ${years(bound)} ⵏⵖ ⵓⴳⴰⵔ.`,
    'maximum-age': (bound) => `ⵉⵇⵇⴰⵏ ⴷ ⴰⴷ ⵓⵔ ⵜⵣⵔⵉⴷ ${years(bound)}.`,
    'income-at-most': (_bound, income) => `ⵉⵇⵇⴰⵏ ⴷ ⴰⴷ ⵓⵔ ⵜⵣⵔⵉ ⵜⵓⵛⵛⵓⵜ ⵏ ⵜⵡⴰⵛⵓⵏⵜ ⴳ ⵡⴰⵢⵢⵓⵔ: ${income}.`,
    'no-wish': () => 'ⴰⵔ ⵉⵜⵜⴰⵡⵙ ⵓⵖⴰⵡⴰⵙ ⵖⴰⵙ ⵉⵙⵏⴼⴰⵔⵏ ⵏ ⵜⵎⵖⴰⵔⵉⵏ ⴷ ⵓⵙⵎⵓⵜⵜⴳ ⵏⵏⵙⵏⵜ.',
  },
  anyway: 'ⵓⵔ ⵜⴳⵉ ⵜⵎⵔⴰⵔⵓⵜ ⴰⴷ ⵜⴰⵖⵜⴰⵙⵜ. ⵜⵣⵎⵔⴷ ⴰⴷ ⵜⴰⵣⵏⴷ ⴰⵙⵓⵜⵔ ⵏⵏⵎ ⵡⴰⵅⵅⴰ ⵀⴰⴽⴽⴰⴽ.',
  apply: 'ⴰⵣⵏ ⴰⵙⵓⵜⵔ',
  again: 'ⵎⵛ ⵜⵍⵍⴰ ⵜⵣⴳⵍⵜ ⴳ ⵜⵎⵔⴰⵔⵓⵜⵉⵏ ⵏⵏⵎ, ⵙⵏⴼⵍ ⵜⵏⵜ:',
};

// Awaiting a native speaker’s review: see ../awaiting-review.ts.
import { tamazightCount } from '../../plural.ts';
import type { preCheck as arabic } from '../ar/pre-check.ts';

const years = (count: number): string => tamazightCount(count, { one: '# ⵓⵙⴳⴳⵯⴰⵙ', few: '# ⵉⵙⴳⴳⵯⴰⵙⵏ', other: '# ⵏ ⵓⵙⴳⴳⵯⴰⵙ' });

export const preCheck: typeof arabic = {
  title: 'ⵉⵙ ⵉⵢⵉ ⵉⵍⵉⵇ ⵓⵖⴰⵡⴰⵙ ⴰⴷ?',
  intro: 'ⴼⴽ ⵜⵉⵎⵔⵓⵔⴰ ⵉ ⴽⵕⴰⴹ ⵉⵙⵇⵙⵉⵜⵏ, ⵔⴰⴷ ⴰⵎ ⵏⵉⵏⵉ ⴷⵖⵉ. ⵓⵔ ⵔⴰⴷ ⵏⵃⴹⵓ ⵜⵉⵎⵔⵓⵔⴰ ⵏⵏⵎ.',
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
  likely: 'ⵉⵔⵡⴰⵙ ⵉⵙ ⴰⵎ ⵉⵍⵉⵇ ⵓⵖⴰⵡⴰⵙ',
  likelyText: 'ⵎⵙⴰⵙⴰⵏⵜ ⵜⵎⵔⵓⵔⴰ ⵏⵏⵎ ⴷ ⵜⴼⴰⴷⵉⵡⵉⵏ ⵜⵉⵎⵣⵡⵓⵔⴰ. ⵜⴰⵖⵜⴰⵙⵜ ⵔⴰⴷ ⵜⵉⵍⵉ ⵙ ⵜⵎⵔⵓⵔⴰ ⴰⴽⴽⵯ ⵏ ⵓⵙⵓⵜⵔ ⵏⵏⵎ.',
  unlikely: 'ⵉⵣⵎⵔ ⴰⴷ ⵓⵔ ⵉⵜⵜⵓⵇⴱⵍ ⵓⵙⵓⵜⵔ ⵏⵏⵎ',
  why: {
    'province-in-region': () => 'ⵜⴰⵙⴳⴰ ⵏⵏⵎ ⵓⵔ ⵜⵍⵍⵉ ⴳ ⵜⵎⵏⴰⴹⵜ ⴰⴷ. ⴽⵓ ⵜⴰⵎⵏⴰⴹⵜ ⵙ ⵡⴰⵡⵡⵓⵔ ⵏⵏⵙ: ⴰⵣⵏ ⴰⵙⵓⵜⵔ ⵏⵏⵎ ⴳ ⵡⴰⵡⵡⵓⵔ ⵏ ⵜⵎⵏⴰⴹⵜ ⵏⵏⵎ.',
    'minimum-age': (bound) => `ⵉⵇⵇⴰⵏ ⴷ ⴰⴷ ⴷⴰⵔⵎ ⵉⵍⵉ ${years(bound)} ⵏⵖ ⵓⴳⴰⵔ.`,
    'maximum-age': (bound) => `ⵉⵇⵇⴰⵏ ⴷ ⴰⴷ ⵓⵔ ⵜⵣⵔⵉⴷ ${years(bound)}.`,
    'income-at-most': (_bound, income) => `ⵉⵇⵇⴰⵏ ⴷ ⴰⴷ ⵓⵔ ⵜⵣⵔⵉ ⵜⵓⵛⵛⵓⵜ ⵏ ⵜⵡⴰⵛⵓⵏⵜ ⴳ ⵡⴰⵢⵢⵓⵔ: ${income}.`,
    'no-wish': () => 'ⴰⵔ ⵉⵜⵜⴰⵡⵙ ⵓⵖⴰⵡⴰⵙ ⵖⴰⵙ ⵉⵙⵏⴼⴰⵔⵏ ⵏ ⵜⵎⵖⴰⵔⵉⵏ ⴷ ⵓⵙⵎⵓⵜⵜⴳ ⵏⵏⵙⵏⵜ.',
  },
  otherRegion: 'ⵜⵍⵍⴰ ⵜⵙⴳⴰ ⵏⵏⵎ ⴳ ⵜⵎⵏⴰⴹⵜ ⵢⴰⴹⵏ',
  findRegion: 'ⴰⴼ ⴰⵡⵡⵓⵔ ⵏ ⵜⵎⵏⴰⴹⵜ ⵉⵏⵓ',
  anyway: 'ⵓⵔ ⵜⴳⵉ ⵜⵎⵔⴰⵔⵓⵜ ⴰⴷ ⵜⴰⵖⵜⴰⵙⵜ. ⵜⵣⵎⵔⴷ ⴰⴱⴷⴰ ⴰⴷ ⵜⴰⵣⵏⴷ ⴰⵙⵓⵜⵔ ⵏⵏⵎ.',
  apply: 'ⴰⵣⵏ ⴰⵙⵓⵜⵔ',
  again: 'ⵎⵛ ⵜⵍⵍⴰ ⵜⵣⴳⵍⵜ ⴳ ⵜⵎⵔⵓⵔⴰ ⵏⵏⵎ, ⵙⵏⴼⵍ ⵜⵏⵜ:',
};

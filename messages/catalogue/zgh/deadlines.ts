// Awaiting a native speaker’s review: see ../awaiting-review.ts.
import { formatNumber, tamazightCount } from '../../plural.ts';
import type { deadlines as arabic } from '../ar/deadlines.ts';

const files = (count: number) => tamazightCount(count, { one: '# ⵓⴼⴰⵢⵍⵓ', few: '# ⵉⴼⵓⵢⵍⴰ', other: '# ⵏ ⵓⴼⴰⵢⵍⵓ' });
const n = (count: number) => formatNumber('zgh', count);

export const deadlines: typeof arabic = {
  title: 'ⴰⵙⵖⵣⴼ ⵏ ⵓⵣⵎⵣ',
  intro: 'ⵔⴰⴷ ⵜⴼⴽⵎ ⴰⴽⵓⴷ ⵢⴰⴹⵏ ⵉ ⵜⵙⵇⵇⵉⵎⵜ, ⵙ ⵜⵎⵏⵜⵉⵍⵜ. ⵔⴰⴷ ⵜⵥⵕⵎ ⴽⵓ ⴰⴼⴰⵢⵍⵓ ⴷ ⵓⵣⵎⵣ ⵏⵏⵙ ⴰⵎⴰⵢⵏⵓ ⴷⴰⵜ ⵏ ⵓⵣⵎⵎⴻⵎ.',
  which: 'ⵎⴰⵏ ⵉⴼⵓⵢⵍⴰ?',
  choices: { one: 'ⵢⴰⵏ ⵓⴼⴰⵢⵍⵓ', overdue: 'ⵉⴼⵓⵢⵍⴰ ⴰⴽⴽⵯ ⵣⵔⵉⵏⵉⵏ ⴰⴽⵓⴷ', 'due-soon': 'ⵉⴼⵓⵢⵍⴰ ⴰⴽⴽⵯ ⵉⵇⵔⴱ ⵓⵣⵎⵣ ⵏⵏⵙⵏ' },
  reference: 'ⵓⵟⵟⵓⵏ ⵏ ⵓⴼⴰⵢⵍⵓ',
  referenceHint: 'ⵉ ⵢⴰⵏ ⵓⴼⴰⵢⵍⵓ ⵖⴰⵙ.',
  until: 'ⴰⵣⵎⵣ ⴰⵎⴰⵢⵏⵓ',
  untilHint: (days) => `ⵙⴳ ⴰⵣⴽⴽⴰ ⴰⵔ ${n(days)} ⵏ ⵡⴰⵙⵙ.`,
  reason: 'ⵜⴰⵎⵏⵜⵉⵍⵜ',
  reasonHint: 'ⵔⴰⴷ ⵜⴻⵜⵜⵓⵃⴹⵓ ⴳ ⵓⵖⵎⵉⵙ ⵏ ⴽⵓ ⴰⴼⴰⵢⵍⵓ ⴷ ⵡⵉⵏ ⵜⵙⵇⵇⵉⵎⵜ.',
  preview: 'ⵙⴽⵏⴰⵜ ⵉⴼⵓⵢⵍⴰ',
  previewTitle: 'ⵎⴰⵢⴷ ⵔⴰⴷ ⵉⵏⴼⵍ',
  nothing: 'ⵓⵔ ⵉⵍⵍⵉ ⵓⴼⴰⵢⵍⵓ.',
  count: (count) => `${files(count)}.`,
  more: (most) => `${files(most)} ⴳ ⴽⵓ ⵜⵉⴽⴽⴻⵍⵜ: ⴰⵍⵙⴰⵜ ⵉ ⵡⵉⵢⵢⴰⴹ.`,
  columns: { reference: 'ⴰⴼⴰⵢⵍⵓ', before: 'ⴰⵣⵎⵣ ⵏ ⵖⵉⵍⴰ', after: 'ⴰⵣⵎⵣ ⴰⵎⴰⵢⵏⵓ', done: 'ⵜⴰⵢⴰⴼⵓⵜ' },
  confirmIntro: 'ⵓⵔ ⵜⴰ ⵉⵜⵜⵓⵣⵎⵎⴻⵎ ⵡⴰⵍⵓ.',
  confirm: (count) => `ⴰⵙⵖⵣⴼ ⵏ ⵓⵣⵎⵣ: ${files(count)}`,
  doneTitle: 'ⵜⴰⵢⴰⴼⵓⵜ ⵏ ⵓⵙⵖⵣⴼ',
  done: (count) => `ⵉⵜⵜⵓⵖⵣⵣⴰⴼ ⵓⵣⵎⵣ: ${files(count)}.`,
  results: {
    extended: 'ⵉⵜⵜⵓⵖⵣⵣⴰⴼ',
    stands: 'ⵉⵍⵍⴰ ⵓⵣⵎⵣ ⴰⴷ ⵢⴰⴷ',
    changed: 'ⵉⵏⴼⵍ: ⵓⵔ ⵉⵜⵜⵓⵖⵣⵣⴰⴼ',
    busy: 'ⵓⵔ ⵉⵜⵜⵓⵖⵣⵣⴰⴼ: ⴰⵍⵙⴰⵜ',
  },
  again: 'ⴰⵙⵖⵣⴼ ⵏ ⵓⵣⵎⵣ ⵢⴰⴹⵏ',
  errors: {
    which: 'ⵙⵜⵢⴰⵜ ⵉⴼⵓⵢⵍⴰ.',
    reference: 'ⴰⵔⵡⴰⵜ ⵓⵟⵟⵓⵏ ⵏ ⵓⴼⴰⵢⵍⵓ ⵏ ⵜⵙⵇⵇⵉⵎⵜ ⵏⵏⵓⵏ.',
    until: (days) => `ⴰⵔⵡⴰⵜ ⴰⵙⵙ: ⵙⴳ ⴰⵣⴽⴽⴰ ⴰⵔ ${n(days)} ⵏ ⵡⴰⵙⵙ: ⴰⵙⴳⴳⵯⴰⵙ, ⴰⵢⵢⵓⵔ, ⴰⵙⵙ.`,
    reason: 'ⴰⵔⵡⴰⵜ ⵜⴰⵎⵏⵜⵉⵍⵜ.',
  },
};

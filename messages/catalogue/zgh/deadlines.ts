// Awaiting a native speaker’s review: see ../awaiting-review.ts.
import { SOON_DAYS } from '../../../core/review/docket.ts';
import { tamazightCount } from '../../plural.ts';
import type { deadlines as arabic } from '../ar/deadlines.ts';

const files = (count: number) => tamazightCount(count, { one: '# ⵓⴼⴰⵢⵍⵓ', few: '# ⵉⴼⵓⵢⵍⴰ', other: '# ⵏ ⵓⴼⴰⵢⵍⵓ' });
const daysOf = (count: number) => tamazightCount(count, { one: '# ⵡⴰⵙⵙ', few: '# ⵡⵓⵙⵙⴰⵏ', other: '# ⵏ ⵡⴰⵙⵙ' });

export const deadlines: typeof arabic = {
  title: 'ⴰⵙⵖⵣⴼ ⵏ ⵓⵣⵎⵣ',
  intro: 'ⵔⴰⴷ ⵜⴼⴽⵎ ⴰⴽⵓⴷ ⵢⴰⴹⵏ ⵉ ⵜⵙⵇⵇⵉⵎⵜ, ⵙ ⵜⵎⵏⵜⵉⵍⵜ. ⵔⴰⴷ ⵜⵥⵕⵎ ⴽⵓ ⴰⴼⴰⵢⵍⵓ ⴷ ⵓⵣⵎⵣ ⵏⵏⵙ ⴰⵎⴰⵢⵏⵓ ⴷⴰⵜ ⵏ ⵓⵣⵎⵎⴻⵎ.',
  which: 'ⵎⴰⵏ ⵉⴼⵓⵢⵍⴰ?',
  choices: { one: 'ⵢⴰⵏ ⵓⴼⴰⵢⵍⵓ', overdue: 'ⵉⴼⵓⵢⵍⴰ ⴰⴽⴽⵯ ⵣⵔⵉⵏⵉⵏ ⴰⴽⵓⴷ', 'due-soon': `ⵉⴼⵓⵢⵍⴰ ⴰⴽⴽⵯ ⵏⵏⴰ ⴳ ⵔⴰⴷ ⵉⵣⵔⵉ ⵓⵣⵎⵣ ⴳ ${daysOf(SOON_DAYS)}` },
  reference: 'ⵓⵟⵟⵓⵏ ⵏ ⵓⴼⴰⵢⵍⵓ',
  referenceHint: 'ⵉ ⵢⴰⵏ ⵓⴼⴰⵢⵍⵓ ⵖⴰⵙ.',
  until: 'ⴰⵣⵎⵣ ⴰⵎⴰⵢⵏⵓ',
  untilHint: (days) => `ⵙⴳ ⴰⵣⴽⴽⴰ ⴰⵔ ${daysOf(days)}.`,
  reason: 'ⵜⴰⵎⵏⵜⵉⵍⵜ',
  reasonHint: 'ⵖⵔⵉⵏ ⵜⵜ ⵉⴳⵎⴰⵎⵏ ⵏ ⵜⵙⵇⵇⵉⵎⵜ ⴷ ⵓⵣⴷⴷⵓⵢ ⵏ ⵜⵎⵏⴰⴹⵜ ⴳ ⵓⵖⵎⵉⵙ ⵏ ⵜⵙⵇⵇⵉⵎⵜ. ⵔⴰⴷ ⵜⴻⵜⵜⵓⵃⴹⵓ ⴳ ⵓⵖⵎⵉⵙ ⵏ ⴽⵓ ⴰⴼⴰⵢⵍⵓ.',
  preview: 'ⵙⴽⵏⴰⵜ ⵉⴼⵓⵢⵍⴰ',
  previewTitle: 'ⵎⴰⵢⴷ ⵔⴰⴷ ⵉⵏⴼⵍ',
  nothing: 'ⵓⵔ ⵉⵍⵍⵉ ⵓⴼⴰⵢⵍⵓ: ⵓⵔ ⵉⵍⵍⵉ ⵢⴰⵏ ⵉⵕⵥⵎⵏ ⵎⵉ ⵉⵣⵡⴰⵔ ⵓⵣⵎⵣ ⵅⴼ ⵓⵎⴰⵢⵏⵓ.',
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
  noMoreTime: {
    decided: (result, day) => `ⵜⵍⵍⴰ ⵜⵖⵜⴰⵙⵜ ⴳ ⵓⴼⴰⵢⵍⵓ ⴰⴷ ⵙⴳ ${day} (${result}): ⵓⵔ ⵉⵍⵍⵉ ⵓⵣⵎⵣ ⵏ ⵓⵙⵖⵣⴼ.`,
    coordinator: 'ⵉⵍⵍⴰ ⵓⴼⴰⵢⵍⵓ ⴰⴷ ⴷⴰⵔ ⵓⵣⴷⴷⵓⵢ ⵏ ⵜⵎⵏⴰⴹⵜ: ⵓⵔ ⵙⵓⵍ ⵉⵍⵍⵉ ⵓⵣⵎⵣ ⵏ ⵜⵙⵇⵇⵉⵎⵜ.',
    answer: 'ⵉⵇⵇⵍ ⵓⴼⴰⵢⵍⵓ ⴰⴷ ⵜⴰⵎⵔⴰⵔⵓⵜ ⵏ ⵜⵎⴰⵜⵔⴰⵡⵜ: ⵔⴰⴷ ⵉⵍⵉ ⵓⵣⵎⵣ ⴰⵎⴰⵢⵏⵓ ⵎⵛ ⵜⴼⴽⴰ ⵜⴰⵎⵔⴰⵔⵓⵜ.',
    returning: 'ⵜⴼⴽⴰ ⵜⵎⴰⵜⵔⴰⵡⵜ ⵜⴰⵎⵔⴰⵔⵓⵜ: ⵔⴰⴷ ⵉⴰⵖⵓⵍ ⵓⴼⴰⵢⵍⵓ ⵖⵔ ⵜⵙⵇⵇⵉⵎⵜ ⵙ ⵓⵣⵎⵣ ⴰⵎⴰⵢⵏⵓ. ⴰⵍⵙⴰⵜ ⴷⴼⴼⵉⵔ ⵏ ⴽⵔⴰ ⵏ ⵜⵓⵙⴷⵉⴷⵉⵏ.',
    closed: (status) => `ⵉⵇⵇⵏ ⵓⴼⴰⵢⵍⵓ ⴰⴷ (${status}): ⵓⵔ ⵉⵍⵍⵉ ⵓⵣⵎⵣ ⵏ ⵓⵙⵖⵣⴼ.`,
    'has-time': (day) => `ⴷⴰⵔ ⵜⵙⵇⵇⵉⵎⵜ ⴰⴽⵓⴷ ⴳ ⵓⴼⴰⵢⵍⵓ ⴰⴷ ⴰⵔ ${day}: ⵙⵜⵢⴰⵜ ⴰⵙⵙ ⴷⴼⴼⵉⵔ ⴰⵙ.`,
  },
  errors: {
    which: 'ⵙⵜⵢⴰⵜ ⵉⴼⵓⵢⵍⴰ.',
    reference: 'ⴰⵔⵡⴰⵜ ⵓⵟⵟⵓⵏ ⵏ ⵓⴼⴰⵢⵍⵓ ⵏ ⵜⵙⵇⵇⵉⵎⵜ ⵏⵏⵓⵏ: 9 ⵉⵣⵡⵉⵍⵏ.',
    until: (days) => `ⴰⵔⵡⴰⵜ ⴰⵙⵙ: ⵙⴳ ⴰⵣⴽⴽⴰ ⴰⵔ ${daysOf(days)}: ⴰⵙⴳⴳⵯⴰⵙ, ⴰⵢⵢⵓⵔ, ⴰⵙⵙ.`,
    reason: 'ⴰⵔⵡⴰⵜ ⵜⴰⵎⵏⵜⵉⵍⵜ.',
  },
};

// Awaiting a native speaker’s review: see ../awaiting-review.ts.
import { formatNumber, tamazightCount } from '../../plural.ts';
import type { bulk as arabic } from '../ar/bulk.ts';

const files = (count: number) => tamazightCount(count, { one: '# ⵓⴼⴰⵢⵍⵓ', few: '# ⵉⴼⵓⵢⵍⴰ', other: '# ⵏ ⵓⴼⴰⵢⵍⵓ' });
const n = (count: number) => formatNumber('zgh', count);

export const bulk: typeof arabic = {
  open: 'ⴰⵙⵜⴰⵢ ⵖⴼ ⴽⵉⴳⴰⵏ ⵏ ⵉⴼⵓⵢⵍⴰ',
  title: 'ⴰⵙⵜⴰⵢ ⵖⴼ ⴽⵉⴳⴰⵏ ⵏ ⵉⴼⵓⵢⵍⴰ',
  intro: 'ⵉⵣⴷⵉ ⵓⵙⵜⴰⵢ ⵏⵏⵓⵏ ⵉⴼⵓⵢⵍⴰ ⵉⵣⵡⴰⵔⵏ ⴳ ⵜⵍⴳⴰⵎⵜ, ⵙ ⵜⵉⵏⵇⵇⵉⴹⵉⵏ. ⵔⴰⴷ ⵜⵥⵕⵎ ⴽⵓ ⴰⴼⴰⵢⵍⵓ ⴷⴰⵜ ⵏ ⵓⵣⵎⵎⴻⵎ.',
  introInMeeting: 'ⵉⵣⴷⵉ ⵓⵙⵜⴰⵢ ⵏⵏⵓⵏ ⵉⴼⵓⵢⵍⴰ ⵉⵣⵡⴰⵔⵏ ⴳ ⵓⵖⴰⵡⴰⵙ ⵏ ⵓⴳⵔⴰⵡ ⵏⵏⴰ ⵉⵜⵜⴳⴰⵏⴰⵢⵏ ⴰⵙⵜⴰⵢ ⵏⵏⵓⵏ, ⵙ ⵜⵉⵏⵇⵇⵉⴹⵉⵏ. ⵔⴰⴷ ⵜⵥⵕⵎ ⴽⵓ ⴰⴼⴰⵢⵍⵓ ⴷⴰⵜ ⵏ ⵓⵣⵎⵎⴻⵎ.',
  notOpen: 'ⵓⵔ ⵉⵕⵥⵉⵎ ⵓⴳⵔⴰⵡ: ⵓⵔ ⵔⴰⴷ ⵉⵍⵉ ⵓⵙⵜⴰⵢ ⴰⴷ ⴳ ⵜⵉⵔⵔⴰ ⵏⵏⵙ. ⵙⵜⵉⵢⴰⵜ ⵙⴳ ⵜⵍⴳⴰⵎⵜ ⵏ ⵉⴼⵓⵢⵍⴰ ⵏⵏⵓⵏ.',
  first: 'ⵎⵏⵏⴰⵡ ⵏ ⵉⴼⵓⵢⵍⴰ, ⵙⴳ ⵓⵎⵣⵡⴰⵔⵓ?',
  firstHint: (most) => `ⵙⴳ 1 ⴰⵔ ${n(most)}.`,
  firstWrong: (most) => `ⴰⵔⴰⵜ ⵓⵟⵟⵓⵏ ⵙⴳ 1 ⴰⵔ ${n(most)}.`,
  choice: 'ⴰⵙⵜⴰⵢ ⵏⵏⵓⵏ',
  withinSeats: 'ⵙ ⵎⴰⵢⴷ ⵉⵇⵇⵉⵎⵏ ⴳ ⵜⵙⵖⴰⵔⵜ ⵏ ⴽⵓ ⴰⵙⵎⵉⵍ, ⴷⴼⴼⵉⵔ ⵏ ⵡⵉⵏⵏⴰ ⵜⵇⴱⵍⵎ ⵙⵓⵍ ⵕⵥⵎⵏ: ⵇⵇⵉⵎⵏ ⵉⴼⵓⵢⵍⴰ ⵢⴰⴹⵏ ⴳ ⵜⵍⴳⴰⵎⵜ.',
  reason: 'ⵜⴰⵎⵏⵜⵉⵍⵜ',
  reasonHint: 'ⵜⴰⵎⵏⵜⵉⵍⵜ ⵉ ⵉⴼⵓⵢⵍⴰ ⴰⴷ ⴰⴽⴽⵯ. ⵔⴰⴷ ⵜⴻⵜⵜⵓⵃⴹⵓ ⴳ ⴽⵓ ⴰⴼⴰⵢⵍⵓ, ⵜⵖⵔ ⵜⵜ ⵜⵎⴰⵜⵔⴰⵡⵜ ⴳ ⵜⴳⵯⵉⵜ.',
  reasonWrong: 'ⴰⵔⴰⵜ ⵜⴰⵎⵏⵜⵉⵍⵜ: ⵙⴳ 3 ⴰⵔ 2000 ⵏ ⵓⵙⴽⴽⵉⵍ.',
  preview: 'ⵙⴽⵏⴰⵜ ⵉⴼⵓⵢⵍⴰ',
  previewTitle: 'ⵎⴰⵢⴷ ⵔⴰⴷ ⵉⵙⵏⴼⵍ ⵓⵙⵜⴰⵢ ⵏⵏⵓⵏ',
  nothing: 'ⵓⵔ ⵉⵍⵍⵉ ⵓⴼⴰⵢⵍⵓ.',
  count: (count) => `${files(count)}.`,
  fewer: (asked) => `ⵜⵙⵙⵓⵜⵔⵎ ${asked}: ⵓⵔ ⵉⵍⵍⵉ ⵡⴰⵢⴰⴹ ⵏⵏⴰ ⵉⵜⵜⴳⴰⵏⴰⵢⵏ ⴰⵙⵜⴰⵢ ⵏⵏⵓⵏ.`,
  fewerInMeeting: (asked) => `ⵜⵙⵙⵓⵜⵔⵎ ${asked}: ⵓⵔ ⵉⵍⵍⵉ ⴳ ⵓⵖⴰⵡⴰⵙ ⵡⴰⵢⴰⴹ ⵏⵏⴰ ⵉⵜⵜⴳⴰⵏⴰⵢⵏ ⴰⵙⵜⴰⵢ ⵏⵏⵓⵏ.`,
  fewerSeats: (asked) => `ⵜⵙⵙⵓⵜⵔⵎ ${asked}: ⵡⵉⵢⴰⴹ ⵓⵔ ⵖⵓⵔⵙⵏ ⵙⵓⵍ ⴰⵙⴽⵡⵓ ⴳ ⵓⵙⵎⵉⵍ ⵏⵏⵙⵏ, ⵏⵖ ⵓⵔ ⵜⵜⴳⴰⵏⴰⵢⵏ ⴰⵙⵜⴰⵢ ⵏⵏⵓⵏ.`,
  columns: { reference: 'ⴰⴼⴰⵢⵍⵓ', score: 'ⵜⵉⵏⵇⵇⵉⴹⵉⵏ', category: 'ⴰⵙⵎⵉⵍ', becomes: 'ⵙ ⵓⵙⵜⴰⵢ ⵏⵏⵓⵏ' },
  enough: 'ⵜⴽⵎⵍ ⵜⴳⵓⵎⵜ: ⵉⵖⵢ ⴰⴷ ⴳⵉⵙ ⵜⵉⵍⵉ ⵜⵖⵜⵙⵜ',
  tooFew: 'ⵓⵔ ⵜⴰ ⵜⴽⵎⵍ ⵜⴳⵓⵎⵜ',
  staysOpen: 'ⵔⴰⴷ ⵉⵇⵇⵉⵎ ⵉⵕⵥⵎ',
  rests: 'ⵓⵔ ⵜⴻⵜⵜⵓⵙⵏⵖⵎⵙ ⵜⵖⵜⴰⵙⵜ ⵖⵉⵍⴰⴷ: ⵜⵇⵇⵍ ⴰⵣⵎⵣ ⵏ ⵜⵙⵇⵇⵉⵎⵜ ⵏⵏⵓⵏ, ⴷⴰⵜ ⵏⵏⵙ ⵜⵣⵎⵔ ⵜⵉⵔⵔⴰ ⴰⴷ ⵜⵕⵥⵎ ⴰⴼⴰⵢⵍⵓ ⴷⴰⵖ.',
  confirmIntro: 'ⵓⵔ ⵜⴰ ⵉⵜⵜⵓⵣⵎⵎⴻⵎ ⵡⴰⵍⵓ. ⵉⵍⵍⴰ ⵓⵙⵜⴰⵢ ⵏⵏⵙ ⵉ ⴽⵓ ⴰⴼⴰⵢⵍⵓ.',
  confirm: (count) => `ⴰⵣⵎⵎⴻⵎ ⵏ ⵓⵙⵜⴰⵢ ⵉⵏⵓ: ${files(count)}`,
  doneTitle: 'ⵉⵜⵜⵓⵣⵎⵎⴻⵎ ⵓⵙⵜⴰⵢ ⵏⵏⵓⵏ',
  done: (count) => `${files(count)}:`,
  changed: 'ⵉⵏⴼⵍ: ⵓⵔ ⵉⵜⵜⵓⵣⵎⵎⴻⵎ ⵓⵙⵜⴰⵢ',
  busy: 'ⵓⵔ ⵉⵜⵜⵓⵣⵎⵎⴻⵎ ⵓⵙⵜⴰⵢ: ⴰⵍⵙⴰⵜ',
  again: 'ⴰⵙⵜⴰⵢ ⵖⴼ ⵉⴼⵓⵢⵍⴰ ⵢⴰⴹⵏ',
  toDocket: 'ⴰⵖⵓⵍ ⵖⵔ ⵜⵍⴳⴰⵎⵜ',
};

// Awaiting a native speaker’s review: see ../awaiting-review.ts.
import { tamazightCount } from '../../plural.ts';
import type { decisions as arabic } from '../ar/decisions.ts';

const files = (count: number) => tamazightCount(count, { one: '# ⵓⴼⴰⵢⵍⵓ', few: '# ⵉⴼⵓⵢⵍⴰ', other: '# ⵏ ⵓⴼⴰⵢⵍⵓ' });
const hours = (count: number) => tamazightCount(count, { one: '# ⵜⵙⵔⴰⴳⵜ', few: '# ⵜⵙⵔⴰⴳⵉⵏ', other: '# ⵏ ⵜⵙⵔⴰⴳⵜ' });

export const decisions: typeof arabic = {
  title: 'ⵜⵉⵖⵜⴰⵙⵉⵏ ⵏⵏⴰ ⵓⵔ ⵜⴰ ⵉⵜⵜⵓⵙⵏⵖⵎⵙⵏ',
  intro: (count) =>
    `ⵜⵇⵇⵍ ⴽⵓ ⵜⴰⵖⵜⴰⵙⵜ ⵏ ⵜⵙⵇⵇⵉⵎⵜ ${hours(count)} ⴷⴰⵜ ⵏ ⵓⵙⵏⵖⵎⵙ. ⴳ ⵓⵣⵎⵣ ⴰⴷ, ⵜⵣⵎⵔⵎ ⴰⴷ ⵜⵕⵥⵎⵎ ⴰⴼⴰⵢⵍⵓ ⴷⴰⵖ, ⵙ ⵜⵎⵏⵜⵉⵍⵜ, ⵎⵛ ⵜⵍⵍⴰ ⵜⵣⴳⵍⵜ.`,
  atOnce: 'ⵜⵉⵖⵜⴰⵙⵉⵏ ⵏ ⵜⵙⵇⵇⵉⵎⵜ ⵏⵏⵓⵏ ⴷⴰ ⵜⵜⵓⵙⵏⵖⵎⵙⵏⵜ ⵖⵉⵍⴰⴷ: ⵓⵔ ⵉⵣⵎⵉⵔ ⴰⴷ ⵉⵕⵥⵎ ⴷⴰⵖ ⵓⴼⴰⵢⵍⵓ ⵏⵏⴰ ⴳ ⵜⵍⵍⴰ ⵜⵖⵜⴰⵙⵜ.',
  none: 'ⵓⵔ ⵜⵍⵍⵉ ⵜⵖⵜⴰⵙⵜ ⵉⵇⵇⵍⵏ ⴰⵙⵏⵖⵎⵙ ⴷⵖⵉ.',
  count: (count) => `${files(count)}.`,
  columns: { reference: 'ⴰⴼⴰⵢⵍⵓ', outcome: 'ⵜⴰⵖⵜⴰⵙⵜ', tally: 'ⵉⵙⵜⴰⵢⵏ', until: 'ⴰⵣⵎⵣ ⵏ ⵓⵙⵏⵖⵎⵙ', act: 'ⵜⵉⴳⴰⵡⵜ' },
  tally: { approve: 'ⵇⴱⵍ', reject: 'ⴰⴳⵯⵉ', 'more-information': 'ⵙⵙⵓⵜⵔ ⵉⵏⵖⵎⵉⵙⵏ', abstain: 'ⴱⵍⴰ ⴰⵙⵜⴰⵢ', recuse: 'ⴼⴼⵖ ⵙⴳ ⵓⴼⴰⵢⵍⵓ' },
  by: { label: 'ⵎⴰⵎⵏⴽ ⵜⴻⵜⵜⵓⵙⴽⵔ', majority: 'ⵙ ⵜⵓⴳⴷⵜ', chair: 'ⵙ ⵓⵙⵜⴰⵢ ⵏ ⵓⵏⵙⵙⵉⵅⴼ' },
  find: 'ⵔⵣⵓ ⵙ ⵓⵟⵟⵓⵏ ⵏ ⵓⴼⴰⵢⵍⵓ',
  findButton: 'ⵙⴽⵏ ⴰⴼⴰⵢⵍⵓ',
  notFound: 'ⵓⵔ ⵉⵍⵍⵉ ⵓⴼⴰⵢⵍⵓ ⵙ ⵓⵟⵟⵓⵏ ⴰⴷ ⴷⴰⵔ ⵜⵙⵇⵇⵉⵎⵜ ⵏⵏⵓⵏ.',
  pages: 'ⵜⴰⵙⵏⵉⵡⵉⵏ ⵏ ⵜⵍⴳⴰⵎⵜ',
  previousPage: 'ⵜⵉⵖⵜⴰⵙⵉⵏ ⵉⵣⵔⵉⵏ',
  nextPage: 'ⵜⵉⵖⵜⴰⵙⵉⵏ ⵓⴹⴼⵉⵕⵏ',
  reopen: 'ⵕⵥⵎⴰⵜ ⴰⴼⴰⵢⵍⵓ ⴷⴰⵖ',
  reopenOne: (reference) => `ⵕⵥⵎⴰⵜ ⴷⴰⵖ ⴰⴼⴰⵢⵍⵓ ${reference}`,
  meaning: 'ⵎⴰⵢⴷ ⵔⴰⴷ ⵉⴳ',
  about:
    'ⵓⵔ ⵔⴰⴷ ⵜⴻⵜⵜⵓⵙⵏⵖⵎⵙ ⵜⵖⵜⴰⵙⵜ ⴰⴷ. ⵔⴰⴷ ⵉⵖⵓⵍ ⵓⴼⴰⵢⵍⵓ ⵖⵔ ⵜⵍⴳⴰⵎⵜ ⵏ ⵜⵙⵇⵇⵉⵎⵜ ⵙ ⵓⵣⵎⵣ ⴰⵎⴰⵢⵏⵓ, ⵜⵜⵓⴽⴽⵙⵏ ⵉⵙⵜⴰⵢⵏ ⵉⵣⵔⵉⵏ, ⵙⵜⵉⵏ ⴷⴰⵖ ⵉⴳⵎⴰⵎⵏ ⴷⴼⴼⵉⵔ ⵏ ⵜⵖⵓⵔⵉ ⵏ ⵜⵎⵏⵜⵉⵍⵜ. ⵓⵔ ⵔⴰⴷ ⵜⵙⵙⵏ ⵜⵎⴰⵜⵔⴰⵡⵜ ⵢⴰⵜ ⵙⴳ ⵓⵢⴰ.',
  reason: 'ⵜⴰⵎⵏⵜⵉⵍⵜ',
  reasonHint: 'ⵖⵔⵉⵏ ⵜⵜ ⵉⴳⵎⴰⵎⵏ ⵏ ⵜⵙⵇⵇⵉⵎⵜ, ⵜⴻⵜⵜⵓⵃⴹⵓ ⴳ ⵓⵖⵎⵉⵙ ⵏ ⵓⴼⴰⵢⵍⵓ ⴷ ⵡⵉⵏ ⵜⵙⵇⵇⵉⵎⵜ.',
  continue: 'ⵣⵔⵢⴰⵜ ⵖⵔ ⵣⴷⴰⵜ',
  done: 'ⵉⵜⵜⵓⵕⵥⵎ ⴷⴰⵖ ⵓⴼⴰⵢⵍⵓ. ⵉⵍⵍⴰ ⴷⵖⵉ ⴳ ⵜⵍⴳⴰⵎⵜ ⵏ ⵉⴳⵎⴰⵎⵏ.',
  newDeadline: 'ⴰⵣⵎⵣ ⴰⵎⴰⵢⵏⵓ',
  reopenedTitle: 'ⵓⵔ ⵉⵣⵎⵉⵔ ⴰⴷ ⵉⵕⵥⵎ ⴷⴰⵖ ⵓⴼⴰⵢⵍⵓ ⴰⴷ',
  refused: {
    told: 'ⵜⵙⵙⵏ ⵜⵎⴰⵜⵔⴰⵡⵜ ⵜⴰⵖⵜⴰⵙⵜ: ⵓⵔ ⵙⵓⵍ ⵉⵜⵜⵕⵥⴰⵎ ⴷⴰⵖ ⵓⴼⴰⵢⵍⵓ. ⵎⵛ ⵓⵔ ⵉⵜⵜⵓⵇⴱⵍ ⵓⵙⵓⵜⵔ, ⵜⵣⵎⵔ ⴰⴷ ⵜⵙⵙⵓⵜⵔ ⴰⵍⵍⴰⵙ ⵏ ⵜⵖⵓⵔⵉ. ⵎⵛ ⵜⵍⵍⴰ ⵜⵣⴳⵍⵜ, ⵙⵏⵖⵎⵙⴰⵜ ⴰⵣⴷⴷⵓⵢ ⵏ ⵜⵎⵏⴰⴹⵜ.',
    open: 'ⵉⵍⵍⴰ ⵓⴼⴰⵢⵍⵓ ⴰⴷ ⴷⴰⵔ ⵜⵙⵇⵇⵉⵎⵜ: ⵓⵔ ⵜⴰ ⵜⵍⵍⵉ ⵜⵖⵜⴰⵙⵜ.',
    elsewhere: 'ⵉⵍⵍⴰ ⵓⴼⴰⵢⵍⵓ ⴰⴷ ⴷⴰⵔ ⵓⵣⴷⴷⵓⵢ ⵏ ⵜⵎⵏⴰⴹⵜ: ⵏⵜⵜⴰ ⴰⵢⴷ ⵔⴰⴷ ⵉⵖⵜⵙⵏ.',
    ended: 'ⵉⵇⵇⵏ ⵓⴼⴰⵢⵍⵓ ⴰⴷ: ⵜⴽⴽⵙ ⵜ ⵜⵎⴰⵜⵔⴰⵡⵜ, ⵏⵖ ⵉⵍⵍⴰ ⵓⵙⵓⵜⵔ ⵢⴰⴹⵏ.',
    waiting: 'ⵓⵔ ⵜⴰ ⵢⵓⵡⵉⴹ ⵓⴼⴰⵢⵍⵓ ⴰⴷ ⵖⵔ ⵜⵙⵇⵇⵉⵎⵜ.',
    changed: 'ⵜⵏⴼⵍ ⵜⵖⵜⴰⵙⵜ. ⵖⵔⴰⵜ ⵜⵜ ⴷⴰⵖ, ⵉⵍⵎⵎⴰ ⵕⵥⵎⴰⵜ ⴰⴼⴰⵢⵍⵓ ⵎⵛ ⵉⵅⵚⵚⴰ.',
  },
  status: 'ⴰⴷⴷⴰⴷ ⵏ ⵓⴼⴰⵢⵍⵓ',
  back: 'ⴰⵖⵓⵍ ⵖⵔ ⵜⵖⵜⴰⵙⵉⵏ',
};

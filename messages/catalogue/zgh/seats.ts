// Awaiting a native speaker’s review: see ../awaiting-review.ts.
import { formatNumber } from '../../plural.ts';
import type { seats as arabic } from '../ar/seats.ts';

const n = (count: number) => formatNumber('zgh', count);

export const seats: typeof arabic = {
  title: 'ⵜⴰⵙⵖⴰⵔⵜ ⵏ ⵜⵙⴳⴰ ⵏⵖ ⵜⴰⵎⵏⴱⴰⴹⵜ',
  left: (left, share) => `ⵇⵇⵉⵎⵏ ${n(left)} ⵙⴳ ${n(share)}`,
  full: 'ⵜⵛⵛⵓⵔ',
  resting: (count) => `ⵜⵜⵓⴽⴽⵙⵏⵜ ⵙⴳⵙ ⵜⵖⵜⴰⵙⵉⵏ ⵏ ⵓⵇⴱⴰⵍ ⵏⵏⴰ ⵓⵔ ⵜⴰ ⵉⵜⵜⵓⵙⵏⵖⵎⵙⵏ: ${n(count)}.`,
  beyond: 'ⵡⴰⵢⵏⵏⴰ ⵉⵜⵜⵓⵇⴱⴰⵍⵏ ⵏⵏⵉⴳ ⵏ ⵜⵙⵖⴰⵔⵜ, ⵉⴽⵛⵎ ⵜⴰⵍⴳⴰⵎⵜ ⵏ ⵓⴳⴰⵏⵉ ⵙ ⵜⵉⵏⵇⵇⵉⴹⵉⵏ.',
  tableTitle: 'ⵜⵉⵙⵖⴰⵔⵉⵏ ⵙ ⵜⵙⴳⴰ ⵏⵖ ⵜⴰⵎⵏⴱⴰⴹⵜ ⴷ ⵙ ⵓⵙⵎⵉⵍ',
  columns: {
    province: 'ⵜⴰⵙⴳⴰ ⵏⵖ ⵜⴰⵎⵏⴱⴰⴹⵜ',
    category: 'ⴰⵙⵎⵉⵍ',
    taken: 'ⵉⵜⵜⵓⵙⵎⵔⵙⵏ',
    share: 'ⵜⴰⵙⵖⴰⵔⵜ',
    left: 'ⵉⵇⵇⵉⵎⵏ',
    waiting: 'ⵜⴰⵍⴳⴰⵎⵜ ⵏ ⵓⴳⴰⵏⵉ',
  },
  over: (count) => `${n(count)} ⵏⵏⵉⴳ ⵏ ⵜⵙⵖⴰⵔⵜ`,
  total: (taken, target) => `ⴰⴽⴽⵯ ⴳ ⵜⵎⵏⴰⴹⵜ: ${n(taken)} ⵙⴳ ${n(target)}.`,
};

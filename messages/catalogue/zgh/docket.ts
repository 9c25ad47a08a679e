// Awaiting a native speaker’s review: see ../awaiting-review.ts.
import { tamazightCount } from '../../plural.ts';
import type { docket as arabic } from '../ar/docket.ts';

const files = (count: number) => tamazightCount(count, { one: '# ⵓⴼⴰⵢⵍⵓ', few: '# ⵉⴼⵓⵢⵍⴰ', other: '# ⵏ ⵓⴼⴰⵢⵍⵓ' });

export const docket: typeof arabic = {
  views: 'ⵉⴼⵓⵢⵍⴰ ⵏ ⵜⵍⴳⴰⵎⵜ',
  view: { mine: 'ⴰⴳⴰⵏⵉ ⵏ ⵓⵙⵜⴰⵢ ⵏⵏⵓⵏ', all: 'ⵉⴼⵓⵢⵍⴰ ⴰⴽⴽⵯ ⵉⵕⵥⵎⵏ' },
  onlyOpen: 'ⴷⴰ ⵉⴼⵓⵢⵍⴰ ⵏⵏⴰ ⵉⵍⵍⴰⵏ ⴷⴰⵔ ⵜⵙⵇⵇⵉⵎⵜ ⴷⵖⵉ. ⴰⴼⴰⵢⵍⵓ ⵏⵏⴰ ⵙⴳⵙ ⵉⴼⴼⵖⵏ ⴷⴰ ⵉⵔⵥⵥⵎ ⵙ ⵓⵔⵣⵣⵓ ⵏ ⵡⵓⵟⵟⵓⵏ ⵏⵏⵙ.',
  toMinutes: 'ⵜⵉⵖⵜⴰⵙⵉⵏ ⵏ ⵉⴳⵔⴰⵡⵏ: ⵜⵉⵔⵔⴰ ⵏ ⵓⴳⵔⴰⵡ',
  filter: 'ⴰⵙⵜⵜⴰⵢ ⵏ ⵜⵍⴳⴰⵎⵜ',
  any: 'ⴰⴽⴽⵯ',
  commune: 'ⵜⴰⴳⵔⴰⵡⵜ',
  otherCommune: 'ⵜⴰⴳⵔⴰⵡⵜ ⵢⴰⴹⵏ',
  apply: 'ⵙⴽⵏⴰⵜ',
  clear: 'ⴽⴽⵙⴰⵜ ⴰⵙⵜⵜⴰⵢ',
  search: 'ⴰⵔⵣⵣⵓ ⵏ ⵓⴼⴰⵢⵍⵓ',
  searchHint: 'ⵓⵟⵟⵓⵏ ⵏ ⵓⴼⴰⵢⵍⵓ, ⵏⵖ ⵉⵙⵎ ⵏ ⵜⵎⴰⵜⵔⴰⵡⵜ.',
  searchHintBlind: 'ⵓⵟⵟⵓⵏ ⵏ ⵓⴼⴰⵢⵍⵓ. ⵓⵔ ⵉⵍⵍⵉ ⵓⵔⵣⵣⵓ ⵙ ⵢⵉⵙⵎ: ⴼⴼⵔⵏ ⵉⵙⵎⴰⵡⵏ ⴰⵔ ⴷ ⵜⵙⵜⵉⵎ.',
  searchButton: 'ⴰⵔⵣⵣⵓ',
  found: 'ⵜⴰⵢⴰⴼⵓⵜ ⵏ ⵓⵔⵣⵣⵓ',
  notFound: 'ⵓⵔ ⵉⵍⵍⵉ ⴷⴰⵔ ⵜⵙⵇⵇⵉⵎⵜ ⵏⵏⵓⵏ ⵓⴼⴰⵢⵍⵓ ⵙ ⵡⵓⵟⵟⵓⵏ ⴰⴷ ⵏⵖ ⵙ ⵢⵉⵙⵎ ⴰⴷ.',
  notFoundBlind: 'ⵓⵔ ⵉⵍⵍⵉ ⴷⴰⵔ ⵜⵙⵇⵇⵉⵎⵜ ⵏⵏⵓⵏ ⵓⴼⴰⵢⵍⵓ ⵙ ⵡⵓⵟⵟⵓⵏ ⴰⴷ.',
  count: (count) => `${files(count)}.`,
  countMore: (count) => `ⵓⴳⴳⴰⵔ ⵏ ${files(count)}.`,
  waitingMore: (count) => `ⴰⴳⴰⵏⵉ ⵏ ⵓⵙⵜⴰⵢ ⵏⵏⵓⵏ: ⵓⴳⴳⴰⵔ ⵏ ${files(count)}.`,
  none: 'ⵓⵔ ⵉⵍⵍⵉ ⵓⴼⴰⵢⵍⵓ ⵉⵎⵙⴰⵙⴰⵏ ⴷ ⵓⵙⵜⵜⴰⵢ ⴰⴷ.',
  nothingOwed: 'ⵓⵔ ⵉⵍⵍⵉ ⵓⴼⴰⵢⵍⵓ ⵉⵇⵇⵍⵏ ⵉ ⵓⵙⵜⴰⵢ ⵏⵏⵓⵏ ⴷⵖⵉ. ⵔⴰⴷ ⴰⵡⵏ ⵏⴰⵔⴰ ⵎⵛ ⵓⵡⴹⵏ ⵉⴼⵓⵢⵍⴰ ⵉⵎⴰⵢⵏⵓⵜⵏ.',
  pages: 'ⵜⴰⵙⵏⵉⵡⵉⵏ ⵏ ⵜⵍⴳⴰⵎⵜ',
  previousPage: 'ⵉⴼⵓⵢⵍⴰ ⵉⵣⵔⵉⵏ',
  neighbours: 'ⵉⴼⵓⵢⵍⴰ ⵢⴰⴹⵏ',
  previousFile: 'ⴰⴼⴰⵢⵍⵓ ⵉⵣⵔⵉⵏ',
  standIn: 'ⴰⵎⵏⵣⴰⵢ: ⵡⵉⵏⵏⴰ ⴽⵎ ⵉⵙⴽⴰⵔⵏ',
  blind:
    'ⵔⴰⴷ ⵜⵥⵕⵎ ⵉⵙⵎ ⵏ ⵜⵎⴰⵜⵔⴰⵡⵜ, ⵉⵎⴰⵙⵙⵏ ⵏ ⵓⵎⵢⴰⵡⴰⴹ ⴷ ⵜⴳⵔⴰⵡⵜ ⵏⵏⵙ ⴷⴼⴼⵉⵔ ⵏ ⵓⵣⵎⵎⴻⵎ ⵏ ⵓⵙⵜⴰⵢ ⵏⵏⵓⵏ, ⵎⴰⵛⴰ ⵓⵔ ⴷⴼⴼⵉⵔ ⵏ ⴱⵍⴰ ⴰⵙⵜⴰⵢ. ⴰⴷ ⴰⵙ ⵓⵔ ⵜⵔⵣⵣⵓⵎ ⴷⴰⵜ ⵏ ⵓⵢⴰ.',
};

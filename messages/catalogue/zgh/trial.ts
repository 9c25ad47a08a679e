// Awaiting a native speaker’s review: see ../awaiting-review.ts.
import { formatNumber, tamazightCount } from '../../plural.ts';
import type { trial as arabic } from '../ar/trial.ts';

const n = (count: number) => formatNumber('zgh', count);
const faultsOf = (count: number) => tamazightCount(count, { one: '# ⵜⵣⴳⵍⵜ', few: '# ⵜⵣⴳⴰⵍ', other: '# ⵏ ⵜⵣⴳⵍⵜ' });
const files = (count: number) => tamazightCount(count, { one: '# ⵓⴼⴰⵢⵍⵓ', few: '# ⵉⴼⵓⵢⵍⴰ', other: '# ⵏ ⵓⴼⴰⵢⵍⵓ' });
const points = (count: number) => tamazightCount(count, { one: '# ⵜⵏⵇⵇⵉⴹⵜ', few: '# ⵜⵏⵇⵇⵉⴹⵉⵏ', other: '# ⵏ ⵜⵏⵇⵇⵉⴹⵜ' });
const places = (count: number) => tamazightCount(count, { one: '# ⵓⵙⵏⵏⵉ', few: '# ⵉⵙⵏⵏⵉⵜⵏ', other: '# ⵏ ⵓⵙⵏⵏⵉ' });
const requests = (count: number) => tamazightCount(count, { one: '# ⵓⵙⵓⵜⵔ', few: '# ⵉⵙⵓⵜⵔⵏ', other: '# ⵏ ⵓⵙⵓⵜⵔ' });

const faults: (typeof arabic)['faults'] = {
  missing: () => 'ⵓⵔ ⵉⵍⵍⵉ: ⴰⵔⵡⴰⵜ ⵜ.',
  text: () => 'ⵉⵇⵇⴰⵏ ⴷ ⴰⴷ ⵉⴳ ⴰⴹⵕⵉⵚ ⴳⵔ ⵙⵏⴰⵜ ⵜⵎⴰⵜⴰⵔⵉⵏ.',
  number: () => 'ⵉⵇⵇⴰⵏ ⴷ ⴰⴷ ⵉⴳ ⵓⵟⵟⵓⵏ, ⴱⵍⴰ ⵜⵉⵎⴰⵜⴰⵔⵉⵏ.',
  'whole-number': () => 'ⵉⵇⵇⴰⵏ ⴷ ⴰⴷ ⵉⴳ ⵓⵟⵟⵓⵏ ⴰⵎⴷⴷⴰⴷ, ⴱⵍⴰ ⵜⵉⵎⴰⵜⴰⵔⵉⵏ.',
  'yes-no': (told) => `ⵉⵇⵇⴰⵏ ⴷ ⴰⴷ ⵉⴳ ⵢⴰⵏ ⵙⴳ ⵡⵉⵏⵏⴰ: ${told}.`,
  list: (told) => `ⵉⵇⵇⴰⵏ ⴷ ⴰⴷ ⵜⴳ ⵜⴰⵍⴳⴰⵎⵜ ⴳⵔ: ${told}.`,
  group: (told) => `ⵉⵇⵇⴰⵏ ⴷ ⴰⴷ ⵜⴳ ⵜⴰⵔⴰⴱⴱⵓⵜ ⴳⵔ: ${told}.`,
  'unknown-member': () => 'ⵓⵔ ⵉⵜⵜⵓⵙⵙⵏ ⵢⵉⵙⵎ ⴰⴷ ⴷⴰ: ⴽⴽⵙⴰⵜ ⵜ ⵏⵖ ⵙⵖⵜⵉⵜ ⵜ.',
  'too-small': (told) => `ⵓⵟⵟⵓⵏ ⴰⵎⵥⵢⴰⵏ ⵇⴰⵃ: ${told}.`,
  'too-big': (told) => `ⵓⵟⵟⵓⵏ ⴰⵎⵇⵔⴰⵏ ⵇⴰⵃ: ${told}.`,
  empty: () => 'ⵉⵅⵡⴰ: ⵉⵇⵇⴰⵏ ⴷ ⴰⴷ ⴷⵉⴳⵙ ⵉⵍⵉ ⵢⴰⵏ ⵙ ⵓⴷⵔⵓⵙ.',
  'short-name': (told) => `ⵙⴳ 2 ⵖⵔ 40 ⵏ ⵓⵙⴽⴽⵉⵍ ⴰⵍⴰⵜⵉⵏ ⴰⵎⵥⵢⴰⵏ ⵏⵖ ⵓⵟⵟⵓⵏ, ⴱⵍⴰ ⴰⵙⵜⵓⵎ, ⵣⵓⵏⴷ ${told}.`,
  'not-in-list': (told) => `ⵓⵔ ⵉⵜⵜⵓⵙⵙⵏ. ⵎⴰⵢⴷ ⵉⵖⵉⵏ ⴰⴷ ⵉⵍⵉ: ${told}.`,
  'steps-ascend': () => 'ⵉⵇⵇⴰⵏ ⴷ ⴽⵓ ⴰⵙⵡⵉⵔ ⴰⴷ ⵢⴰⵍⵢ ⵖⴼ ⵡⵉⵏ ⴷⴰⵜ ⴰⵙ.',
  'points-fall': () => 'ⵓⵔ ⵉⵇⵇⵉⵏ ⴷ ⴰⴷ ⴷⵔⵓⵙⵏⵜ ⵜⵏⵇⵇⵉⴹⵉⵏ ⵎⵛ ⵢⵓⵍⵢ ⵓⵙⵡⵉⵔ.',
  twice: () => 'ⵉⵜⵜⵡⴰⵍⵙ: ⵢⴰⵜ ⵜⵉⴽⴽⵍⵜ ⵖⴰⵙ ⴳ ⵜⵔⵛⴰ ⴰⴽⴽⵯ.',
  unreachable: (told) => `ⵓⵔ ⵖⵓⵔⵙ ⵉⵍⴽⴽⵎ ⴰⵡⴷ ⵢⴰⵏ ⵓⴼⴰⵢⵍⵓ: ⵜⴰⴽⴽⴰ ⵜⵔⵛⴰ ⴰⴷ ⵙ ⵓⴳⴳⴰⵔ ${told}.`,
  ages: (told) => `ⵉⴷⵔⵓⵙ ⵓⵡⵜⴰⵢ ⴰⵎⵇⵔⴰⵏ ⵖⴼ ⵓⵎⵥⵢⴰⵏ (${told}).`,
  invalid: () => 'ⵓⵔ ⵉⵖⵓⴷⵉ.',
};

export const trial: typeof arabic = {
  title: 'ⴰⵔⵎ ⵏ ⵜⵔⵛⴰ ⵏ ⵜⵏⵇⵇⵉⴹⵉⵏ',
  open: 'ⴰⵔⵎ ⵏ ⵜⵔⵛⴰ ⵏ ⵜⵏⵇⵇⵉⴹⵉⵏ ⴷⴰⵜ ⵏ ⵓⴼⵙⴰⵔ ⵏⵏⵙ',
  intro:
    'ⵙⵔⵙⴰⵜ ⴷⴰ ⵜⴰⵔⵛⴰ ⵜⴰⵎⴰⵢⵏⵓⵜ: ⵔⴰⴷ ⵜⵜⵓⵃⵙⵙⴰⴱⵏ ⵙⵔⵙ ⵉⵙⵓⵜⵔⵏ ⵉⵣⵔⵉⵏ ⵏ ⵜⵎⵏⴰⴹⵜ, ⵜⵜⵓⵙⵎⵣⴰⵣⴰⵍⵏ ⴰⴽⴷ ⵜⵔⵛⴰ ⵉⵍⵍⴰⵏ. ⵓⵔ ⴷⴰ ⵉⵜⵜⵓⵣⵎⵎⴻⵎ ⵡⴰⵍⵓ, ⵓⵔ ⴷⴰ ⵉⵜⵏⴼⴰⵍ ⴰⵡⴷ ⵢⴰⵏ ⵓⴼⴰⵢⵍⵓ. ⵙⴳ ⵜⵉⵣⵡⵓⵔⵉ, ⴰⴹⵕⵉⵚ ⵉⴳⴰ ⵡⵉⵏ ⵜⵔⵛⴰ ⵉⵍⵍⴰⵏ.',
  field: 'ⵜⴰⵔⵛⴰ ⵙ JSON',
  fieldHint: 'ⴰⴹⵕⵉⵚ ⵣⵓⵏⴷ ⵎⴰⵎⵏⴽ ⵉⵜⵜⵓⵔⴰ ⴳ ⵓⴼⴰⵢⵍⵓ ⵏ ⵜⵔⵛⴰ.',
  run: 'ⴰⵔⵎⴰⵜ ⵜⴰⵔⵛⴰ ⴰⴷ',
  empty: 'ⵙⵔⵙⴰⵜ ⴰⴹⵕⵉⵚ ⵏ ⵜⵔⵛⴰ.',
  notJson: 'ⵓⵔ ⵉⴳⵉ ⵓⴹⵕⵉⵚ ⴰⴷ JSON: ⵓⵔ ⵉⵖⵢ ⴰⴷ ⵉⵜⵜⵓⵖⵔ.',
  notJsonAt: (line, column) => `ⵓⵔ ⵉⴳⵉ ⵓⴹⵕⵉⵚ ⴰⴷ JSON: ⵜⴱⴷⴷ ⵜⵖⵓⵔⵉ ⴳ ⵉⵣⵔⵉⵔⵉⴳ ${n(line)}, ⴰⵙⴽⴽⵉⵍ ${n(column)}.`,
  refused: (count) => `ⴳ ⵜⵔⵛⴰ: ${faultsOf(count)}. ⵉⵍⵍⴰ ⵓⵙⵙⴼⵔⵓ ⵏⵏⵉⴳ ⵏ ⵓⴹⵕⵉⵚ.`,
  moreFaults: (count) => `ⴷ ${faultsOf(count)} ⵢⴰⴹⵏ ⵓⵔ ⵉⵜⵜⵓⵙⴽⴰⵏⵏ.`,
  whole: 'ⵜⴰⵔⵛⴰ ⴰⴽⴽⵯ',
  parts: {
    version: 'ⵜⵓⵏⵖⵉⵍⵜ',
    sample: 'ⵜⴰⵎⴰⵜⴰⵔⵜ ⵏ ⵓⵎⴷⵢⴰ',
    criteria: 'ⵉⵙⴼⵔⵏⵏ',
    eligibility: 'ⵜⵉⴼⴰⴷⵉⵡⵉⵏ',
    category: 'ⵉⵙⵎⵉⵍⵏ',
  },
  criterion: (position) => `ⴰⵙⴼⵔⵏ ${n(position)}`,
  criterionNamed: (position, name) => `ⴰⵙⴼⵔⵏ ${n(position)} «${name}»`,
  faults,
  resultTitle: 'ⵜⴰⵢⴰⴼⵓⵜ',
  versions: (published, draft) => `ⵜⴰⵔⵛⴰ ⵉⵍⵍⴰⵏ ${published}, ⵜⴰⵎⴰⵢⵏⵓⵜ ${draft}.`,
  tried: (count) => `${requests(count)}, ⴽⵓ ⵢⴰⵏ ⵙ ⵡⴰⵙⵙ ⴳ ⵉⵜⵜⵓⵙⵔⵙ.`,
  bounded: (left) => `ⵖⴰⵙ ⵉⵎⴰⵢⵏⵓⵜⵏ ⴰⵢⴷ ⵉⵜⵜⵓⵙⵎⵔⵙⵏ. ⵉⵇⴱⵓⵔⵏ ⵓⵔ ⵉⵜⵜⵓⵖⵔⵉⵏ: ${n(left)}.`,
  nothing: 'ⵓⵔ ⵜⴰ ⵍⵍⵉⵏ ⵉⵙⵓⵜⵔⵏ ⴷⴰⵔ ⵍⵍⴰⵏⵜ ⵜⵏⵇⵇⵉⴹⵉⵏ.',
  scale: (before, after) =>
    `ⵃⴹⵓⵜ: ⵜⴰⴽⴽⴰ ⵜⵎⴰⵢⵏⵓⵜ ⵙ ⵓⴳⴳⴰⵔ ${points(after)}, ⵜⴰⵔⵛⴰ ⵉⵍⵍⴰⵏ ${points(before)}. ⵉⴼⵓⵢⵍⴰ ⵏⵏⴰ ⴷⴰⵔ ⵍⵍⴰⵏⵜ ⵜⵏⵇⵇⵉⴹⵉⵏ ⴷⴰ ⵜⵏⵜ ⵃⵟⵟⵓⵏ, ⵜⵜⵓⵙⵏⵏⵉⵏ ⴰⴽⴷ ⵉⵎⴰⵢⵏⵓⵜⵏ: ⵓⵔ ⵔⴰⴷ ⵉⴳ ⵓⵙⵏⵏⵉ ⴰⵎⴰⵖⴷ. ⵓⵔ ⴷⴰ ⵜⵜⵓⵇⴱⴰⵍ ⵜⵔⵛⴰ ⴰⵎ ⵜⴰⴷ: ⵙⵖⵜⵉⵜ ⵜⵉⵏⵇⵇⵉⴹⵉⵏ.`,
  scaleTitle: 'ⵉⵙⴼⵔⵏⵏ ⵏⵏⴰ ⴳ ⵏⴼⵍⵏⵜ ⵜⵏⵇⵇⵉⴹⵉⵏ ⵙ ⵓⴳⴳⴰⵔ',
  columns: {
    what: 'ⵎⴰⵢⴷ ⵉⵜⵜⵓⵃⵙⴰⴱⵏ',
    before: 'ⵜⴰⵔⵛⴰ ⵉⵍⵍⴰⵏ',
    after: 'ⵜⴰⵔⵛⴰ ⵜⴰⵎⴰⵢⵏⵓⵜ',
    shift: 'ⴰⵎⵣⴰⵔⴰⵢ',
    files: 'ⵉⵙⵓⵜⵔⵏ',
    reference: 'ⴰⴼⴰⵢⵍⵓ',
    crossing: 'ⵎⴰⵢⴷ ⵉⵜⵏⴼⴰⵍⵏ',
    criterion: 'ⴰⵙⴼⵔⵏ',
    points: 'ⵜⵉⵏⵇⵇⵉⴹⵉⵏ',
    rank: 'ⴰⵙⵏⵏⵉ',
  },
  countsTitle: 'ⵎⴰⵢⴷ ⵉⵜⵏⴼⴰⵍⵏ',
  same: 'ⵓⵔ ⵉⵏⴼⵉⵍ ⵡⴰⵍⵓ: ⵢⴰⵜⵜ ⵜⵏⵇⵇⵉⴹⵉⵏ, ⵢⴰⵏ ⵓⵙⵏⵏⵉ, ⵓⵔ ⵉⵣⵔⵉ ⴰⵡⴷ ⵢⴰⵏ ⵓⴼⴰⵢⵍⵓ ⴰⵡⵜⵜⵓ.',
  totals: (count, most) =>
    count === 0 ? 'ⵜⵉⵏⵇⵇⵉⴹⵉⵏ: ⵓⵔ ⵏⴼⵉⵍⵏⵜ ⴳ ⴰⵡⴷ ⵢⴰⵏ ⵓⴼⴰⵢⵍⵓ.' : `ⵜⵉⵏⵇⵇⵉⴹⵉⵏ: ⵏⴼⵍⵏⵜ ⴳ ${files(count)}, ⵙ ⵓⴳⴳⴰⵔ ${points(most)}.`,
  ranks: (count, most) => (count === 0 ? 'ⴰⵙⵏⵏⵉ: ⵓⵔ ⵉⵏⴼⵉⵍ ⴳ ⴰⵡⴷ ⵢⴰⵏ ⵓⴼⴰⵢⵍⵓ.' : `ⴰⵙⵏⵏⵉ: ⵉⵏⴼⵍ ⴳ ${files(count)}, ⵙ ⵓⴳⴳⴰⵔ ${places(most)}.`),
  rankHint: 'ⴷⴰ ⵉⵜⵜⵓⵃⵙⴰⴱ ⵓⵙⵏⵏⵉ ⴳ ⴽⵓ ⵜⴰⵙⴳⴰ ⵏⵖ ⵜⴰⵎⵏⴱⴰⴹⵜ ⴷ ⴽⵓ ⴰⵙⵎⵉⵍ, ⴳⵔ ⵜⵉⵏⵏⴰ ⴷⵉⴳⵙⵏⵜ ⵍⵍⴰⵏⵜ ⵜⴼⴰⴷⵉⵡⵉⵏ.',
  seatsHint: 'ⴳ ⵜⵙⵖⴰⵔⵜ: ⵉⵎⵣⵡⵓⵔⴰ ⵙ ⵡⵓⵟⵟⵓⵏ ⵏ ⵡⵓⵙⴽⵡⵓⵜⵏ, ⵣⵓⵏⴷ ⵉⵖ ⵜⵇⴱⵍ ⵜⵙⵇⵇⵉⵎⵜ ⵜⵉⵏⵏⴰ ⴷⵉⴳⵙⵏⵜ ⵍⵍⴰⵏⵜ ⵜⴼⴰⴷⵉⵡⵉⵏ ⴰⴽⴽⵯ, ⵓⵔ ⵜⴰ ⵉⵜⵜⵓⵙⵎⵔⵙ ⴰⵡⴷ ⵢⴰⵏ ⵓⵙⴽⵡⵓ.',
  eligible: 'ⴷⵉⴳⵙⵏⵜ ⵍⵍⴰⵏⵜ ⵜⴼⴰⴷⵉⵡⵉⵏ',
  maximum: 'ⵜⵉⵏⵇⵇⵉⴹⵉⵏ ⵙ ⵓⴳⴳⴰⵔ',
  seats: { 1: 'ⴳ ⵜⵙⵖⴰⵔⵜ, ⴰⵙⵎⵉⵍ 1', 2: 'ⴳ ⵜⵙⵖⴰⵔⵜ, ⴰⵙⵎⵉⵍ 2' },
  crossing: {
    lost: 'ⵓⵔ ⵙⵓⵍ ⴷⵉⴳⵙ ⵍⵍⵉⵏⵜ ⵜⴼⴰⴷⵉⵡⵉⵏ',
    'out-of-seats': 'ⵓⵔ ⵙⵓⵍ ⵜⵍⵍⵉ ⴳ ⵜⵙⵖⴰⵔⵜ',
    gained: 'ⵖⵉⵍⴰⴷ ⵍⵍⴰⵏⵜ ⴷⵉⴳⵙ ⵜⴼⴰⴷⵉⵡⵉⵏ',
    'into-seats': 'ⵖⵉⵍⴰⴷ ⵜⵍⵍⴰ ⴳ ⵜⵙⵖⴰⵔⵜ',
    'to-one': 'ⵉⴷⴷⴰ ⵖⵔ ⵓⵙⵎⵉⵍ 1',
    'to-two': 'ⵉⴷⴷⴰ ⵖⵔ ⵓⵙⵎⵉⵍ 2',
  },
  fromTo: (before, after) => `ⵙⴳ ${before} ⵖⵔ ${after}`,
  stays: (value) => `${value}, ⵓⵔ ⵉⵏⴼⵉⵍ`,
  noRank: 'ⴱⵍⴰ ⴰⵙⵏⵏⵉ',
  shiftsTitle: 'ⴰⵏⴰⵎⵎⴰⵙ ⵏ ⵜⵏⵇⵇⵉⴹⵉⵏ',
  group: {
    all: 'ⵉⵙⵓⵜⵔⵏ ⴰⴽⴽⵯ',
    urban: 'ⵜⴰⵎⴷⵉⵏⵜ',
    rural: 'ⴰⴼⴰⵔⴰ',
    head: 'ⵜⵉⵎⵙⵜⴳⴳⴰⵔⵉⵏ ⵏ ⵜⵡⴰⵛⵓⵏⵜ',
    'not-head': 'ⵜⵉⵢⴰⴹ',
  },
  movedTitle: 'ⵉⴼⵓⵢⵍⴰ ⵏⵏⴰ ⵣⵔⵉⵏⵉⵏ ⴰⵡⵜⵜⵓ',
  nobodyMoves: 'ⵓⵔ ⵉⵣⵔⵉ ⴰⵡⴷ ⵢⴰⵏ ⵓⴼⴰⵢⵍⵓ ⴰⵡⵜⵜⵓ ⵏ ⵜⴼⴰⴷⵉⵡⵉⵏ, ⵏ ⵜⵙⵖⴰⵔⵜ ⵏⵖ ⵏ ⵓⵙⵎⵉⵍ.',
  shiftedTitle: 'ⵉⴼⵓⵢⵍⴰ ⵏⵏⴰ ⵉⵏⴼⵍⵏ ⵓⴳⴳⴰⵔ ⵏ ⵡⵉⵢⵢⴰⴹ',
  shiftedHint: 'ⵉⵣⵡⴰⵔ ⵡⵉⵏⵏⴰ ⴳ ⵉⵏⴼⵍ ⵓⵙⵏⵏⵉ ⵓⴳⴳⴰⵔ, ⴷⴼⴼⵉⵔ ⴰⵙ ⵜⵉⵏⵇⵇⵉⴹⵉⵏ.',
  moreMoved: (shown, all) => `ⵜⵜⵓⵙⴽⵏⴰⵏ ${n(shown)} ⵙⴳ ${n(all)}.`,
};

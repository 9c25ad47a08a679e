// Awaiting a native speaker’s review: see ../awaiting-review.ts.
import { formatNumber, tamazightCount } from '../../plural.ts';
import type { trial as arabic } from '../ar/trial.ts';

const n = (count: number) => formatNumber('zgh', count);
const faultsOf = (count: number) => tamazightCount(count, { one: '# ⵜⵣⴳⵍⵜ', few: '# ⵜⵣⴳⴰⵍ', other: '# ⵏ ⵜⵣⴳⵍⵜ' });
const requests = (count: number) => tamazightCount(count, { one: '# ⵓⵙⵓⵜⵔ', few: '# ⵉⵙⵓⵜⵔⵏ', other: '# ⵏ ⵓⵙⵓⵜⵔ' });

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
  refused: (faults) => `ⵍⵍⴰⵏⵜ ⴳ ⵜⵔⵛⴰ ${faultsOf(faults)}:`,
  moreFaults: (faults) => `ⴷ ${faultsOf(faults)} ⵢⴰⴹⵏ ⵓⵔ ⵉⵜⵜⵓⵙⴽⴰⵏⵏ.`,
  whole: 'ⵜⴰⵔⵛⴰ ⴰⴽⴽⵯ',
  resultTitle: 'ⵜⴰⵢⴰⴼⵓⵜ',
  versions: (published, draft) => `ⵜⴰⵔⵛⴰ ⵉⵍⵍⴰⵏ ${published}, ⵜⴰⵎⴰⵢⵏⵓⵜ ${draft}.`,
  tried: (count) => `${requests(count)}, ⴽⵓ ⵢⴰⵏ ⵙ ⵡⴰⵙⵙ ⴳ ⵉⵜⵜⵓⵙⵔⵙ.`,
  bounded: (left) => `ⵖⴰⵙ ⵉⵎⴰⵢⵏⵓⵜⵏ ⴰⵢⴷ ⵉⵜⵜⵓⵙⵎⵔⵙⵏ. ⵉⵇⴱⵓⵔⵏ ⵓⵔ ⵉⵜⵜⵓⵖⵔⵉⵏ: ${n(left)}.`,
  nothing: 'ⵓⵔ ⵜⴰ ⵍⵍⵉⵏ ⵉⵙⵓⵜⵔⵏ ⴷⴰⵔ ⵍⵍⴰⵏⵜ ⵜⵏⵇⵇⵉⴹⵉⵏ.',
  columns: {
    what: 'ⵎⴰⵢⴷ ⵉⵜⵜⵓⵃⵙⴰⴱⵏ',
    before: 'ⵜⴰⵔⵛⴰ ⵉⵍⵍⴰⵏ',
    after: 'ⵜⴰⵔⵛⴰ ⵜⴰⵎⴰⵢⵏⵓⵜ',
    shift: 'ⴰⵎⵣⴰⵔⴰⵢ',
    files: 'ⵉⵙⵓⵜⵔⵏ',
    reference: 'ⴰⴼⴰⵢⵍⵓ',
    crossing: 'ⵎⴰⵢⴷ ⵉⵜⵏⴼⴰⵍⵏ',
  },
  countsTitle: 'ⵎⴰⵢⴷ ⵉⵜⵏⴼⴰⵍⵏ',
  eligible: 'ⴷⵉⴳⵙⵏⵜ ⵍⵍⴰⵏⵜ ⵜⴼⴰⴷⵉⵡⵉⵏ',
  maximum: 'ⵜⵉⵏⵇⵇⵉⴹⵉⵏ ⵙ ⵓⴳⴳⴰⵔ',
  crossing: {
    lost: 'ⵓⵔ ⵙⵓⵍ ⴷⵉⴳⵙ ⵍⵍⵉⵏⵜ ⵜⴼⴰⴷⵉⵡⵉⵏ',
    gained: 'ⵖⵉⵍⴰⴷ ⵍⵍⴰⵏⵜ ⴷⵉⴳⵙ ⵜⴼⴰⴷⵉⵡⵉⵏ',
    'to-one': 'ⵉⴷⴷⴰ ⵖⵔ ⵓⵙⵎⵉⵍ 1',
    'to-two': 'ⵉⴷⴷⴰ ⵖⵔ ⵓⵙⵎⵉⵍ 2',
  },
  shiftsTitle: 'ⴰⵏⴰⵎⵎⴰⵙ ⵏ ⵜⵏⵇⵇⵉⴹⵉⵏ',
  group: {
    all: 'ⵉⵙⵓⵜⵔⵏ ⴰⴽⴽⵯ',
    urban: 'ⵜⴰⵎⴷⵉⵏⵜ',
    rural: 'ⴰⴼⴰⵔⴰ',
    head: 'ⵜⵉⵎⵖⴰⵔⵉⵏ ⵏ ⵜⵡⴰⵊⴰ',
    'not-head': 'ⵜⵉⵢⴰⴹ',
  },
  movedTitle: 'ⵉⴼⵓⵢⵍⴰ ⵉⵜⵏⴼⴰⵍⵏ',
  nobodyMoves: 'ⵓⵔ ⵉⵏⴼⵉⵍ ⴰⵡⴷ ⵢⴰⵏ ⵓⴼⴰⵢⵍⵓ.',
  moreMoved: (shown, all) => `ⵜⵜⵓⵙⴽⵏⴰⵏ ${n(shown)} ⵙⴳ ${n(all)}.`,
};

// Awaiting a native speaker’s review: see ../awaiting-review.ts.
import { tamazightCount } from '../../plural.ts';
import type { undelivered as arabic } from '../ar/undelivered.ts';

const days = (count: number) => tamazightCount(count, { one: '# ⵡⴰⵙⵙ', few: '# ⵡⵓⵙⵙⴰⵏ', other: '# ⵏ ⵡⴰⵙⵙ' });

export const undelivered: typeof arabic = {
  title: 'ⵜⵓⵣⵉⵏⵉⵏ ⵏⵏⴰ ⵓⵔ ⵉⵜⵜⴰⵡⴹⵏ',
  hint: 'ⵜⴻⵖⵍⵉ ⴷ ⵜⵓⵣⵉⵏⵜ ⵙⴳ ⵉⵎⴰⵢⵍⵏ ⴰⴷ, ⵏⵖ ⵉⵙⵎⵎⵔⵙ ⵜⵜ ⴱⴰⴱ ⵏⵏⵙ. ⵓⵔ ⵙⵓⵍ ⴷⴰ ⵖⵔⵙⵏ ⵏⵜⵜⴰⵣⵏ ⵡⴰⵍⵓ. ⵡⴰⵏⵏⴰ ⵉⵙⵎⵎⵔⵙⵏ ⵜⵓⵣⵉⵏⵜ ⴷⴰ ⵙⵓⵍ ⵉⵜⵜⴰⵎⵥ ⴰⵙⵖⵏ ⴷ ⵉⵏⵉⴳⵍ ⵏ ⵓⴽⵛⴰⵎ ⵉⴳ ⵜⵏ ⵉⵙⵓⵜⵔ. ⵙⵖⵓⴷⵉⴷⴰⵜ ⵉⵎⴰⵢⵍ ⵙ ⵜⵜⵉⵍⵉⴼⵓⵏ.',
  none: 'ⴷⴰ ⵜⵜⴰⵡⴹⵏⵜ ⵜⵓⵣⵉⵏⵉⵏ ⴰⴽⴽⵯ.',
  notice: (count) => `ⵎⴷⴷⵏ ⵏⵏⴰ ⵖⵔ ⵓⵔ ⵜⵜⴰⵡⴹⵏⵜ ⵜⵓⵣⵉⵏⵉⵏ: ${count}`,
  columns: { name: 'ⵉⵙⵎ', role: 'ⵜⴰⵡⵓⵔⵉ', email: 'ⵉⵎⴰⵢⵍ', why: 'ⵜⴰⵎⵏⵜⵉⵍⵜ', since: 'ⵙⴳ', act: 'ⵜⵉⴳⴰⵡⵜ' },
  roles: {
    member: 'ⴰⴳⵎⴰⵎ ⵏ ⵜⵙⵇⵇⵉⵎⵜ',
    secretary: 'ⵜⵉⵔⵔⴰ ⵏ ⵜⵙⵇⵇⵉⵎⵜ',
    host: 'ⵜⵓⵚⴽⵉⵡⵜ ⵏ ⵓⵙⵏⵓⴱⴳ',
    agent: 'ⴰⵙⵉⵔⴰ ⵏ ⵓⵣⵎⵎⴻⵎ',
    coordinator: 'ⴰⵣⴷⴷⵓⵢ ⵏ ⵜⵎⵏⴰⴹⵜ',
  },
  whys: { bounced: 'ⵉⵜⵜⵡⴰⴳⵯⵉ ⵢⵉⵎⴰⵢⵍ', complained: 'ⵉⵙⵎⵎⵔⵙ ⵜⵜ ⴱⴰⴱ ⵏⵏⵙ' },
  tryAgain: 'ⴰⵔⵎ ⴷⴰⵖ',
  liftedElsewhere: 'ⵙⵓⵜⵔⴰⵜ ⵎⴰⵢⴰ ⵙⴳ ⵜⴰⵎⴰⵔⴰⵢⵜ ⵏ ⵢⴰⵜ ⵜⵙⵇⵇⵉⵎⵜ',
  tried: 'ⵔⴰⴷ ⵜⴻⴷⴷⵓ ⵜⵓⵣⵉⵏⵜ ⵉⴷ ⵉⴷⴷⴰⵏ ⵖⵔ ⵢⵉⵎⴰⵢⵍ ⴰⴷ.',
  mail: {
    title: 'ⵜⵓⵣⵉⵏⵉⵏ ⵏ ⵜⵙⵇⵇⵉⵎⵜ',
    cadence: 'ⴰⵙⴳⵣⵍ ⵉ ⵉⴳⵎⴰⵎⵏ',
    daily: 'ⴽⵓ ⴰⵙⵙ ⴰⵢ ⴳ ⴷ ⵉⵜⵜⴰⵡⴹ ⵓⴼⴰⵢⵍⵓ',
    weekdays: ['ⴰⵢⵏⴰⵙ', 'ⴰⵙⵉⵏⴰⵙ', 'ⴰⴽⵕⴰⵙ', 'ⴰⴽⵡⴰⵙ', 'ⴰⵙⵉⵎⵡⴰⵙ', 'ⴰⵙⵉⴹⵢⴰⵙ', 'ⴰⵙⴰⵎⴰⵙ'],
    weekly: (day) => `ⴽⵓ ⵉⵎⴰⵍⴰⵙⵙ, ${day}`,
    beforeMeeting: (count) => (count === 0 ? 'ⴰⵙⵙ ⵏ ⵓⴳⵔⴰⵡ' : `${days(count)} ⴷⴰⵜ ⵓⴳⵔⴰⵡ`),
    onRequest: 'ⵎⵛ ⵜ ⵜⵙⵙⵓⵜⵔ ⵜⵉⵔⵔⴰ ⵏ ⵜⵙⵇⵇⵉⵎⵜ',
    hours: 'ⵜⴰⵙⵔⴰⴳⵉⵏ ⵏ ⵡⴰⵣⴰⵏ',
    between: (from, until) => `ⵙⴳ ${from} ⴰⵔ ${until}`,
    reminders: 'ⴰⵙⴽⵜⵉ ⵉ ⵡⵉⵏⵏⴰ ⵓⵔ ⵙⵜⵉⵏⵉⵏ',
    before: (list) => `ⵓⵙⵙⴰⵏ ⴷⴰⵜ ⵓⵣⵎⵣ ⴰⵎⴳⴳⴰⵔⵓ: ${list}`,
    requested: 'ⴰⵙⵓⵜⵔ ⴰⵎⴳⴳⴰⵔⵓ',
    writeTitle: 'ⴰⵔⵔⴰ ⵖⵉⵍⴰⴷ',
    writeHint: 'ⴷⴰ ⵜⵜⴰⵡⴹ ⵢⴰⵜ ⵜⵓⵣⵉⵏⵜ ⴽⵓ ⴰⴳⵎⴰⵎ ⵏⵏⴰ ⵓⵔ ⵉⵙⵜⵉⵏ, ⴳ ⵜⵙⵔⴰⴳⵉⵏ ⵏ ⵡⴰⵣⴰⵏ, ⵢⴰⵜ ⵜⵉⴽⴽⵍⵜ ⴳ ⵡⴰⵙⵙ. ⴷⴰ ⵉⴽⵎⵎⵍ ⵓⵙⵓⵜⵔ ⴰⴷ ⴳ ⵜⴳⵔⴰ ⵏ ⵡⴰⵙⵙ ⵏ ⵓⵣⴽⴽⴰ.',
    write: 'ⴰⵔⵉ ⵉ ⵡⵉⵏⵏⴰ ⵓⵔ ⵙⵜⵉⵏⵉⵏ',
    asked: 'ⵉⵜⵜⵓⵣⵎⵎⴻⵎ ⵓⵙⵓⵜⵔ. ⵔⴰⴷ ⴷⴷⵓⵏⵜ ⵜⵓⵣⵉⵏⵉⵏ ⴳ ⵜⵓⵙⴷⵉⴷⵜ ⴰⴷ, ⴳ ⵜⵙⵔⴰⴳⵉⵏ ⵏ ⵡⴰⵣⴰⵏ.',
  },
};

// Awaiting a native speaker’s review: see ../awaiting-review.ts.
import { tamazightCount } from '../../plural.ts';
import type { staff as arabic } from '../ar/staff.ts';

const files = (count: number) => tamazightCount(count, { one: '# ⵓⴼⴰⵢⵍⵓ', few: '# ⵉⴼⵓⵢⵍⴰ', other: '# ⵏ ⵓⴼⴰⵢⵍⵓ' });
const cases = (count: number) => tamazightCount(count, { one: '# ⵜⵎⵙⵍⴰⵢⵜ', few: '# ⵜⵎⵙⵍⴰⵢⵉⵏ', other: '# ⵏ ⵜⵎⵙⵍⴰⵢⵜ' });

export const staff: typeof arabic = {
  files,
  cases,
  programme: 'ⴰⵖⴰⵡⴰⵙ ⵏ ⵊⵉⵙⵔ',
  greeting: 'ⴰⵣⵓⵍ,',
  closing: 'ⵜⴰⵔⴰⴱⴱⵓⵜ ⵏ ⵓⵖⴰⵡⴰⵙ.',
  noPersonalData: 'ⵓⵔ ⵍⵍⵉⵏ ⴳ ⵜⵓⵣⵉⵏⵜ ⴰⴷ ⵉⵙⴼⴽⴰ ⵓⴷⵎⴰⵡⴰⵏⵏ. ⴰⵔ ⵕⵥⵥⵎⵏ ⵉⴼⵓⵢⵍⴰ ⵙ ⵢⵉⵏⵉⴳⵍ ⵏⵏⴰ ⵏⵜⵜⴰⵣⵏ ⵖⵔ ⵢⵉⵎⴰⵢⵍ ⵏⵏⵓⵏ ⵉⵜⵜⵓⵣⵎⵎⴻⵎⵏ.',
  repeat: 'ⵉⵣⵎⵔ ⴰⴷ ⴷ ⵜⴰⵡⴹ ⵜⵓⵣⵉⵏⵜ ⴰⴷ ⵙⵏⴰⵜ ⵜⵉⴽⴽⴰⵍ. ⵓⵔ ⴷ ⵉⵇⵇⵉⵏ ⴰⴷ ⵜⵙⴽⵔⵎ ⵡⴰⵍⵓ.',
  reference: 'ⴰⴼⴰⵢⵍⵓ',
  deadline: 'ⴰⵣⵎⵣ ⴰⵎⴳⴳⴰⵔⵓ',
  urgent: 'ⵡⵉⵏⵏⴰ ⵣⵡⴰⵔⵏⵉⵏ',
  fresh: (count) => `ⵉⵎⴰⵢⵏⵓⵜⵏ: ${files(count)}.`,
  overdue: (count) => `ⵉⵣⵔⵉ ⵓⵣⵎⵣ ⵏⵏⵙⵏ: ${files(count)}.`,
  committee: {
    subject: (count) => `ⴰⴳⴰⵏⵉ ⵏ ⵓⵙⵜⴰⵢ ⵏⵏⵓⵏ: ${files(count)}`,
    reminder: (count) => `ⴰⵙⴽⵜⵉ, ⴰⴳⴰⵏⵉ ⵏ ⵓⵙⵜⴰⵢ ⵏⵏⵓⵏ: ${files(count)}`,
    intro: (province, count) => `ⵜⴰⵙⵇⵇⵉⵎⵜ ⵏ ${province}, ⴰⴳⴰⵏⵉ ⵏ ⵓⵙⵜⴰⵢ ⵏⵏⵓⵏ: ${files(count)}.`,
    cancelled: (day) => `ⵉⵜⵜⵡⴰⵙⵔ ⵓⴳⵔⴰⵡ ⵏ ${day}`,
    moved: 'ⵉⵏⵏⴼⵍ ⵡⴰⵙⵙ ⵏⵖ ⵓⴷⵖⴰⵔ ⵏ ⵓⴳⵔⴰⵡ',
    meetings: {
      planned: 'ⵉⴳⵔⴰⵡⵏ ⵉⵜⵜⵓⵙⵖⴰⵡⵙⵏ',
      cancelled: 'ⵉⴳⵔⴰⵡⵏ ⵉⵜⵜⵡⴰⵙⵔⵏ',
      changed: (item) => `${item} (ⵉⵏⵏⴼⵍ ⵡⴰⵙⵙ ⵏⵖ ⵓⴷⵖⴰⵔ)`,
    },
    open: 'ⵕⵥⵎⴰⵜ ⵜⴰⵍⴳⴰⵎⵜ ⵏ ⵉⴼⵓⵢⵍⴰ',
  },
  seatLetter: {
    subject: {
      seated: (province) => `ⵜⴳⴰⵎ ⴰⴳⵎⴰⵎ ⵏ ⵜⵙⵇⵇⵉⵎⵜ ⵏ ${province}`,
      'stands-in': (province) => `ⵜⵙⴽⴰⵔⵎ ⵢⴰⵏ ⵓⴳⵎⴰⵎ ⵏ ⵜⵙⵇⵇⵉⵎⵜ ⵏ ${province}`,
      'stand-in-approved': () => 'ⵉⵜⵜⵓⵎⵙⴰⵙⴰ ⵓⵙⴽⴰⵔ ⵏⵏⵓⵏ',
      'stand-in-refused': () => 'ⵓⵔ ⵉⵜⵜⵓⵎⵙⴰⵙⴰ ⵓⵙⴽⴰⵔ ⵏⵏⵓⵏ',
      'stand-in-ended': () => 'ⵉⵙⵎⴷ ⵓⵙⴽⴰⵔ ⵏⵏⵓⵏ, ⵜⵙⵜⵜⵉⵎ ⵙ ⵉⵅⴼ ⵏⵏⵓⵏ',
      'standing-in-ended': (province) => `ⵉⵙⵎⴷ ⵓⵙⴽⴰⵔ ⵏⵏⵓⵏ ⴳ ⵜⵙⵇⵇⵉⵎⵜ ⵏ ${province}`,
      'seat-ended': (province) => `ⵉⵙⵎⴷ ⵓⵙⴽⵡⵓ ⵏⵏⵓⵏ ⴳ ⵜⵙⵇⵇⵉⵎⵜ ⵏ ${province}`,
      'notice-replaced': (province) => `ⵜⴰⵙⵇⵇⵉⵎⵜ ⵏ ${province}: ⵢⴰⵏ ⵢⴰⴹⵏ ⵉⵙⵜⵜⵉ ⴳ ⵓⵙⴽⵡⵓ`,
      'notice-removed': (province) => `ⵜⴰⵙⵇⵇⵉⵎⵜ ⵏ ${province}: ⵉⵜⵜⵓⴽⴽⵙ ⵓⵙⴽⵡⵓ`,
      'notice-stand-in': (province) => `ⵜⴰⵙⵇⵇⵉⵎⵜ ⵏ ${province}: ⴰⵙⴽⴰⵔ ⵏ ⵓⴳⵎⴰⵎ`,
    },
    intro: {
      seated: (province) => `ⵜⵣⵎⵎⴻⵎ ⴽⵯⵏ ⵜⴰⵎⴰⵔⴰⵢⵜ ⴷ ⴰⴳⵎⴰⵎ ⵏ ⵜⵙⵇⵇⵉⵎⵜ ⵏ ${province}: ⵜⵙⵜⵜⵉⵎ ⵙⴳ ⵖⵉⵍⴰ.`,
      'stands-in': (province) => `ⵜⵎⵙⴰⵙⴰ ⵜⴰⵎⴰⵔⴰⵢⵜ: ⵔⴰⴷ ⵜⵙⵜⵉⵎ ⴳ ⵓⵏⵙⴰ ⵏ ⵓⴳⵎⴰⵎ ⵏ ⵜⵙⵇⵇⵉⵎⵜ ⵏ ${province} ⴳ ⵡⵓⵙⵙⴰⵏ ⴰⴷ ⵖⴰⵙ.`,
      'stand-in-approved': (province) =>
        `ⵜⵎⵙⴰⵙⴰ ⵜⴰⵎⴰⵔⴰⵢⵜ ⵏ ⵜⵙⵇⵇⵉⵎⵜ ⵏ ${province} ⵅⴼ ⵡⴰⵏⵏⴰ ⵜⵎⵍⴰⵎ. ⴳ ⵡⵓⵙⵙⴰⵏ ⴰⴷ ⵔⴰⴷ ⵉⵙⵜⵉ ⴳ ⵓⵏⵙⴰ ⵏⵏⵓⵏ; ⴷⴰⵔⵙⵏ ⵜⵙⵜⵜⵉⵎ ⴷⴰⵖ.`,
      'stand-in-refused': (province) =>
        `ⵓⵔ ⵜⵎⵙⴰⵙⴰ ⵜⴰⵎⴰⵔⴰⵢⵜ ⵏ ⵜⵙⵇⵇⵉⵎⵜ ⵏ ${province} ⵅⴼ ⵡⴰⵏⵏⴰ ⵜⵎⵍⴰⵎ. ⵔⴰⴷ ⵜⵙⵜⵉⵎ ⵙ ⵉⵅⴼ ⵏⵏⵓⵏ, ⵜⵖⵉⵎ ⴰⴷ ⵜⵎⵍⵎ ⵢⴰⵏ ⵢⴰⴹⵏ.`,
      'stand-in-ended': (province) => `ⵜⵙⵙⵎⴷ ⵜⴰⵎⴰⵔⴰⵢⵜ ⵏ ⵜⵙⵇⵇⵉⵎⵜ ⵏ ${province} ⴰⵙⴽⴰⵔ. ⵜⵙⵜⵜⵉⵎ ⵙ ⵉⵅⴼ ⵏⵏⵓⵏ.`,
      'standing-in-ended': (province) =>
        `ⵜⵙⵙⵎⴷ ⵜⴰⵎⴰⵔⴰⵢⵜ ⴰⵙⴽⴰⵔ ⵏⵏⵓⵏ ⴳ ⵜⵙⵇⵇⵉⵎⵜ ⵏ ${province}: ⵓⵔ ⵙⵓⵍ ⵜⵙⵜⵜⵉⵎ, ⵓⵔ ⵙⵓⵍ ⵕⵥⵥⵎⵏ ⵉⵙⵖⵏⴰ ⵏⵏⵓⵏ ⵉⴼⵓⵢⵍⴰ. ⵜⴰⵏⵎⵎⵉⵔⵜ ⵏⵏⵓⵏ.`,
      'seat-ended': (province) =>
        `ⵓⵔ ⵙⵓⵍ ⵜⴳⵉⵎ ⴰⴳⵎⴰⵎ ⵏ ⵜⵙⵇⵇⵉⵎⵜ ⵏ ${province}: ⵓⵔ ⵙⵓⵍ ⵜⵙⵜⵜⵉⵎ, ⵓⵔ ⵙⵓⵍ ⵕⵥⵥⵎⵏ ⵉⵙⵖⵏⴰ ⵏⵏⵓⵏ ⵉⴼⵓⵢⵍⴰ. ⵜⴰⵏⵎⵎⵉⵔⵜ ⵏⵏⵓⵏ.`,
      'notice-replaced': (province) => `ⵉⵜⵜⵓⵣⵎⵎⴻⵎ ⵢⴰⵏ ⵢⴰⴹⵏ ⴳ ⵓⵙⴽⵡⵓ ⵏ ⵜⵙⵇⵇⵉⵎⵜ ⵏ ${province}: ⵉⵙⵜⵜⵉ ⴳⵉⵙ ⵙⴳ ⵖⵉⵍⴰ.`,
      'notice-removed': (province) =>
        `ⵉⵜⵜⵓⴽⴽⵙ ⵓⵙⴽⵡⵓ ⵏ ⵜⵙⵇⵇⵉⵎⵜ ⵏ ${province}: ⵓⵔ ⵙⵓⵍ ⴳⵉⵙ ⵉⵙⵜⵜⵉ ⵢⴰⵏ, ⵔⴰⴷ ⵜⵜⵓⵙⵉⴹⵏⵏ ⴷⴰⵖ ⵉⵙⵜⴰⵢⵏ ⵏ ⵉⴼⵓⵢⵍⴰ ⵉⵕⵥⵎⵏ.`,
      'notice-stand-in': (province) => `ⵉⵜⵜⵓⵎⵙⴰⵙⴰ ⵓⵙⴽⴰⵔ ⴳ ⵜⵙⵇⵇⵉⵎⵜ ⵏ ${province}: ⵔⴰⴷ ⵉⵙⵜⵉ ⴳ ⵓⵏⵙⴰ ⵏ ⵓⴳⵎⴰⵎ ⴳ ⵡⵓⵙⵙⴰⵏ ⴰⴷ ⵖⴰⵙ.`,
    },
    inSteadOf: 'ⴳ ⵓⵏⵙⴰ ⵏ',
    former: 'ⴰⴳⵎⴰⵎ ⵉⵣⵔⵉⵏ',
    standIn: 'ⵡⴰⵏⵏⴰ ⵜⵎⵍⴰⵎ',
    from: 'ⵙⴳ ⵡⴰⵙⵙ',
    until: 'ⴰⵔ ⴰⵙⵙ',
    reason: 'ⴰⵎⵏⵜⵉⵍ',
    how: 'ⵕⵥⵎⴰⵜ ⴰⵙⵖⵏ ⴰⴷ ⵜⵥⵕⵎ ⵉⴼⵓⵢⵍⴰ. ⵉⵍⵍⴰ ⵓⵙⵖⵏ ⴳ ⴽⵓ ⵜⵓⵣⵉⵏⵜ ⵏ ⵉⴼⵓⵢⵍⴰ. ⵜⵖⵉⵎ ⴰⴷ ⵜⵙⵙⵓⵜⵔⵎ ⴰⵙⵖⵏ ⴳ ⵜⴰⵙⵏⴰ ⵏ ⵓⴽⵛⴰⵎ ⵙ ⵢⵉⵎⴰⵢⵍ ⴰⴷ.',
    howLater: 'ⵔⴰⴷ ⵜⵥⵕⵎ ⵉⴼⵓⵢⵍⴰ ⵙⴳ ⵡⴰⵙⵙ ⴰⵎⵣⵡⴰⵔⵓ: ⵉⵍⵍⴰ ⵓⵙⵖⵏ ⴳ ⴽⵓ ⵜⵓⵣⵉⵏⵜ ⵏ ⵉⴼⵓⵢⵍⴰ, ⵜⵖⵉⵎ ⴰⴷ ⵜⵙⵙⵓⵜⵔⵎ ⴰⵙⵖⵏ ⴳ ⵜⴰⵙⵏⴰ ⵏ ⵓⴽⵛⴰⵎ ⵙ ⵢⵉⵎⴰⵢⵍ ⴰⴷ.',
    signIn: 'ⵜⴰⵙⵏⴰ ⵏ ⵓⴽⵛⴰⵎ',
    ask: 'ⵎⵛ ⵜⵍⵍⴰ ⴽⵔⴰ ⵏ ⵜⵓⵜⵔⴰ, ⵙⴰⵡⵍⴰⵜ ⴷ ⵜⵎⴰⵔⴰⵢⵜ ⵏ ⵜⵙⵇⵇⵉⵎⵜ.',
    seat: 'ⴰⵙⴽⵡⵓ',
    votes: 'ⵉⵙⵜⵜⵉ ⴳⵉⵙ',
    held: 'ⵉⵙⵜⵉ ⴳⵉⵙ ⵣⵡⴰⵔ',
    on: 'ⴰⵙⵙ',
    by: 'ⵙⴳ',
    object: (name, email) =>
      `ⵎⵛ ⵓⵔ ⵜⵙⵙⵉⵏⵎ ⵎⴰⵢⴰ, ⵏⵖ ⵜⵓⴳⵉⵎ ⵜ, ⴰⵔⵓⵜ ⵉ ⵓⵣⴷⴷⵓⵢ ⵏ ⵜⵎⵏⴰⴹⵜ: ${name}, ${email}. ⴷⴰⵔ ⵓⴽⵛⴰⵎ ⵔⴰⴷ ⵜⴰⴼⵎ ⴰⵖⵎⵉⵙ ⵏ ⵜⵙⵇⵇⵉⵎⵜ ⵙⴳ ⵜⵍⴳⴰⵎⵜ ⵏ ⵉⴼⵓⵢⵍⴰ ⵏⵏⵓⵏ.`,
    objections: 'ⵉⵖⵉ ⵓⵏⵙⵙⵉⵅⴼ ⴷ ⴽⵓ ⴰⴳⵎⴰⵎ ⵏ ⵜⵙⵇⵇⵉⵎⵜ ⴰⴷ ⴰⵡⵏ ⴰⵔⵉⵏ ⵎⵛ ⵓⴳⵉⵏ. ⴷⴰⵔ ⵓⴽⵛⴰⵎ ⵔⴰⴷ ⵜⴰⴼⵎ ⴰⵖⵎⵉⵙ ⵏ ⵜⵙⵇⵇⵉⵎⵜ ⵙⴳ ⵜⵍⴳⴰⵎⵜ ⵏ ⵜⵎⵙⵍⴰⵢⵉⵏ.',
    nothingOfFiles: 'ⵓⵔ ⵜⵏⵏⵉ ⵜⵓⵣⵉⵏⵜ ⴰⴷ ⵡⴰⵍⵓ ⵅⴼ ⵜⵎⵙⵙⵓⵜⵔⵉⵏ. ⴰⵔ ⵕⵥⵥⵎⵏ ⵉⴼⵓⵢⵍⴰ ⵙ ⵢⵉⵏⵉⴳⵍ ⵏⵏⴰ ⵏⵜⵜⴰⵣⵏ ⵖⵔ ⵢⵉⵎⴰⵢⵍ ⵏⵏⵓⵏ ⵉⵜⵜⵓⵣⵎⵎⴻⵎⵏ.',
  },
  host: {
    subject: (count) => `ⴰⴳⴰⵏⵉ ⵏ ⵜⵎⵔⴰⵔⵓⵜ ⵏⵏⵓⵏ: ${files(count)}`,
    reminder: (count) => `ⴰⵙⴽⵜⵉ, ⴰⴳⴰⵏⵉ ⵏ ⵜⵎⵔⴰⵔⵓⵜ ⵏⵏⵓⵏ: ${files(count)}`,
    intro: (host, count) => `${host}, ⴰⴳⴰⵏⵉ ⵏ ⵜⵎⵔⴰⵔⵓⵜ ⵏⵏⵓⵏ: ${files(count)}. ⵉⵜⵜⵓⵃⴹⴰ ⵓⵙⵖⵉⵎ ⵉ ⴽⵓ ⴰⴼⴰⵢⵍⵓ ⴰⵔ ⵜⴰⵎⵔⴰⵔⵓⵜ ⵏⵏⵓⵏ.`,
    open: 'ⵕⵥⵎⴰⵜ ⵜⴰⵍⴳⴰⵎⵜ ⵏ ⵉⵙⵡⴰⵍⴰⵜⵏ',
  },
  coordinator: {
    subject: (count) => `ⴰⴳⴰⵏⵉ ⵏ ⵓⵣⴷⴷⵓⵢ ⵏ ⵜⵎⵏⴰⴹⵜ: ${cases(count)}`,
    intro: (count) => `ⴰⴳⴰⵏⵉ ⵏ ⵜⵖⵜⴰⵙⵜ ⵏⵏⵓⵏ: ${cases(count)}.`,
    byKind: 'ⵙ ⵓⵏⴰⵡ',
    line: (kind, count) => `${kind}: ${cases(count)}`,
    open: 'ⵕⵥⵎⴰⵜ ⵜⴰⵍⴳⴰⵎⵜ ⵏ ⵜⵎⵙⵍⴰⵢⵉⵏ',
  },
  signIn: {
    subject: 'ⴰⵙⵖⵏ ⵏ ⵓⴽⵛⴰⵎ ⵖⵔ ⵊⵉⵙⵔ',
    intro:
      'ⵀⴰ ⴰⵙⵖⵏ ⵏ ⵓⴽⵛⴰⵎ ⵉ ⵢⵉⵎⴰⵢⵍ ⴰⴷ: ⵜⵙⵙⵓⵜⵔⵎ ⵜ, ⵏⵖ ⵜⵓⵣⵏ ⴰⵡⵏ ⵜ ⵜⴰⵎⴰⵔⴰⵢⵜ ⵏ ⵜⵙⵇⵇⵉⵎⵜ. ⵕⵥⵎⴰⵜ ⵜ, ⵜⴰⴷⵔⵎ ⵅⴼ «ⴰⵣⵏ ⵉⵏⵉⴳⵍ»: ⵔⴰⴷ ⴷ ⵢⴰⵡⴹ ⵢⵉⵏⵉⴳⵍ ⵖⵔ ⵢⵉⵎⴰⵢⵍ ⴰⴷ.',
    open: 'ⵙⵎⴷⴰⵜ ⴰⴽⵛⴰⵎ',
    until: 'ⴰⵔ ⵉⵙⵡⵓⵔⵓⵢ ⴰⵔ',
    ignore: 'ⵎⵛ ⵓⵔ ⵜⵙⵙⵓⵜⵔⵎ ⵡⴰⵍⵓ, ⵓⵔ ⴷ ⵉⵇⵇⵉⵏ ⴰⴷ ⵜⵙⴽⵔⵎ ⵡⴰⵍⵓ.',
  },
  code: {
    subject: 'ⵉⵏⵉⴳⵍ ⵏ ⵓⴽⵛⴰⵎ ⵖⵔ ⵊⵉⵙⵔ',
    intro: 'ⵉⵏⵉⴳⵍ ⵏ ⵓⴽⵛⴰⵎ:',
    minutes: (minutes) =>
      `ⴰⵔ ⵉⵙⵡⵓⵔⵓⵢ ${tamazightCount(minutes, { one: '# ⵜⵓⵙⴷⵉⴷⵜ', few: '# ⵜⵓⵙⴷⵉⴷⵉⵏ', other: '# ⵏ ⵜⵓⵙⴷⵉⴷⵜ' })}, ⵢⴰⵜ ⵜⵉⴽⴽⵍⵜ ⵖⴰⵙ.`,
    secret: 'ⴰⴷ ⵓⵔ ⵉⵜⵜⵓⴼⴽⴰ ⵢⵉⵏⵉⴳⵍ ⴰⴷ ⵉ ⴰⵡⴷ ⵢⴰⵏ, ⵓⵍⴰ ⵉ ⵡⴰⵏⵏⴰ ⵉⵏⵏⴰⵏ ⵉⴳⴰ ⵙⴳ ⵓⵖⴰⵡⴰⵙ.',
    sms: (code) => `ⵊⵉⵙⵔ: ⵉⵏⵉⴳⵍ ⵏ ⵓⴽⵛⴰⵎ ${code}. ⴰⴷ ⵓⵔ ⵉⵜⵜⵓⴼⴽⴰ ⵉ ⴰⵡⴷ ⵢⴰⵏ.`,
  },
};

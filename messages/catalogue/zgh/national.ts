// Awaiting a native speaker’s review: see ../awaiting-review.ts.
import type { national as arabic } from '../ar/national.ts';

export const national: typeof arabic = {
  title: 'ⴳ ⵎⴰⵏ ⵜⴰⵎⵏⴰⴹⵜ ⵜⵣⴷⵖⴷ?',
  about: [
    'ⴰⵔ ⵉⵜⵜⴰⵡⵙ ⵓⵖⴰⵡⴰⵙ ⵏ ⵊⵉⵙⵔ ⵉ ⵜⵎⵖⴰⵔⵉⵏ ⵏⵏⴰ ⵍⵍⴰⵏⵉⵏ ⴳ ⵡⴰⴷⴷⴰⴷ ⵉⵡⵄⵕⵏ, ⴰⴷ ⵙⴽⵔⵏⵜ ⴰⵙⵏⴼⴰⵔ ⵏⵖ ⴰⴷ ⵍⵎⴷⵏⵜ ⵜⴰⵣⵣⵓⵍⵜ.',
    'ⴱⴰⵟⵍ: ⵓⵔ ⵔⴰⴷ ⵜⴼⵔⵓⴷ ⵡⴰⵍⵓ. ⴽⵓ ⵜⴰⵎⵏⴰⴹⵜ ⵙ ⵡⴰⵡⵡⵓⵔ ⵏⵏⵙ.',
    'ⵙⵜⵉ ⵜⴰⵙⴳⴰ ⵏⵏⵎ, ⵔⴰⴷ ⴰⵎ ⵏⵙⵙⴽⵏ ⴰⵡⵡⵓⵔ ⵏ ⵜⵎⵏⴰⴹⵜ ⵏⵏⵎ.',
  ],
  province: 'ⵜⴰⵙⴳⴰ ⵏⵖ ⵜⴰⵎⵏⴱⴰⴹⵜ ⵏⵏⴰ ⴳ ⵜⵣⴷⵖⴷ',
  choose: 'ⵙⵜⵉ ⵙⴳ ⵜⵍⴳⴰⵎⵜ',
  submit: 'ⵣⵔⵉ ⵖⵔ ⵣⴷⴰⵜ',
  provinceNeeded: 'ⵙⵜⵉ ⵜⴰⵙⴳⴰ ⵏⵖ ⵜⴰⵎⵏⴱⴰⴹⵜ ⵏⵏⵎ ⵙⴳ ⵜⵍⴳⴰⵎⵜ',
  overviewTitle: '12 ⵏ ⵜⵎⵏⴰⴹⵜ ⵏ ⵜⴳⵍⴷⵉⵜ',
  closed: 'ⵓⵔ ⵜⴰ ⵉⵕⵥⵉⵎ ⵡⴰⵣⴰⵏ ⵏ ⵉⵙⵓⵜⵔⵏ',
  opensOn: (day) => `ⵔⴰⴷ ⵉⵕⵥⵎ ⵡⴰⵣⴰⵏ ⵏ ⵉⵙⵓⵜⵔⵏ ⴰⵙⵙ ⵏ ${day}`,
  portalOf: (region) => `ⴰⵡⵡⵓⵔ ⵏ ⵜⵎⵏⴰⴹⵜ ⵏ ${region}`,
  region: (region) => `ⵜⴰⵎⵏⴰⴹⵜ ⵏ ${region}`,
  contains: (province, region) => `${province}: ⵜⵍⵍⴰ ⴳ ⵜⵎⵏⴰⴹⵜ ⵏ ${region}.`,
  openNow: 'ⵜⵣⵎⵔⴷ ⴰⴷ ⵜⴰⵣⵏⴷ ⴰⵙⵓⵜⵔ ⵏⵏⵎ ⴷⵖⵉ ⴳ ⵡⴰⵡⵡⵓⵔ ⵏ ⵜⵎⵏⴰⴹⵜ ⵏⵏⵎ.',
  toPortal: 'ⴷⴷⵓ ⵖⵔ ⵡⴰⵡⵡⵓⵔ ⵏ ⵜⵎⵏⴰⴹⵜ ⵉⵏⵓ',
  comesOn: (day) => `ⵓⵔ ⵜⴰ ⵉⵕⵥⵉⵎ ⵡⴰⵣⴰⵏ ⵏ ⵉⵙⵓⵜⵔⵏ ⴳ ⵜⵎⵏⴰⴹⵜ ⵏⵏⵎ. ⵔⴰⴷ ⵉⵕⵥⵎ ⴰⵙⵙ ⵏ ${day}.`,
  comesLater: 'ⵓⵔ ⵜⴰ ⵉⵕⵥⵉⵎ ⵡⴰⵣⴰⵏ ⵏ ⵉⵙⵓⵜⵔⵏ ⴳ ⵜⵎⵏⴰⴹⵜ ⵏⵏⵎ, ⵓⵔ ⵜⴰ ⵏⵙⵙⵉⵏ ⴰⵙⵙ. ⴰⵖⵓⵍ ⵖⵔ ⵜⴰⵙⵏⴰ ⴰⴷ ⵉⵍⵎⵎⴰ.',
  another: 'ⵙⵜⵉ ⵜⴰⵙⴳⴰ ⵢⴰⴹⵏ',
};

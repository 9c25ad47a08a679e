// Awaiting a native speaker’s review: see ../awaiting-review.ts.
import type { frame as arabic } from '../ar/frame.ts';

export const frame: typeof arabic = {
  site: 'ⴰⵖⴰⵡⴰⵙ ⵏ ⵊⵉⵙⵔ',
  skip: 'ⴷⴷⵓ ⵖⵔ ⵜⵓⵎⴰⵢⵜ',
  home: 'ⵜⴰⵙⵏⴰ ⵏ ⵓⵙⵏⵓⴱⴳ',
  apply: 'ⴰⵣⵏ ⴰⵙⵓⵜⵔ',
  follow: 'ⴹⴼⵕ ⴰⵙⵓⵜⵔ ⵉⵏⵓ',
  staff: 'ⴰⴽⵛⴰⵎ ⵏ ⵜⵙⵇⵇⵉⵎⵉⵏ, ⵜⵓⵚⴽⵉⵡⵉⵏ ⵏ ⵓⵙⵏⵓⴱⴳ, ⵉⴷⵖⴰⵔⵏ ⵏ ⵜⵡⵉⵙⵉ ⴷ ⵓⵣⴷⴷⵓⵢ',
  signOut: 'ⴼⴼⵖ',
  signedInAs: 'ⴰⴽⵛⴰⵎ ⵙ ⵢⵉⵙⵎ ⵏ',
  navigation: 'ⴰⵙⵙⴰⵔⴰ',
  sample: 'ⵜⵓⵏⵖⵉⵍⵜ ⵏ ⵜⴰⵔⵎⵉⵜ: ⵉⵙⵎⴰⵡⵏ, ⴰⵏⵙⵉⵡⵏ ⴷ ⵜⴼⵍⵡⵉⵜ ⵏ ⵜⵏⵇⵇⵉⴹⵉⵏ ⴳⴰⵏ ⵖⴰⵙ ⵉⵎⴷⵢⴰⵜⵏ.',
  region: (name) => `ⵜⴰⵎⵏⴰⴹⵜ ⵏ ${name}`,
  errorPrefix: 'ⵜⴰⵣⴳⵍⵜ',
  errorTitle: 'ⵉⵇⵇⴰⵏ ⴷ ⴰⴷ ⵜⵙⵙⴰⵖⴷⴷ ⴽⵔⴰ ⵏ ⵉⵏⵖⵎⵉⵙⵏ',
  optional: 'ⵓⵔ ⴷ ⵉⵇⵇⵉⵏ',
  back: 'ⴰⵖⵓⵍ',
  hours: 'ⵜⵉⵙⵔⴰⴳⵉⵏ ⴳⴰⵏⵜ ⵜⵉⵏ ⵍⵎⵖⵔⵉⴱ.',
  privacy: 'ⵉⵙⴼⴽⴰ ⵏⵏⵎ ⵜⵜⵓⵃⴹⴰⵏ ⵙ ⵓⵙⵍⴳⵏ 09-08.',
};

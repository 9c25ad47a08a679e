// Awaiting a native speaker’s review: see ../awaiting-review.ts.
import type { history as arabic } from '../ar/history.ts';

export const history: typeof arabic = {
  submitted: 'ⵏⵓⵎⵥ ⴰⵙⵓⵜⵔ ⵏⵏⵎ.',
  assessed: 'ⵏⵖⵔⴰ ⵉⵏⵖⵎⵉⵙⵏ ⵏⵏⵎ, ⵏⵙⵙⵉⵟⵟⵏ ⵜⵉⵏⵇⵇⵉⴹⵉⵏ.',
  ineligible: 'ⵏⵖⵔⴰ ⵉⵏⵖⵎⵉⵙⵏ ⵏⵏⵎ: ⵓⵔ ⴷⵉⴳⵙ ⵍⵍⵉⵏⵜ ⵜⴼⴰⴷⵉⵡⵉⵏ ⵏ ⵓⵖⴰⵡⴰⵙ.',
  'information-asked': 'ⵏⵙⵙⵓⵜⵔ ⴰⵎ ⵉⵏⵖⵎⵉⵙⵏ ⵢⴰⴹⵏⵉⵏ.',
  'information-answered': 'ⵏⵓⵎⵥ ⵜⴰⵎⵔⴰⵔⵓⵜ ⵏⵏⵎ.',
  lapsed: 'ⵓⵔ ⵏⵓⵎⵉⵥ ⵜⴰⵎⵔⴰⵔⵓⵜ ⵏⵏⵎ ⴳ ⵓⵣⵎⵣ ⵏⵏⵙ, ⵏⵇⵇⵏ ⴰⵙⵓⵜⵔ.',
  approved: 'ⵉⵜⵜⵓⵇⴱⵍ ⵓⵙⵓⵜⵔ ⵏⵏⵎ.',
  rejected: 'ⵓⵔ ⵉⵜⵜⵓⵇⴱⵍ ⵓⵙⵓⵜⵔ ⵏⵏⵎ.',
  referred: 'ⵏⵓⵣⵏ ⴰⵙⵓⵜⵔ ⵏⵏⵎ ⵉ ⵢⴰⵜ ⵜⵓⵚⴽⵉⵡⵜ ⵏ ⵓⵙⵏⵓⴱⴳ.',
  'another-host': 'ⵓⵔ ⵜⵣⵎⵉⵔ ⵜⵓⵚⴽⵉⵡⵜ ⵏ ⵓⵙⵏⵓⴱⴳ ⴰⴷ ⴽⵎ ⵜⵙⵏⵓⴱⴳ. ⴰⵔ ⴰⵎ ⵏⵔⵣⵣⵓ ⵅⴼ ⵜⵓⵚⴽⵉⵡⵜ ⵢⴰⴹⵏ.',
  'referral-accepted': 'ⵏⵙⵙⵉⴷⴻⴷ ⴰⵙⵖⵉⵎ ⵏⵏⵎ ⴳ ⵜⵓⵚⴽⵉⵡⵜ ⵏ ⵓⵙⵏⵓⴱⴳ.',
  'put-on-waiting-list': 'ⵏⵣⵎⵎⴻⵎ ⴽⵎ ⴳ ⵜⵍⴳⴰⵎⵜ ⵏ ⵓⴳⴰⵏⵉ.',
  promoted: 'ⵉⵅⵡⴰ ⵢⴰⵏ ⵓⵙⵖⵉⵎ ⵏⵏⴰ ⴰⵎ ⵉⵍⵉⵇⵏ.',
  superseded: 'ⵏⵇⵇⵏ ⴰⵙⵓⵜⵔ ⴰⴷ ⴷⴼⴼⵉⵔ ⵏ ⵓⵣⵣⵔⴰⵢ ⵏⵏⵙ.',
  withdrawn: 'ⵜⴽⴽⵙⴷ ⴰⵙⵓⵜⵔ ⵏⵏⵎ.',
  appealed: 'ⵜⵙⵙⵓⵜⵔⴷ ⴰⴷ ⵏⴰⵍⵙ ⵜⵉⵖⵓⵔⵉ ⵏ ⵜⵖⵜⴰⵙⵜ.',
};

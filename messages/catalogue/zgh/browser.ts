// Awaiting a native speaker’s review: see ../awaiting-review.ts.
import type { browser as arabicBrowser, exit as arabicExit } from '../ar/browser.ts';

export const browser: typeof arabicBrowser = {
  sending: 'ⴰⵣⵣⴰⵏ ⵉⴷⴷⴰ…',
  offline: 'ⵓⵔ ⵉⵍⵍⵉ ⵓⵣⴷⴰⵢ ⵖⵉⵍⴰⴷ. ⴰⵢⵏⵏⴰ ⵜⵓⵔⵉⴷ ⵉⵙⵓⵍ ⴳ ⵜⴰⵙⵏⴰ ⴰⴷ, ⵔⴰⴷ ⵉⵜⵜⵡⴰⵣⵏ ⵙ ⵉⵅⴼ ⵏⵏⵙ. ⴰⴷ ⵓⵔ ⵜⵔⴳⵍⴷ ⵜⴰⵙⵏⴰ ⴰⴷ.',
  failed: 'ⵓⵔ ⵉⵜⵜⵡⴰⵣⵏ ⵖⵉⵍⴰⴷ. ⴰⵢⵏⵏⴰ ⵜⵓⵔⵉⴷ ⵉⵙⵓⵍ ⴳ ⵜⴰⵙⵏⴰ ⴰⴷ. ⵇⵇⵍ ⵉⵎⵉⴽⴽ, ⵜⴰⴷⵔⴷ ⴷⴰⵖ.',
  kept: 'ⴰⵢⵏⵏⴰ ⵜⵓⵔⵉⴷ ⵉⵙⵓⵍ ⴳ ⵜⴰⵙⵏⴰ ⴰⴷ.',
};

export const exit: typeof arabicExit = {
  label: 'ⴼⴼⵖ ⵙ ⵜⵣⵔⴱⵉ',
  what: 'ⵖⵔ ⵜⴰⵙⵏⴰ ⵏ ⵓⵏⵣⵡⵉ',
  neutral: 'ⴰⵏⵣⵡⵉ',
};

// Awaiting a native speaker’s review: see ../awaiting-review.ts.
import type { browser as arabicBrowser, exit as arabicExit } from '../ar/browser.ts';

export const browser: typeof arabicBrowser = {
  sending: 'ⵉⵍⵍⴰ ⵡⴰⵣⴰⵏ…',
  offline: 'ⵓⵔ ⵉⵍⵍⵉ ⵓⵣⴷⴰⵢ ⴷⵖⵉ. ⴰⵢⵏⵏⴰ ⵜⵓⵔⵉⴷ ⵙⵓⵍ ⵉⵍⵍⴰ ⴳ ⵜⴰⵙⵏⴰ ⴰⴷ, ⵔⴰⴷ ⵉⵜⵜⵡⴰⵣⵏ ⵙ ⵉⵎⴰⵏ ⵏⵏⵙ. ⴰⴷ ⵓⵔ ⵜⴻⵜⵜⵇⵇⵏⴷ ⵜⴰⵙⵏⴰ ⴰⴷ.',
  failed: 'ⵓⵔ ⵉⵜⵜⵡⴰⵣⵏ ⴷⵖⵉ. ⴰⵢⵏⵏⴰ ⵜⵓⵔⵉⴷ ⵙⵓⵍ ⵉⵍⵍⴰ ⴳ ⵜⴰⵙⵏⴰ ⴰⴷ. ⴳⴳⴰⵏⵉ ⵉⵎⵉⴽⴽ, ⵜⴰⴷⵔⴷ ⴷⴰⵖ.',
  kept: 'ⴰⵢⵏⵏⴰ ⵜⵓⵔⵉⴷ ⵙⵓⵍ ⵉⵍⵍⴰ ⴳ ⵜⴰⵙⵏⴰ ⴰⴷ.',
};

export const exit: typeof arabicExit = {
  label: 'ⴼⴼⵖ ⴷⵖⵢⴰ',
  what: 'ⵖⵔ ⵜⴰⵙⵏⴰ ⵏ ⵓⵏⵣⵡⵉ',
  neutral: 'ⴰⵏⵣⵡⵉ',
};

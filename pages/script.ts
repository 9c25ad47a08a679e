import { LANGUAGES } from '../core/language.ts';
import { browser, exit } from '../messages/catalogue/index.ts';
import { AWAY_PATH } from './away.ts';
import type { Given } from './browser/contract.ts';
import { fingerprint } from './fingerprint.ts';
import { COMPILED_SCRIPT } from './generated/script.ts';
import { STYLE, STYLE_PATH } from './style.ts';

const given: Given = {
  css: STYLE,
  stylePath: STYLE_PATH,
  awayPath: AWAY_PATH,
  neutral: Object.fromEntries(LANGUAGES.map((language) => [language, exit[language].neutral])),
  texts: browser,
};

/** Every page's script, the stylesheet with it: one request where there is script, as where there is none. */
export const SCRIPT = `(GIVEN=>{${COMPILED_SCRIPT}})(${JSON.stringify(given)})`;
/** Its address changes with its content, so that it may be cached for ever. */
export const SCRIPT_PATH = `/portal.js?v=${fingerprint(SCRIPT)}`;

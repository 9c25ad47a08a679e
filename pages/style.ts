import { CSS } from './css.ts';
import { fingerprint } from './fingerprint.ts';

/** The stylesheet, served as `text/css` at `/style.css`. */
export const STYLE = CSS;
/** Its address changes with its content, so that it may be cached for ever. */
export const STYLE_PATH = `/style.css?v=${fingerprint(CSS)}`;

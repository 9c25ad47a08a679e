import { CSS } from './css.ts';

/** FNV-1a, enough to tell two stylesheets apart. */
const hash = (text: string): string => {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return value.toString(36);
};

/** The stylesheet, served as `text/css` at `/style.css`. */
export const STYLE = CSS;
/** Its address changes with its content, so that it may be cached for ever. */
export const STYLE_PATH = `/style.css?v=${hash(CSS)}`;

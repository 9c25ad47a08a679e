import type { Language } from '../../core/language.ts';
import type { Opening } from '../../core/region/directory.ts';
import { national as texts } from '../../messages/catalogue/index.ts';
import { formatDay } from '../../messages/format.ts';
import { html, type Markup } from '../../messages/html.ts';
import { startOf } from '../frame.ts';

/** A link to the region's portal, or when there will be one. */
export const openingLine = (language: Language, region: string, opening: Opening): Markup | string => {
  const t = texts[language];
  if (opening.state === 'open') return html`<a href="${startOf({ language }, opening.url)}">${t.portalOf(region)}</a>`;
  return opening.opensOn === undefined ? t.closed : t.opensOn(formatDay(language, opening.opensOn));
};

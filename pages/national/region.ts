import { localized } from '../../core/language.ts';
import type { DirectoryEntry, Opening } from '../../core/region/directory.ts';
import type { Province } from '../../core/region/region.ts';
import { national as texts } from '../../messages/catalogue/index.ts';
import { formatDay } from '../../messages/format.ts';
import { html, type Markup } from '../../messages/html.ts';
import { type Frame, startOf } from '../frame.ts';
import { layout } from '../layout.ts';
import { backLink, inset } from '../parts/parts.ts';

export type RegionModel = Frame & { readonly entry: DirectoryEntry; readonly province: Province; readonly opening: Opening };

/** `/region?province=…`: the region of a province, and the way to its portal or the day on which it opens. */
export const regionPage = (model: RegionModel): string => {
  const { language, entry, province } = model;
  const t = texts[language];
  const region = localized(entry.name, language);
  return layout(model, {
    title: t.region(region),
    main: html`<h1>${t.region(region)}</h1>
<p class="lead">${t.contains(localized(province.name, language), region)}</p>
${way(model)}
${backLink(model, '/', t.another)}`,
  });
};

const way = ({ language, opening }: RegionModel): Markup => {
  const t = texts[language];
  if (opening.state === 'open') {
    return html`<p>${t.openNow}</p>
<p class="buttons"><a class="button" href="${startOf({ language }, opening.url)}">${t.toPortal}</a></p>`;
  }
  return inset(opening.opensOn === undefined ? t.comesLater : t.comesOn(formatDay(language, opening.opensOn)));
};

import { cases, fairness as texts } from '../../messages/catalogue/index.ts';
import { html } from '../../messages/html.ts';
import { type StaffFrame, segment, to } from '../frame.ts';
import { layout } from '../layout.ts';
import { type Disparities, disparityPart, type SeverityModel, severityPart } from '../parts/fairness.ts';
import { backLink, inset } from '../parts/parts.ts';

export const CASES_FAIRNESS_PATH = '/cases/fairness';
export const provinceFairnessPath = (province: string): string => `${CASES_FAIRNESS_PATH}?province=${segment(province)}`;

export type RegionFairnessModel = StaffFrame & {
  /** Names by code, in the page's language. */
  readonly provinces: ReadonlyMap<string, string>;
  /** The code of the one that is shown; undefined: the whole region. */
  readonly province?: string | undefined;
  readonly disparities: Disparities;
  /** Of one province's committee. */
  readonly votes?: SeverityModel | undefined;
};

/** `/cases/fairness`: for the coordinator, the whole region, or one province with its committee's votes. Shown, never applied. */
export const regionFairnessPage = (model: RegionFairnessModel): string => {
  const { language, provinces, province, votes } = model;
  const t = texts[language];
  return layout(model, {
    title: t.title,
    main: html`${backLink(model, '/cases', cases[language].title)}
<h1>${t.title}</h1>
<p class="lead">${province === undefined ? t.region : (provinces.get(province) ?? province)}</p>
${inset(html`<p>${t.caution}</p>`)}
${disparityPart(language, model.disparities, provinces)}
${votes !== undefined && severityPart(language, votes)}
<nav aria-label="${t.provinces}">
<h2>${t.provinces}</h2>
<ul>
${province !== undefined && html`<li><a href="${to(model, CASES_FAIRNESS_PATH)}">${t.region}</a></li>`}
${[...provinces].map(([code, name]) => code !== province && html`<li><a href="${to(model, provinceFairnessPath(code))}">${name}</a></li>`)}
</ul>
</nav>`,
  });
};

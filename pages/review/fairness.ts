import { review, fairness as texts } from '../../messages/catalogue/index.ts';
import { html } from '../../messages/html.ts';
import type { StaffFrame } from '../frame.ts';
import { layout } from '../layout.ts';
import { type Disparities, disparityPart, type SeverityModel, severityPart } from '../parts/fairness.ts';
import { backLink, inset } from '../parts/parts.ts';

export type FairnessModel = StaffFrame &
  SeverityModel & {
    /** The province's name, in the page's language. */
    readonly province: string;
    readonly disparities: Disparities;
  };

/** `/review/fairness`: for the chair, how her committee votes and whom it selects. Shown, never applied. */
export const fairnessPage = (model: FairnessModel): string => {
  const { language } = model;
  const t = texts[language];
  return layout(model, {
    title: t.title,
    main: html`${backLink(model, '/review', review[language].toDocket)}
<h1>${t.title}</h1>
<p class="lead">${review[language].committee(model.province)}</p>
${inset(html`<p>${t.caution}</p>`)}
${disparityPart(language, model.disparities, new Map())}
${severityPart(language, model)}`,
  });
};

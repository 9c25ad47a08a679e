import { minutesToApply } from '../core/draft/duration.ts';
import { localized } from '../core/language.ts';
import { provinceName, type Region } from '../core/region/region.ts';
import { home as texts } from '../messages/catalogue/index.ts';
import { formatDay, phoneLink } from '../messages/format.ts';
import { html, type Markup } from '../messages/html.ts';
import { type Frame, to } from './frame.ts';
import { layout } from './layout.ts';
import { buttonLink, inset } from './parts/parts.ts';

export type HomeModel = Frame & {
  readonly help: Region['help'];
  readonly provinces: Region['provinces'];
  /** The day that takes the first application, while it is to come. */
  readonly opensOn?: string | undefined;
};

/** `/`: what the programme is, how it goes, where to begin, where to be helped. */
export const homePage = (model: HomeModel): string => {
  const { language, opensOn } = model;
  const t = texts[language];
  return layout(model, {
    title: t.title,
    main: html`<h1>${t.title}</h1>
<p class="lead">${t.lead}</p>
${opensOn !== undefined && inset(t.opensOn(formatDay(language, opensOn)))}
<p class="buttons">${buttonLink(model, '/apply', t.apply)} ${buttonLink(model, '/follow', t.follow, true)}</p>
${section(t.checkTitle, html`<p><a href="${to(model, '/check')}">${t.check}</a></p>`)}
${section(t.whoTitle, list(t.who))}
${section(t.needsTitle, list([...t.needs, t.minutes(minutesToApply())]))}
${section(t.backTitle, html`<p>${t.back}</p><p><a href="${to(model, '/apply')}">${t.resume}</a></p>`)}
${section(t.stepsTitle, html`<ol class="steps">${t.steps.map(({ title, text }) => html`<li><strong>${title}</strong><p>${text}</p></li>`)}</ol><p>${t.told}</p>`)}
${inset(t.free)}
${model.help.length > 0 && section(t.helpTitle, help(model))}
${section(t.privacyTitle, html`<p>${t.privacy}</p>`)}
${section(t.exitTitle, html`<p>${t.exit}</p>`)}`,
  });
};

const section = (title: string, content: Markup): Markup => html`<h2>${title}</h2>${content}`;
const list = (entries: readonly string[]): Markup => html`<ul>${entries.map((entry) => html`<li>${entry}</li>`)}</ul>`;

/** The desk of each province, behind the province's name: of eight or more she needs one. */
const help = ({ language, help: desks, provinces }: HomeModel): Markup => {
  return html`<p>${texts[language].help}</p>
${desks.map(
  (desk) =>
    html`<details><summary>${provinceName(provinces, desk.province, language)}</summary><p>${localized(desk.name, language)}<br>${localized(desk.address, language)}<br>${phoneLink(desk.phone)}</p></details>`,
)}`;
};

import { localized } from '../core/language.ts';
import type { Region } from '../core/region/region.ts';
import { home as texts } from '../messages/catalogue/index.ts';
import { phoneLink } from '../messages/format.ts';
import { html, type Markup } from '../messages/html.ts';
import type { Frame } from './frame.ts';
import { layout } from './layout.ts';
import { buttonLink, inset } from './parts/parts.ts';

export type HomeModel = Frame & { readonly help: Region['help']; readonly provinces: Region['provinces'] };

/** `/`: what the programme is, how it goes, where to begin. */
export const homePage = (model: HomeModel): string => {
  const t = texts[model.language];
  return layout(model, {
    title: t.title,
    main: html`<h1>${t.title}</h1>
<p class="lead">${t.lead}</p>
<p class="buttons">${buttonLink(model, '/apply', t.apply)} ${buttonLink(model, '/follow', t.follow, true)}</p>
<h2>${t.whoTitle}</h2>
<ul>${t.who.map((line) => html`<li>${line}</li>`)}</ul>
<h2>${t.needsTitle}</h2>
<ul>${t.needs.map((line) => html`<li>${line}</li>`)}</ul>
<h2>${t.stepsTitle}</h2>
<ol class="steps">${t.steps.map(({ title, text }) => html`<li><strong>${title}</strong><p>${text}</p></li>`)}</ol>
<p>${t.told}</p>
${inset(t.free)}
${model.help.length > 0 && help(model)}`,
  });
};

const help = ({ language, help: desks, provinces }: HomeModel): Markup => {
  const t = texts[language];
  const nameOf = (code: string) => localized(provinces.find((province) => province.code === code)?.name, language, code);
  return html`<h2>${t.helpTitle}</h2>
<p>${t.help}</p>
<dl class="desks">${desks.map(
    (desk) =>
      html`<div><dt>${nameOf(desk.province)}</dt><dd>${localized(desk.name, language)}<br>${localized(desk.address, language)}<br>${phoneLink(desk.phone)}</dd></div>`,
  )}</dl>`;
};

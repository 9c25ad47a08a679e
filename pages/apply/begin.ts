import { apply as texts } from '../../messages/catalogue/index.ts';
import { formatDay } from '../../messages/format.ts';
import { html, type Markup } from '../../messages/html.ts';
import { type Frame, to } from '../frame.ts';
import { layout } from '../layout.ts';
import { buttonLink } from '../parts/parts.ts';
import { resumeForm } from './resume.ts';

/** What this browser remembers: answers that can be gone on with at `path`, or an application that was sent. */
export type Remembered = { readonly kind: 'open'; readonly path: string; readonly code: string } | { readonly kind: 'sent' };

export type BeginModel = Frame & { readonly remembered?: Remembered | undefined };

/** `/apply`: what is needed, and the ways in. */
export const beginPage = (model: BeginModel): string => {
  const { language, remembered } = model;
  const t = texts[language];
  return layout(model, {
    title: t.title,
    main: html`<h1>${t.title}</h1>
<p class="lead">${t.intro}</p>
${remembered?.kind === 'open' && openDraft(model, remembered)}
${remembered?.kind === 'sent' && html`<p>${t.sent.here} <a href="${to(model, '/apply/done')}">${t.sent.receipt}</a></p>`}
<h2>${t.needsTitle}</h2>
<ul>${t.needs.map((line) => html`<li>${line}</li>`)}</ul>
${remembered?.kind !== 'open' && beginForm(model, t.begin)}
<h2>${t.resume.title}</h2>
<p>${t.resume.intro}</p>
${resumeForm(model, {}, true)}`,
  });
};

const openDraft = (model: BeginModel, { path, code }: Extract<Remembered, { kind: 'open' }>): Markup => {
  const t = texts[model.language].open;
  return html`<h2>${t.title}</h2>
<p>${t.text}</p>
<p class="buttons">${buttonLink(model, path, t.resume)}</p>
<details><summary>${t.anew}</summary><p>${t.anewHint(code)}</p>${beginForm(model, t.anew, true)}</details>`;
};

/** Begins anew: this browser forgets the answers it remembers. */
export const beginForm = (frame: Frame, label: string, second = false): Markup =>
  html`<form method="post" action="${to(frame, '/apply')}"><p><button class="${second ? 'button second' : 'button'}">${label}</button></p></form>`;

/** `/apply` of a region that takes no applications yet. `opensOn`: `YYYY-MM-DD`. */
export const notOpenPage = (model: Frame & { readonly opensOn: string }): string => {
  const t = texts[model.language].notOpen;
  return layout(model, {
    title: t.title,
    main: html`<h1>${t.title}</h1>
<p class="lead">${t.from(formatDay(model.language, model.opensOn))}</p>`,
  });
};

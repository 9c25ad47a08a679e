import type { StepId } from '../../core/draft/steps.ts';
import { submitted, apply as texts } from '../../messages/catalogue/index.ts';
import { html } from '../../messages/html.ts';
import type { Frame } from '../frame.ts';
import { layout } from '../layout.ts';
import { buttonLink } from '../parts/parts.ts';
import { beginForm } from './begin.ts';
import { codeBox, type ResumeCode } from './code-box.ts';
import { resumeForm } from './resume.ts';

/** Pages for those who are not where they meant to be. */

/** A page of an application that this browser knows nothing of. */
export const lostPage = (model: Frame): string => {
  const t = texts[model.language];
  return layout(model, {
    title: t.lost.title,
    main: html`<h1>${t.lost.title}</h1>
<p>${t.lost.why}</p>
<p>${t.resume.intro}</p>
${resumeForm(model, {})}
<p>${t.lost.anew}</p>
${beginForm(model, t.begin, true)}
<p class="hint">${t.lost.cookie}</p>`,
  });
};

export type ApartModel = Frame & {
  /** The step that was kept in a draft of its own. */
  readonly step: StepId;
  /** Path of the page to go on with. */
  readonly path: string;
  readonly code: ResumeCode;
};

/** The browser sent a page of a draft, but not the draft's code: what was typed is kept apart. */
export const apartPage = (model: ApartModel): string => {
  const t = texts[model.language];
  return layout(model, {
    title: t.apart.title,
    main: html`<h1>${t.apart.title}</h1>
<p>${t.apart.why}</p>
<p>${t.apart.resume}</p>
${resumeForm(model, { carry: model.step })}
<p>${t.apart.anew}</p>
<p class="buttons">${buttonLink(model, model.path, t.apart.go, true)}</p>
${codeBox(model.language, model.code)}
<p class="hint">${t.lost.cookie}</p>`,
  });
};

/** A resume code whose application was sent. */
export const sentBeforePage = (model: Frame): string => {
  const t = texts[model.language].sent;
  return layout(model, {
    title: t.title,
    main: html`<h1>${t.title}</h1>
<p>${t.text}</p>
<p class="buttons">${buttonLink(model, '/follow', submitted[model.language].follow)}</p>`,
  });
};

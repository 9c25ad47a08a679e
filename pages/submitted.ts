import { submitted as texts } from '../messages/catalogue/index.ts';
import { html, ltr } from '../messages/html.ts';
import type { Frame } from './frame.ts';
import { layout } from './layout.ts';
import { buttonLink } from './parts/parts.ts';

export type SubmittedModel = Frame & {
  readonly reference: string;
  /** Grouped `XXXX-XXXX-XXXXX`. */
  readonly trackingCode: string;
};

/** After a submission. A contested one sees the same page. */
export const submittedPage = (model: SubmittedModel): string => {
  const t = texts[model.language];
  return layout(model, {
    title: t.title,
    main: html`<div class="panel">
<h1>${t.title}</h1>
<p>${t.reference}<br><strong>${ltr(model.reference)}</strong></p>
<p>${t.trackingCode}<br><strong>${ltr(model.trackingCode)}</strong></p>
</div>
<p>${t.keep}</p>
<h2>${t.nextTitle}</h2>
<ol>${t.next.map((line) => html`<li>${line}</li>`)}</ol>
<p>${t.nothing}</p>
<p class="buttons">${buttonLink(model, '/follow', t.follow, true)}</p>`,
  });
};

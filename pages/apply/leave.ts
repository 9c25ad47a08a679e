import type { Language } from '../../core/language.ts';
import { apply as texts } from '../../messages/catalogue/index.ts';
import { html, type Markup } from '../../messages/html.ts';
import { type Frame, to } from '../frame.ts';
import { layout } from '../layout.ts';
import { codeBox, type ResumeCode } from './code-box.ts';

/** Posted by a button of a step's form: what was typed is kept, and this browser forgets it. */
export const LEAVE = 'leave';

/** On a borrowed phone the next person must find nothing: the page itself is left, so that Back does not show it again. */
export const leaveButton = (language: Language): Markup =>
  html`<button class="button second" name="${LEAVE}" value="yes" data-plain>${texts[language].leave.button}</button>`;

/** The same where nothing is typed: on the check and on the receipt. */
export const leaveForm = (model: Frame): Markup => html`<form method="post" action="${to(model, '/apply/leave')}" data-plain>
<p class="hint">${texts[model.language].leave.hint}</p>
<p class="buttons"><button class="button second">${texts[model.language].leave.close}</button></p>
</form>`;

/** After she has left: how she comes back. `code` absent: there was nothing to keep. */
export const leftPage = (model: Frame & { readonly code?: ResumeCode | undefined }): string => {
  const t = texts[model.language].leave;
  return layout(model, {
    title: t.title,
    main: html`<h1>${t.title}</h1>
<p>${t.done}</p>
${model.code !== undefined && codeBox(model.language, model.code)}`,
  });
};

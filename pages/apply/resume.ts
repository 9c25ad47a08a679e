import type { StepId } from '../../core/draft/steps.ts';
import { apply as texts } from '../../messages/catalogue/index.ts';
import { html, type Markup } from '../../messages/html.ts';
import { type Frame, to } from '../frame.ts';
import { layout } from '../layout.ts';
import { textField } from '../parts/fields.ts';
import { backLink, errorSummary, hidden } from '../parts/parts.ts';

/** Posts `code` to `/apply/resume`; with `carry` the named step of this browser's own draft is taken along. */
export type ResumeForm = { readonly typed?: string | undefined; readonly wrong?: boolean | undefined; readonly carry?: StepId | undefined };

export const resumeForm = (frame: Frame, { typed = '', wrong = false, carry }: ResumeForm, second = false): Markup => {
  const { language } = frame;
  const t = texts[language].resume;
  return html`<form method="post" action="${to(frame, '/apply/resume')}" novalidate>
${hidden({ carry })}
${textField({
  language,
  name: 'code',
  label: t.code,
  hint: t.codeHint,
  error: wrong ? t.wrong : undefined,
  value: typed,
  ltr: true,
  width: 'medium',
  maxlength: 40,
})}
<p><button class="${second ? 'button second' : 'button'}">${t.submit}</button></p>
</form>`;
};

/** `/apply/resume`: back to answers by their code. A wrong one, an expired one and one too many read alike. */
export const resumePage = (model: Frame & ResumeForm): string => {
  const t = texts[model.language].resume;
  const wrong = model.wrong === true;
  return layout(model, {
    title: t.title,
    failed: wrong,
    main: html`${backLink(model, '/apply')}
${errorSummary(model.language, wrong ? [{ id: 'code', text: t.wrong }] : [])}
<h1>${t.title}</h1>
<p>${t.intro}</p>
${resumeForm(model, model)}`,
  });
};

import { follow as texts } from '../../messages/catalogue/index.ts';
import { html } from '../../messages/html.ts';
import { type Frame, to } from '../frame.ts';
import { layout } from '../layout.ts';
import { textField } from '../parts/fields.ts';
import { errorSummary } from '../parts/parts.ts';

export type FollowModel = Frame & {
  readonly reference?: string | undefined;
  /** An unknown reference, a wrong code and too many failures this hour read alike: the right code among many tells nothing. */
  readonly failed?: boolean;
};

/** `/follow`: reference and tracking code, posted as `reference` and `trackingCode`. A code that was typed is never shown again. */
export const followPage = (model: FollowModel): string => {
  const { language, failed = false } = model;
  const t = texts[language];
  const error = failed ? t.wrong : undefined;
  return layout(model, {
    title: t.title,
    failed,
    main: html`${errorSummary(language, error === undefined ? [] : [{ id: 'reference', text: error }])}
<h1>${t.title}</h1>
<p>${t.intro}</p>
<form method="post" action="${to(model, '/follow')}" novalidate>
${textField({ language, name: 'reference', label: t.reference, hint: t.referenceHint, error, value: model.reference ?? '', inputmode: 'numeric', ltr: true, width: 'medium', maxlength: 40 })}
${textField({ language, name: 'trackingCode', label: t.trackingCode, hint: t.trackingCodeHint, value: '', ltr: true, width: 'medium', maxlength: 40 })}
<p><button class="button">${t.submit}</button></p>
</form>
<h2>${t.lost.title}</h2>
<p>${t.lost.intro}</p>
<form method="post" action="${to(model, '/follow/code')}" novalidate>
<div class="field">
<label for="lostReference">${t.lost.reference}</label>
<input class="medium" id="lostReference" name="reference" type="text" value="${model.reference ?? ''}" inputmode="numeric" autocomplete="off" maxlength="40" dir="ltr">
</div>
<p><button class="button second">${t.lost.submit}</button></p>
</form>`,
  });
};

/** The same answer whatever reference was typed, and whatever became of it. */
export const codeSentPage = (model: Frame): string => {
  const t = texts[model.language];
  return layout(model, {
    title: t.lost.sentTitle,
    main: html`<h1>${t.lost.sentTitle}</h1>
<p>${t.lost.sent}</p>
<p>${t.lost.none}</p>
<p><a href="${to(model, '/follow')}">${t.lost.back}</a></p>`,
  });
};

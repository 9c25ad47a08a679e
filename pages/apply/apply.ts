import type { FieldError } from '../../core/application/problems.ts';
import type { Province } from '../../core/region/region.ts';
import { form as texts } from '../../messages/catalogue/index.ts';
import { CURRENT_CONSENT } from '../../messages/consent.ts';
import { html } from '../../messages/html.ts';
import { type Frame, to } from '../frame.ts';
import { layout } from '../layout.ts';
import { errorSummary, hidden } from '../parts/parts.ts';
import { fieldErrorsOf } from './errors.ts';
import { consentGroup, contactGroup, identityGroup, partnersGroup, projectGroup, situationGroup, supportGroup } from './groups.ts';

export type ApplyModel = Frame & {
  readonly provinces: readonly Province[];
  /** What was posted; empty at first. */
  readonly values: URLSearchParams;
  readonly errors: readonly FieldError[];
  /** Posted as `idempotencyKey`: pressing twice submits once. Kept when the page comes back with errors. */
  readonly idempotencyKey: string;
};

/** `/apply`: the one submission form. Posted fields become the API's body by `formFromFields`. */
export const applyPage = (model: ApplyModel): string => {
  const { language, provinces, values, idempotencyKey } = model;
  const t = texts[language];
  const errors = fieldErrorsOf(language, model.errors);
  const typed = { language, values: withLanguage(values, language), errors };
  return layout(model, {
    title: t.title,
    failed: model.errors.length > 0,
    main: html`${errorSummary(language, errors.list)}
<h1>${t.title}</h1>
<p class="lead">${t.intro}</p>
<p>${t.needs}</p>
<form method="post" action="${to(model, '/apply')}" novalidate>
${hidden({ idempotencyKey, 'consent.textVersion': CURRENT_CONSENT })}
${identityGroup(typed)}
${partnersGroup(typed)}
${contactGroup(typed, provinces)}
${situationGroup(typed, CURRENT_CONSENT)}
${projectGroup(typed)}
${supportGroup(typed)}
${consentGroup(typed, CURRENT_CONSENT)}
<p><button class="button">${t.submit}</button></p>
<p class="hint">${t.once}</p>
</form>`,
  });
};

/** She is written to in the language she reads this in, unless she says otherwise. */
const withLanguage = (values: URLSearchParams, language: string): URLSearchParams => {
  if (values.has('language')) return values;
  const completed = new URLSearchParams(values);
  completed.set('language', language);
  return completed;
};

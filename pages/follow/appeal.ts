import type { Instant } from '../../core/application/application.ts';
import { LONGEST_REASON } from '../../core/application/fields.ts';
import type { FieldError } from '../../core/application/problems.ts';
import { manage } from '../../messages/catalogue/index.ts';
import { when } from '../../messages/format.ts';
import { html, lines, weave } from '../../messages/html.ts';
import { fieldErrorText } from '../../messages/problems.ts';
import type { StaffFrame } from '../frame.ts';
import { layout } from '../layout.ts';
import { textArea } from '../parts/fields.ts';
import { backLink, errorSummary, inset, staffForm } from '../parts/parts.ts';

export type AppealModel = StaffFrame & {
  readonly until: Instant;
  readonly utcOffset: string;
  /** Why it was refused, as the deciders wrote it. */
  readonly reasons: readonly string[];
  readonly reason: string;
  readonly errors: readonly FieldError[];
};

/** `/follow/appeal`: why the decision should change, once. Posts `reason`. */
export const appealPage = (model: AppealModel): string => {
  const { language, until, utcOffset, reason, errors } = model;
  const { appeal: t, impossible } = manage[language];
  // The language switch sends the form, so that what was typed stays.
  const framed = { ...model, formId: 'appeal' };
  const [wrong] = errors.map(({ code, params }) => fieldErrorText(language, code, params));
  return layout(framed, {
    title: t.title,
    failed: wrong !== undefined,
    main: html`${backLink(model, '/follow/status', impossible.back)}
${errorSummary(language, wrong === undefined ? [] : [{ id: 'reason', text: wrong }])}
<h1>${t.title}</h1>
<p>${t.intro}</p>
<p><strong>${weave(t.until, when(language, until, utcOffset))}</strong></p>
<p>${t.another}</p>
${model.reasons.map((given) => inset(lines(given)))}
${staffForm(
  framed,
  '/follow/appeal',
  html`${textArea({ language, name: 'reason', label: t.reason, hint: t.reasonHint, error: wrong, value: reason, rows: 8, maxlength: LONGEST_REASON })}
<p><button class="button">${t.submit}</button></p>`,
)}`,
  });
};

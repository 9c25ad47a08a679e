import type { FieldError } from '../../core/application/problems.ts';
import { LANGUAGES } from '../../core/language.ts';
import { form, labels, manage } from '../../messages/catalogue/index.ts';
import { html, ltr } from '../../messages/html.ts';
import { fieldErrorText } from '../../messages/problems.ts';
import { type StaffFrame, to } from '../frame.ts';
import { layout } from '../layout.ts';
import { radioField, textField, tickField } from '../parts/fields.ts';
import { backLink, errorSummary, hidden, staffForm } from '../parts/parts.ts';

const FIELDS = ['phone', 'email', 'language'] as const;

export type ContactModel = StaffFrame & {
  /** As stored, or as she typed it. */
  readonly values: { readonly phone: string; readonly email: string; readonly language: string; readonly renew: boolean };
  /** Of her tracking code: a form that is sent twice renews it once. */
  readonly codeVersion: number;
  /** `too-often`: her new telephone or address was named too often in this hour; it is for later. */
  readonly errors: readonly FieldError[] | 'too-often';
};

/** `/follow/contact`: how she is reached. Posts `phone`, `email`, `language`, and `renew` for another tracking code. */
export const contactPage = (model: ContactModel): string => {
  const { language, values } = model;
  const later = model.errors === 'too-often';
  const errors = model.errors === 'too-often' ? [] : model.errors;
  const { contact: t, impossible } = manage[language];
  const fields = form[language].fields;
  // The language switch sends the form, so that what was typed stays.
  const framed = { ...model, formId: 'contact' };
  const wrong = (name: (typeof FIELDS)[number]): string | undefined => {
    const found = errors.find(({ pointer }) => pointer === `/${name}`);
    return found === undefined ? undefined : fieldErrorText(language, found.code, found.params);
  };
  return layout(framed, {
    title: t.title,
    failed: later || errors.length > 0,
    main: html`${backLink(model, '/follow/status', impossible.back)}
${errorSummary(
  language,
  later
    ? [{ text: t.tooOften.text }]
    : FIELDS.flatMap((name) => {
        const text = wrong(name);
        return text === undefined ? [] : [{ id: name, text }];
      }),
  later ? t.tooOften.title : undefined,
)}
<h1>${t.title}</h1>
<p>${t.intro}</p>
${staffForm(
  framed,
  '/follow/contact',
  html`${hidden({ codeVersion: String(model.codeVersion) })}
${textField({ language, name: 'phone', label: fields.phone.label, hint: fields.phone.hint, error: wrong('phone'), value: values.phone, type: 'tel', inputmode: 'tel', autocomplete: 'tel', ltr: true, width: 'medium', maxlength: 40 })}
${textField({ language, name: 'email', label: fields.email.label, hint: fields.email.hint, error: wrong('email'), value: values.email, optional: true, type: 'email', inputmode: 'email', autocomplete: 'email', ltr: true, maxlength: 254 })}
${radioField({ language, name: 'language', label: fields.language.label, error: wrong('language'), value: values.language, inline: true, options: LANGUAGES.map((value) => ({ value, label: labels[language].language[value] })) })}
${tickField({ language, name: 'renew', label: t.renew, hint: t.renewHint, checked: values.renew })}
<p><button class="button">${t.submit}</button></p>`,
)}`,
  });
};

/** After saving. `trackingCode`: the new one, shown this once. */
export const contactSavedPage = (model: StaffFrame & { readonly changed: boolean; readonly trackingCode?: string | undefined }): string => {
  const { language, changed, trackingCode } = model;
  const { contact: t, impossible } = manage[language];
  const title = changed || trackingCode !== undefined ? t.savedTitle : t.sameTitle;
  return layout(model, {
    title,
    main: html`<div class="panel"><h1>${title}</h1>
${trackingCode !== undefined && html`<p>${t.newCode}<br><strong>${ltr(trackingCode)}</strong></p>`}</div>
${trackingCode !== undefined && html`<p>${t.keepCode}</p>`}
<p>${changed ? t.saved : trackingCode === undefined ? t.same : t.codeSaved}</p>
<p><a href="${to(model, '/follow/status')}">${impossible.back}</a></p>`,
  });
};

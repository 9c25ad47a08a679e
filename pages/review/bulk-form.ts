import { LONGEST_REASON } from '../../core/application/fields.ts';
import type { Meeting } from '../../core/meeting/meeting.ts';
import type { DocketFilter } from '../../core/review/docket.ts';
import { decision, labels, bulk as texts } from '../../messages/catalogue/index.ts';
import { html, type Markup } from '../../messages/html.ts';
import type { StaffFrame } from '../frame.ts';
import { layout } from '../layout.ts';
import { meetingName } from '../meetings/names.ts';
import { radioField, textArea, textField } from '../parts/fields.ts';
import { backLink, buttonLink, errorSummary, staffForm } from '../parts/parts.ts';
import { bulkPath, listPath } from './paths.ts';
import { toList } from './to-list.ts';

/** What may be said of several files at once. A recusal is about one applicant, and a question too. */
export const BULK_CHOICES = ['approve', 'reject', 'abstain'] as const;
export type BulkChoice = (typeof BULK_CHOICES)[number];
export type BulkError = 'choice' | 'first' | 'reason';
export type BulkValues = Readonly<Partial<Record<BulkError, string>>>;

/** The meeting whose agenda alone is voted on; absent: her docket is. */
export type InMeeting = { readonly meeting?: Pick<Meeting, 'number' | 'year'> | undefined };

type BulkModel = StaffFrame &
  InMeeting & {
    readonly filter: DocketFilter;
    /** Files at once. */
    readonly most: number;
    /** The seats left. */
    readonly above?: Markup | undefined;
    readonly values?: BulkValues | undefined;
    readonly errors?: readonly BulkError[] | undefined;
  };

/** `/review/bulk`: one vote for the first files of her view. Posts `choice`, `first`, `reason`; nothing is cast before she confirms. */
export const bulkPage = (model: BulkModel): string => {
  const { language, filter, meeting, most, values = {}, errors = [] } = model;
  const t = texts[language];
  const messages = { choice: decision[language].errors['choice-required'], first: t.firstWrong(most), reason: t.reasonWrong };
  const errorOf = (field: BulkError): string | undefined => (errors.includes(field) ? messages[field] : undefined);
  return layout(model, {
    title: t.title,
    failed: errors.length > 0,
    main: html`${backLink(model, listPath(filter), toList(language, filter))}
${errorSummary(
  language,
  errors.map((field) => ({ id: field, text: messages[field] })),
)}
<h1>${t.title}</h1>
${meeting !== undefined && html`<p class="lead">${meetingName(language, meeting)}</p>`}
<p>${meeting === undefined ? t.intro : t.introInMeeting}</p>
${model.above}
${staffForm(
  model,
  bulkPath(filter),
  html`${textField({ language, name: 'first', label: t.first, hint: t.firstHint(most), error: errorOf('first'), value: values.first ?? '', inputmode: 'numeric', ltr: true, width: 'short', maxlength: 3 })}
${radioField({
  language,
  name: 'choice',
  label: t.choice,
  error: errorOf('choice'),
  value: values.choice ?? '',
  options: BULK_CHOICES.map((choice) => ({
    value: choice,
    label: labels[language].choice[choice],
    ...(choice === 'approve' ? { hint: t.withinSeats } : {}),
  })),
})}
${textArea({ language, name: 'reason', label: t.reason, hint: t.reasonHint, error: errorOf('reason'), value: values.reason ?? '', maxlength: LONGEST_REASON })}
<p><button class="button">${t.preview}</button></p>`,
)}`,
  });
};

/** A meeting that is not open any more: what is voted now is not in its minutes. */
export const bulkNotOpenPage = (model: StaffFrame & { readonly filter: DocketFilter }): string => {
  const { language, filter } = model;
  const t = texts[language];
  return layout(model, {
    title: t.title,
    failed: true,
    main: html`<h1>${t.title}</h1>
<p>${t.notOpen}</p>
<p class="buttons">${buttonLink(model, bulkPath({ ...filter, meeting: undefined }), t.open)} ${buttonLink(model, listPath(filter), toList(language, filter), true)}</p>`,
  });
};

import { LONGEST_REASON } from '../../core/application/fields.ts';
import type { Meeting } from '../../core/meeting/meeting.ts';
import { meetings } from '../../messages/catalogue/index.ts';
import { html, lines, type Markup } from '../../messages/html.ts';
import type { StaffFrame } from '../frame.ts';
import { textArea } from '../parts/fields.ts';
import { hidden, staffForm } from '../parts/parts.ts';
import { confirmingPage } from './confirming.ts';
import { appointmentRows, meetingPath } from './names.ts';

/** What the secretary typed; `failed`: it is no reason. */
export type Cancelling = { readonly reason: string; readonly failed: boolean };

/** On the page of a planned meeting: why it will not be held. */
export const cancelForm = (frame: StaffFrame, { id }: Meeting, { reason, failed }: Cancelling): Markup => {
  const { language } = frame;
  const t = meetings[language].cancelling;
  return html`<h2>${t.title}</h2>
<p>${t.about}</p>
${staffForm(
  frame,
  meetingPath(id),
  html`${hidden({ action: 'cancel' })}
${textArea({ language, name: 'reason', label: t.reason, hint: t.reasonHint, value: reason, maxlength: LONGEST_REASON, error: failed ? t.reasonWrong : undefined })}
<p><button class="button second">${t.submit}</button></p>`,
)}`;
};

/** The second step of cancelling a meeting. */
export const cancellingPage = (model: StaffFrame & { readonly meeting: Meeting; readonly reason: string }): string => {
  const { language, meeting, reason } = model;
  const t = meetings[language].cancelling;
  return confirmingPage(model, meeting, {
    title: t.confirmTitle,
    rows: [...appointmentRows(language, meeting), { label: t.reason, value: lines(reason) }],
    note: t.told,
    fields: { action: 'cancel', reason },
    confirm: t.confirm,
    back: t.back,
  });
};

import { LONGEST_REASON } from '../../core/application/fields.ts';
import { localized } from '../../core/language.ts';
import type { Meeting } from '../../core/meeting/meeting.ts';
import type { Attendee } from '../../core/meeting/minutes.ts';
import { decision, meetings, minutes } from '../../messages/catalogue/index.ts';
import { comma, formatList } from '../../messages/format.ts';
import { html, lines } from '../../messages/html.ts';
import { type StaffFrame, to } from '../frame.ts';
import { layout } from '../layout.ts';
import { checkboxField, textArea, textField } from '../parts/fields.ts';
import { backLink, errorSummary, hidden, staffForm, summaryList } from '../parts/parts.ts';
import { meetingName, meetingPath } from './names.ts';

export type CorrectionError = 'place' | 'reason' | 'same' | 'changed';

export type CorrectionModel = StaffFrame & {
  readonly meeting: Meeting;
  readonly attendance: readonly Attendee[];
  /** Posted back: the version that she has read. */
  readonly version: number;
  readonly place: string;
  /** Ids, as voters, of those who were there. */
  readonly present: readonly string[];
  readonly reason: string;
  readonly errors: readonly CorrectionError[];
};

/** `/meetings/{meeting}/correction`: what the secretary herself wrote can be put right; what the logs say cannot. */
export const correctionPage = (model: CorrectionModel): string => {
  const { language, meeting, attendance, place, present, reason, errors } = model;
  const t = meetings[language];
  const c = t.correction;
  const error = (field: CorrectionError): string | undefined => (errors.includes(field) ? t.errors[field] : undefined);
  return layout(model, {
    title: c.title,
    failed: errors.length > 0,
    main: html`${backLink(model, meetingPath(meeting.id, 'minutes'))}
${errorSummary(
  language,
  errors.map((field) => ({ ...(field === 'place' || field === 'reason' ? { id: field } : {}), text: t.errors[field] })),
)}
<h1>${c.title}</h1>
<p class="lead">${meetingName(language, meeting)}</p>
<p>${c.intro}</p>
${staffForm(
  model,
  meetingPath(meeting.id, 'correction'),
  html`${hidden({ version: String(model.version) })}
${textField({ language, name: 'place', label: t.place, value: place, maxlength: 200, error: error('place') })}
${checkboxField({
  language,
  name: 'present',
  label: c.present,
  values: present,
  options: attendance.map(({ voter, name, inPlaceOf }) => ({
    value: voter,
    label: localized(name, language),
    ...(inPlaceOf === undefined ? {} : { hint: minutes[language].inPlaceOf(localized(inPlaceOf, language)) }),
  })),
})}
${textArea({ language, name: 'reason', label: c.reason, hint: c.reasonHint, value: reason, maxlength: LONGEST_REASON, error: error('reason') })}
<p><button class="button">${c.submit}</button></p>`,
)}`,
  });
};

/** The same repeated; a version is made when it is confirmed. */
export const confirmCorrectionPage = (model: Omit<CorrectionModel, 'errors'>): string => {
  const { language, meeting, attendance, version, place, present, reason } = model;
  const t = meetings[language];
  const names = attendance.filter(({ voter }) => present.includes(voter)).map(({ name }) => localized(name, language));
  return layout(model, {
    title: t.correction.confirmTitle,
    main: html`<h1>${t.correction.confirmTitle}</h1>
<p class="lead">${meetingName(language, meeting)}${comma(language)}${t.correction.version(String(version + 1))}</p>
${summaryList([
  { label: t.place, value: html`<bdi>${place}</bdi>` },
  { label: t.correction.present, value: formatList(language, names) },
  { label: t.correction.reason, value: lines(reason) },
])}
${staffForm(
  model,
  meetingPath(meeting.id, 'correction'),
  html`${hidden({ version: String(version), place, reason, confirm: 'yes' })}${present.map((voter) => hidden({ present: voter }))}<p><button class="button">${t.correction.confirm}</button></p>`,
)}
<p><a href="${to(model, meetingPath(meeting.id, 'correction'))}">${decision[language].change}</a></p>`,
  });
};

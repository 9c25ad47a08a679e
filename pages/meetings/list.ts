import type { Meeting } from '../../core/meeting/meeting.ts';
import { meetings, review } from '../../messages/catalogue/index.ts';
import { formatDay, formatNumber } from '../../messages/format.ts';
import { html, type Markup } from '../../messages/html.ts';
import { type StaffFrame, to } from '../frame.ts';
import { layout } from '../layout.ts';
import { backLink, errorSummary, type Tone, table, tag } from '../parts/parts.ts';
import { type AppointmentError, appointmentErrors, appointmentForm } from './appointment.ts';
import { meetingName, meetingPath } from './names.ts';

export type MeetingsModel = StaffFrame & {
  /** Each committee with its meetings, the newest first. One, but for the coordinator. */
  readonly committees: readonly { readonly province: string; readonly meetings: readonly Meeting[] }[];
  /** Where she comes from: her docket, the secretariat or the cases. */
  readonly home: string;
  /** What the secretary typed for a new meeting; absent: others plan none. */
  readonly planning?: { readonly day: string; readonly place: string; readonly errors: readonly AppointmentError[] } | undefined;
};

/** `/meetings`: a committee's meetings, and for its secretary a new one. */
export const meetingsPage = (model: MeetingsModel): string => {
  const { language, committees, planning } = model;
  const t = meetings[language];
  return layout(model, {
    title: t.title,
    failed: (planning?.errors.length ?? 0) > 0,
    main: html`${backLink(model, model.home)}
${planning !== undefined && errorSummary(language, appointmentErrors(language, planning.errors))}
<h1>${t.title}</h1>
${committees.map(
  ({ province, meetings: held }) =>
    html`${committees.length === 1 ? html`<p class="lead">${review[language].committee(province)}</p>` : html`<h2>${review[language].committee(province)}</h2>`}
${held.length === 0 ? html`<p>${t.none}</p>` : list(model, held)}`,
)}
${planning !== undefined && html`<h2>${t.planTitle}</h2>${appointmentForm(model, '/meetings', { ...planning, button: t.plan })}`}`,
  });
};

const TONES = { planned: 'plain', open: 'wait', closed: 'good', cancelled: 'bad' } as const satisfies Record<Meeting['state'], Tone>;

const list = (model: StaffFrame, rows: readonly Meeting[]): Markup => {
  const { language } = model;
  const t = meetings[language];
  return table<Meeting>(
    t.title,
    [
      {
        label: t.columns.meeting,
        heading: true,
        brief: true,
        cell: (meeting) => html`<a href="${to(model, meetingPath(meeting.id))}">${meetingName(language, meeting)}</a>`,
      },
      { label: t.columns.day, cell: ({ plannedFor }) => formatDay(language, plannedFor) },
      { label: t.columns.place, cell: ({ place }) => html`<bdi>${place}</bdi>` },
      { label: t.columns.files, cell: ({ files }) => formatNumber(language, files) },
      {
        label: t.columns.state,
        cell: ({ state }) => tag(t.state[state], TONES[state]),
      },
    ],
    rows,
  );
};

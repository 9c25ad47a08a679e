import type { Instant } from '../../core/application/application.ts';
import { localized } from '../../core/language.ts';
import { presenceIn } from '../../core/meeting/attendance.ts';
import type { Meeting } from '../../core/meeting/meeting.ts';
import type { Attendee } from '../../core/meeting/minutes.ts';
import type { ResultCounts } from '../../core/meeting/result.ts';
import { bulk, meetings, minutes, review } from '../../messages/catalogue/index.ts';
import { colon, when } from '../../messages/format.ts';
import { html, lines, type Markup, type Part, weave } from '../../messages/html.ts';
import { layout } from '../layout.ts';
import { backLink, buttonLink, errorSummary, hidden, inset, staffForm, summaryList } from '../parts/parts.ts';
import { bulkPath } from '../review/paths.ts';
import { type AppointmentError, appointmentErrors, appointmentForm } from './appointment.ts';
import { type Cancelling, cancelForm } from './cancelling.ts';
import { presenceRows, resultLine } from './counts.ts';
import { type FilesModel, fileTable, meetingFilePath } from './files.ts';
import { appointmentRows, meetingName, meetingPath } from './names.ts';

export type MeetingError = 'empty' | 'another' | 'changed' | 'state';

export type MeetingModel = Omit<FilesModel, 'id' | 'sees'> & {
  readonly meeting: Meeting;
  /** The committee's province, in the page's language. */
  readonly province: string;
  readonly utcOffset: string;
  /** Of a closed meeting, as its minutes have them (`recorded`); before, as they stand now. */
  readonly counts: ResultCounts;
  readonly recorded: boolean;
  readonly viewer:
    | {
        readonly kind: 'secretary';
        readonly attendance: readonly Attendee[];
        /** What was typed for another day or place. */
        readonly appointment?: { readonly day: string; readonly place: string; readonly errors: readonly AppointmentError[] } | undefined;
        readonly cancelling?: Cancelling | undefined;
      }
    | {
        readonly kind: 'member';
        readonly chair: boolean;
        readonly joinedAt?: Instant | undefined;
        /** The first file of the agenda that awaits her vote. */
        readonly next?: string | undefined;
      }
    | { readonly kind: 'coordinator' };
  readonly error?: MeetingError | undefined;
};

const SEES = { secretary: 'who-voted', member: 'own-vote', coordinator: 'neither' } as const;

/** `/meetings/{meeting}`: what each may do now, and the agenda. */
export const meetingPage = (model: MeetingModel): string => {
  const { language, meeting, viewer, error, utcOffset } = model;
  const t = meetings[language];
  const title = meetingName(language, meeting);
  const wrong = viewer.kind === 'secretary' ? appointmentErrors(language, viewer.appointment?.errors ?? []) : [];
  const unexplained = viewer.kind === 'secretary' && viewer.cancelling?.failed === true;
  const errors = [
    ...(error === undefined ? [] : [{ text: t.errors[error] }]),
    ...wrong,
    ...(unexplained ? [{ id: 'reason', text: t.cancelling.reasonWrong }] : []),
  ];
  return layout(model, {
    title,
    failed: errors.length > 0,
    main: html`${backLink(model, '/meetings', t.toList)}
${errorSummary(language, errors)}
<h1>${title}</h1>
<p class="lead">${review[language].committee(model.province)}</p>
${summaryList([
  { label: t.columns.state, value: t.state[meeting.state] },
  ...appointmentRows(language, meeting),
  { label: t.opened, value: meeting.openedAt !== undefined && when(language, meeting.openedAt, utcOffset) },
  { label: t.closed, value: meeting.closedAt !== undefined && when(language, meeting.closedAt, utcOffset) },
  { label: t.cancelledAt, value: meeting.cancelled !== undefined && when(language, meeting.cancelled.at, utcOffset) },
  {
    label: t.cancelling.reason,
    value:
      meeting.cancelled !== undefined && (meeting.cancelled.reason === '' ? minutes[language].erased : lines(meeting.cancelled.reason)),
  },
])}
${
  meeting.state === 'cancelled'
    ? html`<p>${t.notHeld}</p>`
    : html`${acts(model)}
<h2>${t.agendaTitle}</h2>
${agenda(model)}
${viewer.kind === 'secretary' && meeting.state === 'planned' && html`<h2>${t.moveTitle}</h2>${appointmentForm(model, meetingPath(meeting.id), { day: meeting.plannedFor, place: meeting.place, errors: [], ...viewer.appointment, action: 'move', button: t.move })}${cancelForm(model, meeting, viewer.cancelling ?? { reason: '', failed: false })}`}`
}`,
  });
};

const acts = (model: MeetingModel): Markup | false => {
  const { viewer, meeting } = model;
  if (meeting.state === 'closed') return sealed(model);
  switch (viewer.kind) {
    case 'secretary':
      return secretarysActs(model, viewer.attendance);
    case 'member':
      return membersActs(model, viewer);
    case 'coordinator':
      return false;
  }
};

const sealed = (model: MeetingModel): Markup => {
  const { language, meeting, viewer } = model;
  const t = meetings[language];
  const verifies = viewer.kind !== 'member' || viewer.chair;
  return html`<p class="buttons">${buttonLink(model, meetingPath(meeting.id, 'minutes'), t.minutes)}${verifies && html` ${buttonLink(model, meetingPath(meeting.id, 'verify'), t.verify, true)}`}</p>`;
};

/** A form that is one button. */
const act = (model: MeetingModel, action: string, label: string): Markup =>
  staffForm(model, meetingPath(model.meeting.id), html`${hidden({ action })}<p><button class="button">${label}</button></p>`);

const secretarysActs = (model: MeetingModel, attendance: readonly Attendee[]): Markup => {
  const { language, meeting } = model;
  const t = meetings[language];
  const choose = html`<p class="buttons">${buttonLink(model, meetingPath(meeting.id, 'agenda'), meeting.state === 'open' ? t.addToAgenda : t.setAgenda, true)}</p>`;
  if (meeting.state === 'planned') {
    return html`${choose}${meeting.files > 0 && html`<h2>${t.openTitle}</h2><p>${t.openAbout}</p>${act(model, 'open', t.open)}`}`;
  }
  return html`<h2>${t.presentTitle}</h2>
${presence(model, attendance)}
${summaryList(presenceRows(language, presenceIn(attendance)))}
<p>${t.reload}</p>
${choose}
${act(model, 'close', t.close)}`;
};

const presence = ({ language, utcOffset }: MeetingModel, attendance: readonly Attendee[]): Markup => {
  const t = meetings[language];
  const m = minutes[language];
  return html`<ul>${attendance.map(({ name, chair, inPlaceOf, joinedAt }) => {
    const roles = [...(chair ? [m.roles.chair] : []), ...(inPlaceOf === undefined ? [] : [m.inPlaceOf(localized(inPlaceOf, language))])];
    const there: Part = joinedAt === undefined ? t.notYet : weave(t.presentSince, when(language, joinedAt, utcOffset));
    return html`<li><strong>${localized(name, language)}</strong>${roles.map((role) => html` (${role})`)}${colon(language)} ${there}</li>`;
  })}</ul>`;
};

const membersActs = (model: MeetingModel, viewer: Extract<MeetingModel['viewer'], { kind: 'member' }>): Markup => {
  const { language, meeting, utcOffset } = model;
  const t = meetings[language];
  if (meeting.state === 'planned') return html`<p>${t.notOpenYet}</p>`;
  if (viewer.joinedAt === undefined) return html`<p>${t.joinAbout}</p>${act(model, 'join', t.join)}`;
  return html`${inset(html`<p>${weave(t.joined, when(language, viewer.joinedAt, utcOffset))}</p>`)}
${
  viewer.next === undefined
    ? html`<p>${t.allVoted}</p>`
    : html`<p class="buttons">${buttonLink(model, meetingFilePath(meeting.id, viewer.next), t.start)} ${buttonLink(model, bulkPath({ view: 'mine', meeting: meeting.id }), bulk[language].open, true)}</p>`
}`;
};

const agenda = (model: MeetingModel): Markup => {
  const { language, meeting, viewer, counts, recorded } = model;
  const t = meetings[language];
  if (meeting.files === 0) return html`<p>${viewer.kind === 'secretary' ? t.agendaNone : t.agendaEmpty}</p>`;
  const isSecretary = viewer.kind === 'secretary';
  return html`<p>${meeting.state === 'planned' ? t.choose.count(meeting.files) : resultLine(language, counts)}${recorded && html` ${t.asInMinutes}`}${isSecretary && meeting.state === 'open' && html` ${t.votedHint}`}</p>
${fileTable({ ...model, id: meeting.id, sees: SEES[viewer.kind] })}`;
};

import { ReasonSchema } from '../../core/application/fields.ts';
import { attendanceOf, presenceIn } from '../../core/meeting/attendance.ts';
import type { Meeting } from '../../core/meeting/meeting.ts';
import { countResults, resultIn, resultNow } from '../../core/meeting/result.ts';
import { provinceName } from '../../core/region/region.ts';
import { owesVote } from '../../core/review/digest.ts';
import { localDay } from '../../core/time.ts';
import { cancellingPage } from '../../pages/meetings/cancelling.ts';
import { closingPage } from '../../pages/meetings/closing.ts';
import { type MeetingModel, meetingPage } from '../../pages/meetings/meeting.ts';
import { meetingPath } from '../../pages/meetings/names.ts';
import { openingPage } from '../../pages/meetings/opening.ts';
import { joinMeeting } from '../shared/committee/join-meeting.ts';
import { type HttpRequest, type HttpResponse, html, type Route, seeOther } from '../shared/http/http.ts';
import { HttpError } from '../shared/http/http-error.ts';
import { committed } from '../shared/or-fail.ts';
import { pageOf } from '../shared/page-of.ts';
import { postedForm } from '../shared/session/session.ts';
import { parseAppointment } from './appointment.ts';
import { closeMeeting, minutesOf } from './close.ts';
import { filesOn, fileView } from './files.ts';
import type { MeetingDeps } from './handler.ts';
import { readable } from './kept-versions.ts';
import { committeeOf, meetingOf, type Secretary, secretaryOnly, type Viewer, viewerOf } from './viewer.ts';

/** What a page says besides what is stored: an error, or what was typed. */
type More = Pick<MeetingModel, 'error'> & Pick<Extract<MeetingModel['viewer'], { kind: 'secretary' }>, 'appointment' | 'cancelling'>;

export const meetingRoutes = (deps: MeetingDeps): readonly Route[] => {
  const { meetings, region, clock } = deps;

  const stateOf = async (meeting: Meeting) => {
    const [agenda, committee, joined] = await Promise.all([meetings.agenda(meeting), committeeOf(deps, meeting), meetings.joined(meeting)]);
    return { files: await filesOn(deps, agenda), committee, joined };
  };

  /** Minutes that can no longer be read do not keep the meeting from being shown: who verifies is told. */
  const recordedOf = async (meeting: Meeting) => {
    const minutes = meeting.state === 'closed' ? await readable(() => meetings.minutes(meeting)) : undefined;
    return minutes === undefined || minutes === 'unreadable' ? undefined : countResults(minutes.files.map(resultIn));
  };

  const page = async (
    meeting: Meeting,
    viewer: Viewer,
    asked: string | null,
    { appointment, cancelling, error }: More = {},
  ): Promise<string> => {
    const [{ files, committee, joined }, recorded] = await Promise.all([stateOf(meeting), recordedOf(meeting)]);
    const { frame } = viewer;
    const { language } = frame;
    const seat = viewer.kind === 'member' ? viewer.member : undefined;
    const { rows, ...shown } = pageOf(files, asked);
    const next = files.find((file) => seat !== undefined && file.status !== undefined && owesVote(seat, file))?.reference;
    const me = viewer.kind === 'member' ? joined.find(({ voter }) => voter === viewer.member.id) : undefined;
    return meetingPage({
      ...frame,
      meeting,
      province: provinceName(deps.region.provinces, meeting.province, frame.language),
      utcOffset: region.utcOffset,
      counts: recorded ?? countResults(files.map((file) => resultNow(file.status === undefined ? undefined : file))),
      recorded: recorded !== undefined,
      members: committee.members.length,
      files: rows.map((file) => (file.status === undefined ? file : fileView(file, { committee, language, seat }))),
      ...shown,
      viewer:
        viewer.kind === 'secretary'
          ? { kind: 'secretary', attendance: attendanceOf(committee, joined), appointment, cancelling }
          : viewer.kind === 'member'
            ? { kind: 'member', chair: viewer.chair, joinedAt: me?.at, next }
            : { kind: 'coordinator' },
      error,
    });
  };

  const show = async (request: HttpRequest) => {
    const viewer = await viewerOf(deps, request);
    const meeting = await meetingOf(deps, request, viewer);
    return html(200, await page(meeting, viewer, request.query.get('page')));
  };

  const refused = async (meeting: Meeting, viewer: Viewer, status: number, more: More): Promise<HttpResponse> =>
    html(status, await page((await meetings.get(meeting.id)) ?? meeting, viewer, null, more));
  const done = ({ id }: Meeting, { frame }: Viewer): HttpResponse => seeOther(frame, meetingPath(id));

  const join = async (meeting: Meeting, viewer: Viewer) => {
    // Who keeps the records is not noted among those who decide.
    if (viewer.kind !== 'member') throw new HttpError('forbidden');
    return (await joinMeeting(deps, meeting, viewer.member)) ? done(meeting, viewer) : refused(meeting, viewer, 409, { error: 'state' });
  };

  const open = async (meeting: Meeting, viewer: Secretary, confirmed: boolean) => {
    if (meeting.state === 'open') return done(meeting, viewer);
    if (meeting.state !== 'planned') return refused(meeting, viewer, 409, { error: 'state' });
    if (meeting.files === 0) return refused(meeting, viewer, 409, { error: 'empty' });
    if (!confirmed) {
      if ((await meetings.opened(meeting.province)) !== undefined) return refused(meeting, viewer, 409, { error: 'another' });
      return html(200, openingPage({ ...viewer.frame, meeting, today: localDay(clock.now(), region.utcOffset) }));
    }
    const opened = await meetings.open(meeting, { by: viewer.by, at: clock.now() });
    if (!opened.ok && opened.error === 'StaleVersion') return refused(meeting, viewer, 409, { error: 'changed' });
    if (!opened.ok && opened.error === 'AnotherOpen') return refused(meeting, viewer, 409, { error: 'another' });
    return done(committed(opened), viewer);
  };

  const move = async (meeting: Meeting, viewer: Secretary, form: URLSearchParams) => {
    if (meeting.state !== 'planned') return refused(meeting, viewer, 409, { error: 'state' });
    const appointment = parseAppointment(form, localDay(clock.now(), region.utcOffset));
    if (!appointment.ok) return refused(meeting, viewer, 422, { appointment: appointment.error });
    // Saved as it was, it is no change: members would be written to for nothing.
    if (appointment.value.day === meeting.plannedFor && appointment.value.place === meeting.place) return done(meeting, viewer);
    const moved = await meetings.move(meeting, appointment.value, { by: viewer.by, at: clock.now() });
    if (!moved.ok && moved.error === 'StaleVersion') return refused(meeting, viewer, 409, { error: 'changed' });
    return done(committed(moved), viewer);
  };

  const cancel = async (meeting: Meeting, viewer: Secretary, form: URLSearchParams) => {
    // Pressed twice, it is cancelled once.
    if (meeting.state === 'cancelled') return done(meeting, viewer);
    if (meeting.state !== 'planned') return refused(meeting, viewer, 409, { error: 'state' });
    const typed = form.get('reason') ?? '';
    const reason = ReasonSchema.safeParse(typed);
    if (!reason.success) return refused(meeting, viewer, 422, { cancelling: { reason: typed, failed: true } });
    if (form.get('confirm') !== 'yes') return html(200, cancellingPage({ ...viewer.frame, meeting, reason: reason.data }));
    const cancelled = await meetings.cancel(meeting, reason.data, { by: viewer.by, at: clock.now() });
    if (!cancelled.ok && cancelled.error === 'StaleVersion') {
      return refused(meeting, viewer, 409, { error: 'changed', cancelling: { reason: typed, failed: false } });
    }
    return done(committed(cancelled), viewer);
  };

  const close = async (meeting: Meeting, viewer: Secretary, confirmed: boolean) => {
    const toMinutes = seeOther(viewer.frame, meetingPath(meeting.id, 'minutes'));
    // Pressed twice, it is closed once.
    if (meeting.state === 'closed') return toMinutes;
    if (meeting.state !== 'open') return refused(meeting, viewer, 409, { error: 'state' });
    if (!confirmed) {
      const { files, attendance, quorum } = await minutesOf(deps, meeting, viewer);
      const counts = countResults(files.map(resultIn));
      return html(200, closingPage({ ...viewer.frame, meeting, counts, presence: presenceIn(attendance), quorum }));
    }
    const closed = await closeMeeting(deps, meeting, viewer);
    committed(closed);
    return toMinutes;
  };

  const act = async (request: HttpRequest) => {
    const viewer = await viewerOf(deps, request);
    const form = postedForm(request, viewer.csrf);
    const meeting = await meetingOf(deps, request, viewer);
    switch (form.get('action')) {
      case 'join':
        return join(meeting, viewer);
      case 'open':
        return open(meeting, secretaryOnly(viewer), form.get('confirm') === 'yes');
      case 'move':
        return move(meeting, secretaryOnly(viewer), form);
      case 'cancel':
        return cancel(meeting, secretaryOnly(viewer), form);
      case 'close':
        return close(meeting, secretaryOnly(viewer), form.get('confirm') === 'yes');
      default:
        return refused(meeting, viewer, 422, { error: 'state' });
    }
  };

  return [
    { method: 'GET', path: '/meetings/{meeting}', answer: show },
    { method: 'POST', path: '/meetings/{meeting}', answer: act },
  ];
};

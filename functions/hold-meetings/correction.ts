import { line, ReasonSchema } from '../../core/application/fields.ts';
import type { Meeting } from '../../core/meeting/meeting.ts';
import type { Minutes } from '../../core/meeting/minutes.ts';
import { type CorrectionError, type CorrectionModel, confirmCorrectionPage, correctionPage } from '../../pages/meetings/correction.ts';
import { meetingPath } from '../../pages/meetings/names.ts';
import { type HttpRequest, html, type Route, seeOther } from '../shared/http/http.ts';
import { HttpError } from '../shared/http/http-error.ts';
import { committed } from '../shared/or-fail.ts';
import { postedForm } from '../shared/session/session.ts';
import type { MeetingDeps } from './handler.ts';
import { meetingOf, type Secretary, secretaryOnly, viewerOf } from './viewer.ts';

const PlaceSchema = line(2, 200);

/** What the secretary noted wrongly, as a further version. Decisions come from the files' own logs and are not hers to correct. */
export const correctionRoutes = (deps: MeetingDeps): readonly Route[] => {
  const { meetings, clock } = deps;

  const openedBy = async (request: HttpRequest) => {
    const viewer = secretaryOnly(await viewerOf(deps, request));
    const meeting = await meetingOf(deps, request, viewer);
    const minutes = await meetings.minutes(meeting);
    if (minutes === undefined || meeting.minutes === undefined) throw new HttpError('not-found');
    return { viewer, meeting, minutes, seal: meeting.minutes.seal };
  };

  const model = ({ frame }: Secretary, meeting: Meeting, minutes: Minutes): Omit<CorrectionModel, 'errors'> => ({
    ...frame,
    meeting,
    attendance: minutes.attendance,
    version: minutes.version,
    place: minutes.place,
    present: minutes.attendance.filter(({ present }) => present).map(({ voter }) => voter),
    reason: '',
  });

  const show = async (request: HttpRequest) => {
    const { viewer, meeting, minutes } = await openedBy(request);
    return html(200, correctionPage({ ...model(viewer, meeting, minutes), errors: [] }));
  };

  const correct = async (request: HttpRequest) => {
    const { viewer, meeting, minutes, seal } = await openedBy(request);
    const form = postedForm(request, viewer.csrf);
    const stored = model(viewer, meeting, minutes);
    const typed = { ...stored, place: form.get('place') ?? '', present: form.getAll('present'), reason: form.get('reason') ?? '' };
    const place = PlaceSchema.safeParse(typed.place);
    const reason = ReasonSchema.safeParse(typed.reason);
    const attendance = minutes.attendance.map((one) => ({ ...one, present: typed.present.includes(one.voter) }));
    const isSame = place.data === minutes.place && attendance.every(({ present }, index) => present === minutes.attendance[index]?.present);
    const errors: CorrectionError[] = [
      ...(place.success ? [] : (['place'] as const)),
      ...(reason.success ? [] : (['reason'] as const)),
      ...(isSame ? (['same'] as const) : []),
    ];
    if (form.get('version') !== String(minutes.version)) return html(409, correctionPage({ ...typed, errors: ['changed'] }));
    if (!place.success || !reason.success || errors.length > 0) return html(422, correctionPage({ ...typed, errors }));
    if (form.get('confirm') !== 'yes') return html(200, confirmCorrectionPage({ ...typed, place: place.data, reason: reason.data }));
    const at = clock.now();
    const next: Minutes = {
      ...minutes,
      version: minutes.version + 1,
      place: place.data,
      attendance,
      correction: { of: seal, at, reason: reason.data },
    };
    const sealed = await meetings.seal(meeting, next, { by: viewer.by, at });
    if (!sealed.ok && sealed.error === 'StaleVersion') return html(409, correctionPage({ ...typed, errors: ['changed'] }));
    committed(sealed);
    return seeOther(viewer.frame, meetingPath(meeting.id, 'minutes'));
  };

  return [
    { method: 'GET', path: '/meetings/{meeting}/correction', answer: show },
    { method: 'POST', path: '/meetings/{meeting}/correction', answer: correct },
  ];
};

import { provinceName } from '../../core/region/region.ts';
import { localDay } from '../../core/time.ts';
import { type MeetingsModel, meetingsPage } from '../../pages/meetings/list.ts';
import { meetingPath } from '../../pages/meetings/names.ts';
import { type HttpRequest, html, type Route, seeOther } from '../shared/http/http.ts';
import { committed } from '../shared/or-fail.ts';
import { postedForm } from '../shared/session/session.ts';
import { parseAppointment } from './appointment.ts';
import type { MeetingDeps } from './handler.ts';
import { secretaryOnly, type Viewer, viewerOf } from './viewer.ts';

const HOMES = { secretary: '/secretariat', member: '/review', coordinator: '/cases' } as const;

export const listRoutes = (deps: MeetingDeps): readonly Route[] => {
  const { meetings, region, clock } = deps;
  const today = (): string => localDay(clock.now(), region.utcOffset);

  const page = async (viewer: Viewer, planning: MeetingsModel['planning']): Promise<string> => {
    const provinces = viewer.kind === 'coordinator' ? region.committees.map(({ province }) => province) : [viewer.province];
    const committees = await Promise.all(
      provinces.map(async (province) => ({
        province: provinceName(deps.region.provinces, province, viewer.frame.language),
        meetings: await meetings.list(province),
      })),
    );
    return meetingsPage({ ...viewer.frame, committees, home: HOMES[viewer.kind], planning });
  };

  const show = async (request: HttpRequest) => {
    const viewer = await viewerOf(deps, request);
    return html(200, await page(viewer, viewer.kind === 'secretary' ? { day: '', place: '', errors: [] } : undefined));
  };

  const plan = async (request: HttpRequest) => {
    const viewer = secretaryOnly(await viewerOf(deps, request));
    const appointment = parseAppointment(postedForm(request, viewer.csrf), today());
    if (!appointment.ok) return html(422, await page(viewer, appointment.error));
    const { day, place } = appointment.value;
    // A form sent twice plans one meeting.
    const same = (await meetings.list(viewer.province)).find(
      (one) => one.state === 'planned' && one.plannedFor === day && one.place === place,
    );
    const planned = same ?? committed(await meetings.plan(viewer.province, { day, place }, { by: viewer.by, at: clock.now() }));
    return seeOther(viewer.frame, meetingPath(planned.id));
  };

  return [
    { method: 'GET', path: '/meetings', answer: show },
    { method: 'POST', path: '/meetings', answer: plan },
  ];
};

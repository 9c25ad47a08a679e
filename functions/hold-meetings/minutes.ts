import type { Meeting } from '../../core/meeting/meeting.ts';
import { sealOf } from '../../core/meeting/seal.ts';
import { type FileNow, loggedSeals, verifyMinutes } from '../../core/meeting/verify.ts';
import { provinceName } from '../../core/region/region.ts';
import { checkPage } from '../../pages/meetings/check.ts';
import { minutesPage } from '../../pages/meetings/minutes.ts';
import { meetingPath } from '../../pages/meetings/names.ts';
import { sha256 } from '../../store/sha256.ts';
import { type HttpRequest, html, type Route } from '../shared/http/http.ts';
import { HttpError } from '../shared/http/http-error.ts';
import { inTurn } from '../shared/step/in-turn.ts';
import type { MeetingDeps } from './handler.ts';
import { keptVersions, readable } from './kept-versions.ts';
import { mayVerify, meetingOf, viewerOf } from './viewer.ts';

/** The minutes of a closed meeting, and whether they still hold. */
export const minutesRoutes = (deps: MeetingDeps): readonly Route[] => {
  const { committees, meetings, region, publicUrl } = deps;

  const show = async (request: HttpRequest) => {
    const asked = request.query.get('version');
    const path = `${request.path}${asked === null ? '' : `?version=${encodeURIComponent(asked)}`}`;
    const viewer = await viewerOf(deps, request, path);
    const meeting = await meetingOf(deps, request, viewer);
    const newest = meeting.minutes?.version;
    const version = asked === null ? newest : Number(asked);
    const minutes = version === undefined ? undefined : await meetings.minutes(meeting, version);
    if (minutes === undefined || newest === undefined) throw new HttpError('not-found');
    return html(
      200,
      minutesPage({
        ...viewer.frame,
        minutes,
        seal: sealOf(sha256, minutes),
        province: provinceName(deps.region.provinces, meeting.province, viewer.frame.language),
        utcOffset: region.utcOffset,
        verifyAt: `${publicUrl}${meetingPath(meeting.id, 'verify')}`,
        versions: Array.from({ length: newest }, (_, index) => index + 1).filter((other) => other !== minutes.version),
        mayVerify: mayVerify(viewer),
        mayCorrect: viewer.kind === 'secretary' && minutes.version === newest,
      }),
    );
  };

  const verify = async (request: HttpRequest) => {
    const viewer = await viewerOf(deps, request);
    if (!mayVerify(viewer)) throw new HttpError('forbidden');
    const meeting = await meetingOf(deps, request, viewer);
    if (meeting.minutes === undefined) throw new HttpError('not-found');
    return html(200, checkPage({ ...viewer.frame, meeting, found: await check(meeting) }));
  };

  const check = async (meeting: Meeting) => {
    const read = await readable(() => committees.events(meeting.province));
    const events = read === 'unreadable' ? [] : read;
    const head = await committees.head(meeting.province);
    const versions = await keptVersions(deps, meeting, loggedSeals(events, meeting.id));
    const applications = new Set(
      versions.flatMap(({ minutes }) => (minutes === 'unreadable' ? [] : minutes.files.map(({ application }) => application))),
    );
    const files = await inTurn([...applications], async (application): Promise<readonly [string, FileNow]> => {
      const now = await readable(() => deps.applications.dossier(application));
      return [application, now ?? 'missing'];
    });
    const found = new Map(files);
    return verifyMinutes(sha256, { meeting: meeting.id, versions, events, head }, (application) => found.get(application) ?? 'missing');
  };

  return [
    { method: 'GET', path: '/meetings/{meeting}/minutes', answer: show },
    { method: 'GET', path: '/meetings/{meeting}/verify', answer: verify },
  ];
};

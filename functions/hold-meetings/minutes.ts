import type { Meeting } from '../../core/meeting/meeting.ts';
import { sealOf } from '../../core/meeting/seal.ts';
import { type FileNow, verifyMinutes } from '../../core/meeting/verify.ts';
import { checkPage } from '../../pages/meetings/check.ts';
import { minutesPage } from '../../pages/meetings/minutes.ts';
import { meetingPath } from '../../pages/meetings/names.ts';
import { CorruptRecord } from '../../store/corrupt-record.ts';
import { sha256 } from '../../store/shard.ts';
import { type HttpRequest, html, type Route } from '../shared/http.ts';
import { HttpError } from '../shared/http-error.ts';
import type { MeetingDeps } from './handler.ts';
import { inTurn } from './in-turn.ts';
import { mayVerify, meetingOf, provinceName, viewerOf } from './viewer.ts';

/** The minutes of a closed meeting, and whether they still hold. */
export const minutesRoutes = (deps: MeetingDeps): readonly Route[] => {
  const { applications, committees, meetings, region, publicUrl } = deps;

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
        province: provinceName(deps, viewer.frame, meeting.province),
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
    return html(200, checkPage({ ...viewer.frame, meeting, found: await check(meeting, meeting.minutes.seal) }));
  };

  const check = async (meeting: Meeting, seal: string) => {
    const minutes = await readable(() => meetings.minutes(meeting));
    if (minutes === undefined || minutes === 'unreadable') return 'unreadable';
    const events = await readable(() => committees.events(meeting.province));
    const head = await committees.head(meeting.province);
    const files = await inTurn(minutes.files, async ({ application }): Promise<readonly [string, FileNow]> => {
      const now = await readable(() => applications.dossier(application));
      return [application, now ?? 'missing'];
    });
    const found = new Map(files);
    const kept = { minutes, seal, events: events === 'unreadable' ? [] : events, head };
    return verifyMinutes(sha256, kept, (application) => found.get(application) ?? 'missing');
  };

  return [
    { method: 'GET', path: '/meetings/{meeting}/minutes', answer: show },
    { method: 'GET', path: '/meetings/{meeting}/verify', answer: verify },
  ];
};

/** Rows that were meddled with may not even parse: that is an answer here, not a fault. */
const readable = async <T>(read: () => Promise<T>): Promise<T | 'unreadable'> => {
  try {
    return await read();
  } catch (error) {
    if (error instanceof CorruptRecord) return 'unreadable';
    throw error;
  }
};

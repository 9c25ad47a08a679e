import type { Actor } from '../../core/audit/event.ts';
import type { Localized } from '../../core/language.ts';
import { type Meeting, parseMeetingId } from '../../core/meeting/meeting.ts';
import type { SeatedCommittee, Voter } from '../../core/review/roster.ts';
import type { StaffFrame } from '../../pages/frame.ts';
import type { HttpRequest } from '../shared/http/http.ts';
import { HttpError } from '../shared/http/http-error.ts';
import { found } from '../shared/or-fail.ts';
import { coordinatorOf, memberOf, requireSession, secretaryOf, staffFrame } from '../shared/session/session.ts';
import type { MeetingDeps } from './handler.ts';

type Role =
  | { readonly kind: 'secretary'; readonly name: Localized; readonly by: Actor; readonly province: string }
  | { readonly kind: 'member'; readonly name: Localized; readonly member: Voter; readonly province: string; readonly chair: boolean }
  | { readonly kind: 'coordinator'; readonly name: Localized };
export type Viewer = Role & { readonly csrf: string; readonly frame: StaffFrame };
export type Secretary = Extract<Viewer, { readonly kind: 'secretary' }>;

/** Who may look at meetings, each at her own committee's; the coordinator at all. `path`: of the page that GET answers. */
export const viewerOf = async (deps: MeetingDeps, request: HttpRequest, path?: string): Promise<Viewer> => {
  const session = await requireSession(deps, request);
  const role = await roleOf(deps, session);
  const { csrf } = session;
  return { ...role, csrf, frame: staffFrame(deps.region, request, { who: role.name, csrf }, path) };
};

const roleOf = async (deps: MeetingDeps, { subject, openedAt, person }: Awaited<ReturnType<typeof requireSession>>): Promise<Role> => {
  switch (subject.kind) {
    case 'secretary': {
      const { committee, secretary } = await secretaryOf(deps, { subject, person });
      return { kind: 'secretary', name: secretary.name, by: { role: 'secretary', id: secretary.id }, province: committee.province };
    }
    case 'member': {
      const { committee, member } = await memberOf(deps, { subject, openedAt, person });
      return { kind: 'member', name: member.name, member, province: committee.province, chair: member.seat === committee.chair };
    }
    case 'coordinator':
      return { kind: 'coordinator', name: (await coordinatorOf(deps, { subject, person })).name };
    default:
      throw new HttpError('forbidden');
  }
};

/** For what only the secretary does. */
export const secretaryOnly = (viewer: Viewer): Secretary => {
  if (viewer.kind !== 'secretary') throw new HttpError('forbidden');
  return viewer;
};

/** For what the secretary, the chair and the coordinator do. */
export const mayVerify = (viewer: Viewer): boolean => viewer.kind !== 'member' || viewer.chair;

/** A meeting of her committee; another committee's answers like one that does not exist. */
export const meetingOf = async ({ meetings, region }: MeetingDeps, request: HttpRequest, viewer: Viewer): Promise<Meeting> => {
  const id = request.params['meeting'] ?? '';
  const province = parseMeetingId(id)?.province;
  const isHers = viewer.kind === 'coordinator' ? region.committees.some((one) => one.province === province) : viewer.province === province;
  const meeting = isHers ? await meetings.get(id) : undefined;
  if (meeting === undefined) throw new HttpError('not-found');
  return meeting;
};

/** The committee as it sits now. */
export const committeeOf = async ({ committees }: MeetingDeps, { province }: Pick<Meeting, 'province'>): Promise<SeatedCommittee> =>
  found(await committees.seatedOf(province));

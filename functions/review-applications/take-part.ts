import { joinMeeting } from '../shared/committee/join-meeting.ts';
import type { Deps } from '../shared/container.ts';
import type { Member } from './signed-in.ts';

type From = Pick<Member, 'member' | 'filter'>;

/** The meeting that the member came from; `not-open`: votes are not taken from there, for they would not be in its minutes. */
export const openMeetingOf = async ({ meetings }: Deps<'meetings'>, { filter }: Pick<From, 'filter'>) => {
  if (filter.meeting === undefined) return undefined;
  const meeting = await meetings.get(filter.meeting);
  return meeting?.state === 'open' ? meeting : 'not-open';
};

/** Whoever votes in a meeting is there: with her first vote she is noted among those present. False: it is not open. */
export const takePart = async (deps: Deps<'meetings' | 'clock'>, from: From): Promise<boolean> => {
  const meeting = await openMeetingOf(deps, from);
  if (meeting === undefined) return true;
  if (meeting === 'not-open') return false;
  const present = await deps.meetings.joined(meeting);
  return present.some(({ voter }) => voter === from.member.id) || joinMeeting(deps, meeting, from.member);
};

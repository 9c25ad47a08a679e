import type { Meeting } from '../../../core/meeting/meeting.ts';
import type { Voter } from '../../../core/review/roster.ts';
import type { Deps } from '../container.ts';
import { committed } from '../or-fail.ts';

/** Notes a member among those present, once. False: the meeting is not open. */
export const joinMeeting = async (
  { meetings, clock }: Deps<'meetings' | 'clock'>,
  meeting: Meeting,
  { id: voter, seat, name }: Voter,
): Promise<boolean> => {
  const joined = await meetings.join(meeting, { voter, seat, name, at: clock.now() });
  if (!joined.ok && joined.error === 'NotOpen') return false;
  committed(joined);
  return true;
};

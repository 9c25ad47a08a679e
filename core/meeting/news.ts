import type { Instant } from '../application/application.ts';
import type { Meeting } from './meeting.ts';

type Appointment = Pick<Meeting, 'plannedFor' | 'place'>;

/** What a member's mail says of her committee's meetings from today on, by their days. */
export type MeetingNews = {
  readonly planned: readonly (Appointment & { readonly moved: boolean })[];
  /** Those that she was told of, and that will not be held. */
  readonly cancelled: readonly Appointment[];
};

/**
 * @param today a local day
 * @param last when she was last written to; absent: never, so that nothing which she knows of has changed
 */
export const meetingNews = (meetings: readonly Meeting[], today: string, last: Instant | undefined): MeetingNews => {
  const coming = meetings
    .filter(({ plannedFor }) => plannedFor >= today)
    .toSorted((a, b) => (a.plannedFor < b.plannedFor || (a.plannedFor === b.plannedFor && a.id < b.id) ? -1 : 1));
  const changed = ({ plannedAt }: Meeting, at: Instant | undefined): boolean =>
    last !== undefined && at !== undefined && plannedAt <= last && at > last;
  return {
    planned: coming.filter(({ state }) => state === 'planned').map((one) => ({ ...one, moved: changed(one, one.movedAt) })),
    cancelled: coming.filter((one) => changed(one, one.cancelled?.at)),
  };
};

/** Whether she must hear of it even when no file awaits her: she would go there in vain. */
export const mustHear = ({ planned, cancelled }: MeetingNews): boolean => cancelled.length > 0 || planned.some(({ moved }) => moved);

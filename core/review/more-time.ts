import type { Application, Instant } from '../application/application.ts';
import { localDay, plusDays } from '../time.ts';

/** The secretary gives no more days than this at once. */
export const MOST_DAYS = 60;

/** Whether a deadline may be moved to this day: a calendar day, not before tomorrow. */
export const mayBeDeadline = (day: string, now: Instant, utcOffset: string): boolean =>
  day >= localDay(plusDays(now, 1), utcOffset) && day <= localDay(plusDays(now, MOST_DAYS), utcOffset);

/** The last second of a calendar day at an offset from UTC: the committee still has that day. */
export const endOfDay = (day: string, utcOffset: string): Instant => new Date(`${day}T23:59:59.000${utcOffset}`).toISOString();

/** Whether a new deadline gives a file more time: one that it has already, or that is earlier, gives it none. */
export const givesTime = ({ deadline }: Pick<Application, 'deadline'>, until: Instant): boolean =>
  deadline === undefined || deadline < until;

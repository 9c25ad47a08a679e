import type { Committee } from '../region/committee.ts';
import { DAY_MS } from '../time.ts';

/**
 * When a digest is due. `news`: when something came. `day`: it was due on a local day and goes to who owes anything, at the first
 * opportunity since; `arrivedBy`: for what had come by that day. `none`: not by itself.
 */
export type Occasion =
  | { readonly kind: 'news' }
  | { readonly kind: 'day'; readonly day: string; readonly arrivedBy?: string }
  | { readonly kind: 'none' };

/**
 * The newest occasion of a committee's cadence. Days are local, `YYYY-MM-DD`.
 * @param nextMeeting the day of the next meeting, today's included
 */
export const occasionOf = (cadence: Committee['digest'], today: string, nextMeeting: string | undefined): Occasion => {
  switch (cadence.cadence) {
    case 'daily':
      return { kind: 'news' };
    case 'weekly': {
      const day = plusCalendarDays(today, -((isoWeekday(today) - cadence.weekday + 7) % 7));
      // What came later in the week waits for the next.
      return { kind: 'day', day, arrivedBy: day };
    }
    case 'before-meeting': {
      if (nextMeeting === undefined || nextMeeting < today) return { kind: 'none' };
      const day = plusCalendarDays(nextMeeting, -cadence.daysBefore);
      return day > today ? { kind: 'none' } : { kind: 'day', day };
    }
    case 'on-request':
      return { kind: 'none' };
  }
};

const midnight = (day: string): number => Date.parse(`${day}T00:00:00.000Z`);
const plusCalendarDays = (day: string, days: number): string => new Date(midnight(day) + days * DAY_MS).toISOString().slice(0, 10);
/** 1 is Monday. */
const isoWeekday = (day: string): number => new Date(midnight(day)).getUTCDay() || 7;

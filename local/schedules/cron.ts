import { fromLocalTime, toLocalTime } from './local-time.ts';

/**
 * Cron of EventBridge: minutes, hours, day of month, month, day of week (1 = Sunday), year.
 * Source: EventBridge Scheduler user guide, "Schedule types". `L`, `W` and `#` are not understood.
 */

type Field = (value: number) => boolean;

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
/** A schedule that has no time within this many days has none. */
const DAYS_AHEAD = 366 * 8;

const parseField = (text: string, lowest: number, highest: number, names: readonly string[]): Field | undefined => {
  if (text === '*' || text === '?') return () => true;
  const allowed = new Set<number>();
  for (const item of text.split(',')) {
    const match = /^(\*|\w+)(?:-(\w+))?(?:\/(\d+))?$/.exec(item);
    if (match === null) return undefined;
    const [, first = '', last, step] = match;
    const number = (word: string): number =>
      names.includes(word) ? names.indexOf(word) + 1 : /^\d+$/.test(word) ? Number(word) : Number.NaN;
    const from = first === '*' ? lowest : number(first);
    const to = last === undefined ? (step === undefined && first !== '*' ? from : highest) : number(last);
    const by = step === undefined ? 1 : Number(step);
    if (!(from >= lowest && to <= highest && from <= to && by >= 1)) return undefined;
    for (let value = from; value <= to; value += by) allowed.add(value);
  }
  return (value) => allowed.has(value);
};

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** The next time after a moment (ms since the epoch); undefined when there is none. */
export type Next = (after: number) => number | undefined;

/** Reads the six fields between the parentheses of `cron(…)`. Undefined when they are not understood. */
export const parseCron = (fields: string, timeZone: string): Next | undefined => {
  const parts = fields.trim().toUpperCase().split(/\s+/);
  if (parts.length !== 6) return undefined;
  const [minuteText = '', hourText = '', dayText = '', monthText = '', weekdayText = '', yearText = ''] = parts;
  const minute = parseField(minuteText, 0, 59, []);
  const hour = parseField(hourText, 0, 23, []);
  const day = parseField(dayText, 1, 31, []);
  const month = parseField(monthText, 1, 12, months);
  const weekday = parseField(weekdayText, 1, 7, weekdays);
  const year = parseField(yearText, 1970, 2199, []);
  if (!minute || !hour || !day || !month || !weekday || !year) return undefined;
  const hours = range(0, 23).filter(hour);
  const minutes = range(0, 59).filter(minute);

  return (after) => {
    const start = toLocalTime(after, timeZone);
    for (let offset = 0; offset <= DAYS_AHEAD; offset += 1) {
      const date = new Date(Date.UTC(start.year, start.month - 1, start.day + offset));
      const calendar = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      if (!(year(calendar.year) && month(calendar.month) && day(calendar.day) && weekday(date.getUTCDay() + 1))) continue;
      for (const atHour of hours) {
        for (const atMinute of minutes) {
          const at = fromLocalTime({ ...calendar, hour: atHour, minute: atMinute }, timeZone);
          if (at !== undefined && at > after) return at;
        }
      }
    }
    return undefined;
  };
};

import type { Instant } from './application/application.ts';

export const HOUR_SECONDS = 3_600;
export const DAY_SECONDS = 86_400;
export const DAY_MS = DAY_SECONDS * 1_000;

export const instant = (milliseconds: number): Instant => new Date(milliseconds).toISOString();
export const plusDays = (at: Instant, days: number): Instant => instant(Date.parse(at) + days * DAY_MS);
export const plusHours = (at: Instant, hours: number): Instant => plusMinutes(at, hours * 60);
export const plusMinutes = (at: Instant, minutes: number): Instant => instant(Date.parse(at) + minutes * 60_000);

/** The calendar day of an instant at an offset from UTC such as `+01:00`. */
export const localDay = (at: Instant, utcOffset: string): string => localTime(at, utcOffset).slice(0, 10);
/** The hour (0-23) of an instant at an offset from UTC. */
export const localHour = (at: Instant, utcOffset: string): number => Number(localTime(at, utcOffset).slice(11, 13));

const localTime = (at: Instant, utcOffset: string): string => {
  const sign = utcOffset.startsWith('-') ? -1 : 1;
  const minutes = sign * (Number(utcOffset.slice(1, 3)) * 60 + Number(utcOffset.slice(4, 6)));
  return instant(Date.parse(at) + minutes * 60_000);
};

import { HOUR_SECONDS } from '../time.ts';
import { GUESSES_PER_HOUR, type Link } from './access.ts';

/**
 * Whether a link still leads anywhere at `now`, real time in epoch seconds; its last second is over when it expires. One
 * that does not explains itself and offers a fresh one to the registered address.
 */
export const linkState = (link: Link | undefined, now: number): 'live' | 'expired' | 'superseded' | 'unknown' => {
  if (link === undefined) return 'unknown';
  if (link.supersededAt !== undefined && link.supersededAt <= now) return 'superseded';
  return now < link.expiresAt ? 'live' : 'expired';
};

/** Whether a subject may try again, by its failures in this hour. */
export const mayGuess = (failures: number): boolean => failures < GUESSES_PER_HOUR;

/** What has reached its bound for this hour, so that it goes no further: the link, where another would help, or the person. */
export const stoppedBy = (
  counted: { readonly link: number; readonly person: number },
  most: { readonly link: number; readonly person: number },
): 'link' | 'person' | undefined => {
  if (counted.person >= most.person) return 'person';
  return counted.link >= most.link ? 'link' : undefined;
};

/** When what was counted in this hour of the clock is forgotten: seconds from `now`, one at least. */
export const secondsLeftInHour = (now: number): number => HOUR_SECONDS - (now % HOUR_SECONDS);

/** A six-digit code. `random(max)` answers a whole number from 0 to max - 1. */
export const makeCode = (random: (max: number) => number): string => String(random(1_000_000)).padStart(6, '0');

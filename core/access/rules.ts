import { CODE_PAUSE_SECONDS, CODE_TRIES, type Code, GUESSES_PER_HOUR, type Link, type Session } from './access.ts';

/** Times are real, in epoch seconds, as in access.ts. Of what expires at t, t itself is too late. */

/** Whether a link still leads anywhere. One that does not explains itself and offers a fresh one to the registered address. */
export const linkState = (link: Link | undefined, now: number): 'live' | 'expired' | 'superseded' | 'unknown' => {
  if (link === undefined) return 'unknown';
  if (link.supersededAt !== undefined && link.supersededAt <= now) return 'superseded';
  return now < link.expiresAt ? 'live' : 'expired';
};

/**
 * What an attempt at the newest code of a subject meets. `none`: no code was sent, or it was used (the store deletes it
 * with the session it opens). `spent`: its tries are over, whatever is typed. `digest`: of what was typed; digests are
 * keyed, so that comparing them tells nothing by its time.
 */
export const codeState = (code: Code | undefined, now: number, digest: string): 'right' | 'wrong' | 'none' | 'expired' | 'spent' => {
  if (code === undefined) return 'none';
  if (now >= code.expiresAt) return 'expired';
  if (code.tries >= CODE_TRIES) return 'spent';
  return code.digest === digest ? 'right' : 'wrong';
};

/** Whether a subject may be sent a code now: not straight after another. */
export const maySendCode = (newest: Code | undefined, now: number): boolean =>
  newest === undefined || now >= newest.sentAt + CODE_PAUSE_SECONDS;

export const sessionState = (session: Session | undefined, now: number): 'live' | 'expired' | 'unknown' =>
  session === undefined ? 'unknown' : now < session.expiresAt ? 'live' : 'expired';

/** Whether a subject may try again, by its failures in this hour. */
export const mayGuess = (failures: number): boolean => failures < GUESSES_PER_HOUR;

/** The hour over which failures are counted, such as `2026-10-01T09`. */
export const guessHour = (now: number): string => new Date(now * 1000).toISOString().slice(0, 13);

/** A six-digit code. `random(max)` answers a whole number from 0 to max - 1. */
export const makeCode = (random: (max: number) => number): string => String(random(1_000_000)).padStart(6, '0');

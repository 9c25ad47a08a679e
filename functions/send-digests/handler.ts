import type { Deps } from '../shared/container.ts';
import { scheduleHandler } from '../shared/step/schedule.ts';
import { committeeLetters } from './committee-letters.ts';
import { coordinatorLetters } from './coordinator-letters.ts';
import { hostLetters } from './host-letters.ts';
import { seatMails } from './seat-mails.ts';
import { type DigestLetter, sendLetter } from './send-letter.ts';

export type DigestDeps = Deps<
  | 'applications'
  | 'committees'
  | 'cases'
  | 'due'
  | 'access'
  | 'digests'
  | 'digestRequests'
  | 'meetings'
  | 'seatLetters'
  | 'keys'
  | 'email'
  | 'region'
  | 'clock'
  | 'publicUrl'
>;

/** What one part of a run sends, each mail by itself. */
export type Mails = () => Promise<readonly (() => Promise<void>)[]>;

/**
 * At most one digest a person and day, whatever the number of files, and only to who owes something; members at their committee's
 * cadence. Before that, who has come to sit, or sits no longer, is told so.
 */
export const createHandler = (deps: DigestDeps) => {
  const digests =
    (letters: () => Promise<readonly DigestLetter[]>): Mails =>
    async () =>
      (await letters()).map((letter) => () => sendLetter(deps, letter));
  const groups: readonly Mails[] = [
    ...deps.region.committees.flatMap(({ province }) => [seatMails(deps, province), digests(committeeLetters(deps, province))]),
    ...deps.region.hosts.map((host) => digests(hostLetters(deps, host))),
    digests(coordinatorLetters(deps)),
  ];
  return scheduleHandler(async (attempt, hasTime) => {
    for (const group of groups) {
      await attempt('digests', async () => {
        for (const send of await group()) {
          // Who was not written to in this run is written to in the next, a minute later.
          if (!hasTime()) return;
          await attempt('digest', send);
        }
      });
    }
  });
};

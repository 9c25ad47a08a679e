import type { Deps } from '../shared/container.ts';
import { scheduleHandler } from '../shared/step/schedule.ts';
import { committeeLetters } from './committee-letters.ts';
import { coordinatorLetters } from './coordinator-letters.ts';
import { hostLetters } from './host-letters.ts';
import { sendLetter } from './send-letter.ts';

export type DigestDeps = Deps<
  | 'applications'
  | 'committees'
  | 'cases'
  | 'access'
  | 'digests'
  | 'digestRequests'
  | 'meetings'
  | 'keys'
  | 'email'
  | 'region'
  | 'clock'
  | 'publicUrl'
>;

/**
 * At most one mail a person and day, whatever the number of files, and only to who owes something; members at their committee's
 * cadence.
 */
export const createHandler = (deps: DigestDeps) =>
  scheduleHandler(async (attempt, hasTime) => {
    const groups = [
      ...deps.region.committees.map(({ province }) => committeeLetters(deps, province)),
      ...deps.region.hosts.map((host) => hostLetters(deps, host)),
      coordinatorLetters(deps),
    ];
    for (const group of groups) {
      await attempt('digests', async () => {
        for (const letter of await group()) {
          // Who was not written to in this run is written to in the next, a minute later.
          if (!hasTime()) return;
          await attempt('digest', () => sendLetter(deps, letter));
        }
      });
    }
  });

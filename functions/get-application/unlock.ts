import { timingSafeEqual } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { mayGuess } from '../../core/access/rules.ts';
import { parseTrackingCode } from '../../core/access/tracking-code.ts';
import type { Application } from '../../core/application/application.ts';
import { parseReference } from '../../core/application/reference.ts';
import type { Deps } from '../shared/container.ts';
import { log } from '../shared/log.ts';

/** Every refusal takes this long, whatever its cause: slow for who guesses, and alike for who measures. Milliseconds. */
const REFUSAL_MS = 700;

/**
 * The application of a reference, if the tracking code is its own. An unknown reference, a wrong code and one that has been
 * guessed at too often answer alike and slowly.
 */
export const createUnlock =
  ({ applications, access, keys, clock }: Deps<'applications' | 'access' | 'keys' | 'clock'>) =>
  async (typedReference: string, typedCode: string): Promise<Application | 'wrong' | 'limited'> => {
    const refusal = sleep(REFUSAL_MS);
    const reference = parseReference(typedReference);
    if (reference !== undefined) {
      const now = Math.floor(clock.real() / 1000);
      const subject = `reference:${reference}`;
      if (!mayGuess(await access.guesses(subject, now))) {
        log('guessing-stopped', { kind: 'applicant' });
        await refusal;
        return 'limited';
      }
      const application = await applications.getByReference(reference);
      if (application !== undefined && isRight(await keys.trackingCode(application.id, application.codeVersion), typedCode))
        return application;
      await access.noteGuess(subject, now);
    }
    await refusal;
    return 'wrong';
  };

const isRight = (code: string, typed: string): boolean => {
  const expected = Buffer.from(code);
  const given = Buffer.from(parseTrackingCode(typed) ?? '');
  return given.length === expected.length && timingSafeEqual(given, expected);
};

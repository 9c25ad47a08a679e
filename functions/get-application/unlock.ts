import { timingSafeEqual } from 'node:crypto';
import { mayGuess } from '../../core/access/rules.ts';
import { parseTrackingCode } from '../../core/access/tracking-code.ts';
import type { Application } from '../../core/application/application.ts';
import { parseReference } from '../../core/application/reference.ts';
import { epochSeconds } from '../shared/adapters/clock.ts';
import type { Deps } from '../shared/container.ts';
import { log } from '../shared/log.ts';
import { refusedNoSooner } from '../shared/session/no-sooner.ts';

/**
 * The application of a reference, if the tracking code is its own. An unknown reference, a wrong code and one that has been
 * guessed at too often answer alike and slowly: undefined.
 */
export const createUnlock =
  (deps: UnlockDeps) =>
  (typedReference: string, typedCode: string): Promise<Application | undefined> =>
    refusedNoSooner(() => find(deps, typedReference, typedCode));

type UnlockDeps = Deps<'applications' | 'access' | 'keys' | 'clock'>;

const find = async (
  { applications, access, keys, clock }: UnlockDeps,
  typedReference: string,
  typedCode: string,
): Promise<Application | undefined> => {
  const reference = parseReference(typedReference);
  if (reference === undefined) return undefined;
  const now = epochSeconds(clock);
  const subject = `reference:${reference}`;
  if (!mayGuess(await access.guesses(subject, now))) {
    log('guessing-stopped', { kind: 'applicant' });
    return undefined;
  }
  const application = await applications.getByReference(reference);
  if (application !== undefined && isRight(await keys.trackingCode(application.id, application.codeVersion), typedCode)) return application;
  await access.noteGuess(subject, now);
  return undefined;
};

const isRight = (code: string, typed: string): boolean => {
  const expected = Buffer.from(code);
  const given = Buffer.from(parseTrackingCode(typed) ?? '');
  return given.length === expected.length && timingSafeEqual(given, expected);
};

import { parseReference } from '../../core/application/reference.ts';
import { epochSeconds } from '../shared/adapters/clock.ts';
import type { Deps } from '../shared/container.ts';
import { errorFields, log } from '../shared/log.ts';
import { committed } from '../shared/or-fail.ts';
import { noSooner } from '../shared/session/no-sooner.ts';

/** Per application: whoever asks for another's code again and again must not fill her telephone. */
const CODES_PER_HOUR = 3;

type LostCodeDeps = Deps<'applications' | 'access' | 'delivery' | 'clock'>;

/**
 * Sends the tracking code of a reference again to the contact that its form names, and nowhere else. Never throws and tells
 * nothing, nor does its time: what became of it is for the log and, if a mail was refused, for due work.
 */
export const createLostCode =
  (deps: LostCodeDeps) =>
  (typedReference: string): Promise<void> =>
    noSooner(() => send(deps, typedReference).catch(unsent));

const send = async ({ applications, access, delivery, clock }: LostCodeDeps, typedReference: string): Promise<void> => {
  const reference = parseReference(typedReference);
  if (reference === undefined) return;
  // Counted before looking, so that it is the same work whether or not anyone has this reference.
  const asked = await access.noteGuess(`code-again:${reference}`, epochSeconds(clock));
  if (asked > CODES_PER_HOUR) return log('guessing-stopped', { kind: 'lost-code' });
  const application = await applications.getByReference(reference);
  if (application === undefined) return;
  await delivery.deliverCaused(
    committed(await applications.touch(application, { at: clock.now(), messages: [{ kind: 'tracking-code' }] })),
  );
};

const unsent = (error: unknown): void => log('message-failed', { kind: 'tracking-code', ...errorFields(error) });

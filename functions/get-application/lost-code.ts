import type { Application } from '../../core/application/application.ts';
import { parseReference } from '../../core/application/reference.ts';
import { caseId } from '../../core/case/case.ts';
import type { Message } from '../../core/message/message.ts';
import { epochSeconds } from '../shared/adapters/clock.ts';
import type { Deps } from '../shared/container.ts';
import { errorFields, log } from '../shared/log.ts';
import { committed } from '../shared/or-fail.ts';
import { noSooner } from '../shared/session/no-sooner.ts';

/** Per application: whoever asks for another's code again and again must not fill her telephone. */
const CODES_PER_HOUR = 3;

type LostCodeDeps = Deps<'applications' | 'messages' | 'access' | 'delivery' | 'clock'>;

/**
 * Sends the tracking code of a reference again to the contact that its form names, and nowhere else. Never throws and tells
 * nothing, nor does its time: what became of it is for the log and, if a mail was refused, for due work.
 */
export const createLostCode =
  (deps: LostCodeDeps) =>
  (typedReference: string): Promise<void> =>
    noSooner(() => send(deps, typedReference).catch(failed));

const send = async (deps: LostCodeDeps, typedReference: string): Promise<void> => {
  const { applications, messages, access, delivery, clock } = deps;
  const reference = parseReference(typedReference);
  if (reference === undefined) return;
  // Counted before looking, so that it is the same work whether or not anyone has this reference.
  const asked = await access.noteGuess(`code-again:${reference}`, epochSeconds(clock));
  if (asked > CODES_PER_HOUR) return log('guessing-stopped', { kind: 'lost-code' });
  const application = await applications.getByReference(reference);
  if (application === undefined) return;
  const unsent = (await messages.all(application.id)).findLast(({ kind, state }) => kind === 'tracking-code' && UNSENT.includes(state));
  if (unsent !== undefined) return again(deps, application, unsent);
  const asks = { at: clock.now(), messages: [{ kind: 'tracking-code' as const }] };
  await delivery.deliverCaused(committed(await applications.touch(application, asks)));
};

const UNSENT: readonly Message['state'][] = ['claimed', 'failed', 'parked'];

/**
 * One that could not be sent is tried again instead of adding another: the reference alone asks for it, and each that is parked is a case. That
 * case stays as the coordinator left it, so that who asks again and again neither opens it anew nor puts it behind all others.
 */
const again = async ({ messages, delivery, clock }: LostCodeDeps, application: Application, message: Message): Promise<void> => {
  const now = clock.now();
  // Being sent at this moment, or never confirmed: that is due work's.
  if (message.state === 'claimed') return;
  const isParked = message.state === 'parked';
  const taken = isParked ? message : await messages.claimFailed(message, now);
  const receipt = taken === undefined ? undefined : await delivery.deliver(application, taken);
  if (receipt === undefined || (isParked && receipt.outcome !== 'sent')) return;
  // What was sent is nobody's case any more.
  if (isParked) await messages.claimParked(message, now, caseId('parked-message', application.id, message.seq));
  committed(await messages.confirm(application, [receipt], now));
};

const failed = (error: unknown): void => log('message-failed', { kind: 'tracking-code', ...errorFields(error) });

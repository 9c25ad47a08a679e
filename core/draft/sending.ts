import type { Instant } from '../application/application.ts';
import { REPAIR } from '../application/repair.ts';
import { RETRY_MINUTES } from '../message/message.ts';
import { plusMinutes } from '../time.ts';
import type { Sending } from './draft.ts';

/** A send that is about to be made. Noted before it is made: a crash then costs a repetition, never a third message. */
export const beginSending = (kind: Sending['kind'], at: Instant): Sending => ({
  kind,
  state: 'claimed',
  attempts: 1,
  repeated: false,
  claimedAt: at,
  dueAt: plusMinutes(at, REPAIR.stuck),
});

/** The same again. Undefined: one that ended without an answer was repeated before, and it is left at that. */
export const repeatSending = (sending: Sending, at: Instant): Sending | undefined => {
  const isUnanswered = sending.state === 'claimed';
  if (isUnanswered && sending.repeated) return undefined;
  return {
    ...beginSending(sending.kind, at),
    attempts: sending.attempts + 1,
    repeated: sending.repeated || isUnanswered,
  };
};

/** `refused`: for now, time may help; `dropped`: it will not; `unanswered`: it may have been sent. */
export type SendOutcome = 'sent' | 'refused' | 'dropped' | 'unanswered';

/** What is left to be done of a send. Undefined: nothing; after the last refusal as well: no person can repair an unfinished draft. */
export const afterSending = (sending: Sending, outcome: SendOutcome, at: Instant): Sending | undefined => {
  if (outcome === 'unanswered') return sending;
  const pause = outcome === 'refused' ? RETRY_MINUTES[sending.attempts - 1] : undefined;
  return pause === undefined ? undefined : { ...sending, state: 'failed', dueAt: plusMinutes(at, pause) };
};

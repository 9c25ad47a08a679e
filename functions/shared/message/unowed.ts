import type { Application } from '../../../core/application/application.ts';
import type { Message, Receipt } from '../../../core/message/message.ts';
import { stillSays } from '../../../core/message/still-says.ts';
import { log } from '../log.ts';

/** What becomes of an unsent message that no longer says how its application stands. Undefined: it still does. */
export const unowed = (application: Application, message: Message): Extract<Receipt, { outcome: 'cancelled' }> | undefined => {
  if (stillSays(message, application)) return undefined;
  log('message-cancelled', { kind: message.kind, application: application.id });
  return { seq: message.seq, outcome: 'cancelled' };
};

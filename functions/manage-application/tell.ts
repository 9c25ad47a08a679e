import type { Application } from '../../core/application/application.ts';
import type { MessageKind } from '../../core/message/message.ts';
import type { Deps } from '../shared/container.ts';
import { errorFields, log } from '../shared/log.ts';

/**
 * Sends at once what a change has caused. Never throws: the change stands, and due work sends what is not confirmed.
 * @param kinds those of this change, of `MESSAGES_OF`
 */
export const tell = async ({ delivery }: Deps<'delivery'>, application: Application, kinds: readonly MessageKind[]): Promise<void> => {
  try {
    await delivery.deliverAndConfirm(application, kinds, 0);
  } catch (error) {
    log('message-failed', { kind: kinds.join(' '), application: application.id, ...errorFields(error) });
  }
};

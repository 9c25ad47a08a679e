import type { Application } from '../../core/application/application.ts';
import type { Deps } from '../shared/container.ts';
import { errorFields, log } from '../shared/log.ts';

/** Sends at once what a change of hers has just caused. Never throws: the change stands, and due work sends what is not confirmed. */
export const tell = async ({ delivery }: Deps<'delivery'>, application: Application): Promise<void> => {
  try {
    await delivery.deliverCaused(application);
  } catch (error) {
    log('message-failed', { application: application.id, ...errorFields(error) });
  }
};

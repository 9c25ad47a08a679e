import type { Application } from '../../core/application/application.ts';
import { epochSeconds } from '../shared/adapters/clock.ts';
import type { Deps } from '../shared/container.ts';
import { errorFields, log } from '../shared/log.ts';
import { informationLink } from '../shared/message/information-link.ts';

/**
 * What the link of this round asked for is done: from now on it says so. Never throws: the answer is stored, and a link
 * that still leads on finds nothing asked.
 * @param application as it was when she answered: a new round has a link of its own
 */
export const supersedeLink = async (
  { access, keys, clock }: Deps<'access' | 'keys' | 'clock'>,
  application: Pick<Application, 'id' | 'round'>,
): Promise<void> => {
  try {
    const { hash } = await informationLink(keys, application);
    const link = await access.getLink(hash);
    if (link !== undefined) await access.putLink({ ...link, supersededAt: epochSeconds(clock) });
  } catch (error) {
    log('http-failed', { route: 'POST /information', ...errorFields(error) });
  }
};

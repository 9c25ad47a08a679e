import { err } from '../../../core/result.ts';
import type { Suppression, Suppressions } from '../../../store/message/suppressions.ts';
import { errorFields, log } from '../log.ts';
import type { Email } from './email.ts';
import type { Keys } from './keys.ts';

type Parts = { readonly suppressions: Pick<Suppressions, 'get'>; readonly keys: Pick<Keys, 'address'> };

/**
 * Refuses to write to an address that bounced, or complained of what it had not asked for. One read by key before each send: a few milliseconds beside the
 * hundred of a send, and never out of date, which a list kept in memory would be for as long as its process lives.
 */
export const refuseSuppressed = (email: Email, { suppressions, keys }: Parts): Email => ({
  send: async (to, letter, about) => {
    let found: Suppression | undefined;
    try {
      found = await suppressions.get(await keys.address(to));
    } catch (error) {
      // Nothing was sent: a later try may.
      log('suppression-unread', errorFields(error));
      return err('SendFailed');
    }
    const goes = found === undefined || (found.why === 'complained' && letter.asked === true);
    return goes ? email.send(to, letter, about) : err('AddressSuppressed');
  },
});

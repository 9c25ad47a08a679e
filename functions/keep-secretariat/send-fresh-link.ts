import type { Actor } from '../../core/audit/event.ts';
import type { Voter } from '../../core/review/roster.ts';
import { sendLink } from '../shared/message/send-link.ts';
import { committed } from '../shared/or-fail.ts';
import { expectedBy } from '../shared/session/people.ts';
import type { SecretariatDeps } from './handler.ts';

/**
 * Sends who votes in a seat today a fresh link to her registered address. The log tells that it is to be sent before it is: a link of which the log does not
 * know goes to nobody.
 */
export const sendFreshLink = async (
  deps: SecretariatDeps,
  province: string,
  { id, seat }: Voter,
  by: Actor,
): Promise<'send-link' | 'unsent' | 'too-many'> => {
  const expected = await expectedBy(deps, { kind: 'member', province, id });
  const note = async (): Promise<void> => {
    committed(await deps.committees.note(province, { kind: 'link-requested', by, details: { seat, voter: id } }, deps.clock.now()));
  };
  const sent = expected === undefined ? 'failed' : await sendLink(deps, expected, note);
  switch (sent) {
    case 'sent':
      return 'send-link';
    case 'failed':
      return 'unsent';
    case 'too-many':
      return sent;
  }
};

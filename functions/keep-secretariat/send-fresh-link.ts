import type { Actor } from '../../core/audit/event.ts';
import type { Voter } from '../../core/review/roster.ts';
import { expectedBy } from '../shared/people.ts';
import { sendLink } from '../shared/send-link.ts';
import type { SecretariatDeps } from './handler.ts';

/** Sends who votes in a seat today a fresh link to her registered address, and notes it in the log. */
export const sendFreshLink = async (
  deps: SecretariatDeps,
  province: string,
  { id, seat }: Voter,
  by: Actor,
): Promise<'send-link' | 'unsent' | 'too-many'> => {
  const expected = await expectedBy(deps, { kind: 'member', province, id });
  const sent = expected === undefined ? 'failed' : await sendLink(deps, expected);
  if (sent !== 'sent') return sent === 'failed' ? 'unsent' : sent;
  await deps.committees.note(province, { kind: 'link-sent', by, details: { seat, voter: id } }, deps.clock.now());
  return 'send-link';
};

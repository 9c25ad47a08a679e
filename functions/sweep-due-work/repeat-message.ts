import type { Receipt } from '../../core/message/message.ts';
import { unowed } from '../shared/message/unowed.ts';
import { committed } from '../shared/or-fail.ts';
import type { SweepDeps } from './handler.ts';

/**
 * A message that was refused, or never confirmed, is taken up again: the refused one a few times, the other once. One that no longer says
 * how her application stands is cancelled, whatever became of it before.
 */
export const repeatMessage = async ({ applications, messages, delivery, clock }: SweepDeps, id: string, seq: number): Promise<void> => {
  const now = clock.now();
  const application = await applications.get(id);
  const message = await messages.get(id, seq);
  // The index may lag behind.
  if (application === undefined || message?.dueAt === undefined || message.dueAt > now) return;
  const note = async (receipt: Receipt): Promise<void> => void committed(await messages.confirm(application, [receipt], now));
  const over = unowed(application, message);
  if (over !== undefined) return note(over);
  if (message.state === 'claimed' && message.repeated) return note({ seq, outcome: 'parked', cause: 'send-unconfirmed' });
  const claimed = message.state === 'failed' ? await messages.claimFailed(message, now) : await messages.claimRepeat(message, now);
  if (claimed === undefined) return;
  const receipt = await delivery.deliver(application, claimed);
  if (receipt !== undefined) await note(receipt);
};

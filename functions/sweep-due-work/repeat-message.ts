import { committed } from '../shared/or-fail.ts';
import type { SweepDeps } from './handler.ts';

/** A message that was refused, or never confirmed, is taken up again: the refused one a few times, the other once. */
export const repeatMessage = async ({ applications, messages, delivery, clock }: SweepDeps, id: string, seq: number): Promise<void> => {
  const now = clock.now();
  const application = await applications.get(id);
  const message = await messages.get(id, seq);
  // The index may lag behind.
  if (application === undefined || message?.dueAt === undefined || message.dueAt > now) return;
  if (message.state === 'claimed' && message.repeated) {
    committed(await messages.confirm(application, [{ seq, outcome: 'parked', cause: 'send-unconfirmed' }], now));
    return;
  }
  const claimed = message.state === 'failed' ? await messages.claimFailed(message, now) : await messages.claimRepeat(message, now);
  if (claimed === undefined) return;
  const receipt = await delivery.deliver(application, claimed);
  if (receipt !== undefined) committed(await messages.confirm(application, [receipt], now));
};

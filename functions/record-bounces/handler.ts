import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import type { Deps } from '../shared/container.ts';
import { withRequestIds } from '../shared/http/request-ids.ts';
import { log } from '../shared/log.ts';
import { committed } from '../shared/or-fail.ts';
import { EventSchema, messageOf, verdictOn } from './event.ts';

export type BounceDeps = Deps<'applications' | 'messages' | 'suppressions' | 'keys' | 'region' | 'clock'>;

/**
 * Takes note of mail that came back for good or was complained of, so that none follows it: who goes on writing to addresses
 * that do not exist soon writes to nobody. An event may come twice, and late: noting it again changes nothing but the count.
 */
export const createHandler = (deps: BounceDeps) =>
  middy<unknown, void, Error, Context>().handler((received, context) =>
    withRequestIds({ invocation: context.awsRequestId }, async () => {
      const parsed = EventSchema.safeParse(received);
      // The event holds an address: it is kept in the queue of dead letters, and no word of it is logged.
      if (!parsed.success) throw new UnreadableEvent();
      const event = parsed.data.detail;
      const why = verdictOn(event);
      if (why === undefined) {
        log('bounce-passed-over', { kind: event.eventType });
        return;
      }
      await deps.suppressions.report(await deps.keys.address(event.mail.destination[0]), why, deps.clock.now());
      log('address-suppressed', { kind: why });
      const message = messageOf(event);
      // Where there is no SMS, she was not told.
      if (why === 'bounced' && message !== undefined && deps.region.sms === 'none') await returnMessage(deps, message);
    }),
  );

/** A message that came back and had no other way becomes a case: somebody has to call her. */
const returnMessage = async ({ applications, messages, clock }: BounceDeps, about: { application: string; message: number }) => {
  const [application, message] = await Promise.all([applications.get(about.application), messages.get(about.application, about.message)]);
  // The bounce was faster than the note that it was sent: Lambda brings it again.
  if (message?.state === 'claimed') throw new NotYetSent();
  if (application === undefined || message?.state !== 'sent') return;
  committed(await messages.confirm(application, [{ seq: message.seq, outcome: 'returned' }], clock.now()));
  log('message-parked', { kind: message.kind, application: application.id });
};

class UnreadableEvent extends Error {
  override readonly name = 'UnreadableEvent';
}
class NotYetSent extends Error {
  override readonly name = 'NotYetSent';
}

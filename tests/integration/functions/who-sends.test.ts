import { describe, expect, test } from 'vitest';
import type { Application } from '../../../core/application/application.ts';
import { supersede } from '../../../core/application/transitions/coordination.ts';
import { MESSAGES_OF, type MessageKind } from '../../../core/message/message.ts';
import { mail } from '../../../messages/catalogue/index.ts';
import { aRegion } from '../../support/builders/index.ts';
import { at, inReview, move, value } from '../store/support/journey.ts';
import { useStore } from '../store/support/store.ts';
import { notedEmail, sampleDelivery } from './support/delivery.ts';

const useOne = useStore();
let cins = 100_000;

/** A file in review whose first letter was sent, and what is sent from then on. */
const open = async () => {
  const store = useOne();
  const mails: string[] = [];
  const clock = { now: () => at(10), real: () => Date.parse(at(10)) };
  const delivery = sampleDelivery({ ...store, region: aRegion(), clock }, { email: notedEmail(mails) });
  cins += 1;
  const application = await inReview(store.applications, { cin: `WS${cins}` });
  const cause = async (one: Application, kind: MessageKind): Promise<Application> =>
    value(await store.applications.touch(one, { at: at(9), messages: [{ kind }] }));
  const subject = (kind: MessageKind): string => mail[application.language].letters[kind].subject(application.reference);
  const state = async ({ id, lastMessage }: Application) => (await store.messages.get(id, lastMessage))?.state;
  return { ...store, delivery, mails, application, cause, subject, state };
};

describe('whoever causes a message', () => {
  test('sends that one alone: what is claimed besides, another request is sending at this moment', async () => {
    const run = await open();
    const first = await run.cause(run.application, 'tracking-code');
    const second = await run.cause(first, 'contact-replaced');
    await run.delivery.deliverCaused(second);
    expect(run.mails).toEqual([run.subject('contact-replaced')]);
    expect([await run.state(first), await run.state(second)]).toEqual(['claimed', 'sent']);
    await run.delivery.deliverCaused(first);
    expect([await run.state(first), run.mails.length]).toEqual(['sent', 2]);
    await run.delivery.deliverCaused(second);
    expect(run.mails).toHaveLength(2);
  });

  test('leaves a step’s to the step', async () => {
    const run = await open();
    await run.delivery.deliverCaused(await run.cause(run.application, 'received'));
    expect(run.mails).toEqual([]);
  });

  test('sends it also where an execution goes on to its end, whose last step does not', async () => {
    const run = await open();
    const by = { role: 'system', id: 'jisr' } as const;
    const closed = await move(run.applications, supersede(run.application, { by, reason: 'claim-transferred' }, { at: at(9) }));
    expect(await run.delivery.deliverPending(closed, MESSAGES_OF.notification, 0)).toEqual([]);
    await run.delivery.deliverCaused(closed);
    expect(run.mails).toEqual([run.subject('superseded')]);
  });
});

test.each(['refused', 'unconfirmed'] as const)('a step leaves to due work what that has taken up again after it was %s', async (was) => {
  const run = await open();
  const caused = await run.cause(run.application, 'received');
  const { id, lastMessage: seq } = caused;
  const read = async () => (await run.messages.get(id, seq)) ?? expect.fail('lost');
  if (was === 'refused') value(await run.messages.confirm(caused, [{ seq, outcome: 'failed', dueAt: at(9) }]));
  const takenUp = was === 'refused' ? run.messages.claimFailed(await read(), at(9)) : run.messages.claimRepeat(await read(), at(9));
  expect(await takenUp).toMatchObject({ state: 'claimed', attempts: 2 });
  expect(await run.delivery.deliverPending(caused, MESSAGES_OF.review, 0)).toEqual([]);
  expect(run.mails).toEqual([]);
});

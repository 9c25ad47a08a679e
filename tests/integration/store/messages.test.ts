import { expect, test } from 'vitest';
import type { Application } from '../../../core/application/application.ts';
import { assess } from '../../../core/application/transitions/assessment.ts';
import { withdraw } from '../../../core/application/transitions/withdrawal.ts';
import { caseId } from '../../../core/case/case.ts';
import type { Message } from '../../../core/message/message.ts';
import { unowed } from '../../../functions/shared/message/unowed.ts';
import { createChanges } from '../../../store/application/changes.ts';
import { aScore } from '../../support/builders/index.ts';
import { at, move, submitted, value } from './support/journey.ts';
import { useStore } from './support/store.ts';

const store = useStore();

const first = async ({ id }: Application): Promise<Message> => {
  const message = await store().messages.get(id, 1);
  if (message === undefined) throw new Error('a message is expected');
  return message;
};
/** The messages of an application that due work finds at a minute. */
const dueAt = async ({ id }: Application, minute: number): Promise<readonly number[]> =>
  (await store().due.list(at(minute), 1_000)).flatMap((entry) => (entry.kind === 'message' && entry.application === id ? [entry.seq] : []));

test('a message is claimed by the change that causes it and due a quarter of an hour later', async () => {
  const { applications, messages } = store();
  const application = await submitted(applications);

  expect(await messages.claimed(application.id)).toEqual([
    {
      application: application.id,
      seq: 1,
      kind: 'received',
      state: 'claimed',
      attempts: 1,
      repeated: false,
      claimedAt: at(0),
      dueAt: at(15),
      details: {},
    },
  ]);
  expect(await dueAt(application, 14)).toEqual([]);
  expect(await dueAt(application, 15)).toEqual([1]);
});

test('a confirmed message is sent and never due again', async () => {
  const { applications, messages } = store();
  const application = await submitted(applications);
  value(await messages.confirm(application, [{ seq: 1, outcome: 'sent' }]));

  expect(await first(application)).toMatchObject({ state: 'sent' });
  expect(await messages.claimed(application.id)).toEqual([]);
  expect(await dueAt(application, 10_000)).toEqual([]);
});

test('a refused send is due at its time, claimed anew by one worker, and not marked as repeated', async () => {
  const { applications, messages } = store();
  const application = await submitted(applications);
  value(await messages.confirm(application, [{ seq: 1, outcome: 'failed', dueAt: at(5) }]));
  const failed = await first(application);
  expect(failed).toMatchObject({ state: 'failed', dueAt: at(5), attempts: 1 });
  expect(await dueAt(application, 5)).toEqual([1]);

  const claims = await Promise.all([
    messages.claimFailed(failed, at(5)),
    messages.claimFailed(failed, at(5)),
    messages.claimFailed(failed, at(5)),
  ]);
  expect(claims.filter((claim) => claim !== undefined)).toEqual([
    { ...failed, state: 'claimed', attempts: 2, claimedAt: at(5), dueAt: at(20) },
  ]);
  expect(await messages.claimRepeat(failed, at(5))).toBeUndefined();
});

test('a send without an answer is repeated once, marked, by one worker', async () => {
  const { applications, messages } = store();
  const application = await submitted(applications);
  const claimed = await first(application);
  const claims = await Promise.all([messages.claimRepeat(claimed, at(15)), messages.claimRepeat(claimed, at(15))]);

  expect(claims.filter((claim) => claim !== undefined)).toHaveLength(1);
  const repeated = await first(application);
  expect(repeated).toMatchObject({ state: 'claimed', attempts: 2, repeated: true, dueAt: at(30) });
  expect(await messages.claimRepeat(repeated, at(30))).toBeUndefined();
  expect(await messages.claimFailed(repeated, at(30))).toBeUndefined();
});

test('a parked message opens its case with it; taken up by a person it is claimed and the case is closed', async () => {
  const { applications, messages, cases } = store();
  const application = await submitted(applications);
  value(await messages.confirm(application, [{ seq: 1, outcome: 'parked', cause: 'address-refused' }], at(7)));
  const parked = await first(application);
  const id = caseId('parked-message', application.id, 1);

  expect(parked).toMatchObject({ state: 'parked', cause: 'address-refused' });
  expect(parked.dueAt).toBeUndefined();
  expect(await dueAt(application, 10_000)).toEqual([]);
  expect(await cases.get(id)).toMatchObject({ cause: 'address-refused', openedAt: at(7), details: { message: '1' } });
  expect(await messages.claimParked(parked, at(8), id)).toMatchObject({ state: 'claimed', attempts: 1, dueAt: at(23) });
  expect(await cases.get(id)).toBeUndefined();
  expect((await first(application)).cause).toBeUndefined();
  expect(await messages.claimParked(parked, at(8), id)).toBeUndefined();
});

test('a message that is not owed any more is cancelled, unless it was sent', async () => {
  const { applications, messages } = store();
  const ineligible = aScore({ ineligible: ['minimum-age'] });
  const unsent = await submitted(applications);
  await move(applications, assess(unsent, ineligible, { at: at(1) }));
  expect((await messages.all(unsent.id)).map(({ kind, state }) => [kind, state])).toEqual([
    ['received', 'cancelled'],
    ['ineligible', 'claimed'],
  ]);
  expect(await dueAt(unsent, 10_000)).toEqual([2]);

  const sent = await submitted(applications);
  value(await messages.confirm(sent, [{ seq: 1, outcome: 'sent' }]));
  expect((await move(applications, assess(sent, ineligible, { at: at(1) }))).status).toBe('ineligible');
  expect((await first(sent)).state).toBe('sent');
});

test('a receipt in the transaction that cancels its message outweighs the cancellation', async () => {
  const { applications } = store();
  const application = await submitted(applications);
  await move(applications, assess(application, aScore({ ineligible: ['minimum-age'] }), { at: at(1) }), [{ seq: 1, outcome: 'sent' }]);

  expect((await first(application)).state).toBe('sent');
});

test('a late failure does not undo a send that another worker confirmed, and stops nothing that rides with it', async () => {
  const { applications, messages } = store();
  const application = await submitted(applications);
  value(await messages.confirm(application, [{ seq: 1, outcome: 'sent' }]));
  const assessed = await move(applications, assess(application, aScore(), { at: at(1) }), [{ seq: 1, outcome: 'failed', dueAt: at(6) }]);

  expect(assessed.status).toBe('assessed');
  expect((await first(application)).state).toBe('sent');
});

test('settling an execution that is over confirms and clears the callback in one write; one that went on keeps its due time', async () => {
  const { applications, messages, writes } = store();
  const application = await submitted(applications);
  const settled = value(await applications.settle(application, [{ seq: 1, outcome: 'sent' }]));
  expect(settled).toEqual(application);
  expect((await messages.get(application.id, 1))?.state).toBe('sent');

  const ineligible = await move(applications, assess(application, aScore({ ineligible: ['minimum-age'] }), { at: at(1) }));
  const called = value(await applications.touch(ineligible, { at: at(2), set: { callback: { outcome: 'superseded' }, dueAt: at(4) } }));
  // Read before the change: another writer was faster.
  writes.length = 0;
  const after = value(await applications.settle({ ...called, version: called.version - 1 }, [{ seq: 2, outcome: 'sent' }]));
  expect(after).toMatchObject({ status: 'ineligible', version: called.version + 1 });
  expect(after.callback).toBeUndefined();
  expect((await applications.get(application.id))?.dueAt).toBeUndefined();
  expect((await messages.get(application.id, 2))?.state).toBe('sent');
});

test('settling what holds nothing open writes nothing', async () => {
  const { applications, writes } = store();
  const application = await submitted(applications);
  writes.length = 0;
  value(await applications.settle(application, []));

  expect(writes).toEqual([]);
});

test('a message that another writer adds at that moment makes a change that cancels all the rest stale, and is not cancelled unseen', async () => {
  const { applications, messages } = store();
  const read = await submitted(applications);
  await applications.touch(read, { at: at(1), messages: [{ kind: 'tracking-code' }] });

  const end = withdraw(read, {}, { at: at(2) });
  expect(await applications.commit(value(end))).toEqual({ ok: false, error: 'StaleVersion' });
  expect((await messages.all(read.id)).map(({ kind, state }) => [kind, state])).toEqual([
    ['received', 'claimed'],
    ['tracking-code', 'claimed'],
  ]);
});

/** An application with so many messages that were parked, each with its case. */
const withParked = async (most: number, kind: Message['kind']): Promise<Application> => {
  const { applications, messages } = store();
  let one = await submitted(applications);
  for (let n = 1; n <= most; n += 1) {
    one = value(await applications.touch(one, { at: at(1), messages: [{ kind }] }));
    value(await messages.confirm(one, [{ seq: one.lastMessage, outcome: 'parked', cause: 'no-channel' }], at(1)));
  }
  return one;
};

test('whoever has more unsent messages than a transaction takes takes her application back all the same, and no case of them is left', async () => {
  const { applications, messages, cases } = store();
  const most = 55;
  const one = await withParked(most, 'contact-replaced');
  expect(await cases.get(caseId('parked-message', one.id, one.lastMessage))).toBeDefined();

  expect((await move(applications, withdraw(one, {}, { at: at(2) }))).status).toBe('withdrawn');
  const states = (await messages.all(one.id)).map(({ kind, state }) => `${kind}: ${state}`);
  expect(states.slice(0, -1)).toEqual(['received: cancelled', ...Array.from({ length: most }, () => 'contact-replaced: cancelled')]);
  const left = await cases.getMany(Array.from({ length: one.lastMessage }, (_, n) => caseId('parked-message', one.id, n + 1)));
  expect(left).toEqual([]);
});

test('what fails after her application was taken back does not make it look as if it had not been: whoever comes upon the message cancels it', async () => {
  const { context, messages, trouble } = store();
  const one = await withParked(55, 'received');
  const untold: unknown[] = [];
  const { commit } = createChanges({ ...context, leftUndone: (error) => untold.push(error) });
  let begun = 0;
  trouble.meanwhile = async () => {
    begun += 1;
    if (begun === 2) throw new Error('no answer');
  };
  const after = value(await commit(value(withdraw(one, {}, { at: at(2) }))));
  expect([after.status, begun]).toEqual(['withdrawn', 2]);
  expect(untold).toMatchObject([{ message: 'no answer' }]);
  const left = (await messages.all(one.id)).filter(({ state }) => state === 'parked');
  expect(left.length).toBeGreaterThan(0);
  expect(left.map((message) => unowed(after, message))).toEqual(left.map(({ seq }) => ({ seq, outcome: 'cancelled' })));
});

import { expect, test } from 'vitest';
import { RETRY_MINUTES } from '../../../core/message/message.ts';
import { err } from '../../../core/result.ts';
import { plusDays, plusMinutes } from '../../../core/time.ts';
import { moveDraft } from '../../../functions/sweep-due-work/move-draft.ts';
import { aRequest, value } from '../store/support/journey.ts';
import { aWoman, useDueDrafts } from './support/due-drafts.ts';

const { useOne, dueWork } = useDueDrafts();

test('e-mail alone that is down is no failure; with no channel up, the code is tried again after longer and longer pauses, and left', async () => {
  const run = dueWork();
  const [half, none] = [aWoman(), aWoman()];
  run.faults.set({ channel: 'email', to: half.email, failures: 99 });
  run.faults.set({ channel: 'email', to: none.email, failures: 99 });
  run.faults.set({ channel: 'sms', to: none.phone, failures: 99 });
  const reached = await run.begun(half);
  await run.sweep(reached);
  expect(await run.look(reached)).not.toHaveProperty('sending');
  expect(run.sentTo(half.phone)).toHaveLength(1);

  const draft = await run.begun(none);
  await run.sweep(draft);
  for (const [index, minutes] of RETRY_MINUTES.entries()) {
    const due = plusMinutes(run.is.now, minutes);
    expect(await run.look(draft)).toMatchObject({ sending: { state: 'failed', attempts: index + 1, repeated: false }, dueAt: due });
    run.is.now = plusMinutes(due, -1);
    await run.sweep(draft);
    expect((await run.look(draft)).sending?.attempts).toBe(index + 1);
    run.is.now = due;
    await run.sweep(draft);
  }
  expect(await run.look(draft)).not.toHaveProperty('sending');
  expect([run.sentTo(none.phone), run.sentTo(none.email)]).toEqual([[], []]);
});

/** A draft whose code both channels have refused once, when it is due again. */
const refusedOnce = async () => {
  const run = dueWork();
  const woman = aWoman();
  run.faults.set({ channel: 'email', to: woman.email, failures: 1 });
  run.faults.set({ channel: 'sms', to: woman.phone, failures: 1 });
  const draft = await run.begun(woman);
  await run.sweep(draft);
  run.is.now = plusMinutes(run.is.now, RETRY_MINUTES[0]);
  return { run, woman, draft };
};

test('a code that was refused goes out when the service is back, without a mark', async () => {
  const { run, woman, draft } = await refusedOnce();
  await run.sweep(draft);
  expect(run.sentTo(woman.email).map(({ text }) => text.includes('deux fois'))).toEqual([false]);
  expect(await run.look(draft)).not.toHaveProperty('sending');
});

test('two sweeps at the same moment repeat a refused code once', async () => {
  const { run, woman, draft } = await refusedOnce();
  const { hash } = draft;
  const read = await run.look(draft);
  // Both have read the draft before either has written.
  const together = { ...run.deps, drafts: { ...run.drafts, find: async () => read } };
  const results = await Promise.allSettled([moveDraft(together, hash), moveDraft(together, hash)]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(run.sentTo(woman.phone)).toHaveLength(1);
});

test('who submits while the code is on its way is left alone afterwards, whatever became of it', async () => {
  const run = dueWork();
  const woman = aWoman();
  const draft = await run.begun(woman);
  const refused = {
    send: async () => {
      value(await run.applications.submit(aRequest({ cin: woman.cin }, { draft })));
      return err('SendFailed' as const);
    },
  };
  await moveDraft({ ...run.deps, email: refused, sms: undefined }, draft.hash);
  const left = await run.look(draft);
  expect(left.application).toBeDefined();
  expect(left).not.toHaveProperty('sending');
});

test('an index that lags behind costs a look and no write', async () => {
  const run = dueWork();
  const draft = await run.begun();
  await run.sweep(draft);
  const { writes } = useOne();
  writes.length = 0;
  await moveDraft(run.deps, draft.hash);
  await moveDraft(run.deps, 'no-such-draft');
  expect(writes).toEqual([]);
});

test('a crash between claim and send: the code is sent once, marked, and never a third time', async () => {
  const woman = aWoman();
  const run = dueWork();
  const draft = await run.begun(woman);
  const crash = { ...run.keys, resumeCode: () => Promise.reject(new Error('the process ends')) };
  await expect(moveDraft({ ...run.deps, keys: crash }, draft.hash)).rejects.toThrow('the process ends');
  await run.sweep(draft);
  expect(run.sentTo(woman.phone)).toEqual([]);

  run.is.now = plusMinutes(run.is.now, 15);
  await run.sweep(draft);
  expect(run.sentTo(woman.email).map(({ text }) => text.includes('deux fois'))).toEqual([true]);
  run.is.now = plusDays(run.is.now, 1);
  await run.sweep(draft);
  expect(run.sentTo(woman.phone)).toHaveLength(1);
});

test('a send without an answer is repeated once, and then left', async () => {
  const asked: string[] = [];
  const silent = {
    send: async (to: string) => {
      asked.push(to);
      return err('Unconfirmed' as const);
    },
  };
  const run = dueWork({ email: silent, sms: silent });
  const draft = await run.begun();
  for (let n = 0; n < 6; n += 1) {
    await run.sweep(draft);
    run.is.now = plusMinutes(run.is.now, 15);
  }
  expect(asked).toHaveLength(4);
  expect(new Set(asked).size).toBe(2);
  expect(await run.look(draft)).not.toHaveProperty('sending');
});

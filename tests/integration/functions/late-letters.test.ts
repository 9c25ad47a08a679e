import type { Context } from 'aws-lambda';
import { afterAll, expect, test } from 'vitest';
import type { Application } from '../../../core/application/application.ts';
import { promote } from '../../../core/application/transitions/orientation.ts';
import { withdraw } from '../../../core/application/transitions/withdrawal.ts';
import { caseId } from '../../../core/case/case.ts';
import { err, ok } from '../../../core/result.ts';
import { createHandler as notifyApplicant } from '../../../functions/notify-applicant/handler.ts';
import { createHandler as orientApplication } from '../../../functions/orient-application/handler.ts';
import { act } from '../../../functions/resolve-cases/actions.ts';
import { repeatMessage } from '../../../functions/sweep-due-work/repeat-message.ts';
import { mail } from '../../../messages/catalogue/index.ts';
import { aHost, aRegion } from '../../support/builders/index.ts';
import { sampleKeys } from '../../support/keys.ts';
import { approved, at, decide, inReview, move, value } from '../store/support/journey.ts';
import { useStore } from '../store/support/store.ts';
import { sampleDelivery } from './support/delivery.ts';

const useOne = useStore();
const context = { functionName: 'step' } as Context;
const host = aHost({ id: 'late-host', places: 1 });

/** Steps and due work on the real store, over a mail server that refuses for a while. */
const world = () => {
  const store = useOne();
  const is = { now: at(10), refuses: false };
  const mails: string[] = [];
  const clock = { now: () => is.now, real: () => Date.parse(is.now) };
  const region = aRegion({ hosts: [host] });
  const email = {
    send: async (_to: string, { subject }: { subject: string }) => (is.refuses ? err('SendFailed' as const) : ok(void mails.push(subject))),
  };
  const callbacks = { callBack: async () => 'taken' as const, mustCallBack: async () => undefined };
  const workflow = { tryStart: async () => 'started' as const, state: async () => 'running' as const };
  const delivery = sampleDelivery({ ...store, region, clock }, { email });
  const deps = { ...store, delivery, callbacks, workflow, region, clock, keys: sampleKeys() };
  const look = async ({ id }: Application) => (await store.applications.get(id)) ?? expect.fail('lost');
  const payload = ({ id, execution }: Application) => ({ applicationId: id, execution: `${id}.${execution}`, retry: 0 });
  return {
    ...store,
    deps,
    is,
    mails,
    look,
    orient: async (application: Application) => {
      await orientApplication(deps)({ ...payload(application), token: `orient-${application.id}` }, context);
      return look(application);
    },
    notify: async (application: Application) => notifyApplicant(deps)(payload(application), context),
    /** Due work takes up all that she is still to be told. */
    repeat: async ({ id }: Application) => {
      for (const { seq } of await store.messages.all(id)) await repeatMessage(deps, id, seq);
    },
    states: async ({ id }: Application) => (await store.messages.all(id)).map(({ kind, state }) => `${kind}: ${state}`),
  };
};

const ended: Application[] = [];
afterAll(async () => {
  for (const one of ended) await move(useOne().applications, withdraw(one, {}, { at: at(90) }));
});

test('a letter of the waiting list that was refused is not sent once she was promoted and told of her host', async () => {
  const run = world();
  const first = await run.orient(await approved(run.applications, { cin: 'LL100001' }));
  const waiting = await run.orient(await approved(run.applications, { cin: 'LL100002' }));
  expect(waiting.status).toBe('waiting-list');
  run.is.refuses = true;
  await run.notify(waiting);
  run.is.refuses = false;
  await move(run.applications, withdraw(first, {}, { at: at(12) }));
  const promoted = await move(run.applications, promote(await run.look(waiting), { host }, { at: at(13) }));
  run.mails.length = 0;
  run.is.now = at(14);
  const referred = await run.orient(promoted);
  ended.push(referred);
  expect(referred.status).toBe('referred');
  run.is.now = at(40);
  await run.repeat(referred);
  expect(run.mails).toEqual([mail[referred.language].letters.approved.subject(referred.reference)]);
  expect((await run.states(referred)).slice(-2)).toEqual(['waiting-list: cancelled', 'approved: sent']);
});

/** A refusal that could not be sent, and what became of the file since. */
const refused = async (cin: string, outcome: 'failed' | 'parked' | 'unconfirmed') => {
  const run = world();
  const rejected = await move(run.applications, decide(await inReview(run.applications, { cin }), 'rejected'));
  const seq = rejected.lastMessage;
  const message = (await run.messages.get(rejected.id, seq)) ?? expect.fail('lost');
  if (outcome === 'unconfirmed') await run.messages.claimRepeat(message, at(5));
  if (outcome === 'failed') value(await run.messages.confirm(rejected, [{ seq, outcome, dueAt: at(20) }]));
  if (outcome === 'parked') value(await run.messages.confirm(rejected, [{ seq, outcome, cause: 'address-refused' }]));
  // As a favourable review leaves it.
  const later = value(await run.applications.touch(await run.look(rejected), { at: at(15), set: { round: 1 } }));
  return { ...run, later, seq };
};

test.each(['failed', 'unconfirmed'] as const)('one that is overdue and %s is cancelled, and is nobody’s case', async (outcome) => {
  const run = await refused(outcome === 'failed' ? 'LL100003' : 'LL100004', outcome);
  run.is.now = at(60);
  await run.repeat(run.later);
  expect(run.mails).toEqual([]);
  const message = await run.messages.get(run.later.id, run.seq);
  expect([message?.state, message?.dueAt]).toEqual(['cancelled', undefined]);
  expect(await run.cases.get(caseId('parked-message', run.later.id, run.seq))).toBeUndefined();
});

test('of one that was parked the case is over when the coordinator asks for it to be sent, and nothing is', async () => {
  const run = await refused('LL100005', 'parked');
  const id = caseId('parked-message', run.later.id, run.seq);
  const opened = (await run.cases.get(id)) ?? expect.fail('no case');
  const by = { role: 'coordinator', id: 'c1' } as const;
  expect(await act(run.deps, opened, { kind: 'resend', reason: 'again' }, by)).toEqual({ ok: false, error: 'NotOpen' });
  expect(run.mails).toEqual([]);
  expect(await run.cases.get(id)).toBeUndefined();
  expect((await run.messages.get(run.later.id, run.seq))?.state).toBe('cancelled');
  expect((await run.applications.getEvents(run.later.id)).some(({ kind }) => kind === 'message-resent')).toBe(false);
});

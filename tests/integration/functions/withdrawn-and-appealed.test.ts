import type { Context } from 'aws-lambda';
import { expect, test } from 'vitest';
import type { Application } from '../../../core/application/application.ts';
import { appeal } from '../../../core/application/transitions/appeal.ts';
import { assess } from '../../../core/application/transitions/assessment.ts';
import { supersede } from '../../../core/application/transitions/coordination.ts';
import { decideEscalated } from '../../../core/application/transitions/review.ts';
import { withdraw } from '../../../core/application/transitions/withdrawal.ts';
import { caseId } from '../../../core/case/case.ts';
import { plusMinutes } from '../../../core/time.ts';
import { createHandler as assessApplication } from '../../../functions/assess-application/handler.ts';
import { createHandler as notifyApplicant } from '../../../functions/notify-applicant/handler.ts';
import { createHandler as orientApplication } from '../../../functions/orient-application/handler.ts';
import { createHandler as requestInformation } from '../../../functions/request-information/handler.ts';
import { createHandler as requestReview } from '../../../functions/request-review/handler.ts';
import { createSeatedCommittees } from '../../../functions/shared/committee/seated-committee.ts';
import { moveApplication } from '../../../functions/sweep-due-work/move-application.ts';
import { repeatMessage } from '../../../functions/sweep-due-work/repeat-message.ts';
import { aCommittee, aHost, aRegion, aScore } from '../../support/builders/index.ts';
import { sampleKeys } from '../../support/keys.ts';
import { approved, at, decide, inReview, move, referTo, submitted, value } from '../store/support/journey.ts';
import { openCases } from '../store/support/open-cases.ts';
import { useStore } from '../store/support/store.ts';
import { notedEmail, sampleDelivery } from './support/delivery.ts';

const useOne = useStore();
const context: Context = { functionName: 'step' } as Context;
const coordinator = { role: 'coordinator', id: 'c' } as const;

/** The workflow's steps and due work on the real store; what leaves the system is written down. */
const steps = (now = at(10)) => {
  const store = useOne();
  const mails: string[] = [];
  const asked: string[] = [];
  const is = { now };
  const clock = { now: () => is.now, real: () => Date.parse(is.now) };
  const region = aRegion({ committees: [aCommittee()], hosts: [aHost({ id: 'incubator', places: 1_000 })] });
  const callbacks = {
    callBack: async (token: string, outcome: string) => {
      asked.push(`${token}: ${outcome}`);
      return 'closed' as const;
    },
    mustCallBack: async (token: string, outcome: string) => void asked.push(`${token}: ${outcome}`),
  };
  const workflow = {
    tryStart: async ({ execution }: Application) => {
      asked.push(`start ${execution}`);
      return 'started' as const;
    },
    state: async () => 'running' as const,
  };
  const delivery = sampleDelivery({ ...store, region, clock }, { email: notedEmail(mails) });
  const payload = ({ id, execution }: Application, token?: string) => ({
    applicationId: id,
    execution: `${id}.${execution}`,
    retry: 0,
    ...(token === undefined ? {} : { token }),
  });
  const committees = createSeatedCommittees(store.committees, region, clock);
  const deps = { ...store, committees, keys: sampleKeys(), delivery, callbacks, workflow, region, clock };
  const look = async ({ id }: Application) => (await store.applications.get(id)) ?? expect.fail('lost');
  return { deps, is, mails, asked, payload, look, applications: store.applications };
};

let cins = 400_000;
const fresh = (): { cin: string } => {
  cins += 1;
  return { cin: `SD${cins}` };
};
const later = { at: at(8) };

test.each([
  ['submitted', submitted],
  ['in review', inReview],
  ['approved', approved],
] as const)('a step that meets an application taken back from %s lets it go', async (_, begun) => {
  const run = steps();
  const application = await move(run.applications, withdraw(await begun(run.applications, fresh()), {}, later));
  expect(await assessApplication(run.deps)(run.payload(application), context)).toEqual({ outcome: 'settled' });
  for (const [token, step] of [
    ['review', requestReview],
    ['information', requestInformation],
    ['orient', orientApplication],
  ] as const) {
    await step(run.deps)(run.payload(application, token), context);
  }
  expect(run.asked).toEqual(['review: withdrawn', 'information: withdrawn', 'orient: withdrawn']);
  await notifyApplicant(run.deps)(run.payload(application), context);
  const settled = await run.look(application);
  expect([settled.status, settled.callback, settled.dueAt]).toEqual(['withdrawn', undefined, undefined]);
  // Whoever takes it back is told at once by what she pressed: no step tells her again.
  expect(run.mails).toEqual([]);
});

test('a place that was held for her is free, and her CIN too', async () => {
  const run = steps();
  const own = fresh();
  const held = await move(run.applications, referTo(await approved(run.applications, own), 'incubator', 1_000));
  const { incubator: taken = 0 } = await run.deps.places.taken(['incubator']);
  await move(run.applications, withdraw(held, {}, later));
  expect((await run.deps.places.taken(['incubator']))['incubator']).toBe(taken - 1);
  expect((await submitted(run.applications, own)).status).toBe('submitted');
});

test('that she took it back is told by due work, marked, when the send that began at once was never confirmed', async () => {
  const run = steps();
  const application = await move(run.applications, withdraw(await inReview(run.applications, fresh()), {}, later));
  run.is.now = plusMinutes(later.at, 20);
  await repeatMessage(run.deps, application.id, application.lastMessage);
  expect(run.mails).toHaveLength(1);
  expect(await run.deps.messages.get(application.id, application.lastMessage)).toMatchObject({
    kind: 'withdrawn',
    state: 'sent',
    repeated: true,
  });
});

const superseding = (application: Application) => supersede(application, { by: coordinator, reason: 'r' }, later);
const openKinds = async (run: ReturnType<typeof steps>, { id }: Application) =>
  (await openCases(run.deps.cases)).filter((one) => one.application === id).map(({ kind }) => kind);

test.each([
  ['she took it back', (application: Application) => withdraw(application, {}, later), 'withdrawn'],
  ['it was closed in favour of another', superseding, 'superseded'],
] as const)('once %s no earlier letter goes out any more, and no case of it waits', async (_, end, own) => {
  const run = steps();
  const held = await move(run.applications, referTo(await approved(run.applications, fresh()), 'incubator', 1_000));
  const kinds = ['tracking-code', 'information-reminder', 'contact-replaced'] as const;
  const messages = kinds.map((kind) => ({ kind }));
  const before = value(await run.applications.touch(held, { at: at(6), messages }));
  const [claimed, parked, failed, sent] = [held.lastMessage, held.lastMessage + 1, held.lastMessage + 2, held.lastMessage + 3];
  const receipts = [
    { seq: parked, outcome: 'parked', cause: 'no-channel' },
    { seq: failed, outcome: 'failed', dueAt: at(30) },
    { seq: sent, outcome: 'sent' },
  ] as const;
  value(await run.deps.messages.confirm(before, receipts, at(6)));
  await run.deps.cases.open({
    id: caseId('failed-execution', before.id, before.execution),
    kind: 'failed-execution',
    cause: 'step-failed',
    application: before.id,
    reference: before.reference,
    province: before.province,
    openedAt: at(6),
    details: {},
  });
  expect((await openKinds(run, before)).sort()).toEqual(['failed-execution', 'parked-message']);

  const ended = await move(run.applications, end(before));
  expect(await openKinds(run, ended)).toEqual([]);
  run.is.now = plusMinutes(later.at, 20 * 60);
  for (let seq = 1; seq <= ended.lastMessage; seq += 1) await repeatMessage(run.deps, ended.id, seq);
  expect(run.mails).toHaveLength(1);
  const states = await Promise.all([claimed, parked, failed, sent, ended.lastMessage].map((seq) => run.deps.messages.get(ended.id, seq)));
  expect(states.map((message) => message?.state)).toEqual(['cancelled', 'cancelled', 'cancelled', 'sent', 'sent']);
  expect(states.at(-1)?.kind).toBe(own);
});

test('of what was taken back an execution that failed is no case: nobody owes it anything', async () => {
  const run = steps(at(20));
  const application = await move(run.applications, withdraw(await inReview(run.applications, fresh()), {}, later));
  const failed = { tryStart: async () => 'begun-before' as const, state: async () => 'failed' as const };
  await moveApplication({ ...run.deps, workflow: failed }, application.id);
  expect(await openKinds(run, application)).toEqual([]);
  const { callback, dueAt } = await run.look(application);
  expect([callback, dueAt]).toEqual([undefined, undefined]);
});

const refused = async (run: ReturnType<typeof steps>, own: { cin: string }): Promise<Application> => {
  const rejected = await move(run.applications, decide(await inReview(run.applications, own), 'rejected'));
  await notifyApplicant(run.deps)(run.payload(rejected), context);
  run.mails.length = 0;
  return run.look(rejected);
};
const asksForReview = (application: Application) => appeal(application, { reason: 'My income was misread' }, later);
const decided = (application: Application, outcome: 'approved' | 'rejected') =>
  decideEscalated(application, { outcome, category: 1, reason: 'Reread', by: coordinator }, { at: at(9) });

test('a review begins where the coordinator decides; the execution that refused takes nothing over', async () => {
  const run = steps();
  const rejected = await refused(run, fresh());
  const appealed = await move(run.applications, asksForReview(rejected));
  expect(await assessApplication(run.deps)(run.payload(appealed), context)).toEqual({ outcome: 'in-review' });
  expect(await assessApplication(run.deps)(run.payload(rejected), context)).toEqual({ outcome: 'settled' });
  await requestReview(run.deps)(run.payload(rejected, 'old'), context);
  await requestReview(run.deps)(run.payload(appealed, 'new'), context);
  expect(run.asked).toEqual(['old: superseded']);
  expect((await run.applications.getWait(appealed.id))?.token).toBe('new');
  expect(await run.look(appealed)).toMatchObject({ status: 'escalated', holdsClaim: false, execution: 2 });
});

test('a lost start of a review is found by due work, and so is one that was taken back before it began', async () => {
  const run = steps(at(20));
  const appealed = await move(run.applications, asksForReview(await refused(run, fresh())));
  await moveApplication(run.deps, appealed.id);
  expect(run.asked).toEqual(['start 2']);
  const withdrawn = await move(run.applications, withdraw(await run.look(appealed), {}, { at: at(20) }));
  run.is.now = at(30);
  await moveApplication(run.deps, withdrawn.id);
  // The old execution no longer waits, so the new one is begun and ends at once.
  expect(run.asked.slice(1)).toEqual(['token-review: withdrawn', 'start 2']);
  expect(await assessApplication(run.deps)(run.payload(withdrawn), context)).toEqual({ outcome: 'settled' });
  await notifyApplicant(run.deps)(run.payload(withdrawn), context);
  expect((await run.look(withdrawn)).callback).toBeUndefined();
});

test('upheld, it takes the claim again; not while another application of hers lives, and then nothing is written', async () => {
  const run = steps();
  const own = fresh();
  const appealed = await move(run.applications, asksForReview(await refused(run, own)));
  const other = await submitted(run.applications, own);
  const proposed = decided(appealed, 'approved');
  if (!proposed.ok) throw new Error('refused');
  expect(await run.applications.commit(proposed.value)).toEqual({ ok: false, error: 'AlreadyClaimed' });
  expect(await run.look(appealed)).toEqual(appealed);
  expect(await run.deps.national.getClaim(other.claim)).toMatchObject({ application: other.id });

  await move(run.applications, withdraw(other, {}, later));
  expect(await move(run.applications, decided(appealed, 'approved'))).toMatchObject({ status: 'approved', holdsClaim: true });
  expect(await run.deps.national.getClaim(other.claim)).toMatchObject({ application: appealed.id });
});

test('refused again, it leaves the claim of her other application alone, and the workflow tells her', async () => {
  const run = steps();
  const own = fresh();
  const appealed = await move(run.applications, asksForReview(await refused(run, own)));
  const other = await submitted(run.applications, own);
  const rejected = await move(run.applications, decided(appealed, 'rejected'));
  expect(await run.deps.national.getClaim(other.claim)).toMatchObject({ application: other.id });
  await notifyApplicant(run.deps)(run.payload(rejected), context);
  expect(run.mails).toHaveLength(1);
});

test('an ineligible application that is upheld holds the claim it never lost to another', async () => {
  const run = steps();
  const application = await submitted(run.applications, fresh());
  const ineligible = await move(run.applications, assess(application, aScore({ ineligible: ['minimum-age'] }), { at: at(1) }));
  const appealed = await move(run.applications, asksForReview(ineligible));
  expect((await move(run.applications, decided(appealed, 'approved'))).holdsClaim).toBe(true);
});

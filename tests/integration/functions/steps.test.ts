import type { Context } from 'aws-lambda';
import { expect, test } from 'vitest';
import type { Application } from '../../../core/application/application.ts';
import { waitForPlace } from '../../../core/application/transitions/orientation.ts';
import { ok } from '../../../core/result.ts';
import { createHandler as assessApplication } from '../../../functions/assess-application/handler.ts';
import { createHandler as notifyApplicant } from '../../../functions/notify-applicant/handler.ts';
import { createHandler as orientApplication } from '../../../functions/orient-application/handler.ts';
import { createHandler as parkExecution } from '../../../functions/park-execution/handler.ts';
import { createHandler as requestReview } from '../../../functions/request-review/handler.ts';
import { aCommittee, aHost, aRegion } from '../../support/builders/index.ts';
import { sampleKeys } from '../../support/keys.ts';
import { approved, at, move, submitted } from '../store/support/journey.ts';
import { openCases } from '../store/support/open-cases.ts';
import { useStore } from '../store/support/store.ts';
import { sampleDelivery } from './support/delivery.ts';

const useOne = useStore();

const context = (functionName: string) => ({ functionName }) as Context;

/** The steps of the workflow on the real store; what leaves the system is written down. `beforeMail` runs as a mail is sent. */
const steps = (beforeMail: () => Promise<unknown> = async () => undefined) => {
  const { applications, messages, places, seats, cases } = useOne();
  const mails: string[] = [];
  const calledBack: [string, string][] = [];
  const callbacks = {
    callBack: async () => 'taken' as const,
    mustCallBack: async (token: string, outcome: string) => void calledBack.push([token, outcome]),
  };
  const clock = { now: () => at(10), real: () => Date.parse(at(10)) };
  const region = aRegion({ committees: [aCommittee()], hosts: [aHost({ places: 1 })] });
  const delivery = sampleDelivery(
    { applications, messages, region, clock },
    {
      email: {
        send: async (to) => {
          await beforeMail();
          mails.push(to);
          return ok(undefined);
        },
      },
    },
  );
  const deps = { applications, messages, keys: sampleKeys(), delivery, callbacks, region, clock, places, seats, cases };
  const payload = ({ id, execution }: Application, more: object = {}) => ({
    applicationId: id,
    execution: `${id}.${execution}`,
    retry: 0,
    ...more,
  });
  return { deps, mails, calledBack, payload, messages, applications };
};

const assessed = async (run: ReturnType<typeof steps>, cin: string): Promise<Application> => {
  const application = await submitted(run.applications, { cin });
  expect(await assessApplication(run.deps)(run.payload(application), context('assess'))).toEqual({ outcome: 'assessed' });
  return application;
};

test('a writer that is faster while the mail goes out makes it go out no second time', async () => {
  let application: Application | undefined;
  const run = steps(async () => {
    if (application === undefined) return;
    const latest = await run.applications.get(application.id);
    if (latest !== undefined)
      await run.applications.touch(latest, { at: at(9), set: { contestedNoticed: true }, messages: [{ kind: 'contested-notice' }] });
  });
  application = await assessed(run, 'SA100001');
  await requestReview(run.deps)(run.payload(application, { token: 'first' }), context('request-review'));
  const stored = await run.applications.get(application.id);
  expect(stored).toMatchObject({ status: 'in-review', contestedNoticed: true });
  expect(run.mails).toHaveLength(1);
  // The notice is due work's to send.
  expect((await run.messages.all(application.id)).map(({ kind, state }) => [kind, state])).toEqual([
    ['received', 'sent'],
    ['contested-notice', 'claimed'],
  ]);
});

test('a step that is tried again sends an unconfirmed mail once more, marked, and then leaves it to a person', async () => {
  const run = steps();
  const application = await assessed(run, 'SA100002');
  const lost = { ...run.deps, applications: { ...run.applications, commit: () => Promise.reject(new Error('lost')) } };
  const again = (retry: number) => requestReview(lost)(run.payload(application, { token: 'x', retry }), context('request-review'));
  await expect(again(0)).rejects.toThrow();
  await expect(again(1)).rejects.toThrow();
  await expect(again(2)).rejects.toThrow();
  expect(run.mails).toHaveLength(2);
  await requestReview(run.deps)(run.payload(application, { token: 'x', retry: 3 }), context('request-review'));
  expect(run.mails).toHaveLength(2);
  expect(await run.messages.get(application.id, 1)).toMatchObject({ state: 'parked', cause: 'send-unconfirmed', repeated: true });
  expect((await run.applications.get(application.id))?.status).toBe('in-review');
});

test('a try that refers her sends her mail unmarked, since no earlier try had one to send', async () => {
  const run = steps();
  const woman = await approved(run.applications, { cin: 'SA100004' }, 50);
  const lost = { ...run.deps, applications: { ...run.applications, commit: () => Promise.reject(new Error('lost')) } };
  const again = (deps: typeof run.deps, retry: number) =>
    orientApplication(deps)(run.payload(woman, { token: `orient-${retry}`, retry }), context('orient'));
  await expect(again(lost, 0)).rejects.toThrow();
  await again(run.deps, 1);
  expect(run.mails).toHaveLength(1);
  expect((await run.messages.all(woman.id)).find(({ kind }) => kind === 'approved')).toMatchObject({
    state: 'sent',
    attempts: 1,
    repeated: false,
  });
});

test('an older execution takes nothing over, sends nothing and opens no case', async () => {
  const run = steps();
  const application = await assessed(run, 'SA100003');
  const older = { ...application, execution: 0 };
  expect(await assessApplication(run.deps)(run.payload(older), context('assess'))).toEqual({ outcome: 'settled' });
  await requestReview(run.deps)(run.payload(older, { token: 'old-review' }), context('request-review'));
  await orientApplication(run.deps)(run.payload(older, { token: 'old-orient' }), context('orient'));
  await notifyApplicant(run.deps)(run.payload(older), context('notify'));
  await parkExecution(run.deps)(run.payload(older, { state: 'Assess', error: 'X' }), context('park'));
  expect(run.calledBack).toEqual([
    ['old-review', 'superseded'],
    ['old-orient', 'superseded'],
  ]);
  expect(run.mails).toEqual([]);
  expect((await run.applications.get(application.id))?.status).toBe('assessed');
  expect(await run.applications.getWait(application.id)).toBeUndefined();
  expect((await openCases(run.deps.cases)).filter((one) => one.application === application.id)).toEqual([]);
});

let cins = 200_000;
test.each([
  ['a service that is throttled', Object.assign(new Error('Rate exceeded'), { name: 'ThrottlingException' }), 'Unavailable'],
  ['a connection that is lost', Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }), 'Unavailable'],
  ['a service that fails', Object.assign(new Error('oops'), { $metadata: { httpStatusCode: 503 } }), 'Unavailable'],
  [
    'a request that is wrong',
    Object.assign(new Error('bad'), { name: 'ValidationException', $metadata: { httpStatusCode: 400 } }),
    'ValidationException',
  ],
])('%s is named for the workflow’s Retry', async (_, error, name) => {
  const run = steps();
  cins += 1;
  const application = await submitted(run.applications, { cin: `SB${cins}` });
  const broken = { ...run.deps, applications: { ...run.applications, get: () => Promise.reject(error) } };
  await expect(assessApplication(broken)(run.payload(application), context('assess'))).rejects.toMatchObject({ name });
});

test.each([
  ['more points', 30, 50, 'waiting-list', 'waiting-list'],
  ['fewer points', 80, 30, 'referred', 'waiting-list'],
])('a free place is not given past someone who waits for it with %s', async (_, points, waitingPoints, expected, still) => {
  const run = steps();
  cins += 10;
  const waiting = await approved(run.applications, { cin: `SC${cins}` }, waitingPoints);
  await move(run.applications, waitForPlace(waiting, { why: ['no-free-place'] }, { at: at(5) }));
  const newcomer = await approved(run.applications, { cin: `SC${cins + 1}` }, points);
  await orientApplication(run.deps)(run.payload(newcomer, { token: 'orient' }), context('orient'));
  expect((await run.applications.get(newcomer.id))?.status).toBe(expected);
  expect((await run.applications.get(waiting.id))?.status).toBe(still);
  expect(run.calledBack).toEqual(expected === 'waiting-list' ? [['orient', 'waiting-list']] : []);
});

import type { Context } from 'aws-lambda';
import { expect, test } from 'vitest';
import type { Application } from '../../../core/application/application.ts';
import { appeal } from '../../../core/application/transitions/appeal.ts';
import { assess } from '../../../core/application/transitions/assessment.ts';
import { revive } from '../../../core/application/transitions/coordination.ts';
import { promote, waitForPlace } from '../../../core/application/transitions/orientation.ts';
import { withdraw } from '../../../core/application/transitions/withdrawal.ts';
import { failedExecution } from '../../../core/case/case.ts';
import { createHandler as parkExecution } from '../../../functions/park-execution/handler.ts';
import { act } from '../../../functions/resolve-cases/actions.ts';
import { aHost, aRegion, aScore } from '../../support/builders/index.ts';
import { sampleKeys } from '../../support/keys.ts';
import { approved, at, inReview, move, submitted } from '../store/support/journey.ts';
import { useStore } from '../store/support/store.ts';
import { notedEmail, sampleDelivery } from './support/delivery.ts';

const useOne = useStore();
const by = { role: 'coordinator', id: 'c1' } as const;
let cins = 100_000;
const fresh = (): { cin: string } => {
  cins += 1;
  return { cin: `FE${cins}` };
};

const open = () => {
  const store = useOne();
  const clock = { now: () => at(6), real: () => Date.parse(at(6)) };
  const started: string[] = [];
  const deps = {
    ...store,
    clock,
    keys: sampleKeys(),
    delivery: sampleDelivery({ ...store, region: aRegion(), clock }, { email: notedEmail([]) }),
    callbacks: { callBack: async () => 'taken' as const, mustCallBack: async () => undefined },
    workflow: {
      tryStart: async ({ execution }: Application) => {
        started.push(`start ${execution}`);
        return 'started' as const;
      },
      state: async () => 'running' as const,
    },
  };
  /** Its execution fails for good, as the workflow says it. */
  const fail = async ({ id, execution }: Application) => {
    await parkExecution(deps)({ applicationId: id, execution: `${id}.${execution}`, retry: 0, state: 'Notify', error: 'X' }, {
      functionName: 'park',
    } as Context);
    return (await store.cases.get(`failed-execution.${id}.${execution}`)) ?? expect.fail('no case');
  };
  return { ...store, deps, fail, started };
};
type Run = ReturnType<typeof open>;

const waiting = async ({ applications }: Run) =>
  move(applications, waitForPlace(await approved(applications, fresh()), { why: ['no-free-place'] }, { at: at(5) }));
const refused = async ({ applications }: Run) =>
  move(applications, assess(await submitted(applications, fresh()), aScore({ ineligible: ['minimum-age'] }), { at: at(5) }));
const contested = async ({ applications }: Run) => {
  const own = fresh();
  await submitted(applications, own);
  return submitted(applications, own);
};

test.each([
  ['she is promoted', waiting, (one: Application) => promote(one, { host: aHost({ id: 'fe-host', places: 3 }) }, { at: at(7) })],
  ['she asks for a review', refused, (one: Application) => appeal(one, { reason: 'My age was misread' }, { at: at(7) })],
  ['it is found to be the right one', contested, (one: Application) => revive(one, { by, reason: 'r' }, { at: at(7) })],
] as const)('the case of an execution that failed is over when %s, which begins another', async (_, prepare, begin) => {
  const run = open();
  const one = await prepare(run);
  const opened = await run.fail(one);
  expect(opened.id).toBe(failedExecution(one));
  const after = await move(run.applications, begin(one));
  expect(after.execution).toBe(2);
  expect(await run.cases.get(opened.id)).toBeUndefined();
  await move(run.applications, withdraw(after, {}, { at: at(9) }));
});

test('a case that was opened late, of an execution that another has followed, begins none beside it and is over', async () => {
  const run = open();
  const one = await inReview(run.applications, fresh());
  const opened = await run.fail(one);
  expect(await act(run.deps, opened, { kind: 'retry', reason: 'again' }, by)).toEqual({ ok: true, value: undefined });
  // Written again by a step that had looked at the application before.
  await run.cases.open(opened);
  expect(await act(run.deps, opened, { kind: 'retry', reason: 'again' }, by)).toEqual({ ok: false, error: 'NotOpen' });
  expect(await run.cases.get(opened.id)).toBeUndefined();
  expect(run.started).toEqual(['start 2']);
  expect((await run.applications.get(one.id))?.execution).toBe(2);
});

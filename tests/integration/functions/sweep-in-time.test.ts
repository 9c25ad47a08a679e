import { expect, test } from 'vitest';
import type { Application } from '../../../core/application/application.ts';
import { waitForPlace } from '../../../core/application/transitions/orientation.ts';
import { createHandler } from '../../../functions/sweep-due-work/handler.ts';
import { aCommittee, aHost, aRegion } from '../../support/builders/index.ts';
import { contextOf } from '../../support/lambda-context.ts';
import { approved, at, inReview, move } from '../store/support/journey.ts';
import { useStore } from '../store/support/store.ts';
import { dueWorkDeps } from './support/due-work.ts';

const useOne = useStore();

/** Whole runs of the sweep on the real store, of fifty seconds each; beginning an execution takes as long as told. */
const open = (startMs: number) => {
  const store = useOne();
  const clock = { now: () => at(60 * 24 * 20), real: () => Date.parse(at(60 * 24 * 20)) };
  const region = aRegion({ committees: [aCommittee()], hosts: [aHost({ id: 'in-time', places: 100 })] });
  const run = { left: 0, started: 0 };
  const handler = createHandler({
    ...dueWorkDeps(store, region, clock),
    workflow: {
      tryStart: async () => {
        run.started += 1;
        run.left -= startMs;
        return 'started';
      },
      state: async () => 'running',
    },
  });
  return {
    ...store,
    /** How many were promoted in a run. */
    sweep: async (): Promise<number> => {
      Object.assign(run, { left: 50_000, started: 0 });
      await handler({}, { ...contextOf('sweep'), getRemainingTimeInMillis: () => run.left });
      return run.started;
    },
    statusOf: async ({ id }: Application) => (await store.applications.get(id))?.status,
  };
};

test('promotions leave time for the deadlines behind them, and go on in the next run', async () => {
  const run = open(6_000);
  const late = await inReview(run.applications, { cin: 'IT100000' });
  const waiting = await Promise.all(
    Array.from({ length: 5 }, async (_, n) =>
      move(
        run.applications,
        waitForPlace(await approved(run.applications, { cin: `IT10000${n + 1}` }, 50 - n), { why: ['no-free-place'] }, { at: at(5) }),
      ),
    ),
  );
  expect(await run.sweep()).toBe(2);
  expect(await Promise.all(waiting.map(run.statusOf))).toEqual(['approved', 'approved', 'waiting-list', 'waiting-list', 'waiting-list']);
  expect(await run.statusOf(late)).toBe('escalated');
  expect([await run.sweep(), await run.sweep(), await run.sweep()]).toEqual([2, 1, 0]);
});

import { expect, test } from 'vitest';
import { waitForPlace } from '../../../core/application/transitions/orientation.ts';
import type { Case } from '../../../core/case/case.ts';
import { waitingList } from '../../../store/keys.ts';
import { approved, at, inReview, move, referTo, submitted, value } from './support/journey.ts';
import { openCases } from './support/open-cases.ts';
import { useStore } from './support/store.ts';

const store = useStore();

test('a committee sees its province only, the best score first, then the earliest submission, page by page', async () => {
  const { applications } = store();
  const scores = [12, 97, 40, 40, 3, 61, 40];
  const files = [];
  for (const score of scores) files.push(await inReview(applications, { province: 'MA-ESI' }, score));
  await inReview(applications, { province: 'MA-REH' }, 99);
  const ranked = files.toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0) || (a.submittedAt + a.id < b.submittedAt + b.id ? -1 : 1));

  const seen = [];
  let after: string | undefined;
  let pages = 0;
  do {
    const page = await applications.queue({ holder: 'MA-ESI', status: 'in-review', limit: 3, after });
    seen.push(...page.items);
    after = page.next;
    pages += 1;
  } while (after !== undefined);
  expect(seen).toEqual(ranked);
  expect(pages).toBe(3);
});

test('a page asked for with an unreadable mark begins anew', async () => {
  const { applications } = store();
  await inReview(applications, { province: 'MA-CHI' });
  const list = { holder: 'MA-CHI', status: 'in-review', limit: 5 } as const;

  for (const after of ['', 'x', '9999#2026-10-01T09:00:00.000Z#', '0000#x#../../etc']) {
    expect((await applications.queue({ ...list, after })).items).toHaveLength(1);
  }
});

test('a file stands in one queue at a time: committee, then host, then none; or the waiting list of its category', async () => {
  const { applications } = store();
  const inQueue = async (holder: string, status: 'in-review' | 'referred' | 'waiting-list', id: string) =>
    (await applications.queue({ holder, status, limit: 100 })).items.some((application) => application.id === id);
  const application = await approved(applications, { province: 'MA-SAF' });
  expect(await inQueue('MA-SAF', 'in-review', application.id)).toBe(false);

  const referred = await move(applications, referTo(application, 'queue-host', 9));
  expect(await inQueue('queue-host', 'referred', referred.id)).toBe(true);
  const other = await approved(applications, { province: 'MA-SAF' });
  const waiting = await move(applications, waitForPlace(other, { why: ['no-free-place'] }, { at: at(5) }));
  expect(waiting.category).toBe(1);
  expect(await inQueue(waitingList(1, waiting.province), 'waiting-list', waiting.id)).toBe(true);
  expect(await inQueue(waitingList(2, waiting.province), 'waiting-list', waiting.id)).toBe(false);
});

const aCase = (n: number, minute: number): Case => ({
  id: `failed-execution.${n}.1`,
  kind: 'failed-execution',
  cause: 'step-failed',
  application: String(n),
  reference: '000000000',
  province: 'MA-MAR',
  openedAt: at(minute),
  details: { state: 'Assess' },
});

test('open cases come oldest first, and some of them in the order asked; opening one again leaves the first', async () => {
  const { cases } = store();
  for (const [n, minute] of [
    [1, 30],
    [2, 10],
    [3, 20],
  ] as const)
    expect(await cases.open(aCase(n, minute))).toBe(true);
  expect(await cases.open(aCase(1, 99))).toBe(false);

  expect((await openCases(cases)).map(({ application }) => application)).toEqual(['2', '3', '1']);
  expect((await cases.allOpen()).at(-1)).toEqual({ id: aCase(1, 30).id, kind: 'failed-execution', openedAt: at(30) });
  expect(await cases.getMany([aCase(3, 20).id, 'tie.gone.1', aCase(1, 30).id])).toEqual([aCase(3, 20), aCase(1, 30)]);
});

test('due work comes in the order of its time, over all shards, up to the moment and up to the limit', async () => {
  const { applications, due } = store();
  const minutes = [70, 20, 50, 10, 60, 40, 30, 80];
  for (const minute of minutes) {
    const application = await submitted(applications, {}, -1_000);
    value(await applications.touch(application, { at: at(0), set: { dueAt: at(minute - 1_000) }, cancels: [1] }));
  }
  const upTo = async (minute: number, limit: number) =>
    (await due.list(at(minute - 1_000), limit)).filter(({ dueAt }) => dueAt >= at(-990)).map(({ dueAt }) => dueAt);

  expect(await upTo(50, 100)).toEqual([10, 20, 30, 40, 50].map((minute) => at(minute - 1_000)));
  expect((await due.list(at(80 - 1_000), 3)).length).toBe(3);
});

test('an application that waits for nothing in time is not due; rescheduling changes nothing else', async () => {
  const { applications, due } = store();
  const application = await submitted(applications);
  const find = async () =>
    (await due.list(at(100_000), 1_000)).filter((entry) => entry.kind === 'application' && entry.id === application.id);
  expect(await find()).toMatchObject([{ kind: 'application', id: application.id, dueAt: application.dueAt }]);

  const later = value(await applications.reschedule(application, at(500)));
  expect(await find()).toMatchObject([{ kind: 'application', id: application.id, dueAt: at(500) }]);
  expect(later).toEqual({ ...application, dueAt: at(500), version: 2 });
  const never = value(await applications.reschedule(later, undefined));
  expect(await find()).toEqual([]);
  expect(await applications.get(application.id)).toEqual({ ...never });
  expect(await applications.reschedule(application, at(1))).toEqual({ ok: false, error: 'StaleVersion' });
});

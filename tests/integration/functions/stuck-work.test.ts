import { BatchWriteCommand, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test, vi } from 'vitest';
import type { Application } from '../../../core/application/application.ts';
import { type Case, caseId } from '../../../core/case/case.ts';
import { plusDays, plusMinutes } from '../../../core/time.ts';
import { createHandler as resolveCases } from '../../../functions/resolve-cases/handler.ts';
import { createHandler } from '../../../functions/sweep-due-work/handler.ts';
import { applicationKey, caseKey, draftKey, dueIndexKey, messageKey, noticesOf as noticesPartition } from '../../../store/keys.ts';
import { aRegion, SAMPLE_REGION } from '../../support/builders/index.ts';
import { ask } from '../../support/http-event.ts';
import { contextOf } from '../../support/lambda-context.ts';
import { aDraft } from '../store/support/draft.ts';
import { at, inReview, submitted, value } from '../store/support/journey.ts';
import { openCases } from '../store/support/open-cases.ts';
import { useStore } from '../store/support/store.ts';
import { dueWorkDeps } from './support/due-work.ts';
import { signedIn } from './support/signed-in.ts';

const useOne = useStore();
let cins = 100_000;

/** Whole runs of the sweep on the real store, a programme minute apart. */
const open = () => {
  const store = useOne();
  const { applications, cases, context } = store;
  const is = { now: at(10_000) };
  const started: string[] = [];
  const clock = { now: () => is.now, real: () => Date.parse(is.now) };
  const region = aRegion({ hosts: [] });
  const deps: Parameters<typeof createHandler>[0] & Parameters<typeof resolveCases>[0] = {
    ...dueWorkDeps(store, region, clock),
    workflow: {
      tryStart: async ({ id }) => {
        started.push(id);
        return 'started';
      },
      state: async () => 'running',
    },
  };
  /** Lets so many minutes pass with a run every five, or every minute, `instead` of what the store answers. A run in which something failed fails. */
  const minutes = async (count: number, every = 5, instead: Partial<typeof store.applications> = {}): Promise<void> => {
    const handler = createHandler({ ...deps, applications: { ...store.applications, ...instead } });
    for (let run = 1; run <= count / every; run += 1) {
      is.now = plusMinutes(is.now, every);
      await handler({}, contextOf('sweep')).catch((error: unknown) => expect(error).toMatchObject({ name: 'PartsFailed' }));
    }
  };
  const file = async (minute: number): Promise<Application> => {
    cins += 1;
    const one = await submitted(applications, { cin: `SW${cins}` });
    return value(await applications.touch(one, { at: at(0), set: { dueAt: at(minute) }, cancels: [1] }));
  };
  const set = (key: { pk: string; sk: string }, name: string, to: unknown) =>
    context.db.send(
      new UpdateCommand({
        TableName: context.table,
        Key: key,
        UpdateExpression: 'SET #name = :to',
        ExpressionAttributeNames: { '#name': name },
        ExpressionAttributeValues: { ':to': to },
      }),
    );
  const rowOf = async (key: { pk: string; sk: string }) =>
    (await context.db.send(new GetCommand({ TableName: context.table, Key: key, ConsistentRead: true }))).Item;
  const stuck = async () => (await openCases(cases)).filter(({ kind }) => kind === 'failed-due-work');
  /** The coordinator opens a case, or all of them, or posts a decision on one. */
  const coordinator = async (method: 'GET' | 'POST', id: string, form: Readonly<Record<string, string>> = {}) => {
    const { csrf, cookies } = await signedIn(deps, 'coordinator');
    const posted = method === 'POST' ? { form: { csrf, ...form } } : {};
    return ask(resolveCases(deps), method, id === '' ? '/cases' : `/cases/${id}`, { cookies, ...posted });
  };
  const told = async (id: string) => (await applications.get(id)) ?? expect.fail('lost');
  return { ...store, is, coordinator, told, started, minutes, file, set, rowOf, stuck, db: context.db, table: context.table };
};

/** Rows that no release can read, each due before anything else. */
const poison = async ({ db, table }: ReturnType<typeof open>, count: number): Promise<void> => {
  const rows = Array.from({ length: count }, (_, n) => {
    const id = `poison-${n}`;
    return { ...applicationKey(SAMPLE_REGION, id), ...dueIndexKey(SAMPLE_REGION, id, at(n)), status: 'lost' };
  });
  for (let start = 0; start < count; start += 25) {
    const puts = rows.slice(start, start + 25).map((Item) => ({ PutRequest: { Item } }));
    await db.send(new BatchWriteCommand({ RequestItems: { [table]: puts } }));
  }
};

/** A file that is due and cannot be read until it is mended. */
const spoiled = async (run: ReturnType<typeof open>) => {
  const bad = await run.file(9_000);
  const key = applicationKey(SAMPLE_REGION, bad.id);
  const language = (await run.rowOf(key))?.['language'];
  await run.set(key, 'language', 'xx');
  return { bad, key, mend: () => run.set(key, 'language', language) };
};

test('one that goes on failing is told to the coordinator once; put right, it goes on and its case closes', async () => {
  const run = open();
  const { bad, key, mend } = await spoiled(run);
  const mine = async () => (await run.stuck()).filter(({ application }) => application === bad.id);
  await run.minutes(60);
  expect(await mine()).toEqual([]);
  await run.minutes(40);
  const [told] = await mine();
  expect(told).toMatchObject({ cause: 'due-work-failed', reference: bad.reference, province: bad.province, details: key });
  // Her page opens although the row cannot be read, names it, and asks her for nothing.
  const id = told?.id ?? '';
  const page = await run.coordinator('GET', id);
  expect(page).toMatchObject({ statusCode: 200, body: expect.stringContaining(`${key.pk} ${key.sk}`) });
  expect(page.body).not.toContain('name="choice"');
  expect((await run.coordinator('POST', id, { choice: 'retry', reason: 'motif', confirm: 'yes' })).statusCode).toBe(422);
  await run.minutes(130);
  expect(await mine()).toEqual([told]);

  await mend();
  await run.minutes(70);
  expect(run.started).toContain(bad.id);
  expect(await mine()).toEqual([]);
  expect((await run.applications.get(bad.id))?.dueAt).toBe((await run.rowOf(key))?.['dsk']);
});

test('whoever acts on a file that failed makes it fresh: nothing of the failures is left', async () => {
  const run = open();
  const { bad, mend } = await spoiled(run);
  await run.minutes(100);
  await mend();
  const read = (await run.applications.get(bad.id)) ?? expect.fail('lost');
  expect(read.dueAt).toMatch(/Z$/u);
  value(await run.applications.reschedule(read, plusDays(run.is.now, 3)));
  await run.minutes(5);
  expect((await run.stuck()).filter(({ application }) => application === bad.id)).toEqual([]);
});

test('messages, drafts and rows of kinds that only a later release knows are put off and told alike', async () => {
  const run = open();
  const file = await submitted(run.applications, { cin: 'SW000001' });
  await run.set(messageKey(SAMPLE_REGION, file.id, 1), 'state', 'sending');
  const draft = aDraft();
  value(await run.drafts.create({ ...draft, dueAt: at(1) }));
  await run.set(draftKey(SAMPLE_REGION, draft.hash), 'language', 'xx');
  const later = { pk: `${SAMPLE_REGION}#TOMORROW#1`, sk: 'TOMORROW' };
  await run.set(later, 'dpk', dueIndexKey(SAMPLE_REGION, '1', '').dpk);
  await run.set(later, 'dsk', at(1));
  await run.minutes(100);
  const told = await run.stuck();
  expect(told.map(({ details }) => details)).toEqual(
    expect.arrayContaining([messageKey(SAMPLE_REGION, file.id, 1), draftKey(SAMPLE_REGION, draft.hash), later]),
  );
  expect(told.find(({ details }) => details['sk'] === 'DRAFT')).toMatchObject({ application: '', reference: draft.hash.slice(0, 8) });
});

test('an entry whose row was written meanwhile is left as that says', async () => {
  const run = open();
  const one = await run.file(9_000);
  const entry = (await run.due.list(at(9_500), 1_000)).find((due) => due.kind === 'application' && due.id === one.id);
  if (entry === undefined) return expect.fail('not due');
  value(await run.applications.reschedule(one, at(9_100)));
  expect(await run.due.postpone(entry, at(20_000))).toBe(false);
  expect((await run.applications.get(one.id))?.dueAt).toBe(at(9_100));
});

test('notices that fail, or cannot be read, hold up none behind them', async () => {
  const run = open();
  const { context, applications } = run;
  const held = await submitted(applications, { cin: 'SW000002' });
  const rows = Array.from({ length: 205 }, (_, n) => ({
    pk: noticesPartition(SAMPLE_REGION),
    sk: `2020-01-01T00:00:00.000Z#${n}`,
    kind: 'unheard-of',
  }));
  for (let start = 0; start < rows.length; start += 25) {
    const puts = rows.slice(start, start + 25).map((Item) => ({ PutRequest: { Item } }));
    await run.db.send(new BatchWriteCommand({ RequestItems: { [context.nationalTable]: puts } }));
  }
  await submitted(applications, { cin: 'SW000002' });
  expect((await run.told(held.id)).contestedNoticed).toBeUndefined();
  await run.minutes(1, 1);
  expect((await run.told(held.id)).contestedNoticed).toBe(true);
});

/** The measures that are published meanwhile, by name. */
const measuredIn = async (work: () => Promise<void>): Promise<Readonly<Record<string, unknown>>> => {
  const emitted = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    await work();
    const lines = emitted.mock.calls.flatMap(([text]) => String(text).split('\n')).filter((line) => line.includes('"_aws"'));
    return Object.assign({}, ...lines.map((line): unknown => JSON.parse(line)));
  } finally {
    emitted.mockRestore();
  }
};

test('a file in review that cannot be read is told of and switches no measure off; nor does anything about files hide the cases', async () => {
  const run = open();
  const [bad] = [await inReview(run.applications, { province: 'MA-SAF' }), await inReview(run.applications, { province: 'MA-SAF' })];
  await run.set(applicationKey(SAMPLE_REGION, bad.id), 'language', 'xx');
  const before = (await run.stuck()).length;
  expect(await measuredIn(() => run.minutes(5))).toMatchObject({
    FailedDueWork: before,
    ParkedMessages: 0,
    OldestUndecidedDays: expect.closeTo(10_005 / 1_440, 3),
  });
  expect((await run.stuck()).filter(({ application }) => application === bad.id)).toMatchObject([
    { reference: bad.reference, details: { ...applicationKey(SAMPLE_REGION, bad.id), why: 'unreadable' } },
  ]);
  const blind = { queue: () => Promise.reject(new Error('no answer')) };
  expect(await measuredIn(() => run.minutes(5, 5, blind))).toMatchObject({ FailedDueWork: before + 1 });
});

const unread = (n: number): Case => ({
  id: caseId('parked-message', 'unread', n),
  kind: 'parked-message',
  cause: 'send-failed',
  application: 'unread',
  reference: `90000000${n}`,
  province: 'MA-MAR',
  openedAt: at(n),
  details: {},
});

test('a case that cannot be read hides no other from the coordinator, and is measured', async () => {
  const run = open();
  const before = (await run.stuck()).length;
  const [kind, cause, good] = [unread(1), unread(2), unread(3)];
  for (const one of [kind, cause, good]) await run.cases.open(one);
  await run.set(caseKey(SAMPLE_REGION, kind.id), 'kind', 'unheard-of');
  await run.set(caseKey(SAMPLE_REGION, cause.id), 'cause', 'unheard-of');

  const { statusCode, body } = await run.coordinator('GET', '');
  expect(statusCode).toBe(200);
  expect([kind, cause, good].filter(({ reference }) => body?.includes(reference))).toEqual([good]);
  // The one whose kind is known is counted by it.
  expect(await measuredIn(() => run.minutes(5))).toMatchObject({ FailedDueWork: before + 1, ParkedMessages: 2 });
  for (const { id } of [kind, cause, good]) await run.cases.close(id);
});

test('250 entries that fail hold up nobody behind them for more than a run', async () => {
  const run = open();
  const good = await run.file(9_000);
  await poison(run, 250);
  await run.minutes(1, 1);
  expect(run.started).not.toContain(good.id);
  await run.minutes(1, 1);
  expect(run.started).toContain(good.id);

  // There are ever fewer tries: in the second hour one for each.
  await run.minutes(90);
  run.writes.length = 0;
  await run.minutes(60);
  expect(run.writes.filter((name) => name === 'UpdateItemCommand').length).toBeLessThanOrEqual(260);
});

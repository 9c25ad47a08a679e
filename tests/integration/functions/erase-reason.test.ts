import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, test } from 'vitest';
import { verifyChain } from '../../../core/audit/chain.ts';
import { plusDays } from '../../../core/time.ts';
import { meetings as meetingTexts, minutes as minutesTexts, secretariat } from '../../../messages/catalogue/index.ts';
import { createErasures } from '../../../store/application/erasures.ts';
import { sha256 } from '../../../store/sha256.ts';
import { at, value } from '../store/support/journey.ts';
import { useStore } from '../store/support/store.ts';
import { useMeetings } from './support/committee-room.ts';

const store = useStore();
const scene = useMeetings(store);
const doing = { by: { role: 'operator', id: 'operator' }, at: at(600), why: 'sample request' } as const;

/** Everything that the region's table holds, as one text. */
const everything = async (): Promise<string> => {
  const { db, table } = store().context;
  const texts: string[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await db.send(new ScanCommand({ TableName: table, ConsistentRead: true, ExclusiveStartKey }));
    texts.push(JSON.stringify(page.Items));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
  return texts.join();
};

const WORDS = 'words about somebody’s health';

test('a reason is erased wherever it stands, and everything verifies as before', async () => {
  const { id, path, files } = await scene.meet(2);
  const { secretary, members } = scene.people();
  const [file, other] = [files[0] ?? expect.fail(), files[1] ?? expect.fail()];
  const vote = (n: number, reference: string, choice: string, reason: string) =>
    members[n]?.post(`/review/${reference}`, { choice, reason, round: '0', confirm: 'yes' });
  // One of them changes her vote and keeps the words; the other file has words of its own.
  await vote(0, file.reference, 'approve', WORDS);
  for (const n of [0, 1, 2, 3]) await vote(n, file.reference, 'reject', n === 0 ? WORDS : `sample reason ${n}`);
  for (const n of [0, 1, 2, 3]) await vote(n, other.reference, 'reject', `another ${n}`);
  await scene.finished(path);
  const correction = { version: '1', place: 'Salle des fêtes', reason: 'autre salle', confirm: 'yes' };
  expect((await secretary.post(`${path}/correction`, correction)).status).toBe(303);
  const before = await everything();
  // Twice in the log, in the vote, and in two versions of the minutes.
  expect(before.split(WORDS)).toHaveLength(1 + 2 + 1 + 2);

  const { eraseReason } = createErasures(store().context);
  const entry = (await store().applications.getEvents(file.id)).find(({ reason }) => reason === WORDS)?.seq ?? 0;
  expect(value(await eraseReason({ application: file.id, entry }, doing))).toBe(2);
  expect((await everything()).includes(WORDS)).toBe(false);

  const { applications, committees } = store();
  const events = await applications.getEvents(file.id);
  expect(verifyChain(sha256, events, (await applications.get(file.id))?.lastEvent)).toBeUndefined();
  expect(events.filter(({ kind, reason }) => kind === 'vote-cast' && reason === undefined)).toHaveLength(2);
  expect(await scene.intact(path)).toBe(true);
  const { body } = await secretary.get(`${path}/minutes`);
  expect(body.split(minutesTexts.fr.erased)).toHaveLength(2);
  for (const left of ['sample reason 1', 'another 0']) expect(body).toContain(left);
  for (const version of [1, 2]) expect((await store().meetings.minutes(await scene.stored(id), version))?.files).toHaveLength(2);
  const noted = (await committees.events('MA-MAR')).filter(({ kind }) => kind === 'reason-erased');
  expect(noted).toMatchObject([{ by: doing.by, details: { reference: file.reference, entry }, reason: doing.why }]);
  expect(verifyChain(sha256, await committees.events('MA-MAR'), await committees.head('MA-MAR'))).toBeUndefined();

  // Done again there is nothing left, and nothing is told twice.
  expect(value(await eraseReason({ application: file.id, entry }, doing))).toBe(0);
  expect((await committees.events('MA-MAR')).filter(({ kind }) => kind === 'reason-erased')).toHaveLength(1);
  expect(await verifyPage(path)).toContain(meetingTexts.fr.check.intact);
});

const verifyPage = (path: string): Promise<string> => scene.verified(path);

test('a later vote in the seat keeps its own reason', async () => {
  const { files } = await scene.meet(1, { open: false });
  const file = files[0] ?? expect.fail();
  const [member] = scene.people().members;
  for (const reason of [WORDS, 'a better reason']) {
    await member?.post(`/review/${file.reference}`, { choice: 'reject', reason, round: '0', confirm: 'yes' });
  }
  const { applications } = store();
  const entry = (await applications.getEvents(file.id)).find(({ reason }) => reason === WORDS)?.seq ?? 0;
  value(await createErasures(store().context).eraseReason({ application: file.id, entry }, doing));
  expect((await applications.getVotes(file.id, 0)).map(({ reason }) => reason)).toEqual(['a better reason']);
  expect((await everything()).includes(WORDS)).toBe(false);
});

test('what was never a reason is not found', async () => {
  const { files } = await scene.meet(1, { open: false });
  const { eraseReason } = createErasures(store().context);
  for (const [application, entry] of [
    [files[0]?.id ?? '', 1],
    [files[0]?.id ?? '', 99],
    ['0197a000-0000-7000-8000-00000000ffff', 1],
  ] as const)
    expect(await eraseReason({ application, entry }, doing)).toEqual({ ok: false, error: 'NotFound' });
});

describe('what the secretary wrote in the committee’s own log', () => {
  const said = 'words about a colleague’s illness';
  const entryOf = async (kind: string) => {
    const event = (await store().committees.events('MA-MAR')).findLast((one) => one.kind === kind);
    return event?.seq ?? expect.fail(`no ${kind}`);
  };
  const erase = (entry: number) => createErasures(store().context).eraseEntryReason({ province: 'MA-MAR', entry }, doing);
  const intact = async () =>
    verifyChain(sha256, await store().committees.events('MA-MAR'), await store().committees.head('MA-MAR')) === undefined;

  test.each([
    ['access-revoked', { action: 'revoke' }],
    [
      'member-replaced',
      { action: 'replace', nameAr: 'شخص آخر', nameFr: 'Autre', email: 'autre@example.org', language: 'fr', confirm: 'yes' },
    ],
    ['member-removed', { action: 'remove', confirm: 'yes' }],
  ])('of a seat is erased: %s', async (kind, fields) => {
    const { secretary } = scene.people();
    expect((await secretary.post('/secretariat/members', { seat: 'm6', ...fields, reason: said })).status).toBe(303);
    const entry = await entryOf(kind);
    expect(value(await erase(entry))).toBe(0);
    expect((await everything()).includes(said)).toBe(false);
    expect((await store().committees.events('MA-MAR')).at(-1)).toMatchObject({
      kind: 'reason-erased',
      by: doing.by,
      details: { entry },
      reason: doing.why,
    });
    expect(await intact()).toBe(true);
    expect((await secretary.get('/secretariat/log')).body).toContain(
      secretariat.fr.journal.intact((await store().committees.events('MA-MAR')).length),
    );
    expect((await secretary.get('/secretariat/log')).body).toContain(minutesTexts.fr.erased);
    // Again: nothing is left, and nothing is told twice.
    expect(value(await erase(entry))).toBe(0);
    expect((await store().committees.events('MA-MAR')).at(-2)?.kind).not.toBe('reason-erased');
  });

  test('of more time is erased in the logs of the files as well, which verify', async () => {
    const { files } = await scene.meet(2, { open: false });
    const file = files.map(({ reference }) => `${reference}.0`);
    const until = plusDays(files[0]?.deadline ?? expect.fail('no deadline'), 20).slice(0, 10);
    const form = new URLSearchParams({ which: 'overdue', until, reason: said, confirm: 'yes' });
    for (const one of file) form.append('file', one);
    expect((await scene.people().secretary.post('/secretariat/deadlines', form)).status).toBe(200);
    expect((await everything()).split(said)).toHaveLength(1 + 3);
    expect(value(await erase(await entryOf('deadlines-extended')))).toBe(2);
    expect((await everything()).includes(said)).toBe(false);
    for (const { id } of files) {
      const { applications } = store();
      expect(verifyChain(sha256, await applications.getEvents(id), (await applications.get(id))?.lastEvent)).toBeUndefined();
    }
    expect(await intact()).toBe(true);
  });

  test('of a meeting that was cancelled is erased in the meeting as well, whose page says so', async () => {
    const { path } = await scene.meet(1, { open: false });
    const { secretary } = scene.people();
    expect((await secretary.post(path, { action: 'cancel', reason: said, confirm: 'yes' })).status).toBe(303);
    expect(value(await erase(await entryOf('meeting-cancelled')))).toBe(1);
    expect((await everything()).includes(said)).toBe(false);
    expect((await secretary.get(path)).body).toContain(minutesTexts.fr.erased);
    expect(await intact()).toBe(true);
  });

  test('an entry without a reason, or none, is not found', async () => {
    for (const entry of [await entryOf('meeting-planned'), 9_999]) expect(await erase(entry)).toEqual({ ok: false, error: 'NotFound' });
  });
});

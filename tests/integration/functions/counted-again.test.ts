import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import type { Application } from '../../../core/application/application.ts';
import { waitForPlace } from '../../../core/application/transitions/orientation.ts';
import type { Committee } from '../../../core/region/committee.ts';
import { cast } from '../../../core/review/cast.ts';
import { createSeatedCommittees } from '../../../functions/shared/committee/seated-committee.ts';
import { closeHealed } from '../../../functions/sweep-due-work/close-healed.ts';
import { countFilesAgain } from '../../../functions/sweep-due-work/count-again.ts';
import { promoteWaiting } from '../../../functions/sweep-due-work/promote-waiting.ts';
import { applicationKey } from '../../../store/keys.ts';
import { aCommittee, aHost, aRegion, SAMPLE_REGION } from '../../support/builders/index.ts';
import { approved, at, inReview, move } from '../store/support/journey.ts';
import { openCases } from '../store/support/open-cases.ts';
import { useStore } from '../store/support/store.ts';

const store = useStore();
let people = 0;

/** Due work as deployed with a committee of six (quorum four), or with what a deployment made of it. */
const sweepOf = (province: string, changes: Partial<Committee> = {}) => {
  const { applications, cases, context, due, places, seats, committees: records } = store();
  const told: string[] = [];
  // On a minute at which cases that are over are looked for.
  const clock = { now: () => '2026-10-20T09:00:00.000Z', real: () => Date.parse('2026-10-20T09:00:00.000Z') };
  const host = aHost({ id: `host-${province.toLowerCase()}`, places: 2 });
  const region = aRegion({ committees: [aCommittee({ province, ...changes })], hosts: [host] });
  const committees = createSeatedCommittees(records, region, clock);
  const callbacks = {
    callBack: async (_token: string, outcome: string) => {
      told.push(outcome);
      return 'taken' as const;
    },
    mustCallBack: async () => undefined,
  };
  const workflow = { tryStart: async () => 'started' as const, state: async () => 'running' as const };
  const deps = { applications, cases, due, places, seats, committees, callbacks, workflow, region, clock };
  const reads: string[] = [];
  const get = (id: string) => {
    reads.push(id);
    return applications.get(id);
  };
  const file = (): Promise<Application> => {
    people += 1;
    return inReview(applications, { cin: `CA${600_000 + people}`, province });
  };
  const vote = async ({ id }: Application, member: string, choice: 'approve' | 'reject' = 'approve') => {
    const [now, committee] = await Promise.all([applications.get(id), committees.seatedOf(province)]);
    if (now === undefined || committee === undefined) return expect.fail('missing');
    const change = cast(now, committee, { member, round: 0, choice, reason: 'motif' }, { at: at(5) });
    expect(change.ok && (await applications.commit(change.value)).ok).toBe(true);
  };
  const set = (id: string, name: string, to: unknown) =>
    context.db.send(
      new UpdateCommand({
        TableName: context.table,
        Key: applicationKey(SAMPLE_REGION, id),
        UpdateExpression: 'SET #name = :to',
        ExpressionAttributeNames: { '#name': name },
        ExpressionAttributeValues: { ':to': to },
      }),
    );
  const languageOf = async (id: string) =>
    (await context.db.send(new GetCommand({ TableName: context.table, Key: applicationKey(SAMPLE_REGION, id) }))).Item?.['language'];
  const casesOf = async ({ id }: Application) =>
    (await openCases(cases)).filter(({ application }) => application === id).map(({ kind, details }) => ({ kind, details }));
  return {
    told,
    reads,
    file,
    vote,
    set,
    languageOf,
    casesOf,
    count: () => countFilesAgain({ ...deps, applications: { ...applications, get } }, province, () => true),
    promote: () => promoteWaiting(deps),
    heal: () => closeHealed(deps),
    statusOf: async ({ id }: Application) => (await applications.get(id))?.status,
    waiting: async (score: number) => {
      people += 1;
      const one = await approved(applications, { cin: `CA${600_000 + people}`, province }, score);
      return move(applications, waitForPlace(one, { why: ['no-free-place'] }, { at: at(5) }));
    },
  };
};

test.each([
  ['a member is left out', 'MA-CHI', { members: aCommittee().members.slice(0, 4), quorum: 3 }, 'approved'],
  ['the quorum is lower', 'MA-HAO', { quorum: 3, members: aCommittee().members.slice(0, 3) }, 'approved'],
] as const)('a deployment changes what votes are counted by: %s', async (_, province, changes, status) => {
  const before = sweepOf(province);
  const file = await before.file();
  for (const member of ['m1', 'm2', 'm3']) await before.vote(file, member);
  await before.count();
  expect(await before.statusOf(file)).toBe('in-review');

  const after = sweepOf(province, changes);
  await after.count();
  expect(await after.statusOf(file)).toBe(status);
  // Nothing has changed since: no file is read.
  after.reads.length = 0;
  await after.count();
  expect(after.reads).toEqual([]);
});

test('another chair: each open file is looked at again, once', async () => {
  const file = await sweepOf('MA-REH').file();
  const readWith = async (chair: string) => {
    const sweep = sweepOf('MA-REH', { chair });
    await sweep.count();
    return sweep.reads;
  };
  expect([await readWith('m1'), await readWith('m2'), await readWith('m2')]).toEqual([[file.id], [file.id], []]);
});

test('a file that cannot be read keeps no other from being counted, is told once, and counted when it can', async () => {
  const before = sweepOf('MA-SAF');
  const [bad, good] = [await before.file(), await before.file()];
  for (const file of [bad, good]) for (const member of ['m1', 'm2', 'm3']) await before.vote(file, member);
  await before.count();
  const language = await before.languageOf(bad.id);
  await before.set(bad.id, 'language', 'xx');

  const after = sweepOf('MA-SAF', { members: aCommittee().members.slice(0, 3), quorum: 3 });
  await after.count();
  expect(await after.statusOf(good)).toBe('approved');
  after.reads.length = 0;
  await after.count();
  // Only the one that is left is tried.
  expect(after.reads).toEqual([bad.id]);
  const key = applicationKey(SAMPLE_REGION, bad.id);
  expect(await after.casesOf(bad)).toEqual([{ kind: 'failed-due-work', details: { ...key, why: 'unreadable' } }]);
  await after.heal();
  expect(await after.casesOf(bad)).toHaveLength(1);

  await after.set(bad.id, 'language', language);
  await after.heal();
  await after.count();
  expect([await after.statusOf(bad), await after.casesOf(bad)]).toEqual(['approved', []]);
  after.reads.length = 0;
  await after.count();
  expect(after.reads).toEqual([]);
});

test('who waits and cannot be read keeps nobody behind her from being promoted, and is told', async () => {
  const sweep = sweepOf('MA-MAR');
  const [bad, next] = [await sweep.waiting(90), await sweep.waiting(80)];
  const language = await sweep.languageOf(bad.id);
  await sweep.set(bad.id, 'language', 'xx');
  for (let run = 1; run <= 2; run += 1) await sweep.promote();
  expect(await sweep.statusOf(next)).toBe('approved');
  expect(await sweep.casesOf(bad)).toMatchObject([{ kind: 'failed-due-work', details: { why: 'unreadable' } }]);

  await sweep.set(bad.id, 'language', language);
  await sweep.promote();
  await sweep.heal();
  expect([await sweep.statusOf(bad), await sweep.casesOf(bad)]).toEqual(['approved', []]);
});

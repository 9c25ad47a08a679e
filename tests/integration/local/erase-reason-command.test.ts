import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApplications } from '../../../store/application/applications.ts';
import { createCommittees } from '../../../store/committee/committees.ts';
import { documentClient } from '../../../store/document-client.ts';
import { startDynamoDb, type TestDynamoDb } from '../../support/dynamodb.ts';
import { decide, inReview, move } from '../store/support/journey.ts';

let database: TestDynamoDb | undefined;
beforeAll(async () => {
  database = await startDynamoDb();
});
afterAll(() => database?.stop());

test('the command lists what people wrote in a file, and erases the text of one entry', async () => {
  const { client, endpoint, createTables } = database ?? expect.fail('no database');
  const tables = await createTables({ region: 'jisr-ma-07' });
  const applications = createApplications({
    db: documentClient(client),
    table: tables.region,
    nationalTable: tables.national,
    region: 'MA-07',
  });
  const { id, reference } = await move(applications, decide(await inReview(applications), 'rejected'));
  const env = {
    ...process.env,
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_REGION: 'eu-west-3',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  };
  const script = join(import.meta.dirname, '..', '..', '..', 'scripts', 'erase-reason.ts');
  const command = async (...args: readonly string[]): Promise<string> =>
    (await promisify(execFile)(process.execPath, [script, '--region', 'MA-07', ...args], { env })).stdout;
  const run = (...args: readonly string[]) => command('--file', reference, ...args);

  const [vote] = (await applications.getEvents(id)).filter(({ kind }) => kind === 'vote-cast');
  const [line = ''] = (await run()).split('\n');
  expect(line.split('\t')).toEqual([String(vote?.seq), vote?.at, 'vote-cast', 'm1', vote?.reason]);
  await expect(run('--entry', String(vote?.seq))).rejects.toThrow('belong together');
  await expect(run('--entry', '1', '--why', 'sample')).rejects.toThrow('entry 1 of');
  await run('--entry', String(vote?.seq), '--why', 'sample');
  expect(await run()).toContain('(erased)');
  expect((await applications.getVotes(id, 0)).map(({ reason }) => reason)).toEqual([undefined]);

  // A committee's own log, by its province.
  const committees = createCommittees({
    db: documentClient(client),
    table: tables.region,
    nationalTable: tables.national,
    region: 'MA-07',
  });
  const draft = {
    kind: 'member-removed',
    by: { role: 'secretary', id: 's1' },
    details: { seat: 'm3', former: 'm3' },
    reason: 'mutation',
  } as const;
  await committees.note('MA-SAF', draft, '2026-10-01T09:00:00.000Z');
  const ofCommittee = (...args: readonly string[]) => command('--committee', 'MA-SAF', ...args);
  expect((await ofCommittee()).trim().split('\t')).toEqual(['1', '2026-10-01T09:00:00.000Z', 'member-removed', 's1', 'mutation']);
  await ofCommittee('--entry', '1', '--why', 'sample');
  expect(await ofCommittee()).toContain('(erased)');

  // Noted before the log named files: what stands in theirs is not found from here, and that is said.
  const extended = {
    kind: 'deadlines-extended',
    by: draft.by,
    details: { until: '2026-11-01T17:00:00.000Z', files: 2 },
    reason: 'maladie',
  } as const;
  await committees.note('MA-SAF', extended, '2026-10-01T10:00:00.000Z');
  const { seq } = (await committees.events('MA-SAF')).find(({ kind }) => kind === extended.kind) ?? expect.fail();
  expect(await ofCommittee('--entry', String(seq), '--why', 'sample')).toMatch(/NOT ERASED: .* 2 files .* --file/u);
  await expect(run('--committee', 'MA-SAF')).rejects.toThrow('Either --file or --committee');
  await expect(command()).rejects.toThrow('Either --file or --committee');
});

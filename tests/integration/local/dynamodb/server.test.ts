import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { identify, isRunning } from '../../../../local/data-folder/process-identity.ts';
import { findDatabaseBinary } from '../../../../local/dynamodb/binary.ts';
import { startDatabaseServer } from '../../../../local/dynamodb/server.ts';
import { ensureTable } from '../../../../local/dynamodb/tables.ts';
import type { HostError } from '../../../../local/host-error.ts';

let folder = '';
const closers: Array<() => Promise<void>> = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jisr-db-'));
});
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
  await rm(folder, { recursive: true });
});

const clientOf = (endpoint: string): DynamoDBClient =>
  new DynamoDBClient({
    endpoint,
    region: 'eu-west-3',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 10,
  });

const start = async () => {
  const pids: number[] = [];
  const server = await startDatabaseServer({ file: join(folder, 'db'), onSpawn: (pid) => pids.push(pid) });
  closers.push(() => server.stop());
  return { server, client: clientOf(server.endpoint), pids };
};

const table = {
  TableName: 'things',
  BillingMode: 'PAY_PER_REQUEST' as const,
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' as const }],
  AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' as const }],
};

test('a database that is killed comes back on the same port with everything it had acknowledged', async () => {
  const { server, client, pids } = await start();
  await ensureTable(client, table);
  await client.send(new PutItemCommand({ TableName: 'things', Item: { pk: { S: 'kept' } } }));

  process.kill(server.pid() ?? 0, 'SIGKILL');
  await vi.waitFor(() => expect(server.restarts()).toBe(1));
  const read = await client.send(new GetItemCommand({ TableName: 'things', Key: { pk: { S: 'kept' } } }));

  expect(read.Item).toEqual({ pk: { S: 'kept' } });
  expect(new Set(pids).size).toBe(2);
  expect(pids.at(-1)).toBe(server.pid());
});

test('a database that is killed over and over, as soon as it answers, keeps coming back', async () => {
  const { server, client } = await start();
  await ensureTable(client, table);
  for (let kill = 1; kill <= 8; kill += 1) {
    process.kill(server.pid() ?? 0, 'SIGKILL');
    await vi.waitFor(() => expect(server.restarts()).toBe(kill));
    await client.send(new PutItemCommand({ TableName: 'things', Item: { pk: { S: `${kill}` } } }));
  }
});

test('a database that never comes back is given up, with its reason', async () => {
  const failure = Promise.withResolvers<HostError>();
  const server = await startDatabaseServer({ file: join(folder, 'db'), onFailure: failure.resolve });
  closers.push(() => server.stop());
  await rm(join(folder, 'db'));
  await mkdir(join(folder, 'db'));
  process.kill(server.pid() ?? 0, 'SIGKILL');
  expect(await failure.promise).toMatchObject({ code: 'DatabaseFailed', message: expect.stringContaining('unable to open database file') });
});

/** A database that another process has started, which heeds no Ctrl-C when it `isDeaf`. */
const startElsewhere = async (isDeaf = false) => {
  const module = new URL('../../../../local/dynamodb/server.ts', import.meta.url).href;
  const code = `
    if (${isDeaf}) process.on('SIGINT', () => console.log('deaf'));
    const { startDatabaseServer } = await import(${JSON.stringify(module)});
    const { endpoint, pid } = await startDatabaseServer({ file: ${JSON.stringify(join(folder, 'db'))} });
    console.log(JSON.stringify({ endpoint, pid: pid() }));`;
  const owner = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  closers.push(async () => void owner.kill('SIGKILL'));
  const lines = createInterface(owner.stdout);
  const [line] = await once(lines, 'line');
  const { endpoint, pid } = z.object({ endpoint: z.string(), pid: z.number() }).parse(JSON.parse(String(line)));
  return { owner, lines, endpoint, database: identify(pid) ?? expect.fail('no database') };
};

test('Ctrl-C, which goes to all of a group, is left to the process that started the database', async () => {
  const { owner, lines, endpoint, database } = await startElsewhere(true);
  const heard = once(lines, 'line');
  process.kill(-(owner.pid ?? 0), 'SIGINT');
  await heard;
  await ensureTable(clientOf(endpoint), table);
  expect(isRunning(database)).toBe(true);
  owner.kill('SIGKILL');
  await vi.waitFor(() => expect(isRunning(database)).toBe(false), { timeout: 10_000 });
});

test.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)(
  'a database ends with the process that started it, ended by %s, and keeps everything',
  async (signal) => {
    const { owner, endpoint, database } = await startElsewhere();
    const client = clientOf(endpoint);
    await ensureTable(client, table);
    await client.send(new PutItemCommand({ TableName: 'things', Item: { pk: { S: 'kept' } } }));

    owner.kill(signal);
    await vi.waitFor(() => expect(isRunning(database)).toBe(false), { timeout: 10_000 });
    const { client: next } = await start();
    expect((await next.send(new GetItemCommand({ TableName: 'things', Key: { pk: { S: 'kept' } } }))).Item).toEqual({ pk: { S: 'kept' } });
  },
);

test('a second start finds the table of the first and says so plainly when its keys have changed', async () => {
  const { client } = await start();
  await ensureTable(client, table);
  await ensureTable(client, table);

  const changed = { ...table, KeySchema: [...table.KeySchema, { AttributeName: 'sk', KeyType: 'RANGE' as const }] };
  await expect(ensureTable(client, changed)).rejects.toMatchObject({ code: 'TableChanged' });
});

test('a database that cannot start is an error of one line that gives its reason', async () => {
  await expect(startDatabaseServer({ file: join(folder, 'no-such-folder', 'db') })).rejects.toMatchObject({
    code: 'DatabaseFailed',
    message: expect.stringMatching(/^The database server does not start: .*unable to open database file/),
  });
});

test('a platform without a packaged server is told what to do instead', async () => {
  expect(findDatabaseBinary('aix', 'ppc64')).toBeUndefined();
  await expect(startDatabaseServer({ findBinary: () => undefined })).rejects.toMatchObject({
    code: 'NoDatabaseForPlatform',
    message: expect.stringMatching(
      /^No DynamoDB-compatible server is packaged for .*: start one yourself and name it in JISR_DYNAMODB_ENDPOINT\.$/,
    ),
  });
});

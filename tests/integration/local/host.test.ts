import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { identify } from '../../../local/data-folder/process-identity.ts';
import { type Host, type HostOptions, startHost } from '../../../local/host.ts';
import { writeErrandsAssembly, writeNationalAssembly } from '../../support/errands-assembly.ts';

let folder = '';
const hosts: Host[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jisr-host-'));
});
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.stop();
  await rm(folder, { recursive: true });
});

const options = (more: Partial<HostOptions> = {}, resources = {}): HostOptions => ({
  dataFolder: join(folder, 'data'),
  assemblyFolder: writeErrandsAssembly(join(folder, 'assembly'), resources),
  port: 0,
  nationalPort: 0,
  mailPort: 0,
  ...more,
});
const start = async (more: Partial<HostOptions> = {}): Promise<Host> => {
  const host = await startHost(options(more));
  hosts.push(host);
  return host;
};
const stop = async (host: Host): Promise<void> => {
  hosts.splice(hosts.indexOf(host), 1);
  await host.stop();
};

const post = (host: Host, id: string) =>
  fetch(`${host.url}/errands`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ id }) });
const statusOf = async (host: Host, id: string) => (await fetch(`${host.url}/errands/${id}`)).text();
const mailOf = async (host: Host, to?: string) =>
  z
    .object({ messages: z.array(z.object({ to: z.string(), text: z.string() })) })
    .parse(await (await fetch(`${host.mailUrl}/store${to === undefined ? '' : `?to=${to}`}`)).json()).messages;
const stateOf = async (host: Host) =>
  z
    .object({ ticks: z.number(), clock: z.object({ rate: z.number(), programme: z.number() }) })
    .parse(await (await fetch(`${host.url}/x`)).json());
const untilDone = (host: Host, id: string) => vi.waitFor(async () => expect(await statusOf(host, id)).toBe('done'), { timeout: 20_000 });

test('a request, its workflow, its mail and its store are one system, and a second start finds all of it', async () => {
  const first = await start();
  expect((await post(first, 'one')).status).toBe(202);
  await untilDone(first, 'one');
  expect(await mailOf(first)).toEqual([{ to: 'one@example.org', text: 'secret of 40' }]);
  await stop(first);
  await expect(fetch(first.url)).rejects.toThrow();

  const second = await start();
  expect(await statusOf(second, 'one')).toBe('done');
  expect(await mailOf(second, 'one@example.org')).toHaveLength(1);
  await post(second, 'two');
  await untilDone(second, 'two');
  await stop(second);

  const fresh = await start({ fresh: true });
  expect((await fetch(`${fresh.url}/errands/one`)).status).toBe(404);
  expect(await mailOf(fresh)).toEqual([]);
});

/** On a slow machine the one killed before may still be on its way out. */
const killDatabase = (host: Host): void => {
  const pid = host.databasePid();
  try {
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
};

test.each([false, true])('a database killed under load is not noticed by those who use it (measured: %s)', async (measure) => {
  const host = await start({ measure });
  const before = host.databasePid();
  const ids = Array.from({ length: 60 }, (_, index) => `errand-${index}`);
  const statuses = ids.map(async (id, index) => {
    await new Promise((resolve) => setTimeout(resolve, index * 10));
    if (index % 20 === 10) killDatabase(host);
    return (await post(host, id)).status;
  });
  expect(new Set(await Promise.all(statuses))).toEqual(new Set([202]));
  for (const id of ids) await untilDone(host, id);
  expect(host.databasePid()).not.toBe(before);
});

test('schedules run in programme time, which handlers share with the host', async () => {
  const host = await start({ clockRate: 100_000, leastScheduleMs: 1 });
  await vi.waitFor(async () => expect((await stateOf(host)).ticks).toBeGreaterThan(3), { timeout: 10_000 });
  expect((await stateOf(host)).clock.rate).toBe(100_000);
  const seen = host.now();
  await stop(host);
  const again = await start();
  expect(again.rate).toBe(100_000);
  expect((await stateOf(again)).clock.programme).toBeGreaterThanOrEqual(seen);
});

test('what functions ask of the store is measured by function', async () => {
  const host = await start({ measure: true });
  await post(host, 'one');
  await untilDone(host, 'one');
  const measured = await (await fetch(`${host.awsUrl}/_measure`)).json();
  expect(measured).toMatchObject({
    dynamodb: expect.arrayContaining([
      expect.objectContaining({ function: 'Errands-Post', operation: 'TransactWriteItems', requests: 1, items: 1, writeUnits: 2 }),
      expect.objectContaining({ function: 'Errands-Run', operation: 'UpdateItem', requests: 1, writeUnits: 1 }),
    ]),
    functions: expect.arrayContaining([expect.objectContaining({ function: 'Errands-Run', invocations: 1, errors: 0 })]),
    mail: { email: 1, sms: 0 },
    processes: { host: process.pid, database: host.databasePid() },
  });
});

test('injected conflicts reach the handlers', async () => {
  const host = await start({ conflicts: { rate: 1, seed: 1 } });
  expect((await post(host, 'one')).status).toBe(500);
});

test('a database of the person’s own is used as it is, and emptied by a fresh start', async () => {
  const owner = await start();
  await post(owner, 'one');
  await untilDone(owner, 'one');
  const guest = (more = {}) => start({ dataFolder: join(folder, 'other'), databaseEndpoint: owner.databaseUrl, ...more });
  const second = await guest();
  expect(second.databasePid()).toBeUndefined();
  expect(await statusOf(second, 'one')).toBe('done');
  await stop(second);
  const third = await guest({ fresh: true });
  expect((await fetch(`${third.url}/errands/one`)).status).toBe(404);
});

describe('the HTTP APIs of two stacks', () => {
  const both = () => start({ assemblyFolder: writeNationalAssembly(join(folder, 'both')) });
  const echoed = async (url: string) => (await fetch(url)).json();

  test('each has an address of its own, its own routes and its own functions', async () => {
    const host = await both();
    const { nationalUrl = '' } = host;
    expect(new URL(nationalUrl).port).not.toBe(new URL(host.url).port);
    expect((await post(host, 'one')).status).toBe(202);
    const seen = { api: 'echo', table: 'national', url: nationalUrl };
    expect(await echoed(`${nationalUrl}/errands/one`)).toEqual({ ...seen, route: 'GET /errands/{id}' });
    expect(await echoed(`${nationalUrl}/elsewhere`)).toEqual({ ...seen, route: '$default' });
    await untilDone(host, 'one');
    expect(JSON.parse(await readFile(join(folder, 'data', 'host.json'), 'utf8'))).toMatchObject({
      addresses: { api: host.url, national: nationalUrl },
    });
  });

  test('the access log tells them apart', async () => {
    const host = await both();
    await fetch(`${host.url}/errands/one`);
    await fetch(`${host.nationalUrl}/errands/one`);
    await stop(host);
    const lines = (await readFile(join(folder, 'data', 'logs', 'access.log'), 'utf8')).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ api: 'errands' }, { api: 'echo' }]);
  });

  test('both end with the host', async () => {
    const host = await both();
    const addresses = [host.url, z.string().parse(host.nationalUrl)];
    for (const address of addresses) expect((await fetch(address)).status).toBe(200);
    await stop(host);
    for (const address of addresses) await expect(fetch(address)).rejects.toThrow();
  });

  test('without a national API there is no address for it', async () => {
    const host = await start();
    expect(host.nationalUrl).toBeUndefined();
    expect(JSON.parse(await readFile(join(folder, 'data', 'host.json'), 'utf8')).addresses).not.toHaveProperty('national');
  });
});

describe('a host that cannot start says why and leaves nothing behind', () => {
  const endOf = async (more: Partial<HostOptions>, resources = {}): Promise<unknown> => {
    const error = await startHost(options(more, resources)).catch((thrown: unknown) => thrown);
    // The folder is free again, and no database runs in it.
    expect(JSON.parse(await readFile(join(folder, 'data', 'host.json'), 'utf8'))).toEqual({});
    return error;
  };

  test('a taken port', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    for (const [option, variable] of [
      ['port', 'PORT'],
      ['nationalPort', 'NATIONAL_PORT'],
      ['mailPort', 'MAIL_PORT'],
    ]) {
      const message = `Port ${port} is taken: choose another with ${variable}.`;
      expect(await endOf({ [option ?? '']: port })).toMatchObject({ code: 'PortTaken', message });
      expect(await endOf({ [option ?? '']: port, fresh: true })).toMatchObject({ code: 'PortTaken', message });
    }
    server.close();
  });

  test('a resource that it does not know', async () => {
    expect(await endOf({}, { Cluster: { Type: 'AWS::ECS::Cluster' } })).toMatchObject({
      message: 'Errands/Cluster: the local host does not know the type AWS::ECS::Cluster.',
    });
  });

  test('two HTTP APIs of one stack', async () => {
    expect(await endOf({}, { Other: { Type: 'AWS::ApiGatewayV2::Api' } })).toMatchObject({
      message: 'The local host serves one HTTP API of a region and one of the nation; the stacks have: Errands, Errands.',
    });
  });

  test('two values for one name', async () => {
    const other = {
      Type: 'AWS::Lambda::Function',
      Properties: { Code: { ZipFile: '' }, Handler: 'index.get', Environment: { Variables: { TABLE_NAME: 'another' } } },
      Metadata: { 'jisr:source': 'tests/support/handlers/errands.ts' },
    };
    expect(await endOf({}, { Other: other })).toMatchObject({ code: 'EnvironmentConflict' });
  });

  test('a table whose keys have changed', async () => {
    await stop(await start());
    const changed = {
      Type: 'AWS::DynamoDB::Table',
      Properties: {
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      },
    };
    expect(await endOf({}, { Table: changed })).toMatchObject({ code: 'TableChanged' });
  });

  test('a start that is cut short', async () => {
    const cancel = new AbortController();
    const starting = startHost(options(), cancel.signal);
    cancel.abort(new Error('cut short'));
    await expect(starting).rejects.toThrow('cut short');
    expect(JSON.parse(await readFile(join(folder, 'data', 'host.json'), 'utf8'))).toEqual({});
    const again = await start();
    expect(identify(again.databasePid() ?? 0)).toBeDefined();
  });
});

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { synthesise } from '../../../local/assembly/synthesise.ts';
import { identify } from '../../../local/data-folder/process-identity.ts';
import { endHost, type HostProcess, projectFolder, readHostRecord, startHostProcess, untilReady } from '../../support/host-process.ts';

let cache = '';
let folder = '';
let data = '';
const children: ChildProcess[] = [];

beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'jisr-assembly-'));
  await synthesise({ projectFolder, cacheFolder: cache, region: 'MA-07', code: 'source' });
});
afterAll(() => rm(cache, { recursive: true }));
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jisr-main-'));
  data = join(folder, 'data');
  mkdirSync(data);
  cpSync(cache, join(data, 'assembly'), { recursive: true });
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  endHost(data);
  await rm(folder, { recursive: true });
});

const run = (args: string[] = [], environment: NodeJS.ProcessEnv = {}): HostProcess => {
  const started = startHostProcess(data, args, environment);
  children.push(started.child);
  return started;
};
const readRecord = () => readHostRecord(data);

const addressesOf = async (started: HostProcess): Promise<Record<'url' | 'nationalUrl' | 'mailUrl', string>> => {
  await untilReady(started);
  const url = /Portal and API +(\S+)/.exec(started.output())?.[1] ?? '';
  const nationalUrl = /National page +(\S+)/.exec(started.output())?.[1] ?? '';
  const mailUrl = /Mailbox +(\S+)/.exec(started.output())?.[1] ?? '';
  return { url, nationalUrl, mailUrl };
};

/** What was typed wrongly, and how it goes, on stderr. */
const expectUsage = async (started: HostProcess, line: string): Promise<void> => {
  expect(await started.ended).toBe(2);
  expect(started.errors().split('\n').slice(0, 3)).toEqual([line, '', 'npm start -- [options]']);
  expect(started.output()).toBe('');
};

/** One plain line on stderr, nothing on stdout, and a failure. */
const expectOneLine = async (started: HostProcess, line: string | RegExp): Promise<void> => {
  expect(await started.ended).toBe(1);
  expect(started.errors()).toMatch(/^[^\n]+\n$/);
  expect(started.errors()).toMatch(line);
  expect(started.output()).toBe('');
};

const residentMegabytes = (pid: number): number =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024;

test('the host prints its addresses, serves the portal, the national page and the mailbox, and stops everything it started', async () => {
  const started = run();
  const { url, nationalUrl, mailUrl } = await addressesOf(started);
  expect(started.output()).toContain(data);
  expect((await fetch(url)).status).toBe(200);
  expect((await fetch(nationalUrl)).status).toBe(200);
  expect((await fetch(mailUrl)).status).toBe(200);
  const { host, database } = readRecord();
  expect(host?.pid).toBe(started.child.pid);
  if (process.platform === 'linux') expect(residentMegabytes(host?.pid ?? 0) + residentMegabytes(database?.pid ?? 0)).toBeLessThan(700);

  started.child.kill('SIGINT');
  expect(await started.ended).toBe(0);
  expect(identify(database?.pid ?? 0)).toBeUndefined();
  expect(readRecord()).toEqual({});
  await expect(fetch(url)).rejects.toThrow();
});

test('the database of a host killed with -9 ends with it, and the next start goes on', async () => {
  const first = run();
  await untilReady(first);
  const { database } = readRecord();
  first.child.kill('SIGKILL');
  await first.ended;
  await vi.waitFor(() => expect(identify(database?.pid ?? 0)).toBeUndefined(), { timeout: 10_000 });

  const second = run();
  const { url } = await addressesOf(second);
  expect((await fetch(url)).status).toBe(200);
});

test('a host ends by itself when its launcher has been killed', async () => {
  const launcher = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  children.push(launcher);
  const started = run([], { JISR_LAUNCHER_PID: String(launcher.pid) });
  await untilReady(started);
  launcher.kill('SIGKILL');
  expect(await started.ended).toBe(0);
  expect(readRecord()).toEqual({});
});

test('Ctrl-C while the stacks are still being synthesised stops at once and leaves nothing', async () => {
  await rm(join(data, 'assembly'), { recursive: true });
  const started = run();
  await vi.waitFor(() => expect(readRecord().database).toBeDefined(), { timeout: 10_000 });
  const { database } = readRecord();
  started.child.kill('SIGINT');
  expect(await started.ended).toBe(0);
  expect(identify(database?.pid ?? 0)).toBeUndefined();
});

describe('what keeps it from starting is one plain line', () => {
  test('a taken port', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = String(typeof address === 'object' ? address?.port : 0);
    await expectOneLine(run([], { PORT: port }), `Port ${port} is taken: choose another with PORT.`);
    await expectOneLine(run([], { NATIONAL_PORT: port }), `Port ${port} is taken: choose another with NATIONAL_PORT.`);
    await expectOneLine(run([], { MAIL_PORT: port }), `Port ${port} is taken: choose another with MAIL_PORT.`);
    server.close();
  });

  test('a data folder in use', async () => {
    const first = run();
    await untilReady(first);
    await expectOneLine(run(['--fresh']), `The data folder ${data} is in use by a running host (process ${first.child.pid})`);
  });

  test('a data folder that cannot be written', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expectOneLine(run([], { JISR_DATA_DIR: join(folder, 'file', 'data') }), /^The data folder .* cannot be written/);
  });

  test('a region that is not configured', async () => {
    await expectOneLine(run(['--region', 'MA-99']), 'The stacks cannot be synthesised: JISR_REGIONS names MA-99');
  });
});

describe('what is typed wrongly is one plain line and how it goes', () => {
  test.each([
    [['--clock', 'fast'], {}, '--clock fast is not understood: a rate from 1x to 100000x, such as 1440x for a day a minute, is wanted.'],
    [[], { PORT: 'many' }, 'PORT=many is not understood.'],
    [[], { JISR_INJECT_CONFLICTS: '2' }, 'JISR_INJECT_CONFLICTS=2 is not understood.'],
  ])('%j %j', async (args, environment, line) => {
    await expectUsage(run(args, environment), line);
  });
});

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type DataFolder, openDataFolder } from '../../../../local/data-folder/data-folder.ts';
import { endProcess, identify, isRunning } from '../../../../local/data-folder/process-identity.ts';

let folder = '';
const children: ChildProcess[] = [];
const opened: DataFolder[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jisr-data-'));
});
afterEach(async () => {
  for (const data of opened.splice(0)) data.release();
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

const open = async (options = {}): Promise<DataFolder> => {
  const data = await openDataFolder(folder, options);
  opened.push(data);
  return data;
};

/** A process of its own that does nothing until it is ended. */
const startIdleProcess = async (code = 'setInterval(() => {}, 1000)'): Promise<ChildProcess & { pid: number }> => {
  const child = spawn(process.execPath, ['-e', `${code}; console.log('ready')`], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  await once(child.stdout, 'data');
  if (child.pid === undefined) throw new Error('The process did not start.');
  return Object.assign(child, { pid: child.pid });
};

/** Another process that holds the folder as a host does, launched by the process named. */
const startOtherHost = (launcherPid?: number) => {
  const module = new URL('../../../../local/data-folder/data-folder.ts', import.meta.url).href;
  const options = JSON.stringify({ launcherPid });
  return startIdleProcess(
    `setInterval(() => {}, 1000); const { openDataFolder } = await import(${JSON.stringify(module)}); await openDataFolder(${JSON.stringify(folder)}, ${options})`,
  );
};

const kill = async (child: ChildProcess): Promise<void> => {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
};

test('a folder in use by a running host is refused, and nothing in it is touched', async () => {
  const host = await startOtherHost();
  writeFileSync(join(folder, 'mailbox.sqlite'), 'kept');
  await expect(open()).rejects.toMatchObject({
    code: 'DataFolderLocked',
    message: expect.stringContaining(`process ${host.pid}`),
  });
  expect(existsSync(join(folder, 'mailbox.sqlite'))).toBe(true);
});

test('two hosts in one process cannot share a folder either', async () => {
  await open();
  await expect(open()).rejects.toMatchObject({ code: 'DataFolderLocked' });
});

test('a killed host leaves no lock behind, but its database is found and ended', async () => {
  const database = await startIdleProcess();
  const first = await openDataFolder(folder);
  first.recordDatabase(database.pid);
  const record = await import('node:fs').then((fs) => fs.readFileSync(join(folder, 'host.json'), 'utf8'));
  first.release();
  // As a kill would have left it: the record still names the database.
  writeFileSync(join(folder, 'host.json'), record);

  await open();
  await vi.waitFor(() => expect(identify(database.pid)).toBeUndefined());
});

test('the lock of a host that was killed with -9 is free at once', async () => {
  await kill(await startOtherHost());
  await expect(open()).resolves.toMatchObject({ path: folder });
});

test('a host whose launcher was killed is ended by the next start', async () => {
  const launcher = await startIdleProcess();
  const host = await startOtherHost(launcher.pid);
  await kill(launcher);
  // The system may list what was killed for a moment longer.
  await vi.waitFor(() => expect(identify(launcher.pid)).toBeUndefined());
  await open();
  await vi.waitFor(() => expect(identify(host.pid)).toBeUndefined());
});

test('a host whose launcher lives is left alone', async () => {
  const launcher = await startIdleProcess();
  const host = await startOtherHost(launcher.pid);
  await expect(open()).rejects.toMatchObject({ code: 'DataFolderLocked' });
  expect(identify(host.pid)).toBeDefined();
});

test('a process that merely got the number of an old one is not ended', async () => {
  const stranger = await startIdleProcess();
  const old = { pid: stranger.pid, started: 'another start' };
  expect(isRunning(old)).toBe(false);
  await endProcess(old);
  expect(identify(stranger.pid)).toBeDefined();
});

test('forgetting deletes what hosts have stored, and neither the assembly nor what is somebody else’s', async () => {
  const first = await openDataFolder(folder);
  writeFileSync(first.file('mailbox.sqlite'), 'old');
  writeFileSync(join(first.folder('database'), 'dynamodb.db'), 'old');
  first.folder('assembly');
  writeFileSync(first.file('keep.txt'), 'mine');
  first.forget();
  first.release();
  const left = (await readdir(folder)).filter((name) => !name.startsWith('host.lock'));
  expect(left.sort()).toEqual(['assembly', 'host.json', 'keep.txt']);
});

test('a folder that cannot be made is one clear line', async () => {
  writeFileSync(join(folder, 'file'), '');
  await expect(openDataFolder(join(folder, 'file', 'inner'))).rejects.toMatchObject({
    code: 'DataFolderUnwritable',
    message: expect.stringMatching(/^The data folder .* cannot be written .*JISR_DATA_DIR\.$/),
  });
});

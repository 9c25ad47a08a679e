import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as z from 'zod';

/** A project in small whose packages are folders of its own, so that npm needs no registry. */

const script = new URL('../../../scripts/ensure.mjs', import.meta.url).pathname;
const nodePackage = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
let root = '';

const write = (file: string, content: string | object): void => {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
};

const writeProject = (more: object = {}, lock: object = {}): void => {
  const dependencies = { library: 'file:vendor/library', ...more };
  const optionalDependencies = { [nodePackage]: 'file:vendor/node' };
  write('package.json', { name: 'project', version: '1.0.0', dependencies, optionalDependencies });
  write('package-lock.json', {
    name: 'project',
    version: '1.0.0',
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': { name: 'project', version: '1.0.0', dependencies, optionalDependencies },
      'node_modules/library': { resolved: 'vendor/library', link: true },
      [`node_modules/${nodePackage}`]: { resolved: 'vendor/node', link: true },
      'vendor/library': { version: '1.0.0' },
      'vendor/node': { name: nodePackage, version: '24.0.0', optional: true },
      ...lock,
    },
  });
  write('vendor/library/package.json', { name: 'library', version: '1.0.0' });
  write('vendor/other/package.json', { name: 'other', version: '1.0.0' });
  write('vendor/node/package.json', { name: nodePackage, version: '24.0.0' });
};

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'jisr-ensure-'));
  mkdirSync(join(root, 'scripts'));
  copyFileSync(script, join(root, 'scripts', 'ensure.mjs'));
  writeProject();
  // The packaged Node: told apart from the one that runs the test by a variable that it sets.
  write('vendor/node/bin/node', `#!/bin/sh\nPACKAGED_NODE=yes exec "${process.execPath}" "$@"\n`);
  chmodSync(join(root, 'vendor/node/bin/node'), 0o755);
  write('target.mjs', 'console.log(JSON.stringify({ args: process.argv.slice(2), packaged: process.env.PACKAGED_NODE }));');
});
afterEach(() => rm(root, { recursive: true }));

const start = (args: string[] = ['run', 'target.mjs'], environment: NodeJS.ProcessEnv = {}) => {
  // Not the npm nor the script that run this test: what they export would steer the inner one.
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:npm|jisr)_/iu.test(name)));
  const child = spawn(process.execPath, [join(root, 'scripts', 'ensure.mjs'), ...args], {
    cwd: root,
    env: { ...inherited, ...environment },
  });
  let [output, errors] = ['', ''];
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const ended = once(child, 'close').then(([code]) => ({ code: z.number().nullable().parse(code), output, errors }));
  return { child, output: () => output, ended };
};
const installs = (errors: string): number => errors.split('Installing what is missing').length - 1;

test('the first run installs, on the packaged Node, with the arguments; the second does not install again', async () => {
  const first = await start(['run', 'target.mjs', '--region', 'MA-07']).ended;
  expect(first).toMatchObject({ code: 0, output: '{"args":["--region","MA-07"],"packaged":"yes"}\n' });
  expect(installs(first.errors)).toBe(1);
  expect(existsSync(join(root, 'node_modules', 'library', 'package.json'))).toBe(true);
  const second = await start().ended;
  expect(second).toMatchObject({ code: 0, errors: '' });
});

test('a changed lock file is installed; an install made by hand that matches is not repeated', async () => {
  await start().ended;
  const other = { 'node_modules/other': { resolved: 'vendor/other', link: true }, 'vendor/other': { version: '1.0.0' } };
  writeProject({ other: 'file:vendor/other' }, other);
  expect(installs((await start().ended).errors)).toBe(1);
  rmSync(join(root, 'node_modules', '.jisr-installed'));
  expect(installs((await start().ended).errors)).toBe(0);
  rmSync(join(root, 'node_modules', 'library'));
  rmSync(join(root, 'node_modules', '.jisr-installed'));
  expect(installs((await start().ended).errors)).toBe(1);
});

test('two first runs at once install once', async () => {
  const runs = await Promise.all([start().ended, start().ended, start().ended]);
  expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
  expect(runs.reduce((sum, { errors }) => sum + installs(errors), 0)).toBe(1);
});

test('an install that was killed does not block the next', async () => {
  write('.jisr-install/pid', '999999999');
  expect(await start().ended).toMatchObject({ code: 0 });
  expect(existsSync(join(root, '.jisr-install'))).toBe(false);
});

test('the exit code of the script is passed on', async () => {
  write('target.mjs', 'process.exit(7);');
  expect(await start().ended).toMatchObject({ code: 7 });
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s reaches the script', async (signal) => {
  write(
    'target.mjs',
    "process.on('SIGINT', () => process.exit(5)); process.on('SIGTERM', () => process.exit(5)); setInterval(() => {}, 1000); console.log('ready');",
  );
  const started = start();
  await vi.waitFor(() => expect(started.output()).toBe('ready\n'), { timeout: 30_000 });
  started.child.kill(signal);
  expect(await started.ended).toMatchObject({ code: 5 });
});

test('a script learns which process launched it: npm, or else the one that runs it', async () => {
  write('target.mjs', 'console.log(process.env.JISR_LAUNCHER_PID);');
  const { output } = await start(undefined, { npm_lifecycle_event: 'start' }).ended;
  expect(output).toBe(`${process.pid}\n`);
  const byHand = start();
  expect((await byHand.ended).output).toBe(`${byHand.child.pid}\n`);
});

test('where npm brings no Node, the current one is used', async () => {
  await start().ended;
  rmSync(join(root, 'vendor', 'node', 'bin'), { recursive: true });
  expect(await start().ended).toMatchObject({ code: 0, output: '{"args":[]}\n' });
});

test('an install that fails is a failure that says so', async () => {
  // The lock file does not have what package.json asks for.
  writeProject({ other: 'file:vendor/other' });
  const failed = await start().ended;
  expect(failed.code).toBe(1);
  expect(failed.errors).toMatch(/npm ci failed with exit code \d+: see the lines above\.\n$/);
  expect(existsSync(join(root, '.jisr-install'))).toBe(false);
});

test.each([
  [[], 2, 'Usage: node scripts/ensure.mjs run <script> [arguments]\n'],
  [['run', 'nowhere.ts'], 1, 'There is no nowhere.ts in this project.\n'],
])('%j is one plain line', async (args, code, line) => {
  await start().ended;
  expect(await start(args).ended).toMatchObject({ code, output: '', errors: line });
});

test('it imports nothing that an install brings', () => {
  const imports = [...readFileSync(script, 'utf8').matchAll(/^import .* from '(.+)';$/gm)].map(([, name]) => name);
  expect(imports.length).toBeGreaterThan(0);
  for (const name of imports) expect(name).toMatch(/^node:/);
});

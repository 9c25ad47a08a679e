#!/usr/bin/env node
/**
 * Runs a script of this project on Node 24 with everything installed, starting from any Node >= 20 with npm:
 *
 *   node scripts/ensure.mjs run <script> [arguments]
 *
 * Every npm script begins here, so it imports nothing that an install brings.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const REQUIRED_MAJOR = 24;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const marker = join(modules, '.jisr-installed');
const lockFolder = join(root, '.jisr-install');

const USAGE = 'Usage: node scripts/ensure.mjs run <script> [arguments]';

/** An expected failure: its message is one plain line. */
class Failure extends Error {}
class UsageError extends Failure {}
const fail = (line) => {
  throw new Failure(line);
};
const majorOf = (version) => Number(version.replace(/^v/, '').split('.')[0]);
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
const readJson = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

/** Identifies what should be installed: the lock file and the platform its optional packages are chosen for. */
const wantedInstall = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex');

const suitsPlatform = ({ os, cpu }) => (os?.includes(process.platform) ?? true) && (cpu?.includes(process.arch) ?? true);

/** Whether an install made by hand already has what the lock file lists, at its versions. */
const matchesLockFile = () => {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages ?? {};
  const present = readJson(join(modules, '.package-lock.json'))?.packages;
  if (present === undefined) return false;
  const ours = Object.keys(wanted['']?.optionalDependencies ?? {}).map((name) => `node_modules/${name}`);
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.startsWith('node_modules/')) return true;
    if (present[path] !== undefined && existsSync(join(root, path))) return present[path].version === entry.version;
    // npm leaves out what other platforms and C libraries need; only our own optional packages tell a deliberate omission.
    return Boolean(entry.optional) && !(ours.includes(path) && suitsPlatform(entry));
  });
};

const isInstalled = () => {
  const wanted = wantedInstall();
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted && existsSync(join(modules, '.package-lock.json'))) return true;
  if (!matchesLockFile()) return false;
  writeFileSync(marker, wanted);
  return true;
};

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

const isAbandoned = () => {
  try {
    const pid = Number(readFileSync(join(lockFolder, 'pid'), 'utf8'));
    return pid > 0 && !isAlive(pid);
  } catch {
    // Between making the folder and naming its owner: abandoned only if that lasts.
    try {
      return Date.now() - statSync(lockFolder).mtimeMs > 10_000;
    } catch {
      return false;
    }
  }
};

/** Two scripts started at once install once: the second waits for the first. */
const withInstallLock = async (work) => {
  for (;;) {
    try {
      mkdirSync(lockFolder);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') fail(`The project folder ${root} is not writable (${error.code}), so nothing can be installed.`);
      if (isAbandoned()) rmSync(lockFolder, { recursive: true, force: true });
      else await sleep(200);
    }
  }
  try {
    writeFileSync(join(lockFolder, 'pid'), String(process.pid));
    return await work();
  } finally {
    rmSync(lockFolder, { recursive: true, force: true });
  }
};

/** npm, run by a Node that the install does not replace under it. */
const npmCommand = () => {
  const { npm_execpath: cli, npm_node_execpath: node } = process.env;
  if (cli !== undefined && /^npm-cli\.c?js$/.test(basename(cli)) && existsSync(cli)) {
    return { command: node !== undefined && existsSync(node) ? node : process.execPath, first: [cli], shell: false };
  }
  return { command: 'npm', first: [], shell: process.platform === 'win32' };
};

const install = () => {
  process.stderr.write('Installing what is missing (once; this takes a minute) ...\n');
  const { command, first, shell } = npmCommand();
  // No package here needs its install script; leaving them out makes every npm behave alike.
  const flags = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, error } = spawnSync(command, [...first, ...flags], { cwd: root, stdio: ['ignore', 2, 2], shell });
  if (error !== undefined) fail(`npm could not be started (${error.message}): install Node with npm and try again.`);
  if (status !== 0) fail(`npm ci failed with exit code ${status}: see the lines above.`);
  writeFileSync(marker, wantedInstall());
};

const runsRequiredNode = (file) => {
  if (!existsSync(file)) return false;
  const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8' });
  return status === 0 && majorOf(stdout) === REQUIRED_MAJOR;
};

/** The Node that npm installed for this platform, else the current one if it is new enough. */
const findNode = () => {
  const windows = process.platform === 'win32';
  const platform = `${windows ? 'win' : process.platform}-${process.arch}`;
  const packaged = join(modules, `node-${platform}`, 'bin', windows ? 'node.exe' : 'node');
  const current = process.execPath;
  if (existsSync(packaged) && realpathSync(packaged) === realpathSync(current) && majorOf(process.version) === REQUIRED_MAJOR)
    return current;
  if (runsRequiredNode(packaged)) return packaged;
  if (majorOf(process.version) >= REQUIRED_MAJOR) return current;
  return fail(
    `Jisr runs on Node ${REQUIRED_MAJOR}, which npm does not bring for ${platform}: install Node ${REQUIRED_MAJOR} or newer and try again.`,
  );
};

/** Runs the script in a child on the given Node; signals go in, the exit code comes out. */
const runInChild = (node, script, args) => {
  const path = [join(modules, '.bin'), process.env.PATH].join(delimiter);
  // Whoever kills this process without a word must not leave the script running.
  const launcher = process.env.JISR_LAUNCHER_PID ?? String(process.pid);
  const child = spawn(node, [script, ...args], { stdio: 'inherit', env: { ...process.env, PATH: path, JISR_LAUNCHER_PID: launcher } });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => end(new Failure(`Node could not be started: ${error.message}`)));
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(name);
    process.kill(process.pid, signal);
  });
};

/**
 * The npm that runs this, past the shell between them. A script that must not outlive it reads JISR_LAUNCHER_PID: npm may be killed
 * without a word, and then nobody can stop the script any more.
 */
const findLauncher = () => {
  try {
    const command = readFileSync(`/proc/${process.ppid}/comm`, 'utf8').trim();
    if (!/^(ba|da|a|z)?sh$/.test(command)) return process.ppid;
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${process.ppid}/status`, 'utf8'))?.[1] ?? process.ppid);
  } catch {
    return process.ppid;
  }
};

const end = (error) => {
  process.stderr.write(`${error instanceof Failure ? error.message : error.stack}\n`);
  process.exit(error instanceof UsageError ? 2 : 1);
};

const main = async () => {
  if (majorOf(process.version) < 20) fail(`Node ${process.version} is too old: Jisr starts from Node 20 or newer.`);
  const [verb, target, ...args] = process.argv.slice(2);
  if (verb === '--help') {
    process.stdout.write(`${USAGE}\nRuns a script of this project on Node ${REQUIRED_MAJOR} with everything installed.\n`);
    return undefined;
  }
  if (verb !== 'run' || target === undefined) throw new UsageError(USAGE);
  const script = resolve(root, target);

  if (!isInstalled()) await withInstallLock(async () => isInstalled() || install());
  if (!existsSync(script)) fail(`There is no ${target} in this project.`);

  if (process.env.npm_lifecycle_event !== undefined) process.env.JISR_LAUNCHER_PID = String(findLauncher());
  const node = findNode();
  if (node !== process.execPath) {
    runInChild(node, script, args);
    return undefined;
  }
  process.argv.splice(1, process.argv.length, script, ...args);
  return pathToFileURL(script).href;
};

const script = await main().catch(end);
if (script !== undefined) await import(script);

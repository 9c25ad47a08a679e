import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { HostError } from '../host-error.ts';

export interface SynthesisOptions {
  readonly projectFolder: string;
  /** Where assemblies are kept, by what they were made from. */
  readonly cacheFolder: string;
  /** Region code, such as MA-07. */
  readonly region: string;
  /** `bundled` runs the bundles of the assembly, `source` the handlers' source. */
  readonly code: 'source' | 'bundled';
}

/** What an assembly is made from; bundles are made from everything that handlers import, too. */
const inputs = ['core', 'infra', 'regions', 'store', 'workflows', 'package-lock.json'];
const bundleInputs = ['functions', 'messages', 'pages'];

const filesUnder = (path: string): string[] => {
  if (!existsSync(path)) return [];
  const entries = readdirSync(path, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
};

const digest = ({ projectFolder, region, code }: SynthesisOptions): string => {
  const hash = createHash('sha256').update(`${region} ${code} `);
  for (const input of code === 'bundled' ? [...inputs, ...bundleInputs] : inputs) {
    const path = join(projectFolder, input);
    for (const file of input.includes('.') ? [path] : filesUnder(path))
      hash.update(file.slice(projectFolder.length)).update(readFileSync(file));
  }
  // Regions kept elsewhere; see regions/load.ts.
  for (const file of filesUnder(process.env['JISR_REGIONS_DIR'] ?? '')) hash.update(file).update(readFileSync(file));
  const functions = join(projectFolder, 'functions');
  if (existsSync(functions)) hash.update(readdirSync(functions).sort().join());
  return hash.digest('hex').slice(0, 16);
};

/** A stack trace says what is wrong in its first line; a list of problems is shown whole. */
const reasonIn = (stderr: string): string => {
  const lines = stderr.trim().split('\n');
  const trace = lines.findIndex((line) => /^\s+at /.test(line));
  return (trace === -1 ? lines : lines.slice(0, trace)).join('\n').replace(/^Error: /, '');
};

const run = (options: SynthesisOptions, output: string, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const { projectFolder, region, code } = options;
    const child = spawn(process.execPath, [join(projectFolder, 'infra', 'app.ts')], {
      cwd: projectFolder,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, CDK_OUTDIR: output, JISR_REGIONS: region, JISR_CODE: code },
      ...(signal === undefined ? {} : { signal }),
    });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.on('error', (error) => reject(new HostError('SynthesisFailed', `The stacks cannot be synthesised: ${error.message}`)));
    child.on('close', (status) => {
      if (status === 0) resolve();
      else reject(new HostError('SynthesisFailed', `The stacks cannot be synthesised: ${reasonIn(stderr)}`));
    });
  });

/**
 * Synthesises the national stack and one region in a process of its own (it needs several hundred MB) and answers the folder of the
 * cloud assembly; from the cache when nothing it is made from has changed. Throws `SynthesisFailed` with the reason.
 */
export const synthesise = async (options: SynthesisOptions, signal?: AbortSignal): Promise<string> => {
  const { cacheFolder } = options;
  const folder = join(cacheFolder, digest(options));
  if (existsSync(join(folder, 'manifest.json'))) return folder;
  const unfinished = `${folder}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  await run(options, unfinished, signal);
  for (const entry of readdirSync(cacheFolder)) {
    const old = join(cacheFolder, entry);
    if (old !== unfinished) rmSync(old, { recursive: true, force: true });
  }
  renameSync(unfinished, folder);
  return folder;
};

/** `npm run demo`: plays applicants, committees, hosts and the coordinator against a running system; see demo/options.ts. */

import { HostError } from '../local/host-error.ts';
import { loadRegions } from '../regions/load.ts';
import { BadOption, readOptions, usage } from './demo/options.ts';
import { play } from './demo/play.ts';
import { createProgress } from './demo/progress.ts';
import { describe } from './demo/report.ts';
import { findSystem } from './demo/system.ts';

const main = async (): Promise<number> => {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options === 'help') {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  const region = loadRegions().find(({ code }) => code === options.region);
  if (region === undefined) throw new BadOption(`There is no region ${options.region}.`);
  // As on Lambda: a system of its own runs in this process.
  process.env['TZ'] = 'UTC';
  const interrupted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interrupted.abort());
  // Nobody reads any more, as after `| head`: what was started is stopped all the same.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => interrupted.abort());

  // With --json, standard output is for the program that reads it.
  const screen = options.json ? process.stderr : process.stdout;
  const system = await findSystem(options, region, interrupted.signal).catch((error: unknown) => {
    throw interrupted.signal.aborted ? new BadOption('Interrupted.') : error;
  });
  try {
    screen.write(`${system.description}\n${options.applications} applications, seed ${options.seed}.\n`);
    const progress = createProgress(screen, Date.now());
    const report = await play({ ...options, region, system, progress, signal: interrupted.signal });
    process.stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : `\n${describe(report)}\n`);
    return report.ok ? 0 : 1;
  } finally {
    await system.stop();
  }
};

/** What is expected is said in one line; anything else is a defect and shows where it arose. */
const fail = (error: unknown): number => {
  const expected = error instanceof BadOption || error instanceof HostError;
  process.stderr.write(`${expected ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  return 1;
};

process.exit(await main().catch(fail));

/** `npm run demo`: plays applicants, committees, hosts and the coordinator against a running system; see demo/options.ts. */

import { UsageError } from '../local/command-line/failure.ts';
import { interruption } from '../local/command-line/interruption.ts';
import { runCommand } from '../local/command-line/run-command.ts';
import { loadRegions } from '../regions/load.ts';
import { demo, type Options, withEnvironment } from './demo/options.ts';
import { play } from './demo/play.ts';
import { createProgress } from './demo/progress.ts';
import { describe } from './demo/report.ts';
import { findSystem } from './demo/system.ts';

const main = async (options: Options): Promise<number> => {
  const region = loadRegions().find(({ code }) => code === options.region);
  if (region === undefined) throw new UsageError(`There is no region ${options.region}.`);
  // As on Lambda: a system of its own runs in this process.
  process.env['TZ'] = 'UTC';
  const signal = interruption();

  // With --json, standard output is for the program that reads it.
  const screen = options.json ? process.stderr : process.stdout;
  const system = await findSystem(options, region, signal).catch((error: unknown) => {
    throw signal.aborted ? signal.reason : error;
  });
  try {
    screen.write(`${system.description}\n${options.applications} applications, seed ${options.seed}.\n`);
    const progress = createProgress(screen, Date.now());
    const report = await play({ ...options, region, system, progress, signal });
    process.stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : `\n${describe(report)}\n`);
    return report.ok ? 0 : 1;
  } finally {
    await system.stop();
  }
};

await runCommand(demo, (typed) => main(withEnvironment(typed, process.env)));

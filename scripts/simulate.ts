/** `npm run simulate`: a province of so many files, and whether each ends as it has to; see docs/simulation.md. */
import { defineCommand, type OptionsOf } from '../local/command-line/command.ts';
import { interruption, unlessInterrupted } from '../local/command-line/interruption.ts';
import { runCommand } from '../local/command-line/run-command.ts';
import { onOff, wholeNumber } from '../local/command-line/values.ts';
import { startSystem } from '../tests/e2e/support/system.ts';
import { play } from './simulate/play.ts';
import { printReport } from './simulate/print.ts';
import { simulatedRegion } from './simulate/region.ts';
import { reportOf } from './simulate/report.ts';

const simulate = defineCommand({
  call: 'npm run simulate',
  does: 'Plays a province with all that goes wrong in life, on a system of its own, and says whether all ended as it has to.',
  options: { files: wholeNumber(24, 1_900).default(1_500), seed: wholeNumber(0, 2 ** 31).default(1), json: onOff },
  help: {
    files: 'how many, from 24 (about a minute) to 1900',
    seed: 'another number is another province',
    json: 'the result as JSON, on standard output',
  },
  more: 'Ends with 1 if anything did not end as it has to. See docs/simulation.md.',
});

/** The newest lines of a log that tell of something wrong. */
const errorsIn = (log: string): string =>
  log
    .split('\n')
    .filter((line) => /"level":"ERROR"|^\S*Error|"code":/u.test(line))
    .slice(-20)
    .map((line) => `${line.slice(0, 400)}\n`)
    .join('');

const main = async ({ files, seed, json }: OptionsOf<typeof simulate>): Promise<number> => {
  const signal = interruption();
  /** Programme milliseconds for each real one: a day must hold all that is done on it, and need not be longer. */
  const rate = files < 100 ? 120 : files < 1_000 ? 60 : 20;
  const configured = simulatedRegion(files);
  /** One transaction in fifty is refused, one callback in fifteen gets lost, one in ten comes twice. */
  const faults = { conflicts: { rate: 0.02, seed }, callbackFaults: { loseEvery: 15, doubleEvery: 10 } };
  const began = performance.now();
  const seconds = (): string => ((performance.now() - began) / 1_000).toFixed(0);
  const system = await startSystem({ configured, faults, rate });
  try {
    const options = {
      files,
      seed,
      rate,
      share: configured.seats?.shares[0]?.seats ?? 0,
      say: (text: string) => void process.stderr.write(`${seconds()} s: ${text} …\n`),
    };
    const report = await unlessInterrupted(
      signal,
      play(system, options).then((played) => reportOf(system, played, options)),
    );
    if (json) process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
    else printReport(report, { seed, seconds: seconds() });
    return report.faults.length > 0 ? 1 : 0;
  } catch (error) {
    if (!signal.aborted) for (const name of ['host', 'functions'] as const) process.stderr.write(errorsIn(system.log(name)));
    throw error;
  } finally {
    await system.stop();
  }
};

await runCommand(simulate, main);

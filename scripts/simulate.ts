/** `npm run simulate [-- --files 1500 --seed 1 --json]`: a province of so many files, and whether each ends as it has to. */
import { parseArgs } from 'node:util';
import { startSystem } from '../tests/e2e/support/system.ts';
import { play } from './simulate/play.ts';
import { printReport } from './simulate/print.ts';
import { simulatedRegion } from './simulate/region.ts';
import { reportOf } from './simulate/report.ts';

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '1500' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const files = Number(values.files);
const seed = Number(values.seed);
if (!Number.isInteger(files) || files < 24 || files > 1_900) throw new Error('--files: from 24 to 1900');

/** Programme milliseconds for each real one: a day must hold all that is done on it, and need not be longer. */
const rate = files < 100 ? 120 : files < 1_000 ? 60 : 20;
const configured = simulatedRegion(files);
/** One transaction in fifty is refused, one callback in fifteen gets lost, one in ten comes twice. */
const faults = { conflicts: { rate: 0.02, seed }, callbackFaults: { loseEvery: 15, doubleEvery: 10 } };
const began = performance.now();
const seconds = (): string => ((performance.now() - began) / 1_000).toFixed(0);
/** The newest lines of a log that tell of something wrong. */
const errorsIn = (log: string): string =>
  log
    .split('\n')
    .filter((line) => /"level":"ERROR"|^\S*Error|"code":/u.test(line))
    .slice(-20)
    .map((line) => `${line.slice(0, 400)}\n`)
    .join('');
const system = await startSystem({ configured, faults, rate });
try {
  const options = {
    files,
    seed,
    rate,
    share: configured.seats?.shares[0]?.seats ?? 0,
    say: (text: string) => void process.stderr.write(`${seconds()} s: ${text} …\n`),
  };
  const report = await reportOf(system, await play(system, options), options);
  if (values.json) process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
  else printReport(report, { seed, seconds: seconds() });
  if (report.faults.length > 0) process.exitCode = 1;
} catch (error) {
  for (const name of ['host', 'functions'] as const) process.stderr.write(errorsIn(system.log(name)));
  throw error;
} finally {
  await system.stop();
}

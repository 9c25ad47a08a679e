/** `npm run simulate [-- --files 1500 --seed 1 --json]`: a province of so many files, and whether each ends as it has to. */
import { parseArgs } from 'node:util';
import { startSystem } from '../tests/e2e/support/system.ts';
import { simulatedRegion } from './simulate/region.ts';
import { simulate } from './simulate/run.ts';

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '1500' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const files = Number(values.files);
const seed = Number(values.seed);
if (!Number.isInteger(files) || files < 12 || files > 1_900) throw new Error('--files: from 12 to 1900');

const configured = simulatedRegion(files);
/** One transaction in fifty is refused, one callback in fifteen gets lost, one in ten comes twice. */
const faults = { conflicts: { rate: 0.02, seed }, callbackFaults: { loseEvery: 15, doubleEvery: 10 } };
const system = await startSystem({ configured, faults });
try {
  const report = await simulate(system, configured.seats?.shares[0]?.seats ?? 0, {
    files,
    seed,
    say: (text) => void process.stderr.write(`${text} …\n`),
  });
  if (values.json) process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
  else {
    console.log(`${report.files} files in ${report.seconds} s: ${JSON.stringify(report.statuses)}, ${report.votes} votes`);
    console.table(report.seats);
    console.log('E-mails to members (a digest a day at most) and to applicants (one a message)');
    console.table(report.mail.members);
    console.log(JSON.stringify(report.mail.applicants), JSON.stringify(report.mail.kinds));
    console.log(`${report.minutes.intact} of ${report.minutes.meetings} minutes verify`);
    console.log(report.faults.length === 0 ? 'Every file has one outcome, and all is as designed.' : report.faults.join('\n'));
  }
  if (report.faults.length > 0) process.exitCode = 1;
} finally {
  await system.stop();
}

import { execFileSync } from 'node:child_process';
import * as z from 'zod';
import { root } from '../../../infra/paths.ts';
import { functionsOf } from './functions.ts';
import { synthesised } from './templates.ts';

/** One file that has waited, one parked message, due work that failed, and a minute at which the sweep measures. */
const SCRIPT = `
import { publishCases, publishWaiting } from './functions/sweep-due-work/measures.ts';
const deps = {
  clock: { real: () => 0, now: () => '2026-10-11T00:00:00.000Z' },
  region: { committees: [{ province: 'MA-MAR' }] },
  applications: { queue: async () => ({ items: [{ submittedAt: '2026-10-01T00:00:00.000Z' }] }) },
  cases: { allOpen: async () => [{ kind: 'parked-message' }, { kind: 'failed-due-work' }, { kind: 'contested' }] },
};
await publishCases(deps);
await publishWaiting(deps);
`;

/** A line of CloudWatch's embedded metric format. */
const LineSchema = z.looseObject({
  _aws: z.object({
    CloudWatchMetrics: z.array(
      z.object({
        Namespace: z.string(),
        Dimensions: z.array(z.array(z.string())),
        Metrics: z.array(z.object({ Name: z.string() })),
      }),
    ),
  }),
});

/** The metrics that the deployed sweep writes, as an alarm would have to name them; by name. Throws on one without a value above nought. */
export const writtenMeasures = () => {
  const environment = Object.entries(functionsOf(synthesised().region)['sweep-due-work']?.environment ?? {});
  const own = environment.flatMap(([name, value]) => (name.startsWith('POWERTOOLS_') ? [[name, String(value)]] : []));
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', SCRIPT], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...Object.fromEntries(own) },
  });
  const lines = output
    .trim()
    .split('\n')
    .map((text) => LineSchema.parse(JSON.parse(text)));
  return lines
    .flatMap((line) => line._aws.CloudWatchMetrics.map((written) => ({ line, ...written })))
    .flatMap(({ line, Namespace, Dimensions, Metrics }) =>
      Metrics.flatMap(({ Name }) => {
        z.number().positive().parse(line[Name]);
        return Dimensions.map((names) => ({
          Namespace,
          MetricName: Name,
          Dimensions: names.map((one) => ({ Name: one, Value: line[one] })),
        }));
      }),
    )
    .toSorted((a, b) => (a.MetricName < b.MetricName ? -1 : 1));
};

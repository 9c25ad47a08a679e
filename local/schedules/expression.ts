import { HostError } from '../host-error.ts';
import { type Next, parseCron } from './cron.ts';

const unitMs: { readonly [unit: string]: number } = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** Reads a schedule expression, `rate(…)` or `cron(…)`. Throws `UnsupportedTemplate`, naming it, for any other. */
export const parseExpression = (expression: string, timeZone: string): Next => {
  const [, count, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  const interval = Number(count) * (unitMs[unit ?? ''] ?? Number.NaN);
  if (interval > 0) return (after) => after + interval;
  const [, fields] = /^cron\((.+)\)$/.exec(expression) ?? [];
  const cron = fields === undefined ? undefined : parseCron(fields, timeZone);
  if (cron !== undefined) return cron;
  throw new HostError('UnsupportedTemplate', `The local host does not understand the schedule ${expression}.`);
};

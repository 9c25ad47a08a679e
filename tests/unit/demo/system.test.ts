import { expect, test } from 'vitest';
import { readOptions } from '../../../local/command-line/command.ts';
import { demo, withEnvironment } from '../../../scripts/demo/options.ts';
import { startOfWork } from '../../../scripts/demo/system.ts';

const hours = { digest: { from: 8, until: 18 }, utcOffset: '+01:00' };

test.each([
  ['in the morning, at once', '2026-11-21T08:00:00.000Z', '2026-11-21T08:00:00.000Z'],
  ['before the hours, on the same day', '2026-11-21T03:00:00.000Z', '2026-11-21T07:15:00.000Z'],
  ['late in the day, the next morning', '2026-11-21T15:00:00.000Z', '2026-11-22T07:15:00.000Z'],
  ['after midnight local time, on the day that has begun', '2026-11-21T23:30:00.000Z', '2026-11-22T07:15:00.000Z'],
])('programme time of a system of its own begins where digests go out: %s', (_, now, start) => {
  expect(new Date(startOfWork(Date.parse(now), hours)).toISOString()).toBe(start);
});

const optionsOf = (args: readonly string[], environment: NodeJS.ProcessEnv = {}) => {
  const typed = readOptions(demo, args);
  return typed === 'help' ? expect.fail('nobody asked for help') : withEnvironment(typed, environment);
};

test('options have their defaults, and the ports those of npm start', () => {
  expect(optionsOf([])).toMatchObject({
    applications: 200,
    region: 'MA-07',
    url: 'http://127.0.0.1:3000',
    mail: 'http://127.0.0.1:8005',
    given: false,
  });
  expect(optionsOf(['--applications', '12', '--seed', '7'], { PORT: '3100', MAIL_PORT: '8100' })).toMatchObject({
    applications: 12,
    seed: 7,
    url: 'http://127.0.0.1:3100',
    mail: 'http://127.0.0.1:8100',
  });
  expect(optionsOf(['--url', 'http://127.0.0.1:9'])).toMatchObject({ url: 'http://127.0.0.1:9', given: true });
});

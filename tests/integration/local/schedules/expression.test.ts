import { describe, expect, test } from 'vitest';
import { parseExpression } from '../../../../local/schedules/expression.ts';

const at = (iso: string): number => Date.parse(iso);
const following = (expression: string, timeZone: string, after: string, count = 1): string[] => {
  const next = parseExpression(expression, timeZone);
  const times: string[] = [];
  let moment: number | undefined = at(after);
  for (let index = 0; index < count && moment !== undefined; index += 1) {
    moment = next(moment);
    if (moment !== undefined) times.push(new Date(moment).toISOString());
  }
  return times;
};

describe('a rate counts from the last run', () => {
  test.each([
    ['rate(1 minute)', '2026-11-21T08:01:30.000Z'],
    ['rate(5 minutes)', '2026-11-21T08:05:30.000Z'],
    ['rate(2 hours)', '2026-11-21T10:00:30.000Z'],
    ['rate(1 day)', '2026-11-22T08:00:30.000Z'],
  ])('%s', (expression, expected) => expect(following(expression, 'UTC', '2026-11-21T08:00:30Z')).toEqual([expected]));
});

describe('cron', () => {
  test.each([
    ['cron(0 8 * * ? *)', ['2026-11-22T08:00:00.000Z', '2026-11-23T08:00:00.000Z']],
    ['cron(*/15 * * * ? *)', ['2026-11-21T08:15:00.000Z', '2026-11-21T08:30:00.000Z']],
    ['cron(30 9 ? * MON-FRI *)', ['2026-11-23T09:30:00.000Z', '2026-11-24T09:30:00.000Z']],
    ['cron(0 0 1 JAN,JUL ? *)', ['2027-01-01T00:00:00.000Z', '2027-07-01T00:00:00.000Z']],
    ['cron(0 0 29 2 ? *)', ['2028-02-29T00:00:00.000Z', '2032-02-29T00:00:00.000Z']],
    ['cron(0 12 ? * 1 2027)', ['2027-01-03T12:00:00.000Z', '2027-01-10T12:00:00.000Z']],
  ])('%s', (expression, expected) => expect(following(expression, 'UTC', '2026-11-21T08:00:00Z', 2)).toEqual(expected));

  test('runs at the local hour before and after the clocks change', () => {
    expect(following('cron(0 8 * * ? *)', 'Europe/Paris', '2026-03-28T00:00:00Z', 2)).toEqual([
      '2026-03-28T07:00:00.000Z',
      '2026-03-29T06:00:00.000Z',
    ]);
  });

  test('leaves out an hour that the clocks skip, and takes one that comes twice once', () => {
    expect(following('cron(30 2 * * ? *)', 'Europe/Paris', '2026-03-28T12:00:00Z')).toEqual(['2026-03-30T00:30:00.000Z']);
    expect(following('cron(30 2 * * ? *)', 'Europe/Paris', '2026-10-24T12:00:00Z', 2)).toEqual([
      '2026-10-25T00:30:00.000Z',
      '2026-10-26T01:30:00.000Z',
    ]);
  });

  test('that is over has no next time', () => {
    expect(following('cron(0 0 1 1 ? 2020)', 'UTC', '2026-11-21T08:00:00Z')).toEqual([]);
  });
});

test.each(['rate(0 minutes)', 'rate(1 week)', 'cron(0 8 * * *)', 'cron(0 8 L * ? *)', 'cron(61 * * * ? *)', 'at(2026-11-21T08:00:00)', ''])(
  '%j is refused by name',
  (expression) => {
    expect(() => parseExpression(expression, 'UTC')).toThrow(
      expect.objectContaining({ code: 'UnsupportedTemplate', message: `The local host does not understand the schedule ${expression}.` }),
    );
  },
);

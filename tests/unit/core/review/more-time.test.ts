import { expect, test } from 'vitest';
import { endOfDay, givesTime, mayBeDeadline } from '../../../../core/review/more-time.ts';

/** Half past midnight on 2 October in Morocco, still the first in UTC. */
const NOW = '2026-10-01T23:30:00.000Z';

test.each([
  ['2026-10-01', false],
  ['2026-10-02', false],
  ['2026-10-03', true],
  ['2026-12-01', true],
  ['2026-12-02', false],
])('a deadline moved to %s: %s', (day, may) => {
  expect(mayBeDeadline(day, NOW, '+01:00')).toBe(may);
});

test('the day counts to its end, as it is there', () => {
  expect(endOfDay('2026-10-03', '+01:00')).toBe('2026-10-03T22:59:59.000Z');
});

test('only a later deadline gives time', () => {
  const until = '2026-10-03T22:59:59.000Z';
  const files = [undefined, '2026-10-02T00:00:00.000Z', until, '2026-11-01T00:00:00.000Z'];
  expect(files.map((deadline) => givesTime(deadline === undefined ? {} : { deadline }, until))).toEqual([true, true, false, false]);
});

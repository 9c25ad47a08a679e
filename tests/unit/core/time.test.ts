import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instant, localDay, localHour, plusDays, plusMinutes } from '../../../core/time.ts';
import { SAMPLE_AT } from '../../support/builders/index.ts';
import { instantBetween } from './arbitraries.ts';

test.each([
  ['2026-10-01T23:30:00.000Z', '+00:00', '2026-10-01', 23],
  ['2026-10-01T23:30:00.000Z', '+01:00', '2026-10-02', 0],
  ['2026-10-01T00:30:00.000Z', '-01:00', '2026-09-30', 23],
  ['2026-10-01T18:29:59.999Z', '+05:30', '2026-10-01', 23],
  ['2026-10-01T18:30:00.000Z', '+05:30', '2026-10-02', 0],
  ['2028-02-28T23:59:59.999Z', '+00:01', '2028-02-29', 0],
])('at %s with %s it is %s, %i o’clock', (at, offset, day, hour) => {
  expect([localDay(at, offset), localHour(at, offset)]).toEqual([day, hour]);
});

test('days and minutes add up, and instants sort as time does', () => {
  expect(plusDays(SAMPLE_AT, 31)).toBe('2026-11-01T09:00:00.000Z');
  expect(plusMinutes(SAMPLE_AT, -541)).toBe('2026-09-30T23:59:00.000Z');
  const any = instantBetween('2000-01-01T00:00:00Z', '2099-12-31T00:00:00Z');
  fc.assert(
    fc.property(any, any, (a, b) => {
      expect(a < b).toBe(Date.parse(a) < Date.parse(b));
      expect(instant(Date.parse(a))).toBe(a);
    }),
  );
});

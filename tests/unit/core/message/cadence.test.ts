import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { occasionOf } from '../../../../core/message/cadence.ts';
import { type Awaited, decideDigest } from '../../../../core/message/digest.ts';
import type { Committee } from '../../../../core/region/committee.ts';
import { localDay, plusDays, plusMinutes } from '../../../../core/time.ts';

const weekly = (weekday: number): Committee['digest'] => ({ cadence: 'weekly', weekday });
const beforeMeeting = (daysBefore: number): Committee['digest'] => ({ cadence: 'before-meeting', daysBefore });
const MONDAY = 1;
const THURSDAY = 4;
const SUNDAY = 7;

describe('the newest occasion', () => {
  // 1 October 2026 is a Thursday.
  test.each([
    ['weekly, on the day', weekly(THURSDAY), '2026-10-01', undefined, { kind: 'day', day: '2026-10-01', arrivedBy: '2026-10-01' }],
    ['weekly, the day after', weekly(THURSDAY), '2026-10-02', undefined, { kind: 'day', day: '2026-10-01', arrivedBy: '2026-10-01' }],
    ['weekly, the day before', weekly(THURSDAY), '2026-10-07', undefined, { kind: 'day', day: '2026-10-01', arrivedBy: '2026-10-01' }],
    ['weekly, a week later', weekly(THURSDAY), '2026-10-08', undefined, { kind: 'day', day: '2026-10-08', arrivedBy: '2026-10-08' }],
    [
      'weekly, over the end of a month',
      weekly(SUNDAY),
      '2026-10-03',
      undefined,
      { kind: 'day', day: '2026-09-27', arrivedBy: '2026-09-27' },
    ],
    [
      'weekly, over the end of a year',
      weekly(MONDAY),
      '2027-01-03',
      undefined,
      { kind: 'day', day: '2026-12-28', arrivedBy: '2026-12-28' },
    ],
    ['before a meeting that is far', beforeMeeting(3), '2026-10-01', '2026-10-05', { kind: 'none' }],
    ['before a meeting, on its day', beforeMeeting(3), '2026-10-02', '2026-10-05', { kind: 'day', day: '2026-10-02' }],
    ['before a meeting, missed', beforeMeeting(3), '2026-10-04', '2026-10-05', { kind: 'day', day: '2026-10-02' }],
    ['on the day of a meeting', beforeMeeting(3), '2026-10-05', '2026-10-05', { kind: 'day', day: '2026-10-02' }],
    ['after a meeting', beforeMeeting(3), '2026-10-06', '2026-10-05', { kind: 'none' }],
    ['without a meeting', beforeMeeting(0), '2026-10-06', undefined, { kind: 'none' }],
    ['daily', { cadence: 'daily' }, '2026-10-06', undefined, { kind: 'news' }],
    ['on request', { cadence: 'on-request' }, '2026-10-06', '2026-10-06', { kind: 'none' }],
  ] as const)('%s', (_, cadence, today, meeting, expected) => {
    expect(occasionOf(cadence, today, meeting)).toEqual(expected);
  });
});

type Setting = {
  readonly cadence: Committee['digest'];
  readonly utcOffset?: string;
  readonly meeting?: string;
  readonly requests?: readonly string[];
  /** Minutes of real days on which the system is down. */
  readonly down?: readonly string[];
};
const hours = { from: 8, until: 18 };

/** Runs the decision every hour from a day on, as the schedule does, and answers what went out. */
const run = (items: readonly Awaited[], days: number, { cadence, utcOffset = '+00:00', meeting, requests = [], down = [] }: Setting) => {
  const sent: { at: string; why: string; count: number }[] = [];
  for (let hour = 0; hour < days * 24; hour += 1) {
    const now = plusMinutes('2026-10-01T00:00:00.000Z', hour * 60);
    const today = localDay(now, utcOffset);
    if (down.includes(today)) continue;
    const occasion = occasionOf(cadence, today, meeting !== undefined && meeting >= today ? meeting : undefined);
    const requestedAt = requests.filter((at) => at <= now).at(-1);
    const awaited = items.filter(({ since }) => since <= now);
    const decision = decideDigest(awaited, { now, last: sent.at(-1)?.at, utcOffset, hours, occasion, requestedAt });
    if (decision.send) sent.push({ at: now, why: decision.why, count: decision.count });
  }
  return sent.map(({ at, why, count }) => `${localDay(at, utcOffset)} ${why} ${count}`);
};
const file = (since: string, changes: Partial<Awaited> = {}): Awaited => ({
  since: `${since}T09:30:00.000Z`,
  deadline: plusDays(`${since}T09:30:00.000Z`, 40),
  reminderDays: [],
  ...changes,
});

describe('over weeks', () => {
  const files = [file('2026-10-01'), file('2026-10-05'), file('2026-10-06')];

  test('weekly: one mail a week to who owes something, of what had come by then', () => {
    expect(run(files, 21, { cadence: weekly(MONDAY) })).toEqual(['2026-10-05 due 1', '2026-10-12 due 3', '2026-10-19 due 3']);
  });

  test('weekly: none when nothing had come by the day, although something comes later in the week', () => {
    expect(run([file('2026-10-06')], 11, { cadence: weekly(MONDAY) })).toEqual([]);
  });

  test('weekly: one that was missed goes out at the next opportunity, once, and the next on its day', () => {
    const down = ['2026-10-05', '2026-10-06', '2026-10-07'];
    expect(run([file('2026-10-01')], 14, { cadence: weekly(MONDAY), down })).toEqual(['2026-10-08 due 1', '2026-10-12 due 1']);
  });

  test('weekly: two that were missed are one', () => {
    const down = Array.from({ length: 12 }, (_, n) => `2026-10-${String(n + 3).padStart(2, '0')}`);
    expect(run([file('2026-10-01')], 17, { cadence: weekly(MONDAY), down })).toEqual(['2026-10-15 due 1']);
  });

  test.each([
    ['weekly', weekly(MONDAY)],
    ['before a meeting', beforeMeeting(2)],
    ['on request', { cadence: 'on-request' }],
  ] as const)('%s: reminders go out on their days whatever the cadence', (_, cadence) => {
    const near = file('2026-10-06', { deadline: '2026-10-16T09:30:00.000Z', reminderDays: [7, 1] });
    expect(run([near], 11, { cadence })).toEqual(['2026-10-09 reminder 1']);
  });

  test('before a meeting: once, also to who comes to owe something only then', () => {
    const setting = { cadence: beforeMeeting(3), meeting: '2026-10-09' };
    expect(run([file('2026-10-01')], 21, setting)).toEqual(['2026-10-06 due 1']);
    expect(run([file('2026-10-07')], 21, setting)).toEqual(['2026-10-07 due 1']);
    expect(run([file('2026-10-10')], 21, setting)).toEqual([]);
  });

  test('on request: once for each request, within the hours; two before it goes out are one', () => {
    const requests = ['2026-10-02T10:30:00.000Z', '2026-10-06T19:00:00.000Z', '2026-10-06T22:00:00.000Z'];
    expect(run([file('2026-10-01')], 21, { cadence: { cadence: 'on-request' }, requests })).toEqual([
      '2026-10-02 requested 1',
      '2026-10-07 requested 1',
    ]);
  });

  test('a request on a day that had its mail is met the next day', () => {
    const requests = ['2026-10-05T12:00:00.000Z'];
    expect(run([file('2026-10-01')], 7, { cadence: weekly(MONDAY), requests })).toEqual(['2026-10-05 due 1', '2026-10-06 requested 1']);
  });

  test('a request is for who owed something then: nobody is written to for what came later', () => {
    const requests = ['2026-10-02T10:30:00.000Z'];
    expect(run([file('2026-10-03')], 21, { cadence: { cadence: 'on-request' }, requests })).toEqual([]);
  });

  test('a request lapses at the end of the next local day, also for who could not be written to', () => {
    const [requests, cadence] = [['2026-10-02T10:30:00.000Z'], { cadence: 'on-request' } as const];
    const owed = [file('2026-10-01')];
    expect(run(owed, 21, { cadence, requests, down: ['2026-10-02'] })).toEqual(['2026-10-03 requested 1']);
    expect(run(owed, 21, { cadence, requests, down: ['2026-10-02', '2026-10-03'] })).toEqual([]);
    // At 23:30 in UTC it is the third already one hour to the east.
    const late = { cadence, requests: ['2026-10-02T23:30:00.000Z'], down: ['2026-10-03'] };
    expect(run(owed, 21, { ...late, utcOffset: '+01:00' })).toEqual(['2026-10-04 requested 1']);
    expect(run(owed, 21, { ...late, utcOffset: '+00:00' })).toEqual([]);
  });

  test('daily: when something came, not every day', () => {
    expect(run(files, 21, { cadence: { cadence: 'daily' } })).toEqual(['2026-10-01 first 1', '2026-10-05 new 2', '2026-10-06 new 3']);
  });
});

test('whatever the offset: within the hours, at most one a local day, and one for each week with something owed', () => {
  const offset = fc.constantFrom('-01:00', '+00:00', '+01:00', '+05:30');
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 7 }), offset, fc.integer({ min: 0, max: 6 }), (weekday, utcOffset, start) => {
      const days = run([file(`2026-10-0${start + 1}`)], 35, { cadence: weekly(weekday), utcOffset }).map((line) => line.slice(0, 10));
      expect(new Set(days).size).toBe(days.length);
      expect(days.every((day) => (new Date(day).getUTCDay() || 7) === weekday)).toBe(true);
      expect(days.length).toBeGreaterThanOrEqual(3);
    }),
    { numRuns: 20 },
  );
});

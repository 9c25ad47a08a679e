import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Awaited, decideDigest } from '../../../../core/message/digest.ts';
import { referralDigest } from '../../../../core/orientation/digest.ts';
import { owesVote, reviewDigest } from '../../../../core/review/digest.ts';
import { docketRowOf } from '../../../../core/review/docket.ts';
import { localDay, plusDays, plusMinutes } from '../../../../core/time.ts';
import { aCommittee, aHost, anApplication, aSeat, SAMPLE_AT } from '../../../support/builders/index.ts';

const hours = { from: 8, until: 18 };
const clock = (now: string, last?: string) => ({ now, last, utcOffset: '+00:00', hours });
/** Sent on 1 October at 09:00, due on the 15th, reminders on the 10th and the 14th. */
const file: Awaited = { since: SAMPLE_AT, deadline: plusDays(SAMPLE_AT, 14), reminderDays: [5, 1] };
const on = (day: string, time = '09:00') => `2026-10-${day}T${time}:00.000Z`;

describe('a digest', () => {
  test.each([
    ['is the first', [file], on('01'), undefined, { send: true, why: 'first', count: 1, fresh: 1, urgent: 0 }],
    ['is not sent for nothing', [], on('01'), undefined, { send: false, why: 'nothing-awaited' }],
    ['waits for the morning', [file], on('02', '07:59'), undefined, { send: false, why: 'outside-hours' }],
    ['goes out as the morning begins', [file], on('02', '08:00'), undefined, { send: true }],
    ['does not go out in the evening', [file], on('02', '18:00'), undefined, { send: false, why: 'outside-hours' }],
    [
      'is sent once a day whatever comes',
      [file, { ...file, since: on('01', '11:00') }],
      on('01', '12:00'),
      on('01', '10:00'),
      { send: false, why: 'already-today' },
    ],
    ['is not repeated without news', [file], on('02'), on('01', '09:30'), { send: false, why: 'nothing-new' }],
    [
      'tells of a new file',
      [file, { ...file, since: on('01', '11:00') }],
      on('02'),
      on('01', '09:30'),
      { send: true, why: 'new', count: 2, fresh: 1 },
    ],
    ['reminds on a reminder day', [file], on('10'), on('01', '09:30'), { send: true, why: 'reminder', count: 1, fresh: 0, urgent: 1 }],
    ['does not remind twice of one day', [file], on('11'), on('10'), { send: false, why: 'nothing-new' }],
    ['reminds again on the next', [file], on('14'), on('10'), { send: true, why: 'reminder' }],
    ['makes up for a day on which nothing went out', [file], on('12'), on('09'), { send: true, why: 'reminder' }],
    ['does not remind of a day before the file was told', [file], on('13'), on('12'), { send: false, why: 'nothing-new' }],
  ] as const)('%s', (_, awaited, now, last, expected) => {
    expect(decideDigest(awaited, clock(now, last))).toMatchObject(expected);
  });

  test('names the nearest deadline', () => {
    const sooner = { ...file, deadline: on('12') };
    expect(decideDigest([file, sooner], clock(on('02')))).toMatchObject({ deadline: on('12') });
  });

  test('follows the region’s calendar', () => {
    const late = { now: on('01', '23:30'), last: on('01', '20:00'), hours: { from: 0, until: 24 } };
    expect(decideDigest([{ ...file, since: on('01', '22:00') }], { ...late, utcOffset: '+00:00' })).toMatchObject({ why: 'already-today' });
    expect(decideDigest([{ ...file, since: on('01', '22:00') }], { ...late, utcOffset: '+01:00' })).toMatchObject({ why: 'new' });
  });

  test('goes out at most once a local day, and every file is told within a day of opening hours', () => {
    const minutes = fc.integer({ min: 0, max: 20 * 24 * 60 });
    const offset = fc.constantFrom('+00:00', '+01:00', '-05:00');
    fc.assert(
      fc.property(fc.array(minutes, { minLength: 1, maxLength: 5 }), offset, (arrivals, utcOffset) => {
        const files = arrivals.map((minute) => ({
          ...file,
          since: plusMinutes(SAMPLE_AT, minute),
          deadline: plusDays(plusMinutes(SAMPLE_AT, minute), 14),
        }));
        const sent: string[] = [];
        for (let minute = 0; minute < 30 * 24 * 60; minute += 30) {
          const now = plusMinutes(SAMPLE_AT, minute);
          const awaited = files.filter(({ since }) => since <= now);
          if (decideDigest(awaited, { now, last: sent.at(-1), utcOffset, hours }).send) sent.push(now);
        }
        const days = sent.map((at) => localDay(at, utcOffset));
        expect(new Set(days).size).toBe(days.length);
        for (const { since } of files) expect(sent.some((at) => at >= since && at <= plusDays(since, 2))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a member’s digest', () => {
  const committee = aCommittee();
  const inReview = (changes: Parameters<typeof anApplication>[0] = {}) => anApplication({ status: 'in-review', ...changes });

  test('counts the files she owes a vote', () => {
    const files = [inReview(), inReview({ ballots: { m2: { choice: 'abstain' } } }), inReview({ ballots: { m3: { choice: 'reject' } } })];
    expect(reviewDigest(aSeat('m2'), committee, files.map(docketRowOf), clock(on('01')))).toMatchObject({ send: true, count: 2 });
    expect(reviewDigest(aSeat('m4'), committee, files.map(docketRowOf), clock(on('01')))).toMatchObject({ send: true, count: 3 });
  });

  test('is not for who has voted on everything, or recused herself', () => {
    const files = [inReview({ ballots: { m2: { choice: 'recuse' } } }), inReview({ ballots: { m2: { choice: 'reject' } } })];
    expect(reviewDigest(aSeat('m2'), committee, files.map(docketRowOf), clock(on('01')))).toEqual({ send: false, why: 'nothing-awaited' });
  });

  test('tells of a file that came back with answers', () => {
    const back = inReview({ round: 1, sentAt: on('05') });
    expect(reviewDigest(aSeat('m2'), committee, [docketRowOf(back)], clock(on('06'), on('02')))).toMatchObject({ send: true, why: 'new' });
  });

  test('does not announce a file again because others voted on it', () => {
    const file1 = inReview({ changedAt: on('05'), ballots: { m3: { choice: 'approve' } } });
    expect(reviewDigest(aSeat('m2'), committee, [docketRowOf(file1)], clock(on('06'), on('02')))).toEqual({
      send: false,
      why: 'nothing-new',
    });
  });

  test('a member with the name of what every object has still owes her vote', () => {
    expect(owesVote(aSeat('constructor'), inReview())).toBe(true);
  });
});

describe('a host’s digest', () => {
  const host = aHost({ id: 'incubator', reminderDays: [2] });
  test('counts the referrals that await its answer', () => {
    const files = [anApplication({ status: 'referred' }), anApplication({ status: 'placed' }), anApplication({ status: 'referred' })];
    expect(referralDigest(host, files, clock(on('01')))).toMatchObject({ send: true, why: 'first', count: 2, deadline: on('08') });
    expect(referralDigest(aHost({ id: 'other' }), files, clock(on('01')))).toEqual({ send: false, why: 'nothing-awaited' });
  });
  test('reminds before its time is over', () => {
    const referred = [anApplication({ status: 'referred' })];
    expect(referralDigest(host, referred, clock(on('05'), on('01', '09:30')))).toEqual({ send: false, why: 'nothing-new' });
    expect(referralDigest(host, referred, clock(on('06'), on('01', '09:30')))).toMatchObject({ send: true, why: 'reminder', urgent: 1 });
  });
});

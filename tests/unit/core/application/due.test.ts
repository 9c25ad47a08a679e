import { describe, expect, test } from 'vitest';
import { deadlineAfter, dueWork, nextDue, nextLook, remindersReached } from '../../../../core/application/due.ts';
import { STATUSES } from '../../../../core/application/status.ts';
import { plusDays, plusMinutes } from '../../../../core/time.ts';
import { anApplication, SAMPLE_AT } from '../../../support/builders/index.ts';

const now = plusDays(SAMPLE_AT, 30);
const past = plusMinutes(now, -1);
const future = plusDays(now, 3);
const reminderDays = [7, 2];
const resting = (until: string) => ({ outcome: 'approved', category: 1, by: 'majority', until }) as const;
const work = (changes: Parameters<typeof anApplication>[0]) =>
  dueWork(anApplication({ callback: undefined, dueAt: past, ...changes }), now, reminderDays);

describe('what time asks', () => {
  test.each([
    ['nothing before its time', { dueAt: plusMinutes(now, 1) }, 'nothing'],
    ['nothing when nothing is due', { dueAt: undefined }, 'nothing'],
    ['what is due this very moment', { dueAt: now }, 'look'],
    ['an outcome that may not have been heard', { status: 'rejected', callback: { outcome: 'rejected' } }, 'call-back'],
    ['a callback before all else', { status: 'approved', callback: { outcome: 'approved' } }, 'call-back'],
    ['a start that was lost', { status: 'submitted' }, 'look'],
    ['a contested one’s start', { status: 'contested' }, 'look'],
    ['a step that did not follow', { status: 'assessed' }, 'look'],
    ['a committee whose time is over', { status: 'in-review', deadline: now }, 'escalate'],
    ['a committee that still has time', { status: 'in-review', deadline: future }, 'look'],
    ['a decision that has rested', { status: 'held', verdict: resting(now) }, 'release'],
    ['a decision that still rests, begun again', { status: 'held', verdict: resting(future) }, 'look'],
    ['an escalated file begun again', { status: 'escalated' }, 'look'],
    ['an applicant who was not asked yet', { status: 'information-requested' }, 'look'],
    ['an applicant’s first reminder', { status: 'information-requested', deadline: plusDays(now, 7), reminded: 0 }, 'remind'],
    ['an applicant who was reminded', { status: 'information-requested', deadline: plusDays(now, 7), reminded: 1 }, 'look'],
    ['an applicant’s second reminder', { status: 'information-requested', deadline: plusDays(now, 2), reminded: 1 }, 'remind'],
    ['an applicant whose time is over', { status: 'information-requested', deadline: now, reminded: 0 }, 'lapse'],
    [
      'a host whose time is over',
      { status: 'referred', referral: { host: 'h', since: SAMPLE_AT, deadline: now, reminded: 0 } },
      'expire-referral',
    ],
    [
      'a host that still has time',
      { status: 'referred', referral: { host: 'h', since: SAMPLE_AT, deadline: future, reminded: 0 } },
      'look',
    ],
  ] as const)('%s', (_, changes, expected) => {
    expect(work(changes)).toBe(expected);
  });

  test('never decides against her: only an unanswered request closes a file', () => {
    const works = STATUSES.map((status) => [status, work({ status, deadline: past })] as const);
    expect(works.filter(([, asked]) => asked === 'lapse')).toEqual([['information-requested', 'lapse']]);
  });
});

describe('when to look again', () => {
  const next = (changes: Parameters<typeof anApplication>[0]) =>
    nextDue(anApplication({ callback: undefined, ...changes }), now, reminderDays);
  test.each([
    ['in-review', { deadline: future }, future],
    ['held', { verdict: resting(future) }, future],
    ['referred', { referral: { host: 'h', since: SAMPLE_AT, deadline: future, reminded: 0 } }, future],
    ['information-requested', { deadline: plusDays(now, 10) }, plusDays(now, 3)],
    ['information-requested', { deadline: plusDays(now, 5) }, plusDays(now, 3)],
    ['information-requested', { deadline: plusDays(now, 1) }, plusDays(now, 1)],
    ['information-requested', { deadline: undefined }, plusMinutes(now, 15)],
    ['submitted', {}, plusMinutes(now, 15)],
    ['contested', { score: undefined }, plusMinutes(now, 15)],
    ['contested', { score: 10 }, undefined],
    ['assessed', {}, plusMinutes(now, 15)],
    ['approved', {}, plusMinutes(now, 15)],
    ['escalated', {}, undefined],
    ['waiting-list', {}, undefined],
    ['placed', {}, undefined],
    ['rejected', {}, undefined],
    ['rejected', { callback: { outcome: 'rejected' } }, plusMinutes(now, 15)],
  ] as const)('%s %j: %s', (status, changes, at) => {
    expect(next({ status, ...changes })).toBe(at);
  });
});

describe('reminders', () => {
  const deadline = plusDays(now, 10);
  test('come in the order of time, whatever that of the configuration', () => {
    expect(nextLook(deadline, [2, 7], now)).toBe(plusDays(now, 3));
    expect(nextLook(deadline, [2, 7], plusDays(now, 3))).toBe(plusDays(now, 8));
    expect(nextLook(deadline, [2, 7], plusDays(now, 8))).toBe(deadline);
    expect(nextLook(deadline, [], now)).toBe(deadline);
  });
  test('are counted by those that are due, the same day once', () => {
    expect([0, 3, 8, 10].map((days) => remindersReached(deadline, [7, 2, 7], plusDays(now, days)))).toEqual([0, 1, 2, 2]);
  });
});

describe('by when people are to answer', () => {
  const referral = (deadline: string) => ({ host: 'h', since: SAMPLE_AT, deadline, reminded: 0 });
  test.each([
    ['a committee', { status: 'in-review', deadline: future }, future],
    ['an applicant', { status: 'information-requested', deadline: future }, future],
    ['a host', { status: 'referred', referral: referral(future) }, future],
    ['nobody, while a decision rests', { status: 'held', verdict: resting(future) }, future],
    ['a committee whose time is over', { status: 'in-review', deadline: past }, undefined],
    ['this very moment', { status: 'referred', referral: referral(now) }, undefined],
    ['nobody once she is placed', { status: 'placed', referral: referral(future) }, undefined],
    ['the coordinator, who has no time set', { status: 'escalated', deadline: future }, undefined],
  ] as const)('%s', (_, changes, expected) => {
    expect(deadlineAfter(anApplication(changes), now)).toBe(expected);
  });
});

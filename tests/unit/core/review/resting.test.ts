import { expect, test } from 'vitest';
import { STATUSES } from '../../../../core/application/status.ts';
import { decisionDays } from '../../../../core/region/committee.ts';
import { docketRowOf, flagsOf } from '../../../../core/review/docket.ts';
import { votesByVoter } from '../../../../core/review/fairness.ts';
import { lessResting, restingApproval, resultOf, whyNotReopened } from '../../../../core/review/resting.ts';
import { scoreIn } from '../../../../core/scoring/score-in.ts';
import { anApplication, aScore, SAMPLE_AT } from '../../../support/builders/index.ts';

const verdict = { outcome: 'approved', category: 1, by: 'majority', until: SAMPLE_AT } as const;

test('a decision that rests is its file’s result', () => {
  expect(resultOf({ status: 'held', verdict })).toBe('approved');
  expect(resultOf({ status: 'in-review' })).toBe('in-review');
});

test('seats are promised without those that resting approvals want, and never less than none', () => {
  const count = (category: 1 | 2, left: number) => ({ province: 'MA-MAR', category, share: 5, taken: 5 - left, left });
  const files = [verdict, { ...verdict, category: 2 as const }, { ...verdict, outcome: 'rejected' as const }, undefined];
  expect(files.map((one) => restingApproval({ verdict: one }))).toEqual([1, 2, undefined, undefined]);
  expect(lessResting([count(1, 3), count(2, 0)], { 1: 2, 2: 1 })).toEqual([
    { ...count(1, 3), left: 1, resting: 2 },
    { ...count(2, 0), left: 0, resting: 1 },
  ]);
});

test('only what rests can be reopened; every other status says why not', () => {
  expect(STATUSES.filter((status) => whyNotReopened({ status }) === undefined)).toEqual(['held']);
  expect(whyNotReopened({ status: 'held', reopened: 1 })).toBe('twice');
  expect(whyNotReopened({ status: 'rejected' })).toBe('told');
  expect(whyNotReopened({ status: 'lapsed', reopened: 1 })).toBe('told');
});

test('a round that a reopening began has the score of the one before', () => {
  const [first, second] = [aScore({ total: 40 }), aScore({ total: 50 })];
  const scores = new Map([
    [0, first],
    [2, second],
  ]);
  expect([0, 1, 2, 5].map((round) => scoreIn(scores, round)?.total)).toEqual([40, 40, 50, 50]);
  expect(scoreIn(new Map(), 0)).toBeUndefined();
});

test('a reopened file says so on the docket, and that she answered only if she did', () => {
  const flags = (changes: object) => flagsOf(docketRowOf(anApplication({ status: 'in-review', ...changes })), SAMPLE_AT);
  expect(flags({ round: 1, reopened: 1 })).toEqual(['reopened']);
  expect(flags({ round: 2, reopened: 1 })).toEqual(['answered', 'reopened']);
  expect(flags({ round: 1 })).toEqual(['answered']);
});

test('she is foretold the days of the rest as well, the last begun one whole', () => {
  const days = (holdHours: number) => decisionDays({ deadlineDays: 14, holdHours });
  expect([0, 1, 24, 25].map(days)).toEqual([14, 15, 15, 16]);
});

test('how a file at rest was voted on is no part of a report: it may come back', () => {
  const file = { province: 'MA-MAR', area: 'rural', headOfHousehold: false, ballots: { m1: { choice: 'reject' } } } as const;
  expect(votesByVoter([{ ...file, status: 'held' }], ['m1'])).toEqual([{ voter: 'm1', approve: 0, reject: 0, changed: 0 }]);
  expect(votesByVoter([{ ...file, status: 'rejected' }], ['m1'])).toEqual([{ voter: 'm1', approve: 0, reject: 1, changed: 0 }]);
});

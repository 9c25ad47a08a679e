import { expect, test } from 'vitest';
import { aheadOf } from '../../../../core/application/ahead.ts';
import { isDecided } from '../../../../core/application/decided.ts';
import { isSettled, publicStatus, STATUSES } from '../../../../core/application/status.ts';
import { SAMPLE_AT } from '../../../support/builders/index.ts';

test.each(STATUSES)('%s: what is under way is said as long as something is', (status) => {
  const { now, next } = aheadOf({ status });
  expect(now === undefined).toBe(isSettled(status) && status !== 'waiting-list');
  expect(next.length === 0).toBe(now === undefined);
  if (now !== undefined) expect(next.at(-1)).toBe('place');
});

test('what looks alike from outside has the same way ahead', () => {
  for (const one of STATUSES) {
    for (const other of STATUSES)
      if (publicStatus(one) === publicStatus(other)) expect(aheadOf({ status: one })).toEqual(aheadOf({ status: other }));
  }
});

test('a review is said to be one, and its way ahead ends in a place too', () => {
  expect(aheadOf({ status: 'escalated', appealedAt: SAMPLE_AT })).toEqual({ now: 'review', next: ['review', 'search', 'host', 'place'] });
  // Asked for more and assessed again, it is under study as any other.
  expect(aheadOf({ status: 'in-review', appealedAt: SAMPLE_AT })).toEqual(aheadOf({ status: 'in-review' }));
});

const assessed = (eligible: boolean) => ({ kind: 'assessed', details: { eligible } }) as const;
const voted = (outcome: string) => ({ kind: 'committee-decided', details: { outcome } }) as const;

test.each([
  ['submitted', [], false],
  ['contested', [assessed(true)], false],
  ['in-review', [assessed(true)], false],
  ['escalated', [assessed(true)], false],
  ['information-requested', [assessed(true), voted('information-requested')], false],
  ['approved', [assessed(true), voted('approved')], true],
  ['rejected', [assessed(true), voted('rejected')], true],
  ['ineligible', [assessed(false)], true],
  ['lapsed', [assessed(true), voted('information-requested')], true],
  ['withdrawn', [], false],
  ['withdrawn', [assessed(true)], false],
  ['withdrawn', [assessed(true), voted('information-requested')], false],
  ['withdrawn', [assessed(true), voted('approved')], true],
  ['withdrawn', [assessed(false), { kind: 'appealed', details: {} }], true],
  ['superseded', [assessed(true)], false],
  ['superseded', [assessed(true), voted('approved')], true],
] as const)('whether a decision was told: %s %j', (status, events, decided) => {
  expect(isDecided(status, events)).toBe(decided);
});

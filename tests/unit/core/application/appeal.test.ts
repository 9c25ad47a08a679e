import { describe, expect, test } from 'vitest';
import { appealOf, appealUntil } from '../../../../core/application/appeal.ts';
import { STATUSES } from '../../../../core/application/status.ts';
import { plusDays } from '../../../../core/time.ts';
import { SAMPLE_AT } from '../../../support/builders/index.ts';

const DAYS = 15;
const refused = { at: SAMPLE_AT, from: 'in-review', to: 'rejected' } as const;
const LAST = plusDays(SAMPLE_AT, DAYS);

describe('until when', () => {
  test('so many days after the refusal', () => {
    expect(appealUntil([{ at: plusDays(SAMPLE_AT, -3), from: 'submitted', to: 'assessed' }, refused], DAYS)).toBe(LAST);
    expect(appealUntil([{ at: SAMPLE_AT, from: 'submitted', to: 'ineligible' }], DAYS)).toBe(LAST);
  });

  test('what happens to a refused application afterwards does not stretch it', () => {
    expect(appealUntil([refused, { at: plusDays(SAMPLE_AT, 9), from: 'rejected', to: 'rejected' }], DAYS)).toBe(LAST);
  });

  test('nothing was refused, or the region gives no days', () => {
    expect(appealUntil([{ at: SAMPLE_AT, from: 'in-review', to: 'approved' }], DAYS)).toBeUndefined();
    expect(appealUntil([], DAYS)).toBeUndefined();
    expect(appealUntil([refused], 0)).toBeUndefined();
  });
});

describe('whether', () => {
  const of = (status: (typeof STATUSES)[number], at: string, appealedAt?: string) =>
    appealOf({ status, ...(appealedAt === undefined ? {} : { appealedAt }) }, [refused], DAYS, at);

  test('to the last moment, and not after it', () => {
    expect(of('rejected', SAMPLE_AT)).toEqual({ kind: 'open', until: LAST });
    expect(of('rejected', new Date(Date.parse(LAST) - 1).toISOString())).toEqual({ kind: 'open', until: LAST });
    expect(of('rejected', LAST)).toEqual({ kind: 'over' });
  });

  test.each(STATUSES.filter((status) => status !== 'rejected' && status !== 'ineligible'))('not of %s', (status) => {
    expect(of(status, SAMPLE_AT)).toEqual({ kind: 'none' });
  });

  test('once: under review or upheld she has asked, refused again it is final', () => {
    expect(of('escalated', SAMPLE_AT, SAMPLE_AT)).toEqual({ kind: 'asked' });
    expect(of('placed', SAMPLE_AT, SAMPLE_AT)).toEqual({ kind: 'asked' });
    expect(of('rejected', SAMPLE_AT, SAMPLE_AT)).toEqual({ kind: 'final' });
    expect(of('ineligible', SAMPLE_AT, SAMPLE_AT)).toEqual({ kind: 'final' });
  });

  test('never where the region gives no days', () => {
    expect(appealOf({ status: 'rejected' }, [refused], 0, SAMPLE_AT)).toEqual({ kind: 'none' });
  });
});

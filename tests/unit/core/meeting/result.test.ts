import { expect, test } from 'vitest';
import { STATUSES } from '../../../../core/application/status.ts';
import type { MinuteLine } from '../../../../core/meeting/minutes.ts';
import { countResults, FILE_RESULTS, resultIn, resultNow } from '../../../../core/meeting/result.ts';
import { at } from './logged.ts';

const decided = (outcome: 'approved' | 'rejected' | 'information-requested'): MinuteLine['decision'] => ({
  kind: 'decided',
  outcome,
  category: 1,
  by: 'majority',
  at: at(1),
});

test('approved and rejected are decided; a request for information is counted apart, in the minutes as on the page', () => {
  const inMinutes = [
    decided('approved'),
    decided('rejected'),
    decided('information-requested'),
    { kind: 'escalated', cause: 'no-majority', at: at(1) },
    { kind: 'left', status: 'withdrawn', at: at(1) },
    { kind: 'open' },
    { kind: 'unreadable' },
  ] satisfies readonly MinuteLine['decision'][];
  const now = (['approved', 'rejected', 'information-requested', 'escalated', 'withdrawn', 'in-review'] as const).map((status) => ({
    status,
  }));
  const counts = { files: 7, decided: 2, ...Object.fromEntries(FILE_RESULTS.map((result) => [result, 1])) };
  expect(countResults(inMinutes.map((decision) => resultIn({ decision })))).toEqual(counts);
  expect(countResults([...now, undefined].map(resultNow))).toEqual(counts);
});

test('each status is one result: an approved file stays decided wherever it goes, a resting decision is what it will be', () => {
  expect(Object.fromEntries(STATUSES.map((status) => [status, resultNow({ status })]))).toEqual({
    submitted: 'open',
    contested: 'open',
    assessed: 'open',
    'in-review': 'open',
    held: 'open',
    escalated: 'escalated',
    'information-requested': 'information-requested',
    approved: 'approved',
    referred: 'approved',
    'waiting-list': 'approved',
    placed: 'approved',
    ineligible: 'left',
    rejected: 'rejected',
    lapsed: 'left',
    superseded: 'left',
    withdrawn: 'left',
  });
  for (const outcome of ['approved', 'rejected', 'information-requested'] as const)
    expect(resultNow({ status: 'held', verdict: { outcome, category: 1, by: 'majority', until: at(1) } })).toBe(outcome);
});

test('every file is counted once', () => {
  const { files, decided: sum, approved, rejected, ...apart } = countResults([...FILE_RESULTS, ...FILE_RESULTS, 'open']);
  expect(sum).toBe(approved + rejected);
  expect(sum + Object.values(apart).reduce((total, one) => total + one, 0)).toBe(files);
});

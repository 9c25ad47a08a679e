import { expect, test } from 'vitest';
import { STATUSES } from '../../../../core/application/status.ts';
import { leftCommittee } from '../../../../core/review/left-committee.ts';

const CHANGED = '2026-11-20T09:00:00.000Z';
const [FIRST, SECOND] = ['2026-11-01T09:00:00.000Z', '2026-11-03T09:00:00.000Z'];
const file = (status: (typeof STATUSES)[number]) => ({ status, changedAt: CHANGED });

test('a file is told with why it is not before its committee', () => {
  const why = Object.fromEntries(STATUSES.map((status) => [status, leftCommittee(file(status), [])?.why]));
  expect(why).toEqual({
    submitted: 'returning',
    contested: 'returning',
    assessed: 'returning',
    'in-review': undefined,
    held: 'closed',
    escalated: 'coordinator',
    'information-requested': 'answer',
    approved: 'decided',
    referred: 'decided',
    'waiting-list': 'decided',
    placed: 'decided',
    ineligible: 'closed',
    rejected: 'decided',
    lapsed: 'closed',
    superseded: 'closed',
    withdrawn: 'closed',
  });
});

test('whoever has a place or waits for one was approved', () => {
  expect(leftCommittee(file('placed'), [{ kind: 'committee-decided', at: FIRST }])).toEqual({
    why: 'decided',
    outcome: 'approved',
    at: FIRST,
  });
});

test('a decision that rests is decided, since the day on which the committee made it', () => {
  const verdict = { outcome: 'rejected', category: 1, by: 'majority', until: CHANGED } as const;
  const events = [{ kind: 'decision-held', at: FIRST }] as const;
  expect(leftCommittee({ ...file('held'), verdict }, events)).toEqual({ why: 'decided', outcome: 'rejected', at: FIRST });
});

test('one that has rested is as old as it was then; another round, or the coordinator, decides anew', () => {
  const held = { kind: 'decision-held', at: FIRST, details: { round: 0 } } as const;
  const at = (...later: Parameters<typeof leftCommittee>[1]) => leftCommittee(file('approved'), [held, ...later]);
  expect(at({ kind: 'committee-decided', at: SECOND, details: { round: 0 } })).toMatchObject({ at: FIRST });
  expect(at({ kind: 'committee-decided', at: SECOND, details: { round: 1 } })).toMatchObject({ at: SECOND });
  expect(at({ kind: 'coordinator-decided', at: SECOND, details: { round: 0 } })).toMatchObject({ at: SECOND });
});

import { expect, test } from 'vitest';
import { CLOSED, isClosed, isSettled, publicStatus, SETTLED, STATUSES } from '../../../../core/application/status.ts';

test('a contested application looks like any other under study', () => {
  const underStudy = STATUSES.filter((status) => publicStatus(status) === 'under-study');
  expect(underStudy).toEqual(['submitted', 'contested', 'assessed', 'in-review', 'held', 'escalated']);
});

test('what she may know is told as it is', () => {
  for (const status of [
    'information-requested',
    'approved',
    'referred',
    'waiting-list',
    'placed',
    'ineligible',
    'rejected',
    'lapsed',
  ] as const) {
    expect(publicStatus(status)).toBe(status);
  }
  expect(publicStatus('superseded')).toBe('closed');
});

test('whatever is closed is settled; a place and the waiting list settle without closing', () => {
  expect(CLOSED.every(isSettled)).toBe(true);
  expect(SETTLED.filter((status) => !isClosed(status))).toEqual(['placed', 'waiting-list']);
});

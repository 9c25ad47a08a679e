import { expect, test } from 'vitest';
import { isSettled, publicStatus, STATUSES } from '../../../core/application/status.ts';
import { type Ending, findFaults, lastSubject, placedAt } from '../../../scripts/demo/verdict.ts';

const seats = { target: 9, shares: [{ province: 'MA-MAR', category: 1 as const, seats: 2 }] };
const hosts = [{ id: 'mar-inc-1', places: 1 }];
const ending = (reference: string, more: Partial<Ending> = {}): Ending => ({
  reference,
  cin: `E${reference}`,
  status: 'placed',
  host: 'mar-inc-1',
  province: 'MA-MAR',
  category: 1,
  told: true,
  ...more,
});

test('a run in which everyone is settled, told and has her place is without fault', () => {
  const endings = [
    ending('1'),
    ending('2', { status: 'waiting-list', host: undefined }),
    ending('3', { cin: 'E1', status: 'closed', host: undefined }),
    ending('4', { status: 'rejected', host: undefined }),
  ];
  expect(findFaults(endings, hosts, seats)).toEqual([]);
  expect(placedAt(endings, 'mar-inc-1')).toBe(1);
});

test.each([
  ['lost', [ending('1', { reference: undefined })], '1 lost: never accepted (placed)'],
  ['not found', [ending('1', { status: undefined, told: false })], '1 lost: 1 (not found)'],
  ['still owed something', [ending('1', { status: 'referred' })], '1 not settled: 1 (referred)'],
  ['not told', [ending('1', { told: false })], '1 settled without a word to the applicant: 1 (placed)'],
  ['one reference twice', [ending('1'), ending('1', { cin: 'E2', status: 'rejected' })], 'reference 1 stands for two applications'],
  ['one CIN living twice', [ending('1'), ending('2', { cin: 'E1', status: 'waiting-list' })], 'two applications of one CIN live: 1, 2'],
  ['oversold', [ending('1'), ending('2')], 'host mar-inc-1 has 1 places and took 2'],
  [
    'beyond the seats',
    ['1', '2', '3'].map((reference) => ending(reference, { host: `other-${reference}` })),
    'MA-MAR has 2 seats of category 1 and took 3',
  ],
])('a fault is found: %s', (_, endings, fault) => {
  expect(findFaults(endings, hosts, seats)).toEqual([fault]);
});

test('every settled status is told by a letter of its own, and no other', () => {
  const subjects = STATUSES.map((status) => [status, lastSubject(publicStatus(status), 'fr', '123456782')] as const);
  expect(subjects.filter(([, subject]) => subject !== undefined).map(([status]) => status)).toEqual(STATUSES.filter(isSettled));
  const told = subjects.flatMap(([, subject]) => subject ?? []);
  expect(new Set(told).size).toBe(told.length);
});

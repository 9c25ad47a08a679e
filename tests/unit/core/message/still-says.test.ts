import { expect, test } from 'vitest';
import { STATUSES, type Status } from '../../../../core/application/status.ts';
import { MESSAGE_KINDS, type MessageKind } from '../../../../core/message/message.ts';
import { stillSays } from '../../../../core/message/still-says.ts';
import { anApplication } from '../../../support/builders/index.ts';

const but = (...left: readonly Status[]): readonly Status[] => STATUSES.filter((status) => !left.includes(status));

/** In which statuses a message of a kind still holds, where host and round are its own. */
const HOLDS: Readonly<Record<MessageKind, readonly Status[]>> = {
  received: but('ineligible', 'withdrawn', 'superseded'),
  ineligible: ['ineligible'],
  'information-requested': ['information-requested'],
  'information-reminder': ['information-requested'],
  approved: ['referred', 'placed'],
  'referred-again': ['referred', 'placed'],
  'waiting-list': ['waiting-list'],
  rejected: ['rejected'],
  lapsed: ['lapsed'],
  placed: ['placed'],
  superseded: ['superseded'],
  'contested-notice': but('ineligible', 'rejected', 'lapsed', 'superseded', 'withdrawn'),
  'tracking-code': STATUSES,
  'contact-replaced': STATUSES,
  withdrawn: ['withdrawn'],
  'appeal-received': [],
};

test.each(MESSAGE_KINDS)('%s is told only where it still says how things stand', (kind) => {
  const told = STATUSES.filter((status) => stillSays({ kind, details: { host: 'incubator', round: '0' } }, anApplication({ status })));
  expect(told).toEqual(HOLDS[kind]);
});

test.each(['approved', 'referred-again', 'placed'] as const)('%s names a host: another’s letter says nothing any more', (kind) => {
  expect(stillSays({ kind, details: { host: 'another' } }, anApplication({ status: 'placed' }))).toBe(false);
});

test.each([
  ['information-requested', 'information-requested'],
  ['information-reminder', 'information-requested'],
  ['rejected', 'rejected'],
  ['ineligible', 'ineligible'],
] as const)('%s is of its round', (kind, status) => {
  const later = anApplication({ status, round: 1 });
  expect([{ round: '0' }, { round: '1' }, {}].map((details: Record<string, string>) => stillSays({ kind, details }, later))).toEqual([
    false,
    true,
    // As an earlier release wrote it.
    true,
  ]);
});

test.each(['rejected', 'ineligible'] as const)('while its review is under way %s stands; decided otherwise it does not', (kind) => {
  const [message, received] = [
    { kind, details: { round: '0' } },
    { kind: 'appeal-received' as const, details: {} },
  ];
  const after = (status: Status) => anApplication({ status, appealedAt: '2026-10-05T09:00:00.000Z' });
  expect([stillSays(message, after('escalated')), stillSays(received, after('escalated'))]).toEqual([true, true]);
  expect([stillSays(message, after('approved')), stillSays(received, after('approved'))]).toEqual([false, false]);
});

test('who was promoted and not referred yet may still hear that she waits: put back on the list she is not told again', () => {
  const waits = { kind: 'waiting-list' as const, details: {} };
  expect(stillSays(waits, anApplication({ status: 'approved', waitingSince: '2026-10-05T09:00:00.000Z' }))).toBe(true);
  expect(stillSays(waits, anApplication({ status: 'approved' }))).toBe(false);
});

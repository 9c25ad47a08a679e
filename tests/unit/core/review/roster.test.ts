import { describe, expect, test } from 'vitest';
import { isRevoked, noRoster, type Roster, type StandIn, seated } from '../../../../core/review/roster.ts';
import { aCommittee, aPerson } from '../../../support/builders/index.ts';

const committee = aCommittee();
const DAY = '2026-10-10';
const { id: _id, ...person } = aPerson({ email: 'stand-in@example.org' });
const standIn = (changes: Partial<StandIn> = {}): StandIn => ({
  n: 1,
  seat: 'm3',
  person,
  from: '2026-10-05',
  until: '2026-10-15',
  state: 'approved',
  ...changes,
});
const replacement = (n = 1) => ({ n, seat: 'm3', person, since: '2026-10-01T09:00:00.000Z' });
const sits = (roster: Partial<Roster>, day = DAY) => seated(committee, { ...noRoster('MA-MAR'), ...roster }, day);
const voterIn = (seat: string, roster: Partial<Roster>, day = DAY) => sits(roster, day).members.find((one) => one.seat === seat)?.id;

describe('who votes in a seat', () => {
  test.each<[string, Partial<Roster>, string, string | undefined]>([
    ['its configured member', {}, DAY, 'm3'],
    ['its stand-in on the first day', { standIns: [standIn({ from: DAY })] }, DAY, 'm3.s1'],
    ['its stand-in on the last day', { standIns: [standIn({ until: DAY })] }, DAY, 'm3.s1'],
    ['its member the day before', { standIns: [standIn({ from: '2026-10-11' })] }, DAY, 'm3'],
    ['its member the day after', { standIns: [standIn({ until: '2026-10-09' })] }, DAY, 'm3'],
    ['its member while nobody has approved', { standIns: [standIn({ state: 'named' })] }, DAY, 'm3'],
    ['its member when that was refused', { standIns: [standIn({ state: 'refused' })] }, DAY, 'm3'],
    ['its member once it was ended', { standIns: [standIn({ state: 'ended' })] }, DAY, 'm3'],
    ['who replaced the member', { replacements: [replacement()] }, DAY, 'm3.r1'],
    ['the last of several who replaced', { replacements: [replacement(1), replacement(2)] }, DAY, 'm3.r2'],
    ['who stands in for who replaced', { replacements: [replacement()], standIns: [standIn({ n: 2 })] }, DAY, 'm3.s2'],
    ['who replaced, after that', { replacements: [replacement()], standIns: [standIn()] }, '2026-10-16', 'm3.r1'],
    ['nobody, once it was removed', { removed: ['m3'] }, DAY, undefined],
    ['nobody, whoever stands in', { removed: ['m3'], standIns: [standIn()], replacements: [replacement()] }, DAY, undefined],
  ])('%s', (_, roster, day, voter) => {
    expect(voterIn('m3', roster, day)).toBe(voter);
  });

  test('is one person at a time: a stand-in and her member never sit together', () => {
    const { members } = sits({ standIns: [standIn()] });
    expect(members).toHaveLength(6);
    expect(new Set(members.map(({ seat }) => seat)).size).toBe(6);
    expect(members.map(({ id }) => id)).not.toContain('m3');
  });

  test('presides in the chair’s seat, whoever she is', () => {
    const { chair, members } = sits({ standIns: [standIn({ seat: 'm1' })] });
    expect(members.find(({ seat }) => seat === chair)?.id).toBe('m1.s1');
  });

  test('is still named beside her votes afterwards', () => {
    const roster = { standIns: [standIn({ state: 'ended' })], replacements: [replacement()], removed: ['m3'] };
    expect(sits(roster).everyone.map(({ id }) => id)).toEqual(expect.arrayContaining(['m3', 'm3.r1', 'm3.s1']));
  });
});

describe('a revocation', () => {
  const revokedAt = sits({ revoked: { m3: 1_000 } }).members.find(({ id }) => id === 'm3')?.revokedAt;

  test('ends what was issued until then, and nothing after', () => {
    expect(isRevoked({ revokedAt: revokedAt ?? 0 }, 999)).toBe(true);
    expect(isRevoked({ revokedAt: revokedAt ?? 0 }, 1_000)).toBe(true);
    expect(isRevoked({ revokedAt: revokedAt ?? 0 }, 1_001)).toBe(false);
    expect(isRevoked({}, 0)).toBe(false);
  });

  test('is of a person, not of her seat', () => {
    expect(sits({ revoked: { m3: 1_000 }, standIns: [standIn()] }).members.find(({ seat }) => seat === 'm3')).not.toHaveProperty(
      'revokedAt',
    );
    expect(sits({ revoked: { constructor: 1 } }).members.every((one) => one.revokedAt === undefined)).toBe(true);
  });
});

import { describe, expect, test } from 'vitest';
import type { Result } from '../../../../core/result.ts';
import { removeMember, replaceMember, revokeAccess } from '../../../../core/review/membership.ts';
import { noRoster, type Roster, seated } from '../../../../core/review/roster.ts';
import { addressesElsewhere, decideStandIn, nameStandIn, type RosterChange } from '../../../../core/review/stand-in.ts';
import { aCommittee, aPerson, aRegion } from '../../../support/builders/index.ts';

const committee = aCommittee();
const today = '2026-10-10';
const elsewhere = new Set(['host@example.org']);
const member = { by: { role: 'member' as const, id: 'm3' }, today, elsewhere };
const secretary = { by: { role: 'secretary' as const, id: 'secretary' }, today, elsewhere, reason: 'Absente' };
const aNewPerson = () => {
  const { id: _id, ...person } = aPerson();
  return person;
};
const naming = (changes = {}) => ({ seat: 'm3', person: aNewPerson(), from: '2026-10-12', until: '2026-10-20', ...changes });
const empty = noRoster('MA-MAR');
const rosterOf = (change: Result<RosterChange, string>): Roster => (change.ok ? change.value.roster : expect.fail(change.error));
const named = (roster = empty, changes = {}) => rosterOf(nameStandIn(committee, roster, naming(changes), member));
const decide = (roster: Roster, decision: 'approved' | 'refused' | 'ended', n = 1, on = today) =>
  decideStandIn(committee, roster, { seat: 'm3', n, decision }, { ...secretary, today: on });
const voterOn = (roster: Roster, day: string) => seated(committee, roster, day).members.find(({ seat }) => seat === 'm3')?.id;

describe('naming a stand-in', () => {
  test('raises the version by one and says who, in ids alone', () => {
    const change = nameStandIn(committee, empty, naming(), member);
    expect(change).toMatchObject({
      ok: true,
      value: {
        roster: { version: 1, standIns: [{ n: 1, seat: 'm3', state: 'named' }] },
        event: {
          kind: 'stand-in-named',
          by: { id: 'm3' },
          details: { seat: 'm3', voter: 'm3.s1', from: '2026-10-12', until: '2026-10-20' },
        },
      },
    });
    expect(JSON.stringify(change.ok && change.value.event)).not.toContain('example.org');
  });

  test.each([
    ['ends before it begins', { from: '2026-10-20', until: '2026-10-12' }, 'PeriodWrong'],
    ['is over', { from: '2026-10-01', until: '2026-10-09' }, 'PeriodOver'],
    ['is too long', { from: '2026-10-10', until: '2027-04-08' }, 'PeriodTooLong'],
    ['is for no seat', { seat: 'm9' }, 'NotFound'],
    ['names another member', { person: { ...aNewPerson(), email: committee.members[1]?.email ?? '' } }, 'SitsAlready'],
    ['names herself', { person: { ...aNewPerson(), email: committee.members[2]?.email ?? '' } }, 'SitsAlready'],
    ['names somebody of a host', { person: { ...aNewPerson(), email: 'host@example.org' } }, 'WorksElsewhere'],
    ['names the secretary', { person: { ...aNewPerson(), email: committee.secretary.email } }, 'SitsAlready'],
  ])('is refused when it %s', (_, changes, error) => {
    expect(nameStandIn(committee, empty, naming(changes), member)).toEqual({ ok: false, error });
  });

  test('may be for exactly 180 days, and for today alone', () => {
    expect(nameStandIn(committee, empty, naming({ from: '2026-10-10', until: '2027-04-07' }), member).ok).toBe(true);
    expect(nameStandIn(committee, empty, naming({ from: today, until: today }), member).ok).toBe(true);
  });

  test('goes on without end and the roster grows no longer: two await the secretary, who was refused or is over is forgotten, and no number is given twice', () => {
    const [one, two] = [named(), named(named())];
    expect(nameStandIn(committee, one, naming({ seat: 'm4' }), member).ok).toBe(true);
    expect(nameStandIn(committee, two, naming(), member)).toEqual({ ok: false, error: 'TooManyNamed' });
    let roster = two;
    for (let n = 1; n <= 20; n += 1) roster = named(rosterOf(decide(roster, 'refused', n)));
    expect(roster.standIns.map(({ n, state }) => [n, state])).toEqual([
      [21, 'named'],
      [22, 'named'],
    ]);
    // Nobody answered, and their days went by.
    const later = nameStandIn(committee, roster, naming({ from: '2026-11-01', until: '2026-11-02' }), { ...member, today: '2026-10-30' });
    expect(rosterOf(later).standIns.map(({ n }) => n)).toEqual([23]);
  });

  test('keeps whoever may have voted, whatever became of her', () => {
    const ended = rosterOf(decide(rosterOf(decide(named(), 'approved')), 'ended'));
    const since = '2026-10-10T09:00:00.000Z';
    const replaced = rosterOf(replaceMember(committee, named(ended), { seat: 'm3', person: aNewPerson(), since }, secretary));
    expect(replaced.standIns.map(({ n, state }) => [n, state])).toEqual([[1, 'ended']]);
    expect(named(replaced).standIns.map(({ n }) => n)).toEqual([1, 3]);
  });

  test('of one person for two seats is refused: to each one vote', () => {
    const person = aNewPerson();
    const roster = named(empty, { person });
    expect(nameStandIn(committee, roster, naming({ seat: 'm4', person }), member)).toEqual({ ok: false, error: 'SitsAlready' });
  });
});

describe('the secretary', () => {
  test('approves: from its first day the stand-in votes and the member does not', () => {
    const roster = rosterOf(decide(named(), 'approved'));
    expect(['2026-10-11', '2026-10-12', '2026-10-20', '2026-10-21'].map((day) => voterOn(roster, day))).toEqual([
      'm3',
      'm3.s1',
      'm3.s1',
      'm3',
    ]);
  });

  test('refuses or ends, and the member votes', () => {
    expect(voterOn(rosterOf(decide(named(), 'refused')), '2026-10-15')).toBe('m3');
    expect(voterOn(rosterOf(decide(rosterOf(decide(named(), 'approved')), 'ended')), '2026-10-15')).toBe('m3');
  });

  test.each([
    ['what does not exist', (roster: Roster) => decide(roster, 'approved', 2), 'NotFound'],
    ['what was refused', (roster: Roster) => decide(rosterOf(decide(roster, 'refused')), 'approved'), 'NotOpen'],
    ['twice', (roster: Roster) => decide(rosterOf(decide(roster, 'approved')), 'approved'), 'NotOpen'],
    ['what is over', (roster: Roster) => decide(roster, 'approved', 1, '2026-10-21'), 'PeriodOver'],
    [
      'a second one for the same days',
      (roster: Roster) => decide(named(rosterOf(decide(roster, 'approved')), { from: '2026-10-20', until: '2026-10-25' }), 'approved', 2),
      'PeriodTaken',
    ],
    ['one for a seat that fell away', (roster: Roster) => decide({ ...roster, removed: ['m3'] }, 'approved'), 'NotFound'],
  ])('cannot approve %s', (_, decision, error) => {
    expect(decision(named())).toEqual({ ok: false, error });
  });

  test('cannot approve someone who has become a member meanwhile', () => {
    const person = aNewPerson();
    const roster = rosterOf(
      replaceMember(
        committee,
        named(empty, { person }),
        { seat: 'm4', person: aNewPerson(), since: '2026-10-10T09:00:00.000Z' },
        secretary,
      ),
    );
    const seatedElsewhere = { ...roster, replacements: [{ n: 1, seat: 'm5', person, since: '2026-10-10T09:00:00.000Z' }] };
    expect(decide(seatedElsewhere, 'approved')).toEqual({ ok: false, error: 'SitsAlready' });
  });

  test('seats nobody who works elsewhere in the region: not in a seat, nor for a while, though she began there after she was named', () => {
    const person = aNewPerson();
    const begun = { ...secretary, elsewhere: new Set([person.email]) };
    const since = '2026-10-10T09:00:00.000Z';
    expect(replaceMember(committee, empty, { seat: 'm3', person, since }, begun)).toEqual({ ok: false, error: 'WorksElsewhere' });
    const roster = named(empty, { person });
    expect(decideStandIn(committee, roster, { seat: 'm3', n: 1, decision: 'approved' }, begun)).toEqual({
      ok: false,
      error: 'WorksElsewhere',
    });
    expect(decideStandIn(committee, roster, { seat: 'm3', n: 1, decision: 'refused' }, begun).ok).toBe(true);
  });

  test('replaces a member: her stand-in goes with her, the next one counts on', () => {
    const since = '2026-10-10T09:00:00.000Z';
    const replaced = rosterOf(
      replaceMember(committee, rosterOf(decide(named(), 'approved')), { seat: 'm3', person: aNewPerson(), since }, secretary),
    );
    expect(voterOn(replaced, '2026-10-15')).toBe('m3.r1');
    const again = rosterOf(replaceMember(committee, replaced, { seat: 'm3', person: aNewPerson(), since }, secretary));
    expect(voterOn(again, '2026-10-15')).toBe('m3.r2');
  });

  test('removes a seat once, and may fill it again', () => {
    const removed = rosterOf(removeMember(committee, rosterOf(decide(named(), 'approved')), 'm3', secretary));
    expect(voterOn(removed, '2026-10-15')).toBeUndefined();
    expect(removeMember(committee, removed, 'm3', secretary)).toEqual({ ok: false, error: 'NotOpen' });
    const filled = rosterOf(
      replaceMember(committee, removed, { seat: 'm3', person: aNewPerson(), since: '2026-10-10T09:00:00.000Z' }, secretary),
    );
    expect(voterOn(filled, '2026-10-15')).toBe('m3.r1');
  });

  test('strikes off everybody who ever held a seat that is removed, for good, and nobody else', () => {
    const since = '2026-10-10T09:00:00.000Z';
    const replacing = (roster: Roster) =>
      rosterOf(replaceMember(committee, roster, { seat: 'm3', person: aNewPerson(), since }, secretary));
    const removing = (roster: Roster) => rosterOf(removeMember(committee, roster, 'm3', secretary));
    const replaced = replacing(rosterOf(decide(named(), 'approved')));
    expect(replaced.struck).toEqual([]);
    const removed = removing(replaced);
    expect(removed.struck).toEqual(['m3', 'm3.r1', 'm3.s1']);
    const refilled = replacing(removed);
    expect(refilled.struck).toEqual(removed.struck);
    const struckOf = (roster: Roster) => seated(committee, roster, today).members.map(({ seat, struck }) => [seat, struck]);
    expect(struckOf(refilled)).toEqual(['m1', 'm2', 'm3', 'm4', 'm5', 'm6'].map((seat) => [seat, seat === 'm3' ? removed.struck : []]));
    expect(removing(refilled).struck).toEqual(['m3', 'm3.r1', 'm3.s1', 'm3.r2']);
  });

  test('revokes whoever ever voted, and nobody else', () => {
    expect(revokeAccess(committee, empty, { voter: 'm3', now: 5 }, secretary)).toMatchObject({ value: { roster: { revoked: { m3: 5 } } } });
    expect(revokeAccess(committee, empty, { voter: 'm3.s1', now: 5 }, secretary)).toEqual({ ok: false, error: 'NotFound' });
    expect(revokeAccess(committee, named(), { voter: 'm3.s1', now: 5 }, secretary).ok).toBe(true);
  });
});

test('everybody of the region works elsewhere but this committee, the others as they sit today', () => {
  const person = (name: string) => ({ ...aNewPerson(), email: `${name}@example.org` });
  const region = aRegion();
  const other = region.committees.find(({ province }) => province === 'MA-CHI') ?? expect.fail('no committee');
  const standIn = { n: 1, seat: 'm2', from: today, until: '2026-10-20', state: 'named' as const };
  const roster: Roster = {
    ...noRoster('MA-CHI'),
    replacements: [{ n: 1, seat: 'm1', person: person('replacement'), since: '2026-10-01T09:00:00.000Z' }],
    removed: ['m3'],
    standIns: [
      { ...standIn, person: person('stand-in') },
      { ...standIn, n: 2, person: person('refused'), state: 'refused' },
      { ...standIn, n: 3, person: person('over'), from: '2026-10-01', until: '2026-10-09', state: 'approved' },
    ],
  };
  const taken = addressesElsewhere(region, [noRoster('MA-MAR'), roster], { province: 'MA-MAR', today });
  const [m1, m2, m3] = other.members.map(({ email }) => email);
  const has = (...emails: readonly (string | undefined)[]) => emails.map((email) => taken.has(email ?? ''));
  expect(has(region.coordinator.email, region.agents[0]?.email, region.hosts[0]?.staff[0]?.email, other.secretary.email)).not.toContain(
    false,
  );
  expect(has(m2, 'replacement@example.org', 'stand-in@example.org')).toEqual([true, true, true]);
  expect(has(m1, m3, 'refused@example.org', 'over@example.org')).toEqual([false, false, false, false]);
  const ours = region.committees.find(({ province }) => province === 'MA-MAR') ?? expect.fail('no committee');
  expect(has(ours.secretary.email, ...ours.members.map(({ email }) => email))).not.toContain(true);
});

import { describe, expect, test } from 'vitest';
import type { Committee, Person } from '../../../../core/region/committee.ts';
import { type Following, followConfiguration } from '../../../../core/review/configured.ts';
import { removeMember, replaceMember } from '../../../../core/review/membership.ts';
import { everyone, isAnother, noRoster, type Roster, seated, seatHolder } from '../../../../core/review/roster.ts';
import { seatLettersOf } from '../../../../core/review/seat-letters.ts';
import { aCommittee, aPerson, SAMPLE_AT } from '../../../support/builders/index.ts';

const committee = aCommittee({ members: ['m1', 'm2', 'm3', 'm4'].map((id) => aPerson({ id })), quorum: 2 });
const today = SAMPLE_AT.slice(0, 10);
const following: Following = { seats: [], today, since: SAMPLE_AT, elsewhere: new Set() };
const empty = noRoster('MA-MAR');
const zahra = { name: { ar: 'الزهراء (عينة)', fr: 'Zahra (exemple)' }, email: 'zahra@example.org', language: 'fr' } as const;
const personOf = ({ name, email, language }: Person) => ({ name, email, language });
const [, , m3 = expect.fail('no member'), m4 = expect.fail('no member')] = committee.members;

const withM3 = (person: Partial<Person>): Committee => ({
  ...committee,
  members: committee.members.map((one) => (one.id === 'm3' ? { ...one, ...person } : one)),
});
const without = (seat: string): Committee => ({ ...committee, members: committee.members.filter(({ id }) => id !== seat) });

/** What due work makes of a roster, one write after the other, and the kinds of the events. */
const followed = (deployed: Committee, roster: Roster, more: Partial<Following> = {}) => {
  const events: unknown[] = [];
  let now = roster;
  for (let step = 1; step <= 20; step += 1) {
    const change = followConfiguration(deployed, now, { ...following, ...more });
    if (change === undefined) return { roster: now, events };
    expect(change.roster.version).toBe(now.version + 1);
    if (change.event !== undefined) events.push([change.event.kind, change.event.by.role, change.event.details]);
    now = change.roster;
  }
  return expect.fail('never done');
};
const first = followed(committee, empty).roster;
const sits = (deployed: Committee, roster: Roster) => seated(deployed, roster, today).members.map(({ id }) => id);

test('who is configured is noted once, and nothing is told of it', () => {
  expect(followed(committee, empty)).toMatchObject({ roster: { version: 1 }, events: [] });
  expect(first.configured?.['m3']).toEqual([personOf(m3)]);
  expect(followConfiguration(committee, first, following)).toBeUndefined();
});

test('an address is one person, and so is a name', () => {
  const { name, email } = zahra;
  expect(isAnother({ name, email }, { name, email: 'z@example.org' })).toBe(false);
  expect(isAnother({ name, email }, { name: { ar: 'x', fr: name.fr }, email: 'z@example.org' })).toBe(false);
  expect(isAnother({ name, email }, { name: { ar: 'x', fr: 'x' }, email })).toBe(false);
  expect(isAnother({ name, email }, { name: { ar: 'x', fr: 'x' }, email: 'z@example.org' })).toBe(true);
});

describe('a seat that configuration leaves out', () => {
  const left = followed(without('m4'), first);

  test('is removed, once', () => {
    expect(left.events).toEqual([['member-removed', 'system', { seat: 'm4', former: 'm4' }]]);
    expect(left.roster).toMatchObject({ removed: ['m4'], struck: ['m4'], left: ['m4'] });
    expect(followConfiguration(without('m4'), left.roster, following)).toBeUndefined();
    // Her name stands beside what she voted earlier.
    expect(everyone(without('m4'), left.roster)).toContainEqual({ ...personOf(m4), id: 'm4' });
  });

  test('is told to who held it', () => {
    const { event } = followConfiguration(without('m4'), first, following) ?? {};
    if (event === undefined) return expect.fail('no event');
    expect(seatLettersOf(event, { committee: without('m4'), before: first, today })).toEqual([{ kind: 'seat-ended', to: 'm4' }]);
  });

  test('is seen also by a roster that was never compared, by the seats that its files were counted by', () => {
    const seats = ['m1', 'm2', 'm3', 'm4'];
    const found = followed(without('m4'), empty, { seats });
    expect(found.events).toEqual([['member-removed', 'system', { seat: 'm4', former: 'm4' }]]);
    expect(followed(committee, empty, { seats }).events).toEqual([]);
  });

  test('that the secretary had removed is not removed twice', () => {
    const removed = removeMember(committee, first, 'm4', { by: { role: 'secretary', id: 's1' }, today });
    const roster = removed.ok ? removed.value.roster : expect.fail('not removed');
    expect(followed(without('m4'), roster)).toMatchObject({ events: [], roster: { left: ['m4'], removed: ['m4'] } });
    expect(followed(committee, roster).events).toEqual([]);
  });

  test('named again it is hers anew, by another id', () => {
    const back = followed(committee, left.roster);
    expect(back.events).toEqual([['member-replaced', 'system', { seat: 'm4', voter: 'm4.r1' }]]);
    expect(sits(committee, back.roster)).toEqual(['m1', 'm2', 'm3', 'm4.r1']);
    expect(back.roster).toMatchObject({ struck: ['m4'], removed: [], left: [] });
  });
});

describe('a seat that configuration gives to another', () => {
  const given = withM3(zahra);

  test('is nobody’s until due work has followed', () => {
    expect(sits(given, first)).toEqual(['m1', 'm2', 'm4']);
    expect(seatHolder(given, first, 'm3')).toBeUndefined();
    expect(everyone(given, first)).toContainEqual({ ...personOf(m3), id: 'm3' });
  });

  test('is removed, and then hers by an id of her own', () => {
    const { roster, events } = followed(given, first);
    expect(events).toEqual([
      ['member-removed', 'system', { seat: 'm3', former: 'm3' }],
      ['member-replaced', 'system', { seat: 'm3', voter: 'm3.r1' }],
    ]);
    expect(sits(given, roster)).toEqual(['m1', 'm2', 'm3.r1', 'm4']);
    expect(everyone(given, roster)).toEqual(
      expect.arrayContaining([
        { ...personOf(m3), id: 'm3' },
        { ...zahra, id: 'm3.r1' },
      ]),
    );
    expect(followConfiguration(given, roster, following)).toBeUndefined();
    // Taken back: she whom it named before takes it anew, and nobody's id is given again.
    const again = followed(committee, roster);
    expect(sits(committee, again.roster)).toEqual(['m1', 'm2', 'm3.r2', 'm4']);
    expect(again.roster.struck).toEqual(['m3', 'm3.r1']);
  });

  test('is hers also as the next deployment corrects her, and whom the secretary seated stays as she was named', () => {
    const seatedHer = followed(given, first).roster;
    const right = withM3({ ...zahra, email: 'z.right@example.org' });
    const { roster, events } = followed(right, seatedHer);
    expect(events).toEqual([]);
    expect(seatHolder(right, roster, 'm3')).toMatchObject({ id: 'm3.r1', email: 'z.right@example.org' });
    const spelt = withM3({ name: { ar: 'زهراء (عينة)', fr: 'Zohra (exemple)' }, email: 'z.right@example.org' });
    expect(seatHolder(spelt, followed(spelt, roster).roster, 'm3')).toMatchObject({ id: 'm3.r1', name: { fr: 'Zohra (exemple)' } });

    const seating = { by: { role: 'secretary' as const, id: 's1' }, today, elsewhere: new Set<string>() };
    const other = { ...zahra, name: { ar: 'ليلى (عينة)', fr: 'Layla (exemple)' }, email: 'layla@example.org' };
    const replaced = replaceMember(given, seatedHer, { seat: 'm3', person: other, since: SAMPLE_AT }, seating);
    const after = followed(right, replaced.ok ? replaced.value.roster : expect.fail('not replaced'));
    expect(seatHolder(right, after.roster, 'm3')).toMatchObject({ id: 'm3.r2', email: 'layla@example.org' });
    expect(after.roster.replacements[0]?.person.email).toBe(zahra.email);
  });

  test('is awaited until she has it or is refused', () => {
    const awaited = (roster: Roster) => seated(given, roster, today).awaited;
    const change = followConfiguration(given, first, following) ?? expect.fail('nothing to follow');
    expect([awaited(first), awaited(change.roster)]).toEqual([['m3'], ['m3']]);
    expect(awaited(followed(given, first).roster)).toEqual([]);
    expect(awaited(followed(given, first, { elsewhere: new Set([zahra.email]) }).roster)).toEqual([]);
    const refused = followConfiguration(given, change.roster, { ...following, elsewhere: new Set([zahra.email]) });
    expect(refused).toMatchObject({ refused: { seat: 'm3', why: 'WorksElsewhere' } });
  });

  test('stays empty when she may not take it', () => {
    const { roster, events } = followed(given, first, { elsewhere: new Set([zahra.email]) });
    expect(events).toEqual([['member-removed', 'system', { seat: 'm3', former: 'm3' }]]);
    expect(sits(given, roster)).toEqual(['m1', 'm2', 'm4']);
  });

  test('stays with whom the secretary has put there', () => {
    const seating = { by: { role: 'secretary' as const, id: 's1' }, today, elsewhere: new Set<string>() };
    const replaced = replaceMember(committee, first, { seat: 'm3', person: personOf(aPerson()), since: SAMPLE_AT }, seating);
    const before = replaced.ok ? replaced.value.roster : expect.fail('not replaced');
    const { roster, events } = followed(given, before);
    expect([events, sits(given, roster)]).toEqual([[], ['m1', 'm2', 'm3.r1', 'm4']]);
    expect(everyone(given, roster)).toContainEqual({ ...personOf(m3), id: 'm3' });
  });
});

test('another address or another spelling is the same person, also one after the other', () => {
  const moved = withM3({ email: 'new@example.org' });
  const after = followed(moved, first);
  expect([after.events, sits(moved, after.roster)]).toEqual([[], ['m1', 'm2', 'm3', 'm4']]);
  const spelt = withM3({ email: 'new@example.org', name: zahra.name });
  const last = followed(spelt, after.roster);
  expect([last.events, sits(spelt, last.roster)]).toEqual([[], ['m1', 'm2', 'm3', 'm4']]);
  expect(everyone(spelt, last.roster)).toContainEqual({ ...personOf(m3), email: 'new@example.org', name: zahra.name, id: 'm3' });
});

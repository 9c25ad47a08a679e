import { describe, expect, test } from 'vitest';
import type { Result } from '../../../../core/result.ts';
import { removeMember, replaceMember, revokeAccess } from '../../../../core/review/membership.ts';
import { noRoster, periodOf, type Roster } from '../../../../core/review/roster.ts';
import { type SeatLetter, type SeatLetterDraft, seatLettersOf, stillTrue } from '../../../../core/review/seat-letters.ts';
import { seatNoticesOf } from '../../../../core/review/seat-notices.ts';
import { decideStandIn, nameStandIn, type RosterChange } from '../../../../core/review/stand-in.ts';
import { aCommittee, aPerson } from '../../../support/builders/index.ts';

const committee = aCommittee();
const today = '2026-10-10';
const doing = { by: { role: 'secretary' as const, id: 'secretary' }, today, elsewhere: new Set<string>(), reason: 'motif' };
const person = () => {
  const { id: _id, ...rest } = aPerson();
  return rest;
};
const empty = noRoster('MA-MAR');
const changeOf = (change: Result<RosterChange, string>): RosterChange => (change.ok ? change.value : expect.fail(change.error));
const named = (roster: Roster = empty, days = { from: '2026-10-12', until: '2026-10-20' }) =>
  changeOf(nameStandIn(committee, roster, { seat: 'm3', person: person(), ...days }, doing)).roster;
const decided = (roster: Roster, decision: 'approved' | 'refused' | 'ended', n = 1) =>
  changeOf(decideStandIn(committee, roster, { seat: 'm3', n, decision }, doing));
const replaced = (roster: Roster, seat = 'm3') =>
  changeOf(replaceMember(committee, roster, { seat, person: person(), since: '2026-10-10T10:00:00.000Z' }, doing));
const lettersOf = (before: Roster, { event }: RosterChange) => seatLettersOf(event, { committee, before, today });

describe('who is told of a change of who sits', () => {
  test('an approval: who stands in and whom she stands in for; a refusal: the member alone; an end: both', () => {
    const one = named();
    expect(lettersOf(one, decided(one, 'approved'))).toEqual([
      { kind: 'stands-in', to: 'm3.s1', about: 'm3' },
      { kind: 'stand-in-approved', to: 'm3', about: 'm3.s1' },
    ]);
    expect(lettersOf(one, decided(one, 'refused'))).toEqual([{ kind: 'stand-in-refused', to: 'm3', about: 'm3.s1' }]);
    const approved = decided(one, 'approved').roster;
    expect(lettersOf(approved, decided(approved, 'ended'))).toEqual([
      { kind: 'standing-in-ended', to: 'm3.s1' },
      { kind: 'stand-in-ended', to: 'm3', about: 'm3.s1' },
    ]);
  });

  test('a replacement: who comes, who leaves, and who would have stood in for her; not who was only named, or whose days have passed', () => {
    const past = decided(named(empty, { from: '2026-10-10', until: '2026-10-10' }), 'approved').roster;
    const approved = decided(named(past), 'approved', 2).roster;
    const alsoNamed = named(approved, { from: '2026-11-01', until: '2026-11-02' });
    const on = (day: string, roster: Roster) => seatLettersOf(replaced(roster).event, { committee, before: roster, today: day });
    expect(on('2026-10-11', alsoNamed)).toEqual([
      { kind: 'seated', to: 'm3.r1', about: 'm3' },
      { kind: 'seat-ended', to: 'm3' },
      { kind: 'standing-in-ended', to: 'm3.s2' },
    ]);
    const next = replaced(empty).roster;
    expect(lettersOf(next, replaced(next))).toEqual([
      { kind: 'seated', to: 'm3.r2', about: 'm3.r1' },
      { kind: 'seat-ended', to: 'm3.r1' },
    ]);
  });

  test('a removal: who held the seat; whoever fills it afterwards follows nobody', () => {
    const removal = changeOf(removeMember(committee, empty, 'm3', doing));
    expect(removal.event.details).toEqual({ seat: 'm3', former: 'm3' });
    expect(lettersOf(empty, removal)).toEqual([{ kind: 'seat-ended', to: 'm3' }]);
    expect(lettersOf(removal.roster, replaced(removal.roster))).toEqual([{ kind: 'seated', to: 'm3.r1' }]);
  });

  test('naming and revoking are told to nobody by this way', () => {
    expect(
      lettersOf(empty, changeOf(nameStandIn(committee, empty, { seat: 'm3', person: person(), from: today, until: today }, doing))),
    ).toEqual([]);
    expect(lettersOf(empty, changeOf(revokeAccess(committee, empty, { voter: 'm3', now: 1 }, doing)))).toEqual([]);
  });
});

describe('chair and coordinator', () => {
  const noticesOf = (before: Roster, { event }: RosterChange, of = committee) => seatNoticesOf(event, { committee: of, before });
  const told = (kind: string, about: string, chair = 'm1') => [
    { kind, to: chair, about },
    { kind, to: '.coordinator', about },
  ];

  test('are told of who was seated, who stands in and who left, and not of what changes nobody’s vote', () => {
    const one = named();
    expect(noticesOf(one, decided(one, 'approved'))).toEqual(told('notice-stand-in', 'm3.s1'));
    expect(noticesOf(empty, replaced(empty))).toEqual(told('notice-replaced', 'm3.r1'));
    expect(noticesOf(empty, changeOf(removeMember(committee, empty, 'm3', doing)))).toEqual(told('notice-removed', 'm3'));
    const approved = decided(one, 'approved').roster;
    expect([...noticesOf(one, decided(one, 'refused')), ...noticesOf(approved, decided(approved, 'ended'))]).toEqual([]);
  });

  test('the chair is who holds that seat; nobody where it is vacant or it is hers that changed', () => {
    const next = replaced(empty, 'm1').roster;
    expect(noticesOf(next, replaced(next))).toEqual(told('notice-replaced', 'm3.r1', 'm1.r1'));
    const { chair: _chair, ...without } = committee;
    const coordinator = [{ kind: 'notice-replaced', to: '.coordinator', about: 'm3.r1' }];
    expect(noticesOf(empty, replaced(empty), without)).toEqual(coordinator);
    expect(noticesOf(empty, replaced(empty, 'm1'))).toEqual([{ kind: 'notice-replaced', to: '.coordinator', about: 'm1.r1' }]);
  });

  test('are told also what is no longer so', () => {
    const letters = told('notice-replaced', 'm3.r1').map((draft) => ({
      ...draft,
      kind: 'notice-replaced' as const,
      province: 'MA-MAR',
      event: 1,
      state: 'owed' as const,
      attempts: 0,
      repeated: false,
      expiresAt: 1,
    }));
    const removed = changeOf(removeMember(committee, replaced(empty).roster, 'm1', doing)).roster;
    expect(stillTrue(letters, { committee, roster: removed, today })).toEqual(letters);
  });
});

describe('a letter that waited', () => {
  const letter = (draft: SeatLetterDraft, state: SeatLetter['state'] = 'owed'): SeatLetter => ({
    province: 'MA-MAR',
    event: 1,
    ...draft,
    state,
    attempts: 0,
    repeated: false,
    expiresAt: 1,
  });
  const kinds = (letters: readonly SeatLetter[], roster: Roster, day = today) =>
    stillTrue(letters, { committee, roster, today: day }).map(({ kind }) => kind);
  const begins = letter({ kind: 'stands-in', to: 'm3.s1', about: 'm3' });
  const approved = letter({ kind: 'stand-in-approved', to: 'm3', about: 'm3.s1' });
  const over = letter({ kind: 'standing-in-ended', to: 'm3.s1' });
  const standsIn = decided(named(), 'approved').roster;

  test('is sent while it is so, and no longer once her days have passed', () => {
    expect(kinds([begins, approved], standsIn)).toEqual(['stands-in', 'stand-in-approved']);
    expect(kinds([begins, approved], standsIn, '2026-10-21')).toEqual([]);
  });

  test('of an end is sent to whom the beginning was told, also perhaps, and to nobody else', () => {
    const ended = decided(standsIn, 'ended').roster;
    expect(kinds([begins, approved, over], ended)).toEqual([]);
    for (const state of ['sent', 'claimed'] as const) expect(kinds([{ ...begins, state }, over], ended)).toEqual(['standing-in-ended']);
    for (const state of ['failed', 'suppressed'] as const) expect(kinds([{ ...begins, state }, over], ended)).toEqual([]);
    expect(kinds([over], ended)).toEqual(['standing-in-ended']);
  });

  test('to a member who has left since says only that', () => {
    const roster = replaced(standsIn).roster;
    const refused = letter({ kind: 'stand-in-refused', to: 'm3', about: 'm3.s2' });
    expect(kinds([approved, refused, letter({ kind: 'seat-ended', to: 'm3' })], roster)).toEqual(['seat-ended']);
  });
});

test.each([
  ['named', '2026-10-20', 'named'],
  ['named', '2026-10-21', 'unanswered'],
  ['approved', '2026-10-11', 'coming'],
  ['approved', '2026-10-12', 'current'],
  ['approved', '2026-10-20', 'current'],
  ['approved', '2026-10-21', 'past'],
  ['refused', '2026-10-12', 'refused'],
  ['ended', '2026-10-12', 'ended'],
] as const)('a stand-in who is %s is on %s %s', (state, day, period) => {
  expect(periodOf({ state, from: '2026-10-12', until: '2026-10-20' }, day)).toBe(period);
});

test('what is over is not ended, and a replacement leaves it as it was', () => {
  const roster = decided(named(), 'approved').roster;
  const later = { ...doing, today: '2026-10-21' };
  expect(decideStandIn(committee, roster, { seat: 'm3', n: 1, decision: 'ended' }, later)).toEqual({ ok: false, error: 'PeriodOver' });
  const after = changeOf(
    replaceMember(committee, roster, { seat: 'm3', person: person(), since: '2026-10-21T10:00:00.000Z' }, later),
  ).roster;
  expect(after.standIns.map(({ state }) => state)).toEqual(['approved']);
});

import { expect, test } from 'vitest';
import { placeOn } from '../../../../core/meeting/agenda.ts';
import { attendanceOf, othersIn, presenceIn } from '../../../../core/meeting/attendance.ts';
import { meetingId, parseMeetingId } from '../../../../core/meeting/meeting.ts';
import { noRoster, seated } from '../../../../core/review/roster.ts';
import { aCommittee, aPerson } from '../../../support/builders/index.ts';
import { at } from './logged.ts';

const config = aCommittee();
const { id: _id, ...person } = aPerson({ id: 'stand-in' });
const { id: _other, ...replacing } = aPerson({ id: 'replacing' });
const roster = {
  ...noRoster('MA-MAR'),
  replacements: [{ n: 1, seat: 'm2', person: replacing, since: at(0) }],
  standIns: [
    { n: 1, seat: 'm2', person, from: '2026-11-01', until: '2026-11-30', state: 'approved' as const },
    { n: 1, seat: 'm3', person, from: '2026-11-01', until: '2026-11-30', state: 'approved' as const },
  ],
  removed: ['m6'],
};
const committee = seated(config, roster, '2026-11-20');
const nameOf = (id: string) => committee.everyone.find((one) => one.id === id)?.name;
const joined = (voter: string, seat: string, minute: number) => ({
  voter,
  seat,
  name: nameOf(voter) ?? expect.fail(voter),
  at: at(minute),
});

test('every seat is present or absent, a stand-in for whom', () => {
  const attendance = attendanceOf(committee, [joined('m1', 'm1', 2), joined('m2.s1', 'm2', 1)]);
  expect(attendance.map(({ voter, present, chair, inPlaceOf }) => ({ voter, present, chair, inPlaceOf }))).toEqual([
    { voter: 'm1', present: true, chair: true, inPlaceOf: undefined },
    { voter: 'm2.s1', present: true, chair: false, inPlaceOf: replacing.name },
    { voter: 'm3.s1', present: false, chair: false, inPlaceOf: nameOf('m3') },
    { voter: 'm4', present: false, chair: false, inPlaceOf: undefined },
    { voter: 'm5', present: false, chair: false, inPlaceOf: undefined },
  ]);
});

test('who joined stays in the minutes when her seat was given to another, or taken away', () => {
  const attendance = attendanceOf(committee, [joined('m3', 'm3', 5), joined('m3.s1', 'm3', 1), joined('m6', 'm6', 3)]);
  expect(attendance.filter(({ present }) => present).map(({ voter, joinedAt }) => [voter, joinedAt])).toEqual([
    ['m3.s1', at(1)],
    ['m3', at(5)],
    ['m6', at(3)],
  ]);
});

test('a member and her stand-in are two people for one seat of the committee', () => {
  const attendance = attendanceOf(committee, [joined('m1', 'm1', 2), joined('m3', 'm3', 5), joined('m3.s1', 'm3', 1)]);
  expect(presenceIn(attendance)).toEqual({ people: 3, seats: 2, of: 5 });
  expect(presenceIn(attendanceOf(committee, []))).toEqual({ people: 0, seats: 0, of: 5 });
  // As the secretary corrects it, person by person.
  expect(presenceIn(attendance.map((one) => ({ ...one, present: one.voter !== 'm3' })))).toEqual({ people: 5, seats: 5, of: 5 });
});

test('who left a file and is not in the attendance is named beside it, whoever sits in her seat by now', () => {
  const attendance = attendanceOf(committee, [joined('m2.s1', 'm2', 1)]);
  expect(othersIn(committee, attendance, [{ recused: ['m2.s1', 'm3'] }, { recused: ['m3', 'm6', 'm4'] }])).toEqual([
    { voter: 'm3', name: nameOf('m3') },
    { voter: 'm6', name: nameOf('m6') },
  ]);
});

test('an agenda leads from file to file', () => {
  const files = ['1', '2', '3'].map((reference) => ({ application: `a${reference}`, reference }));
  expect(placeOn({ files }, '1')).toEqual({ position: 1, of: 3, next: '2' });
  expect(placeOn({ files }, '2')).toEqual({ position: 2, of: 3, previous: '1', next: '3' });
  expect(placeOn({ files }, '3')).toEqual({ position: 3, of: 3, previous: '2' });
  expect(placeOn({ files }, '4')).toBeUndefined();
});

test('a meeting’s id says whose it is', () => {
  expect(parseMeetingId(meetingId('MA-MAR', 2026, 7))).toEqual({ province: 'MA-MAR', year: 2026, number: 7 });
  for (const text of ['', 'MA-MAR-2026-7', 'MA-MAR-2026-007#X', '../MA-MAR-2026-007', 'ma-mar-2026-007'])
    expect(parseMeetingId(text)).toBeUndefined();
});

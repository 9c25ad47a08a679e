import { expect, test } from 'vitest';
import { meetings as meetingTexts, minutes as minutesTexts } from '../../../messages/catalogue/index.ts';
import { aPerson } from '../../support/builders/index.ts';
import { useStore } from '../store/support/store.ts';
import { useMeetings } from './support/committee-room.ts';

const useOne = useStore();
const scene = useMeetings(useOne);
const { meet, finished } = scene;
const t = meetingTexts.fr;
const m = minutesTexts.fr;

/** Names and values of a page's lists. */
const rowsOf = (body: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...body.matchAll(/<dt>([^<]*)<\/dt><dd>([\s\S]*?)<\/dd>/gu)].map(([, name = '', value = '']) => [
      name,
      value.replaceAll(/<[^>]+>/gu, ''),
    ]),
  );
const COUNTED = [m.presence.seats, m.presence.people, m.quorum, ...Object.values(m.totals)];
const countedIn = (body: string) => Object.fromEntries(Object.entries(rowsOf(body)).filter(([name]) => COUNTED.includes(name)));

const standIn = async (state: 'approved' | 'ended'): Promise<void> => {
  const { committees } = scene.room().deps;
  const by = { role: 'secretary', id: 'secretary' } as const;
  const { id: _none, ...person } = aPerson({ id: 'stand-in' });
  const roster = await committees.getRoster('MA-MAR');
  const standIns = [{ n: 1, seat: 'm2', person, from: '2026-01-01', until: '2026-12-31', state }];
  const event = { kind: `stand-in-${state}`, by, details: { seat: 'm2', voter: 'm2.s1' } } as const;
  const saved = await committees.saveRoster({ ...roster, version: roster.version + 1, standIns }, { event, at: scene.room().is.now });
  expect(saved.ok).toBe(true);
};

test('who was there and what was decided are counted alike on the meeting’s page, before closing and in the minutes', async () => {
  const { secretary, members } = scene.people();
  const { path, files } = await meet(6);
  // A member and her stand-in, one after the other, and one more.
  await standIn('approved');
  const hers = await scene.room().enter('member:MA-MAR:m2.s1');
  await hers.post(path, { action: 'join' });
  await standIn('ended');
  for (const index of [0, 1]) await members[index]?.post(path, { action: 'join' });

  const [approved, rejected, asked, escalated] = files;
  for (const member of members) {
    await member.vote(approved?.reference ?? '', 'approve');
    await member.vote(rejected?.reference ?? '', 'reject');
    await member.vote(asked?.reference ?? '', 'more-information');
    await member.vote(escalated?.reference ?? '', 'recuse');
  }
  await members[0]?.vote(files[4]?.reference ?? '', 'approve');
  const expected = {
    [m.presence.seats]: m.presence.seatsOf(2, 6),
    [m.presence.people]: '3',
    [m.quorum]: '4',
    [m.totals.files]: '6',
    [m.totals.decided]: '2',
    [m.totals.approved]: '1',
    [m.totals.rejected]: '1',
    [m.totals['information-requested']]: '1',
    [m.totals.escalated]: '1',
    [m.totals.open]: '2',
  };
  const told = (body: string): readonly boolean[] => [
    body.includes(t.progress(2, 6)),
    body.includes(`${m.totals['information-requested']}\u00a0: 1.`),
    body.includes(t.asInMinutes),
  ];

  const open = await secretary.get(path);
  expect(told(open.body)).toEqual([true, true, false]);
  expect(rowsOf(open.body)).toMatchObject({ [m.presence.seats]: m.presence.seatsOf(2, 6), [m.presence.people]: '3' });
  expect(countedIn((await secretary.post(path, { action: 'close' })).body)).toEqual(expected);
  await finished(path);
  expect(countedIn((await secretary.get(`${path}/minutes`)).body)).toEqual(expected);

  // A closed meeting's page goes on saying what its minutes say, wherever its files go.
  for (const member of members) await member.vote(files[5]?.reference ?? '', 'approve');
  expect(told((await secretary.get(path)).body)).toEqual([true, true, true]);
});

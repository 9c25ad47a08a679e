import { expect, test } from 'vitest';
import { useStore } from '../store/support/store.ts';
import { useMeetings } from './support/committee-room.ts';
import { pressFirst } from './support/press-first.ts';

/** A preview or an assistant in the browser of somebody who is signed in, which opens pages and presses the first button that it finds. */
const store = useStore();
const { people, meet, stored } = useMeetings(store);

test('on the page for several files and on a file, the first button casts no vote', async () => {
  const { files } = await meet(2);
  const [one] = people().members;
  if (one === undefined) return expect.fail('no member');
  expect(await pressFirst(one, '/review/bulk')).toBe(422);
  expect(await pressFirst(one, `/review/${files[0]?.reference}`)).toBe(422);
  for (const { id, version } of files) expect(await store().applications.get(id)).toMatchObject({ version, ballots: {} });
});

test('on a meeting’s pages, the first button decides and closes nothing', async () => {
  const { id, path, files } = await meet(2);
  const { members, secretary } = people();
  for (const page of ['/meetings', path, `${path}/agenda`]) await pressFirst(secretary, page);
  for (const member of members) await pressFirst(member, path);
  expect((await stored(id)).state).toBe('open');
  expect((await stored(id)).minutes).toBeUndefined();
  for (const file of files) expect(await store().applications.get(file.id)).toMatchObject({ version: file.version, ballots: {} });
});

test('and a meeting that is only planned is neither opened nor moved, nor is another planned', async () => {
  const { id, path } = await meet(1, { open: false });
  const { secretary } = people();
  const before = await store().meetings.list('MA-MAR');
  expect(await pressFirst(secretary, '/meetings')).toBe(422);
  for (const page of [path, `${path}/agenda`]) await pressFirst(secretary, page);
  expect((await stored(id)).state).toBe('planned');
  expect((await store().meetings.list('MA-MAR')).length).toBe(before.length);
  expect((await stored(id)).plannedFor).toBe('2026-10-12');
});

test('a robot in the secretary’s browser that presses the first button of each of her pages decides nothing and removes nobody', async () => {
  const { files } = await meet(2);
  const { secretary } = people();
  const look = async () => ({
    roster: await store().committees.getRoster('MA-MAR'),
    files: await Promise.all(files.map(({ id }) => store().applications.get(id))),
  });
  const before = await look();
  const seats = ['', '&do=replace', '&do=remove', '&do=revoke'].map((more) => `/secretariat/members?seat=m3${more}`);
  for (const page of [
    '/secretariat',
    '/secretariat/members',
    ...seats,
    '/secretariat/deadlines',
    '/secretariat/decisions',
    '/secretariat/mail',
    '/secretariat/log',
  ]) {
    expect(await pressFirst(secretary, page), page).not.toBe(500);
    // Who looks only, changes nothing either.
    expect((await secretary.get(page)).status, page).toBe(200);
  }
  expect(await look()).toEqual(before);
});

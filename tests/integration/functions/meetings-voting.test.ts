import { expect, test } from 'vitest';
import { review } from '../../../messages/catalogue/index.ts';
import { useStore } from '../store/support/store.ts';
import { useMeetings } from './support/committee-room.ts';

const useOne = useStore();
const { meet, finished, people } = useMeetings(useOne);
const member = (n: number) => people().members[n - 1] ?? expect.fail('nobody');
const meetingOf = async (id: string) => (await useOne().meetings.get(id)) ?? expect.fail('no meeting');
const presentAt = async (id: string) => (await useOne().meetings.joined(await meetingOf(id))).map(({ voter }) => voter).sort();
const ballotsOn = async (id: string) => (await useOne().applications.get(id))?.ballots;

test('whoever votes in a meeting is there: with her first vote, on one file or on several, she is noted as present', async () => {
  const { id, files } = await meet(2);
  const [first, second] = files.map(({ reference }) => reference);
  if (first === undefined || second === undefined) return expect.fail('two files');
  expect(await presentAt(id)).toEqual([]);
  for (const reference of [first, second]) await member(2).vote(reference, 'approve', id);
  expect(await presentAt(id)).toEqual(['m2']);
  const bulk = { choice: 'reject', first: '1', reason: 'sample reason' };
  await member(3).post(`/review/bulk?meeting=${id}`, bulk);
  // A preview is no vote.
  expect(await presentAt(id)).toEqual(['m2']);
  await member(3).post(`/review/bulk?meeting=${id}`, { ...bulk, confirm: 'yes', file: `${first}.0` });
  expect(await presentAt(id)).toEqual(['m2', 'm3']);
  // From her docket she votes without being there.
  await member(4).vote(first, 'approve');
  expect(await presentAt(id)).toEqual(['m2', 'm3']);
});

test('a vote from a meeting that is over is not taken, and says where it would be', async () => {
  const { id, path, files } = await meet(1);
  const [file] = files;
  if (file === undefined) return expect.fail('no file');
  await finished(path);
  const refused = await member(2).vote(file.reference, 'approve', id);
  expect(refused.status).toBe(409);
  for (const said of [review.fr.notTakenTitle, `href="/review/${file.reference}?`]) expect(refused.body).toContain(said);
  expect([await ballotsOn(file.id), await presentAt(id)]).toEqual([{}, []]);
  expect((await member(2).vote(file.reference, 'approve')).status).toBe(200);
  expect(await ballotsOn(file.id)).toMatchObject({ m2: { choice: 'approve' } });
});

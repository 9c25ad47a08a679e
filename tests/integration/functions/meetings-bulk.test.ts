import { expect, test } from 'vitest';
import type { Application } from '../../../core/application/application.ts';
import { bulk, meetings as texts } from '../../../messages/catalogue/index.ts';
import { inReview } from '../store/support/journey.ts';
import { useStore } from '../store/support/store.ts';
import { useMeetings } from './support/committee-room.ts';

const SEATS = 2;
const useOne = useStore();
const scene = useMeetings(useOne, {
  seats: { target: SEATS, shares: [{ province: 'MA-MAR', category: 1, seats: SEATS }] },
});
const { meet, finished, minutesOf } = scene;
const t = bulk.fr;
const member = (n: number) => scene.people().members[n - 1] ?? expect.fail('nobody');
const secretary = () => scene.people().secretary;
const look = async ({ id }: Application) => (await useOne().applications.get(id)) ?? expect.fail('lost');
const votesOn = async ({ id }: Application) => (await useOne().applications.getEvents(id)).filter(({ kind }) => kind === 'vote-cast');

const filesIn = (body: string): readonly string[] => [...body.matchAll(/name="file" value="([^"]+)"/gu)].map(([, value]) => value ?? '');
const asked = (choice: string, first: number) => ({ choice, first: String(first), reason: 'sample reason' });
const pressed = (fields: Readonly<Record<string, string>>, files: readonly string[]) => {
  const form = new URLSearchParams({ ...fields, confirm: 'yes' });
  for (const file of files) form.append('file', file);
  return form;
};
const addressOf = (id: string) => `/review/bulk?meeting=${id}`;
const named = (files: readonly Application[]) => files.map(({ reference }) => `${reference}.0`);

test('whoever is in a meeting is led to it; who has not joined is not', async () => {
  const { id, path } = await meet(2);
  expect((await member(1).get(path)).body).not.toContain(addressOf(id));
  await member(1).post(path, { action: 'join' });
  expect((await member(1).get(path)).body).toContain(addressOf(id));
  const form = await member(1).get(addressOf(id));
  for (const said of [texts.fr.one(id.slice(12).replace(/^0+/u, ''), '2026'), t.introInMeeting, `href="${path}?`])
    expect(form.body).toContain(said);
  expect(form.body).not.toContain(t.intro);
});

test('a preview names files of the agenda alone, the best score first, and each gets its own vote; the docket’s others get none', async () => {
  // The best of the docket is on no agenda.
  const best = await inReview(useOne().applications, {}, 99);
  const { id, path, files } = await meet(3);
  // Added last, with more points than those before it.
  const added = await inReview(useOne().applications, {}, 98);
  await secretary().post(`${path}/agenda`, { files: added.reference });
  const [first, second, third] = files;
  if (first === undefined || second === undefined || third === undefined) return expect.fail('three files');
  for (const n of [1, 2, 3]) await member(n).vote(added.reference, 'reject');

  const reject = asked('reject', 3);
  const shown = await member(4).post(addressOf(id), reject);
  expect(filesIn(shown.body)).toEqual(named([added, first, second]));
  expect((shown.body.match(new RegExp(t.enough, 'gu')) ?? []).length).toBe(1);
  expect((await look(first)).ballots).toEqual({});
  expect((await member(4).post(addressOf(id), asked('reject', 9))).body).toContain(t.fewerInMeeting(9));

  const [before, called] = [await votesOn(added), scene.room().called.length];
  // What is not on the agenda is not voted on from here, whatever the form says.
  const done = await member(4).post(addressOf(id), pressed(reject, [...filesIn(shown.body), ...named([best])]));
  expect([done.status, done.body.includes(path)]).toEqual([200, true]);
  expect((await look(added)).status).toBe('rejected');
  expect(await Promise.all([first, second].map(async (file) => (await look(file)).ballots))).toEqual([
    { m4: { choice: 'reject' } },
    { m4: { choice: 'reject' } },
  ]);
  expect([(await look(third)).ballots, (await look(best)).ballots]).toEqual([{}, {}]);
  expect((await votesOn(added)).length).toBe(before.length + 1);
  expect(scene.room().called.slice(called)).toEqual(['rejected']);
  // Pressed twice is once.
  await member(4).post(addressOf(id), pressed(reject, filesIn(shown.body)));
  expect((await votesOn(first)).length).toBe(1);
  expect(filesIn((await member(4).post(addressOf(id), reject)).body)).toEqual(named([third]));

  await finished(path);
  expect((await minutesOf(id)).files.map(({ reference, cast, decision }) => [reference, cast, decision.kind])).toEqual([
    [first.reference, 1, 'open'],
    [second.reference, 1, 'open'],
    [third.reference, 0, 'open'],
    [added.reference, 4, 'decided'],
  ]);
});

test('the first of the agenda are approved within the seats left', async () => {
  const { id, files } = await meet(4);
  const approve = asked('approve', 3);
  const shown = await member(5).post(addressOf(id), approve);
  expect(filesIn(shown.body)).toEqual(named(files.slice(0, SEATS)));
  expect(shown.body).toContain(t.fewerSeats(3));
  await member(5).post(addressOf(id), pressed(approve, filesIn(shown.body)));
  // Hers are spoken for, here as on the docket.
  for (const address of [addressOf(id), '/review/bulk']) expect(filesIn((await member(5).post(address, approve)).body)).toEqual([]);
});

test('of a meeting that is not open nothing is voted on, and she is told why', async () => {
  const { id, path, files } = await meet(2, { open: false });
  const reject = asked('reject', 2);
  const isRefused = async () => {
    const answers = [
      await member(6).get(addressOf(id)),
      await member(6).post(addressOf(id), reject),
      await member(6).post(addressOf(id), pressed(reject, named(files))),
    ];
    for (const { status, body } of answers) expect([status, body.includes(t.notOpen)]).toEqual([409, true]);
    for (const file of files) expect((await look(file)).ballots).toEqual({});
  };
  await isRefused();
  await secretary().post(path, { action: 'open', confirm: 'yes' });
  await finished(path);
  await isRefused();
  expect((await member(6).get('/review/bulk?meeting=MA-MAR-2026-999')).status).toBe(404);
  expect((await secretary().get(addressOf(id))).status).toBe(403);
});

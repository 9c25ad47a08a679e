import { describe, expect, test } from 'vitest';
import { meetings as meetingTexts } from '../../../messages/catalogue/index.ts';
import { useStore } from '../store/support/store.ts';
import { useMeetings } from './support/committee-room.ts';

const useOne = useStore();
const t = meetingTexts.fr;
const scene = useMeetings(useOne);
const { meet, finished, stored } = scene;
const store = () => useOne();
const secretary = () => scene.people().secretary;
const members = () => scene.people().members;

test('a meeting is planned once, on a day to come, and moved', async () => {
  const day = '2026-10-20';
  const planned = await Promise.all(
    [0, 1].map(async (n) => (n === 0 ? undefined : secretary().post('/meetings', { day, place: 'Salle 1' }))),
  );
  const again = await secretary().post('/meetings', { day, place: 'Salle 1' });
  expect(again.location).toBe(planned[1]?.location);
  const before = await stored(again.location.split('/')[2] ?? '');
  expect((await secretary().post(again.location, { action: 'move', day, place: 'Salle 1' })).status).toBe(303);
  expect(await stored(before.id)).toEqual(before);
  expect((await secretary().post(again.location, { action: 'move', day: '2026-10-21', place: 'Salle 2' })).status).toBe(303);
  expect(await stored(again.location.split('/')[2] ?? '')).toMatchObject({ plannedFor: '2026-10-21', place: 'Salle 2', state: 'planned' });
  for (const fields of [
    { day: '2026-09-30', place: 'Salle 1' },
    { day: '2026-02-30', place: 'Salle 1' },
    { day: 'x', place: 'Salle 1' },
    { day, place: ' ' },
    { day, place: 'x'.repeat(201) },
  ]) {
    expect((await secretary().post('/meetings', fields)).status).toBe(422);
  }
  const numbers = await Promise.all(
    Array.from({ length: 5 }, (_, n) => secretary().post('/meetings', { day: '2027-01-10', place: `Salle ${n}` })),
  );
  expect(numbers.map(({ location }) => location).sort()).toEqual([1, 2, 3, 4, 5].map((n) => `/meetings/MA-MAR-2027-00${n}`));
});

describe('cancelling', () => {
  const cancel = (path: string, fields: Readonly<Record<string, string>> = {}) =>
    secretary().post(path, { action: 'cancel', reason: 'La salle est prise', ...fields });

  test('is asked twice with a reason, then is once and for good; the committee’s log and every member’s page say so', async () => {
    const { id, path, files } = await meet(1, { open: false });
    const unexplained = await cancel(path, { reason: ' ', confirm: 'yes' });
    expect([unexplained.status, unexplained.body.includes(t.cancelling.reasonWrong)]).toEqual([422, true]);
    const asked = await cancel(path);
    expect([asked.status, asked.body.includes(t.cancelling.confirmTitle)]).toEqual([200, true]);
    expect((await stored(id)).state).toBe('planned');

    const answers = await Promise.all([1, 2].map(() => cancel(path, { confirm: 'yes' })));
    expect(answers.map(({ status }) => status).filter((status) => status !== 303 && status !== 409)).toEqual([]);
    expect((await cancel(path, { confirm: 'yes' })).status).toBe(303);
    expect(await stored(id)).toMatchObject({ state: 'cancelled', cancelled: { reason: 'La salle est prise' } });
    const events = (await store().committees.events('MA-MAR')).filter(({ kind }) => kind === 'meeting-cancelled');
    expect(events.filter(({ details }) => details?.['meeting'] === id)).toMatchObject([{ reason: 'La salle est prise' }]);
    for (const person of [secretary(), members()[2]]) {
      const { body } = (await person?.get(path)) ?? expect.fail('nobody');
      for (const said of [t.state.cancelled, t.notHeld, 'La salle est prise']) expect(body).toContain(said);
      for (const button of [t.open, t.join, t.move, t.setAgenda]) expect(body).not.toContain(button);
      expect((await person?.get('/meetings'))?.body).toContain(t.state.cancelled);
    }
    // Its file is still before the committee.
    await members()[0]?.vote(files[0]?.reference ?? '', 'approve');
    expect(await store().applications.get(files[0]?.id ?? '')).toMatchObject({
      status: 'in-review',
      ballots: { m1: { choice: 'approve' } },
    });
  });

  test('is the end: it is not opened, moved, joined or given another agenda', async () => {
    const { id, path, files } = await meet(1, { open: false });
    await cancel(path, { confirm: 'yes' });
    const before = await stored(id);
    for (const fields of [
      { action: 'open' },
      { action: 'move', day: '2026-11-11', place: 'ailleurs' },
      { action: 'close', confirm: 'yes' },
    ])
      expect((await secretary().post(path, fields)).status).toBe(409);
    expect((await members()[0]?.post(path, { action: 'join' }))?.status).toBe(409);
    expect((await secretary().post(`${path}/agenda`, { files: files[0]?.reference ?? '' })).status).toBe(409);
    expect((await secretary().get(`${path}/agenda`)).body).toContain(t.errors.over);
    for (const section of ['minutes', 'verify', 'correction']) expect((await secretary().get(`${path}/${section}`)).status).toBe(404);
    expect(await stored(id)).toEqual(before);
  });

  test('is refused for a meeting that is open or closed, and to whoever is not its secretary', async () => {
    const { id, path } = await meet(1);
    expect((await cancel(path, { confirm: 'yes' })).body).toContain(t.errors.state);
    expect((await members()[0]?.post(path, { action: 'cancel', reason: 'sample', confirm: 'yes' }))?.status).toBe(403);
    expect((await cancel(path, { confirm: 'yes', csrf: 'x' })).status).toBe(403);
    expect((await stored(id)).state).toBe('open');
    await finished(path);
    expect((await cancel(path, { confirm: 'yes' })).status).toBe(409);
    const other = await scene.room().enter('secretary:MA-CHI');
    expect((await other.post(path, { action: 'cancel', reason: 'sample', confirm: 'yes' })).status).toBe(404);
    expect((await stored(id)).state).toBe('closed');
  });
});

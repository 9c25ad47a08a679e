import { describe, expect, test } from 'vitest';
import { meetings as meetingTexts } from '../../../messages/catalogue/index.ts';
import { useStore } from '../store/support/store.ts';
import { type Browser, useMeetings } from './support/committee-room.ts';

const useOne = useStore();
const t = meetingTexts.fr;
const scene = useMeetings(useOne);
const { meet, finished, stored } = scene;
const secretary = () => scene.people().secretary;
const members = () => scene.people().members;

describe('who may do what', () => {
  test('another committee’s meeting answers like one that does not exist', async () => {
    const { path } = await meet(1);
    await finished(path);
    const others = await Promise.all(['member:MA-CHI:m1', 'secretary:MA-CHI'].map((subject) => scene.room().enter(subject)));
    for (const other of others) {
      for (const section of ['', '/minutes']) expect((await other.get(`${path}${section}`)).status).toBe(404);
      expect((await other.post(path, { action: 'join' })).status).toBe(404);
    }
    expect((await others[1]?.post(path, { action: 'open' }))?.status).toBe(404);
    expect((await others[1]?.get(`${path}/verify`))?.status).toBe(404);
    expect((await secretary().get('/meetings/MA-MAR-2026-999')).status).toBe(404);
    expect((await secretary().get('/meetings/nothing')).status).toBe(404);
  });

  test('a member keeps no records, and the secretary neither joins nor votes', async () => {
    const { path, files } = await meet(1);
    const [chair, member] = members();
    for (const fields of [{ action: 'close', confirm: 'yes' }, { action: 'open' }, { action: 'move', day: '2026-11-11', place: 'x' }]) {
      expect((await member?.post(path, fields))?.status).toBe(403);
    }
    for (const address of ['/meetings', `${path}/agenda`, `${path}/correction`])
      expect((await member?.post(address, {}))?.status).toBe(403);
    expect((await member?.get(`${path}/agenda`))?.status).toBe(403);
    expect((await secretary().post(path, { action: 'join' })).status).toBe(403);
    const reference = files[0]?.reference ?? '';
    for (const address of ['/review', `/review/${reference}`, `/review/${reference}?meeting=${path.split('/')[2]}`]) {
      expect((await secretary().get(address)).status).toBe(403);
      expect((await secretary().post(address, { choice: 'approve', reason: 'sample', round: '0', confirm: 'yes' })).status).toBe(403);
    }
    await finished(path);
    expect((await chair?.get(`${path}/verify`))?.status).toBe(200);
    expect((await member?.get(`${path}/verify`))?.status).toBe(403);
    expect((await member?.get(`${path}/minutes`))?.status).toBe(200);
    const coordinator = await scene.room().enter('coordinator');
    for (const address of ['/meetings', path, `${path}/minutes`, `${path}/verify`])
      expect((await coordinator.get(address)).status).toBe(200);
    for (const subject of ['host:incubator:s1', 'applicant:x', 'agent:MA-MAR:agent-mar']) {
      expect((await (await scene.room().enter(subject)).get(`${path}/minutes`)).status).toBe(403);
    }
  });

  test('the secretary sees who has voted, and nothing of how', async () => {
    const { path, files } = await meet(1);
    const reference = files[0]?.reference ?? '';
    const seen = async (choice: string): Promise<string> => {
      await members()[2]?.vote(reference, choice);
      return (await secretary().get(path)).body;
    };
    const pages = [await seen('approve'), await seen('reject'), await seen('abstain'), await seen('recuse')];
    expect(pages[0]).toContain(t.votedOf(1, 6));
    expect(new Set(pages).size).toBe(1);
    expect(pages[0]).not.toContain(`/review/${reference}`);
  });

  test('a closed meeting stays as it is', async () => {
    const { id, path } = await meet(1);
    await finished(path);
    const before = await stored(id);
    const late: readonly (readonly [Browser | undefined, string, Record<string, string>, number])[] = [
      [members()[0], path, { action: 'join' }, 409],
      [secretary(), path, { action: 'open' }, 409],
      [secretary(), path, { action: 'move', day: '2026-11-11', place: 'ailleurs' }, 409],
      [secretary(), path, { action: 'other' }, 422],
      [secretary(), `${path}/agenda`, { files: '' }, 409],
      [secretary(), path, { action: 'close', confirm: 'yes' }, 303],
    ];
    for (const [person, address, fields, status] of late) expect((await person?.post(address, fields))?.status).toBe(status);
    const closed = await secretary().get(`${path}/agenda`);
    expect([closed.status, closed.body.includes(t.errors.over), closed.body.includes('name="first"')]).toEqual([409, true, false]);
    expect(await stored(id)).toEqual(before);
  });

  test('one meeting at a time, and none without files', async () => {
    const one = await meet(1);
    const other = await meet(1, { open: false });
    for (const fields of [{ action: 'open' }, { action: 'open', confirm: 'yes' }])
      expect((await secretary().post(other.path, fields)).body).toContain(t.errors.another);
    expect((await stored(other.id)).state).toBe('planned');
    await finished(one.path);
    const empty = await secretary().post('/meetings', { day: '2026-12-01', place: 'Salle vide' });
    expect((await secretary().post(empty.location, { action: 'open' })).body).toContain(t.errors.empty);
    const asked = await secretary().post(other.path, { action: 'open' });
    expect([asked.status, asked.body.includes(t.opening.title)]).toEqual([200, true]);
    expect((await stored(other.id)).state).toBe('planned');
    expect((await secretary().post(other.path, { action: 'open', confirm: 'yes' })).status).toBe(303);
    expect((await members()[0]?.get('/review'))?.body).toContain(other.path);
    await finished(other.path);
    expect((await members()[0]?.get('/review'))?.body).not.toContain(other.path);
  });

  test('only their own pages act for them', async () => {
    const { path, id, files } = await meet(1);
    const before = await stored(id);
    const [member] = members();
    const close = { action: 'close', confirm: 'yes' };
    for (const csrf of ['', 'x', secretary().csrf.slice(1), member?.csrf ?? '']) {
      expect((await secretary().post(path, { ...close, csrf })).status).toBe(403);
      expect((await secretary().post('/meetings', { day: '2026-11-11', place: 'Salle', csrf })).status).toBe(403);
      expect((await secretary().post(`${path}/agenda`, { files: files[0]?.reference ?? '', csrf })).status).toBe(403);
    }
    expect((await member?.post(path, { action: 'join', csrf: secretary().csrf }))?.status).toBe(403);
    expect((await secretary().post(path, close, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await secretary().post(path, close, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await secretary().get(`${path}?${new URLSearchParams({ ...close, csrf: secretary().csrf })}`)).status).toBe(200);
    expect(await stored(id)).toEqual(before);
  });
});

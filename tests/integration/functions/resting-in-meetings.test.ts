import { expect, test } from 'vitest';
import type { Application } from '../../../core/application/application.ts';
import { meetings } from '../../../messages/catalogue/index.ts';
import { aCommittee, aRegion } from '../../support/builders/index.ts';
import { inReview } from '../store/support/journey.ts';
import { useStore } from '../store/support/store.ts';
import { openRoom } from './support/committee-room.ts';

const store = useStore();
const region = aRegion({ committees: [aCommittee({ holdHours: 24 }), aCommittee({ province: 'MA-CHI' })] });

test('minutes say what was decided although it rests, what was reopened is open, and they verify whatever becomes of it', async () => {
  const room = openRoom(store(), region);
  const [secretary, ...members] = await Promise.all([
    room.enter('secretary:MA-MAR'),
    ...[1, 2, 3, 4].map((n) => room.enter(`member:MA-MAR:m${n}`)),
  ]);
  const files: Application[] = [];
  for (let n = 0; n < 3; n += 1) files.push(await inReview(store().applications, {}, 60 - n));
  const [kept, reopened, later] = files.map(({ reference }) => reference);
  if (secretary === undefined || kept === undefined || reopened === undefined || later === undefined) return expect.fail('too few');
  const reopen = async (reference: string): Promise<void> => {
    const form = { reason: 'le mauvais dossier', round: '0', confirm: 'yes' };
    expect((await secretary.post(`/secretariat/decisions?file=${reference}`, form)).status).toBe(303);
  };

  const { location: path } = await secretary.post('/meetings', { day: '2026-10-12', place: 'Salle' });
  await secretary.post(`${path}/agenda`, { files: `${kept} ${reopened} ${later}` });
  expect((await secretary.post(path, { action: 'open', confirm: 'yes' })).status).toBe(303);
  for (const { reference } of files) for (const member of members) await member.vote(reference, 'reject');
  await reopen(reopened);
  expect((await secretary.get(path)).body).toContain(meetings.fr.progress(2, 3));
  expect((await secretary.post(path, { action: 'close', confirm: 'yes' })).location).toBe(`${path}/minutes`);

  const meeting = (await store().meetings.get(path.split('/')[2] ?? '')) ?? expect.fail('no meeting');
  const minutes = (await store().meetings.minutes(meeting)) ?? expect.fail('no minutes');
  expect(minutes.files.map(({ reference, round, cast, decision }) => [reference, round, cast, decision.kind])).toEqual([
    [kept, 0, 4, 'decided'],
    [reopened, 1, 0, 'open'],
    [later, 0, 4, 'decided'],
  ]);
  expect(room.called).toEqual([]);

  await reopen(later);
  expect((await store().applications.getByReference(later))?.status).toBe('in-review');
  const verified = await secretary.get(`${path}/verify`);
  expect([verified.status, verified.body.includes(meetings.fr.check.intact)]).toEqual([200, true]);
});

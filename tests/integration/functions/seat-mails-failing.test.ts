import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, test } from 'vitest';
import { staff } from '../../../messages/catalogue/index.ts';
import { seatLetterKey } from '../../../store/keys.ts';

import { DAYS, LATER, useSeatMailRooms } from './support/seat-mail-room.ts';

const openRoom = useSeatMailRooms();

describe('when mail fails', () => {
  test('a refused letter is tried again later, ever more seldom, and is sent once', async () => {
    const room = openRoom();
    const address = await room.named(DAYS, 'approve');
    room.mailbox.faults.set({ channel: 'email', to: address, failures: 2 });
    await room.run();
    room.wait(10);
    await room.run();
    expect((await room.letters()).find(({ kind }) => kind === 'stands-in')).toMatchObject({ state: 'failed', attempts: 1 });
    room.wait(5);
    await room.run();
    room.wait(15);
    await room.run();
    expect((await room.letters()).find(({ kind }) => kind === 'stands-in')).toMatchObject({ state: 'failed', attempts: 2 });
    room.wait(15);
    for (let n = 0; n < 3; n += 1) await room.run();
    expect(room.subjects(address)).toHaveLength(1);
    expect(new Set((await room.letters()).map(({ state }) => state))).toEqual(new Set(['sent']));
  });

  test('one that is never confirmed is repeated once, with a mark', async () => {
    const room = openRoom();
    const address = await room.named(DAYS, 'approve');
    const [letter] = (await room.letters()).filter(({ kind }) => kind === 'stands-in');
    // A run that claimed it and died.
    await room.seatLetters.claim(letter ?? expect.fail('no letter'), '2026-10-05T09:00:00.000Z');
    await room.run();
    expect(room.subjects(address)).toEqual([]);
    room.wait(20);
    await room.run();
    room.wait(20);
    await room.run();
    expect(room.mailbox.sentTo(address).map(({ text }) => text.includes(staff.fr.repeat))).toEqual([true]);
  });

  test('an address to which no mail goes is shown to the secretary, also before the first day; once it is freed, she is told', async () => {
    const room = openRoom();
    const address = await room.named(LATER);
    await room.suppress(address);
    await room.act({ seat: 'm3', action: 'approve', n: '1' });
    await room.run();
    expect(room.subjects(address)).toEqual([]);
    const secretary = await room.secretary();
    expect((await secretary.get('/secretariat/mail')).body).toContain(address);
    await secretary.post('/secretariat/mail', { act: 'try-again', who: `member:${room.province}:m3.s1` });
    expect((await secretary.get('/secretariat/mail')).body).not.toContain(address);
    room.wait(60);
    await room.run();
    await room.run();
    expect(room.subjects(address)).toHaveLength(1);
  });

  test('one that came back is sent again once the secretary frees the address, and one that was read long before is not', async () => {
    const room = openRoom();
    const address = await room.named(LATER, 'approve');
    await room.run();
    room.wait(30);
    await room.suppress(address);
    const free = async () => (await room.secretary()).post('/secretariat/mail', { act: 'try-again', who: `member:${room.province}:m3.s1` });
    await Promise.all([free(), free()]);
    room.wait(60);
    await room.run();
    await room.run();
    expect(room.mailbox.sentTo(address).map(({ text }) => text.includes(staff.fr.repeat))).toEqual([false, true]);

    room.wait(2 * 24 * 60);
    await room.suppress(address);
    await free();
    await room.run();
    expect(room.subjects(address)).toHaveLength(2);
  });

  test('one that cannot be read, such as a later release’s, keeps nobody from hers, and the secretary from none of her pages', async () => {
    const room = openRoom();
    const address = await room.named(DAYS, 'approve');
    const { db, table, region } = room.context;
    const later = { province: room.province, event: 9, kind: 'notice-of-later', to: 'm1' };
    await db.send(new PutCommand({ TableName: table, Item: { ...seatLetterKey(region, room.province, later), ...later } }));
    await room.run();
    expect(room.subjects(address)).toHaveLength(1);
    await room.suppress(address);
    const secretary = await room.secretary();
    for (const path of ['/secretariat', '/secretariat/mail']) expect((await secretary.get(path)).statusCode).toBe(200);
    await secretary.post('/secretariat/mail', { act: 'try-again', who: `member:${room.province}:m3.s1` });
    room.wait(60);
    await room.run();
    expect(room.subjects(address)).toHaveLength(2);
  });
});

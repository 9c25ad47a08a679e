import { describe, expect, test } from 'vitest';
import { problems, secretariat, signIn as signInTexts, staff } from '../../../messages/catalogue/index.ts';
import { inReview } from '../store/support/journey.ts';

import { DAYS, LATER, LINK, NAME, useSeatMailRooms } from './support/seat-mail-room.ts';

const openRoom = useSeatMailRooms();
const t = staff.fr.seatLetter;

describe('a stand-in', () => {
  test('is told once, within the hours, for whom, from when until when, and gets to the files by the link; the member is told too', async () => {
    const room = openRoom();
    room.at('2026-10-05T20:00:00.000Z');
    const address = await room.named({ ...DAYS, from: '2026-10-06' }, 'approve');
    await room.run();
    expect(room.subjects(address)).toEqual([]);
    room.at('2026-10-06T08:00:00.000Z');
    await Promise.all([room.run(), room.run()]);
    await room.run();
    const [mail, ...more] = room.mailbox.sentTo(address);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe(t.subject['stands-in'](NAME));
    for (const said of ['Personne échantillon m3', '6 octobre 2026', '9 octobre 2026', t.how, 'https://jisr.example.org/sign-in?lang=fr'])
      expect(mail?.text).toContain(said);
    expect((await room.open(mail?.text.match(LINK)?.[0] ?? '')).statusCode).toBe(200);

    const toMember = room.mailbox.sentTo(room.addressOf('m3'));
    expect(toMember.map(({ subject }) => subject)).toEqual([t.subject['stand-in-approved']('')]);
    expect(toMember[0]?.text).toContain('Personne suppleante');
    expect(toMember[0]?.text).not.toMatch(LINK);
    expect(`${mail?.text}${toMember[0]?.text}`).not.toContain('Motif dit à m3');
  });

  test('before her first day gets no link, for it would lead nowhere yet, but is told where one is asked for', async () => {
    const room = openRoom();
    const address = await room.named(LATER, 'approve');
    await room.run();
    const [mail] = room.mailbox.sentTo(address);
    expect(mail?.text).toContain(t.howLater);
    expect(mail?.text).not.toMatch(LINK);
  });

  test('who was refused hears nothing; who named her reads the reason', async () => {
    const room = openRoom();
    const address = await room.named(LATER, 'refuse');
    await room.run();
    await room.run();
    expect(room.subjects(address)).toEqual([]);
    const [mail, ...more] = room.mailbox.sentTo(room.addressOf('m3'));
    expect(more).toEqual([]);
    expect(mail?.subject).toBe(t.subject['stand-in-refused'](''));
    for (const said of ['Motif dit à m3', 'Personne suppleante', '12 octobre 2026', '16 octobre 2026']) expect(mail?.text).toContain(said);
    expect(mail?.text.match(LINK)).toHaveLength(1);
  });

  test('is not told that she stands in after it was ended, and not that it ended: she never knew', async () => {
    const room = openRoom();
    room.at('2026-10-05T20:00:00.000Z');
    const address = await room.named(LATER, 'approve');
    expect((await room.act({ seat: 'm3', action: 'end', n: '1', reason: 'motif' })).statusCode).toBe(303);
    room.at('2026-10-06T08:00:00.000Z');
    await room.run();
    expect(room.subjects(address)).toEqual([]);
    expect(room.subjects(room.addressOf('m3'))).toEqual([t.subject['stand-in-ended']('')]);
  });

  test('pressed twice, approved once and told once', async () => {
    const room = openRoom();
    const address = await room.named(DAYS);
    const presses = await Promise.all([1, 2].map(() => room.act({ seat: 'm3', action: 'approve', n: '1' })));
    expect(presses.map(({ statusCode }) => statusCode).toSorted()).toEqual([303, 422]);
    await room.run();
    await room.run();
    expect(room.subjects(address)).toHaveLength(1);
  });

  test('sees for whom she stands in and until when, and is not asked to name somebody', async () => {
    const room = openRoom();
    await room.named(DAYS, 'approve');
    const { body } = await (await room.enter('m3.s1')).get('/review/stand-in');
    expect(body).toContain(secretariat.fr.standIn.standsIn('Personne échantillon m3', '9 octobre 2026'));
    expect(body).not.toContain(`<h2>${secretariat.fr.standIn.name}</h2>`);
    expect(await (await room.enter('m3')).get('/review/stand-in')).toMatchObject({
      statusCode: 403,
      body: expect.stringContaining(problems.fr['stood-in-for'].title),
    });
  });
});

describe('who replaces a member', () => {
  const replace = (room: ReturnType<typeof openRoom>) => {
    const { form, address } = room.newcomer('remplacante');
    return room
      .act({ seat: 'm2', action: 'replace', ...form, reason: 'Ce que la secrétaire en pense', confirm: 'yes' })
      .then((answer) => ({ answer, address }));
  };

  test('is told that she sits from now on; who left is told once that her seat has ended, without the reason; her link says why it opens nothing', async () => {
    const room = openRoom();
    await inReview(room.applications, { province: room.province });
    await room.digestRequests.put(room.province, { role: 'secretary', id: 'secretary' }, '2026-10-05T09:30:00.000Z');
    room.wait(60);
    await room.run();
    const [digest] = room.mailbox.sentTo(room.addressOf('m2'));
    const own = digest?.text.match(LINK)?.[0] ?? expect.fail('no digest');
    room.wait(60);
    const { address } = await replace(room);
    await room.run();
    await room.run();
    const [mail] = room.mailbox.sentTo(address);
    expect(mail?.subject).toBe(t.subject.seated(NAME));
    expect(mail?.text).toContain('Personne échantillon m2');
    expect((await room.open(mail?.text.match(LINK)?.[0] ?? '')).statusCode).toBe(200);
    const left = room.mailbox.sentTo(room.addressOf('m2')).slice(1);
    expect(left.map(({ subject }) => subject)).toEqual([t.subject['seat-ended'](NAME)]);
    expect(left[0]?.text).toContain(t.ask);
    expect(left[0]?.text).not.toMatch(LINK);
    expect(left[0]?.text).not.toContain('Ce que la secrétaire en pense');

    expect(await room.open(own)).toMatchObject({ statusCode: 403, body: expect.stringContaining(problems.fr['seat-ended'].title) });
    // A link that nobody was sent says nothing of anybody.
    const guessed = await room.open(own.replace(/.{22}$/u, 'a'.repeat(22)));
    expect(guessed).toMatchObject({ statusCode: 404, body: expect.stringContaining(signInTexts.fr.gone.unknown) });
  });

  test('with the seat end its stand-ins, whose days have not passed: they are told', async () => {
    const room = openRoom();
    const standIn = await room.named(DAYS, 'approve');
    await room.run();
    expect((await room.act({ seat: 'm3', action: 'remove', reason: 'motif', confirm: 'yes' })).statusCode).toBe(303);
    room.wait(1);
    await room.run();
    expect(room.subjects(standIn)).toEqual([t.subject['stands-in'](NAME), t.subject['standing-in-ended'](NAME)]);
    expect(room.subjects(room.addressOf('m3'))).toEqual([t.subject['stand-in-approved'](''), t.subject['seat-ended'](NAME)]);
  });

  test('a link that the secretary withdrew says so, and offers another', async () => {
    const room = openRoom();
    const { address } = await replace(room);
    await room.run();
    const link = room.mailbox.sentTo(address)[0]?.text.match(LINK)?.[0] ?? expect.fail('no link');
    room.wait(5);
    expect((await room.act({ seat: 'm2', action: 'revoke', reason: 'motif' })).statusCode).toBe(303);
    const { statusCode, body } = await room.open(link);
    expect(statusCode).toBe(410);
    for (const said of [signInTexts.fr.gone.withdrawn, signInTexts.fr.gone.fresh]) expect(body).toContain(said);
  });
});

describe('chair and coordinator', () => {
  const notices = (room: ReturnType<typeof openRoom>) =>
    [room.addressOf('m1'), room.coordinator.email].map((address) => room.mailbox.sentTo(address));

  test('are told once who was seated, in which seat, when and by whom, and to whom one objects; not why', async () => {
    const room = openRoom();
    const { form } = room.newcomer('remplacante');
    await room.act({ seat: 'm2', action: 'replace', ...form, reason: 'Ce que la secrétaire en pense', confirm: 'yes' });
    await Promise.all([room.run(), room.run()]);
    await room.run();
    const [toChair, toCoordinator] = notices(room);
    expect(toChair?.map(({ subject }) => subject)).toEqual([t.subject['notice-replaced'](NAME)]);
    expect(toCoordinator).toHaveLength(1);
    const [said, coordinators] = [toChair?.[0]?.text ?? '', toCoordinator?.[0]?.text ?? ''];
    for (const part of [
      'm2',
      'Personne remplacante',
      'Personne échantillon m2',
      '5 octobre 2026',
      'Personne échantillon secretary',
      room.coordinator.email,
    ])
      expect(said).toContain(part);
    // She is written to in Arabic.
    for (const part of ['m2', 'شخص remplacante', staff.ar.seatLetter.objections]) expect(coordinators).toContain(part);
    expect(`${said}${coordinators}`).not.toContain('Ce que la secrétaire en pense');
    expect(`${said}${coordinators}`).not.toMatch(LINK);
  });

  test('are told of an approved stand-in with its days, and of a removal, also when it was undone before', async () => {
    const room = openRoom();
    room.at('2026-10-05T20:00:00.000Z');
    await room.named(LATER, 'approve');
    await room.act({ seat: 'm3', action: 'end', n: '1', reason: 'motif' });
    await room.act({ seat: 'm2', action: 'remove', reason: 'motif', confirm: 'yes' });
    room.at('2026-10-06T08:00:00.000Z');
    await room.run();
    await room.run();
    const [toChair = [], toCoordinator] = notices(room);
    expect(toChair.map(({ subject }) => subject)).toEqual([t.subject['notice-stand-in'](NAME), t.subject['notice-removed'](NAME)]);
    for (const part of ['Personne suppleante', 'Personne échantillon m3', '12 octobre 2026', '16 octobre 2026'])
      expect(toChair[0]?.text).toContain(part);
    expect(toCoordinator).toHaveLength(2);
  });

  test('the coordinator alone where it is the chair’s seat, who is told as its holder', async () => {
    const room = openRoom();
    const { form } = room.newcomer('presidente');
    await room.act({ seat: 'm1', action: 'replace', ...form, reason: 'motif', confirm: 'yes' });
    await room.run();
    expect(room.subjects(room.addressOf('m1'))).toEqual([t.subject['seat-ended'](NAME)]);
    expect(room.subjects(room.coordinator.email)).toHaveLength(1);
  });

  test('a notice that came back to the coordinator goes out again once her address is freed', async () => {
    const room = openRoom();
    await room.act({ seat: 'm2', action: 'remove', reason: 'motif', confirm: 'yes' });
    await room.run();
    await room.suppress(room.coordinator.email);
    await (await room.secretary()).post('/secretariat/mail', { act: 'try-again', who: 'coordinator' });
    room.wait(60);
    await room.run();
    await room.run();
    expect(room.subjects(room.coordinator.email)).toHaveLength(2);
  });
});

test('the secretary does not take a seat by another spelling of an address that is somebody’s already', async () => {
  const room = openRoom();
  const { form } = room.newcomer('autre');
  const spelt = (address: string) => address.toUpperCase().replace('@', '+siege@');
  for (const [address, code] of [
    [room.secretaryEmail, 'SitsAlready'],
    [room.addressOf('m1'), 'SitsAlready'],
    [room.coordinator.email, 'WorksElsewhere'],
  ] as const) {
    const answer = await room.act({ seat: 'm2', action: 'replace', ...form, email: spelt(address), reason: 'motif', confirm: 'yes' });
    expect(answer).toMatchObject({ statusCode: 422, body: expect.stringContaining(secretariat.fr.errors[code]) });
  }
  expect((await room.committees.getRoster(room.province)).version).toBe(0);
});

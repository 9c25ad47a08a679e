import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Context } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import { plusMinutes } from '../../../core/time.ts';
import { createHandler as keepSecretariat } from '../../../functions/keep-secretariat/handler.ts';
import { createHandler as sendDigests } from '../../../functions/send-digests/handler.ts';
import { refuseSuppressed } from '../../../functions/shared/adapters/suppression.ts';
import { createSeatedCommittees } from '../../../functions/shared/committee/seated-committee.ts';
import { createHandler as signIn } from '../../../functions/sign-in/handler.ts';
import { problems, secretariat, signIn as signInTexts, staff } from '../../../messages/catalogue/index.ts';
import { seatLetterKey } from '../../../store/keys.ts';
import { aCommittee, aPerson, aRegion } from '../../support/builders/index.ts';
import { ask } from '../../support/http-event.ts';
import { sampleKeys } from '../../support/keys.ts';
import { useMailbox } from '../../support/mailbox.ts';
import { inReview } from '../store/support/journey.ts';
import { useStore } from '../store/support/store.ts';
import { signedIn } from './support/signed-in.ts';

const useOne = useStore();
const useMail = useMailbox();
const t = staff.fr.seatLetter;
const context = { functionName: 'send-digests', getRemainingTimeInMillis: () => 180_000 } as Context;
const LINK = /https:\/\/jisr\.example\.org\/l\/[\w-]+/gu;
const NAME = 'Province échantillon';
let rooms = 0;

/** A committee of three with its secretary, on the real store and mailbox, written to from 8 to 18. Each has a province of its own. */
const openRoom = () => {
  rooms += 1;
  const province = `MA-T${String.fromCharCode(65 + Math.floor(rooms / 26), 65 + (rooms % 26))}`;
  const store = useOne();
  const mailbox = useMail();
  const keys = sampleKeys();
  const members = ['m1', 'm2', 'm3'].map((id) => aPerson({ id, language: 'fr' }));
  const committee = aCommittee({ province, members, quorum: 2, digest: { cadence: 'on-request' } });
  const named = { provinces: [{ code: province, name: { ar: 'إقليم نموذجي', fr: NAME } }] };
  const region = aRegion({ committees: [committee], hosts: [], digest: { from: 8, until: 18 }, utcOffset: '+00:00', ...named });
  let now = '2026-10-05T09:00:00.000Z';
  const clock = { now: () => now, real: () => Date.parse(now) };
  const email = refuseSuppressed(mailbox.email, { suppressions: store.suppressions, keys });
  const committees = createSeatedCommittees(store.committees, region, clock);
  const deps = { ...store, committees, keys, email, sms: mailbox.sms, region, clock, publicUrl: 'https://jisr.example.org' };
  const [secretariatPages, digests, signInPages] = [keepSecretariat(deps), sendDigests(deps), signIn(deps)];
  const enter = async (subject: string) => {
    const { csrf, cookies } = await signedIn(deps, subject, 360_000);
    return {
      get: (path: string) => ask(secretariatPages, 'GET', path, { cookies }),
      post: (path: string, form: Readonly<Record<string, string>>) =>
        ask(secretariatPages, 'POST', path, { cookies, form: { csrf, ...form } }),
    };
  };
  const newcomer = (name: string) => {
    const address = `${name}-${rooms}@example.org`;
    return { address, form: { nameAr: `شخص ${name}`, nameFr: `Personne ${name}`, email: address, language: 'fr' } };
  };
  const addressOf = (id: string) => members.find((one) => one.id === id)?.email ?? expect.fail(id);
  const secretary = () => enter(`secretary:${province}`);
  const act = async (fields: Readonly<Record<string, string>>) => (await secretary()).post('/secretariat/members', fields);
  return {
    ...store,
    province,
    mailbox,
    addressOf,
    coordinator: region.coordinator,
    secretaryEmail: committee.secretary.email,
    newcomer,
    secretary,
    act,
    enter: (id: string) => enter(`member:${province}:${id}`),
    /** m3 names somebody for some days, whom the secretary then approves or refuses. */
    named: async (days: { from: string; until: string }, action?: 'approve' | 'refuse') => {
      const standIn = newcomer('suppleante');
      const m3 = await enter(`member:${province}:m3`);
      expect((await m3.post('/review/stand-in', { ...standIn.form, ...days })).statusCode).toBe(303);
      const n = String((await store.committees.getRoster(province)).standIns.at(-1)?.n);
      if (action !== undefined) expect((await act({ seat: 'm3', action, n, reason: 'Motif dit à m3' })).statusCode).toBe(303);
      return standIn.address;
    },
    subjects: (address: string) => mailbox.sentTo(address).map(({ subject }) => subject),
    wait: (minutes: number) => {
      now = plusMinutes(now, minutes);
    },
    at: (moment: string) => {
      now = moment;
    },
    run: () => digests({}, context),
    open: (link: string) => ask(signInPages, 'GET', new URL(link).pathname),
    suppress: async (address: string) => store.suppressions.report(await keys.address(address), 'bounced', now),
    letters: () => store.seatLetters.list(province, 0),
  };
};
const DAYS = { from: '2026-10-05', until: '2026-10-09' };
const LATER = { from: '2026-10-12', until: '2026-10-16' };

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

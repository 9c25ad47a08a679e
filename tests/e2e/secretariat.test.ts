import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problems, secretariat, staff } from '../../messages/catalogue/index.ts';
import { formatDay } from '../../messages/format.ts';
import { clientOf, type Person, signIn } from './support/client.ts';
import { hasSignInLink, signInLink } from './support/mailbox.ts';
import { memberEmail, region } from './support/region.ts';
import { ballot, openScene, type Scene } from './support/scene.ts';
import { type System, startSystem } from './support/system.ts';
import { until } from './support/until.ts';

/** Who sits, over HTTP: the secretary of Marrakech, her members, and who comes in their place. */
const t = secretariat.fr;
const PROVINCE = 'MA-MAR';
const MEMBERS = '/secretariat/members';
let system: System;
let scene: Scene;
let secretary: Person;
const secretaryOf = (province: string): string => region.committees.find((one) => one.province === province)?.secretary.email ?? '';
const secretaryName = region.committees.find((one) => one.province === PROVINCE)?.secretary.name.fr ?? '';
beforeAll(async () => {
  system = await startSystem();
  scene = openScene(system);
  secretary = await signIn(system, secretaryOf(PROVINCE));
});
afterAll(() => system?.stop());

const member = (id: string): Promise<Person> => scene.member(PROVINCE, id);
const today = (): string => system.now().toISOString().slice(0, 10);
const act = (fields: Readonly<Record<string, string>>) => secretary.post(MEMBERS, { csrf: secretary.csrf, ...fields });
const anotherPerson = (email: string) => ({ nameAr: 'شخص آخر', nameFr: 'Autre Personne', email, language: 'fr' });
const done = (code: string) => expect.stringContaining(`&done=${code}&`);
const roster = async () => (await system.store.items()).find(({ sk, pk }) => sk === 'ROSTER' && pk.endsWith(PROVINCE));
const seatOf = (seat: string) => secretary.get(`${MEMBERS}?seat=${seat}`);
/** Her newest link opens nothing any more. */
const linkOf = async (email: string) => signInLink((await system.mailbox.all(email)).findLast(hasSignInLink) ?? expect.fail('no link'));

describe('the secretariat', () => {
  test('says how many votes each seat owes and not how anyone voted', async () => {
    const { reference } = await scene.submitted('in-review');
    await scene.votes(PROVINCE, ['m1'], reference, 'reject');
    const { status, text } = await until('one file', async () => {
      const page = await secretary.get('/secretariat');
      return page.text.includes(t.files(1)) ? page : undefined;
    });
    expect(status).toBe(200);
    expect(text).toContain(t.committee('Marrakech'));
    expect(text).not.toMatch(/reject|rejet/iu);
    expect(text).not.toContain(reference);
  });

  test('opens to her alone: neither a member nor another committee’s secretary reaches this one', async () => {
    const other = await signIn(system, secretaryOf('MA-CHI'));
    expect((await clientOf(system).get('/secretariat')).status).toBe(401);
    expect((await (await member('m1')).get(MEMBERS)).status).toBe(403);
    expect((await secretary.get('/review')).status).toBe(403);
    const before = await roster();
    const foreign = await other.post(MEMBERS, {
      csrf: other.csrf,
      seat: 'm1',
      action: 'remove',
      reason: 'autre commission',
      confirm: 'yes',
    });
    expect(foreign.status).toBe(303);
    // What she posts changes her own committee, whatever it names.
    expect(await roster()).toEqual(before);
    const forged = await secretary.post(MEMBERS, { seat: 'm1', action: 'remove', reason: 'sans jeton', confirm: 'yes' });
    expect(forged.status).toBe(403);
    for (const path of [
      '/secretariat',
      MEMBERS,
      `${MEMBERS}?seat=m1`,
      `${MEMBERS}?seat=m1&do=remove`,
      '/secretariat/log',
      '/review/stand-in',
    ])
      await secretary.get(path);
    expect(await roster()).toEqual(before);
  });
});

describe('a member’s absence', () => {
  const email = 'suppleante@example.org';
  const name = (person: Person, changes = {}) =>
    person.post('/review/stand-in', { csrf: person.csrf, ...anotherPerson(email), from: today(), until: today(), ...changes });

  test('is named by her, approved by the secretary, and one of the two votes', async () => {
    const { reference } = await scene.submitted('in-review');
    const m2 = await member('m2');
    expect((await name(m2, { email: memberEmail(PROVINCE, 'm3') })).text).toContain(t.errors.SitsAlready);
    expect((await name(m2, { email: region.coordinator.email })).text).toContain(t.errors.WorksElsewhere);
    expect((await name(m2, { from: '2026-01-01', until: '2026-01-02' })).text).toContain(t.errors.PeriodOver);
    expect((await name(m2)).status).toBe(303);
    expect((await m2.get('/review/stand-in')).text).toContain(t.standIns.states.named);
    // Until it is approved she votes, and the other is nobody.
    await scene.votes(PROVINCE, ['m2'], reference, 'reject');

    expect((await secretary.get('/secretariat')).text).toContain(t.pending(1));
    expect((await seatOf('m2')).text).toContain(t.standIns.period(formatDay('fr', today()), formatDay('fr', today())));
    expect((await act({ seat: 'm2', action: 'approve', n: '1' })).headers.get('location')).toEqual(done('approve'));
    expect((await act({ seat: 'm2', action: 'approve', n: '1' })).text).toContain(t.errors.NotOpen);

    expect((await m2.post(`/review/${reference}`, ballot(m2, 'approve'))).status).toBe(403);
    const own = await clientOf(system).get(await linkOf(memberEmail(PROVINCE, 'm2')));
    expect([own.status, own.text.includes(problems.fr['stood-in-for'].title)]).toEqual([403, true]);
    expect(
      (await system.mailbox.arrival(memberEmail(PROVINCE, 'm2'), ({ text }) => /Autre Personne|شخص آخر/u.test(text))).html,
    ).not.toContain('/l/');
    const told = await system.mailbox.arrival(email);
    expect(told.subject).toBe(staff.fr.seatLetter.subject['stands-in']('Marrakech'));
    expect((await clientOf(system).get(signInLink(told))).status).toBe(200);
    const standIn = await signIn(system, email);
    expect((await standIn.post(`/review/${reference}`, ballot(standIn, 'approve'))).status).toBe(200);
    expect((await name(standIn, { email: 'encore@example.org' })).status).toBe(403);
    const { id, ballots } = await system.store.application(reference);
    expect(ballots).toEqual({ m2: { choice: 'approve', voter: 'm2.s1' } });
    const votes = (await system.store.items()).filter(({ pk, sk }) => pk.endsWith(id) && sk.startsWith('EVENT#'));
    expect(votes.filter(({ kind }) => kind === 'vote-cast').map(({ by }) => by)).toEqual([
      { role: 'member', id: 'm2' },
      { role: 'member', id: 'm2.s1' },
    ]);

    const ended = await act({ seat: 'm2', action: 'end', n: '1', reason: 'De retour' });
    expect(ended.headers.get('location')).toEqual(done('end'));
    const over = await standIn.get('/review');
    expect([over.status, over.text.includes(problems.fr['standing-in-over'].title)]).toEqual([403, true]);
    expect((await m2.get('/review')).status).toBe(200);
  });
});

describe('a member who leaves', () => {
  const email = 'remplacante@example.org';

  test('is replaced after a confirmation: her session and her link end, who comes signs in', async () => {
    const m3 = await member('m3');
    const fields = { seat: 'm3', action: 'replace', ...anotherPerson(email), reason: 'Mutée dans une autre province' };
    expect((await act({ ...fields, reason: '' })).text).toContain(t.errors.reason);
    const confirmation = await act(fields);
    expect([confirmation.status, confirmation.text.includes(t.confirmIntro)]).toEqual([200, true]);
    expect((await m3.get('/review')).status).toBe(200);

    expect((await act({ ...fields, confirm: 'yes' })).headers.get('location')).toEqual(done('replace'));
    const refused = await m3.get('/review');
    expect([refused.status, refused.text.includes(problems.fr['seat-ended'].title)]).toEqual([403, true]);
    const hers = memberEmail(PROVINCE, 'm3');
    expect((await clientOf(system).get(await linkOf(hers))).status).toBe(403);
    const hasEnded = Object.values(staff).map(({ seatLetter }) => seatLetter.subject['seat-ended']('').trim());
    await system.mailbox.arrival(hers, ({ subject }) => hasEnded.some((said) => subject.startsWith(said)));
    expect((await (await signIn(system, email)).get('/review')).status).toBe(200);
    // Sent again, it would be the same person in two seats.
    expect((await act({ ...fields, confirm: 'yes' })).text).toContain(t.errors.SitsAlready);
  });

  test('loses every session and link when they are revoked, and gets a fresh one', async () => {
    const m4 = await member('m4');
    const old = await linkOf(memberEmail(PROVINCE, 'm4'));
    expect((await act({ seat: 'm4', action: 'revoke', reason: 'Téléphone perdu' })).headers.get('location')).toEqual(done('revoke'));
    expect((await m4.get('/review')).status).toBe(401);
    expect((await clientOf(system).get(old)).status).toBe(410);
    const before = await system.mailbox.newest();
    expect((await act({ seat: 'm4', action: 'send-link' })).headers.get('location')).toEqual(done('send-link'));
    const fresh = signInLink(await system.mailbox.arrival(memberEmail(PROVINCE, 'm4'), hasSignInLink, before));
    expect(fresh).not.toBe(old);
    expect([(await clientOf(system).get(fresh)).status, (await clientOf(system).get(old)).status]).toEqual([200, 410]);
  });

  test('removed in mid-vote leaves no file waiting: it is decided by the votes of the seats that are left', async () => {
    const { reference } = await scene.submitted('in-review');
    await scene.votes(PROVINCE, ['m1', 'm2', 'm5'], reference, 'approve');
    const remove = (seat: string, confirm = 'yes') => act({ seat, action: 'remove', reason: 'A démissionné', confirm });
    const m6 = await member('m6');
    const link = await linkOf(memberEmail(PROVINCE, 'm6'));
    expect([(await m6.get('/review')).status, (await clientOf(system).get(link)).status]).toEqual([200, 200]);
    for (const seat of ['m4', 'm6']) expect((await remove(seat)).headers.get('location')).toEqual(done('remove'));
    // Her session and her link lead nowhere, and what she sends with them is refused.
    expect([(await m6.get('/review')).status, (await clientOf(system).get(link)).status]).toEqual([403, 403]);
    expect((await m6.post(`/review/${reference}`, ballot(m6, 'reject'))).status).toBe(403);
    expect((await clientOf(system).post(`${link}/code`)).status).toBe(403);
    expect((await remove('m6')).text).toContain(t.errors.NotOpen);
    // Four seats, quorum four: another one less and no file can be decided.
    const warned = await remove('m3', 'no');
    expect(warned.text).toContain(t.quorumLost(3, 4).slice(0, 20));
    expect((await remove('m3')).status).toBe(303);
    await scene.until(reference, 'escalated');
  });

  test('stands in the log with the reason, and the log is whole', async () => {
    const { text } = await secretary.get('/secretariat/log');
    for (const kind of [
      'stand-in-named',
      'stand-in-approved',
      'stand-in-ended',
      'member-replaced',
      'access-revoked',
      'link-requested',
      'member-removed',
    ] as const)
      expect(text).toContain(t.journal.kinds[kind]);
    for (const said of ['Mutée dans une autre province', 'Autre Personne', secretaryName]) expect(text).toContain(said);
    expect(text).toContain(t.journal.intact(9));
    await system.store.change({ pk: `MA-07#COMMITTEE#${PROVINCE}`, sk: 'EVENT#000002' }, () => ({ at: '2026-01-01T00:00:00.000Z' }));
    expect((await secretary.get('/secretariat/log')).text).toContain(t.journal.broken);
  });
});

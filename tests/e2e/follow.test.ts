import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { caseId } from '../../core/case/case.ts';
import { labels, manage } from '../../messages/catalogue/index.ts';
import { formatPhone } from '../../messages/format.ts';
import { segment } from '../../pages/frame.ts';
import { follow, typeCode } from './support/applicant.ts';
import { clientOf, enter, type Person } from './support/client.ts';
import { hasSignInLink, signInLink } from './support/mailbox.ts';
import { hostOf, region } from './support/region.ts';
import { openScene, type Scene, type Submitted } from './support/scene.ts';
import { type System, startSystem } from './support/system.ts';
import { until } from './support/until.ts';

/** What an applicant does with her own application, over HTTP: the browser's part is in follow-browser.test.ts. */
let system: System;
let scene: Scene;
beforeAll(async () => {
  system = await startSystem();
  scene = openScene(system);
});
afterAll(() => system?.stop());

const FOUR = ['m1', 'm2', 'm3', 'm4'] as const;
const t = manage.fr;

const subjects = async (email: string) => (await system.mailbox.all(email)).map(({ subject }) => subject);
const untilMail = (email: string, words: string) => system.mailbox.arrival(email, ({ subject }) => subject.includes(words));
/** Nothing is on its way to Step Functions any more. */
const untilHeard = (reference: string) =>
  until(`${reference} to be heard`, async () => {
    const { callback, dueAt } = await system.store.application(reference);
    return callback === undefined && dueAt === undefined ? true : undefined;
  });
const hasCase = async (id: string) => (await system.store.items()).some(({ pk, sk }) => sk === 'CASE' && pk.endsWith(`#CASE#${id}`));
const placesAt = async (host: string) =>
  z.object({ taken: z.number() }).parse((await system.store.items()).find(({ pk }) => pk.endsWith(`#HOST#${host}`))).taken;

const e164 = ({ form }: Submitted): string => form.phone.replace(/^0/u, '+212');

let phones = 690_100_000;
const submitted = (status: Parameters<Scene['submitted']>[0], email: string, more: Parameters<Scene['submitted']>[1] = {}) => {
  phones += 1;
  return scene.submitted(status, { email, language: 'fr', phone: `0${phones}`, ...more });
};
const rejected = async (email: string, more: Parameters<Scene['submitted']>[1] = {}): Promise<Submitted> => {
  const file = await submitted('in-review', email, more);
  await scene.votes('MA-MAR', FOUR, file.reference, 'reject');
  await untilMail(email, 'Décision');
  await untilHeard(file.reference);
  return file;
};
const REASON = 'Mon revenu a été mal lu : il est de 900 dirhams.';
const appeal = (person: Person, reason = REASON) => person.post('/follow/appeal?lang=fr', { csrf: person.csrf, reason });
const withdraw = (person: Person) => person.post('/follow/withdraw?lang=fr', { csrf: person.csrf, confirm: 'yes' });

/** The coordinator's page of an appeal, and her decision on it. */
const appealCase = async ({ reference }: Submitted) => {
  const { id } = await system.store.application(reference);
  const own = caseId('appeal', id, 1);
  await until('the case', async () => ((await hasCase(own)) ? true : undefined));
  const coordinator = await scene.staff(region.coordinator.email);
  const path = `/cases/${segment(own)}?lang=fr`;
  return {
    id: own,
    read: async () => (await coordinator.get(path)).text,
    decide: (choice: 'approve' | 'reject' | 'more-information') =>
      coordinator.post(path, { csrf: coordinator.csrf, choice, category: '1', reason: 'Relu avec la candidate.', confirm: 'yes' }),
  };
};

describe('taking the application back', () => {
  test('during review: the wait is closed, her CIN is free, and pressing twice does it once', async () => {
    const file = await submitted('in-review', 'back@example.org');
    const person = await follow(system, file);
    expect((await person.get('/follow/withdraw')).text).toContain(t.withdraw.follows[0]);
    const unconfirmed = await person.post('/follow/withdraw?lang=fr', { csrf: person.csrf });
    expect([unconfirmed.status, unconfirmed.text.includes(t.withdraw.confirmNeeded)]).toEqual([422, true]);
    expect((await system.store.application(file.reference)).status).toBe('in-review');

    const answers = await Promise.all([withdraw(person), withdraw(person), withdraw(person)]);
    for (const { status, headers } of answers) expect([status, headers.get('location')]).toEqual([303, '/follow/status?lang=fr']);
    await untilHeard(file.reference);
    expect(await system.store.application(file.reference)).toMatchObject({ status: 'withdrawn', holdsClaim: false, execution: 1 });
    await untilMail('back@example.org', 'Retrait');
    expect((await subjects('back@example.org')).filter((subject) => subject.includes('Retrait'))).toHaveLength(1);
    expect((await person.get('/follow/status?lang=fr')).text).toContain(labels.fr.publicStatus.withdrawn);

    const again = await submitted('in-review', 'back@example.org', { cin: file.form.cin });
    expect((await system.store.application(again.reference)).holdsClaim).toBe(true);
    // The committee has only the second file on its docket.
    const member = await scene.member('MA-MAR', 'm1');
    const docket = (await member.get('/review?lang=fr')).text;
    expect([docket.includes(file.reference), docket.includes(again.reference)]).toEqual([false, true]);
  });

  test('while a host is asked: its place is free again, and the host has nothing to answer', async () => {
    const file = await submitted('in-review', 'held@example.org', { province: 'MA-ESI' });
    await scene.votes('MA-ESI', FOUR, file.reference, 'approve');
    const host = await hostOf(system, file.reference);
    await untilMail('held@example.org', 'acceptée');
    const taken = await placesAt(host.id);
    const person = await follow(system, file);
    expect((await person.get('/follow/withdraw?lang=fr')).text).toContain(t.withdraw.place);
    await withdraw(person);
    await untilHeard(file.reference);
    expect((await system.store.application(file.reference)).status).toBe('withdrawn');
    expect(await placesAt(host.id)).toBe(taken - 1);
    const staff = await scene.staff(host.staff[0]?.email ?? '');
    expect((await staff.get('/referrals')).text).not.toContain(file.reference);
  });

  test('once she has a place it is not offered, and refused', async () => {
    const file = await submitted('in-review', 'placed@example.org', { province: 'MA-SAF' });
    await scene.votes('MA-SAF', FOUR, file.reference, 'approve');
    const host = await hostOf(system, file.reference);
    const staff = await scene.staff(host.staff[0]?.email ?? '');
    await staff.post(`/referrals/${file.reference}`, { csrf: staff.csrf, choice: 'accept', reason: '', confirm: 'yes' });
    await scene.until(file.reference, 'placed');
    const person = await follow(system, file);
    const page = (await person.get('/follow/status?lang=fr')).text;
    expect(page).toContain(host.address.fr);
    expect(page).not.toContain('/follow/withdraw');
    expect((await person.get('/follow/withdraw?lang=fr')).text).toContain(t.impossible.withdraw);
    expect((await withdraw(person)).status).toBe(409);
    expect((await system.store.application(file.reference)).status).toBe('placed');
  });

  test('whoever applies with another’s CIN cannot tell by it whether she has applied', async () => {
    const victim = await submitted('in-review', 'victim@example.org');
    const same = { birthDate: '1990-03-27', commune: 'Ménara' };
    const held = await submitted('contested', 'held-back@example.org', { ...same, cin: victim.form.cin });
    const alone = await submitted('in-review', 'alone@example.org', same);
    const seen = async (file: Submitted) => {
      const person = await follow(system, file);
      const answers = [];
      for (const path of ['/follow/status', '/follow/withdraw', '/follow/data', '/follow/data.json'])
        answers.push(await person.get(`${path}?lang=fr`));
      answers.push(await withdraw(person), await withdraw(person));
      for (const path of ['/follow/status', '/follow/withdraw', '/follow/data', '/follow/data.json'])
        answers.push(await person.get(`${path}?lang=fr`));
      return answers.map(({ status, text }) => ({
        status,
        text: text
          .replaceAll(file.reference, 'REFERENCE')
          .replaceAll(person.csrf, 'CSRF')
          .replaceAll(/held-back@|alone@/gu, 'her@')
          .replaceAll(file.form.cin, 'CIN')
          .replaceAll(formatPhone(e164(file)), 'PHONE')
          .replaceAll(e164(file), 'PHONE')
          .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, 'MOMENT')
          .replaceAll(/\d\d:\d\d/gu, 'HOUR'),
      }));
    };
    expect(await seen(held)).toEqual(await seen(alone));
    for (const { reference } of [held, alone]) await untilHeard(reference);
    for (const email of ['held-back@example.org', 'alone@example.org']) {
      expect(await subjects(email)).toEqual([expect.stringContaining('reçue'), expect.stringContaining('Retrait')]);
    }
    expect((await system.store.application(victim.reference)).status).toBe('in-review');
  });
});

describe('asking for a review', () => {
  test('upheld: the coordinator reads why, and it ends in a place', async () => {
    const file = await rejected('upheld@example.org');
    const letter = await untilMail('upheld@example.org', 'Décision');
    expect(letter.text).toContain('vous pouvez demander un réexamen');
    const person = await follow(system, file);
    const page = (await person.get('/follow/status?lang=fr')).text;
    expect(page).toContain(t.appeal.offer);
    // Fifteen days after the refusal.
    expect(page).toContain('20 octobre 2026');
    expect((await person.get('/follow/appeal?lang=fr')).text).toContain('sample reason');
    const short = await appeal(person, 'Non.');
    expect([short.status, short.text.includes('Non.')]).toEqual([422, true]);

    const answers = await Promise.all([appeal(person), appeal(person)]);
    for (const { status, headers } of answers) expect([status, headers.get('location')]).toEqual([303, '/follow/status?lang=fr']);
    expect((await appeal(person)).status).toBe(303);
    await untilMail('upheld@example.org', 'réexamen');
    expect((await subjects('upheld@example.org')).filter((subject) => subject.includes('réexamen'))).toHaveLength(1);
    const waiting = (await person.get('/follow/status?lang=fr')).text;
    expect(waiting).toContain(t.timeline.under.review);
    expect(waiting).not.toContain('/follow/appeal');

    const opened = await appealCase(file);
    const read = await opened.read();
    for (const words of [REASON, 'sample reason', 'Total', file.reference]) expect(read).toContain(words);
    expect((await opened.decide('approve')).status).toBe(200);
    await scene.until(file.reference, 'referred');
    const application = await system.store.application(file.reference);
    expect(application).toMatchObject({ holdsClaim: true, execution: 2 });
    const host = await hostOf(system, file.reference);
    const staff = await scene.staff(host.staff[0]?.email ?? '');
    await staff.post(`/referrals/${file.reference}`, { csrf: staff.csrf, choice: 'accept', reason: '', confirm: 'yes' });
    await scene.until(file.reference, 'placed');
    await untilMail('upheld@example.org', 'place');
    expect(await hasCase(opened.id)).toBe(false);
  });

  test('with another application of hers that lives: the coordinator is told, and settles that first', async () => {
    const file = await rejected('twice@example.org');
    const other = await submitted('in-review', 'twice@example.org', { cin: file.form.cin });
    await appeal(await follow(system, file));
    const opened = await appealCase(file);
    expect(await opened.read()).toContain(other.reference);
    const refused = await opened.decide('approve');
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Une autre candidature est en cours avec la même CIN.');
    expect(refused.text).toContain('Relu avec la candidate.');
    expect(await system.store.application(file.reference)).toMatchObject({ status: 'escalated', holdsClaim: false });
    expect((await system.store.application(other.reference)).holdsClaim).toBe(true);

    await withdraw(await follow(system, other));
    expect((await opened.decide('approve')).status).toBe(200);
    await scene.until(file.reference, 'referred');
    expect((await system.store.application(file.reference)).holdsClaim).toBe(true);
  });

  test('asked for information, she answers from here, and the committee decides anew', async () => {
    const file = await rejected('more@example.org');
    const person = await follow(system, file);
    await appeal(person);
    await (await appealCase(file)).decide('more-information');
    await scene.until(file.reference, 'information-requested');
    await until('the question', async () =>
      (await person.get('/information?lang=fr')).text.includes('Relu avec la candidate.') ? true : undefined,
    );
    expect((await person.get('/follow/status?lang=fr')).text).toContain('href="/information?lang=fr"');
  });

  test('refused again it is final: said in the letter, not offered, and refused', async () => {
    const file = await rejected('final@example.org');
    const person = await follow(system, file);
    await appeal(person);
    await (await appealCase(file)).decide('reject');
    const letter = await system.mailbox.arrival('final@example.org', ({ text }) => text.includes('Cette décision est définitive.'));
    expect(letter.text).toContain('Relu avec la candidate.');
    expect(letter.text).not.toContain('vous pouvez demander un réexamen');
    await untilHeard(file.reference);
    const page = (await person.get('/follow/status?lang=fr')).text;
    expect(page).toContain(t.appeal.final);
    expect(page).not.toContain('/follow/appeal');
    const again = await appeal(person);
    expect([again.status, again.text.includes(t.impossible.appeal)]).toEqual([409, true]);
    expect(await system.store.application(file.reference)).toMatchObject({ status: 'rejected', execution: 2 });
  });

  test('of an ineligible application too; she can take it back while it is reviewed', async () => {
    const file = await submitted('ineligible', 'young@example.org', { birthDate: '2012-01-01' });
    await untilMail('young@example.org', 'Au sujet');
    await untilHeard(file.reference);
    const person = await follow(system, file);
    await appeal(person);
    const opened = await appealCase(file);
    expect(await opened.read()).toContain(labels.fr.status.ineligible);
    await withdraw(person);
    await scene.until(file.reference, 'withdrawn');
    await untilHeard(file.reference);
    expect(await hasCase(opened.id)).toBe(false);
  });
});

test('what she writes is shown as it is, and does nothing', async () => {
  const file = await rejected('hostile@example.org');
  const person = await follow(system, file);
  const reason = `"><script>alert(1)</script> =cmd|'/c calc'!A1 {{7*7}} \u202eevil\u202c`;
  expect((await appeal(person, reason)).status).toBe(303);
  const pages = [await (await appealCase(file)).read(), (await person.get('/follow/data?lang=fr')).text];
  for (const page of pages) {
    expect(page).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; =cmd|');
    expect(page).not.toMatch(/<script>alert|\u202e/u);
  }
  expect(JSON.parse((await person.get('/follow/data.json')).text)).toMatchObject({
    written: [{ text: expect.stringContaining('<script>alert(1)</script>') }],
  });
});

describe('how she is reached', () => {
  const save = (person: Person, fields: Readonly<Record<string, string>>) =>
    person.post('/follow/contact?lang=fr', { csrf: person.csrf, codeVersion: '0', language: 'fr', ...fields });

  test('another address: what follows arrives there and nowhere else, once', async () => {
    const file = await submitted('in-review', 'old@example.org', { phone: '0690200001' });
    await system.mailbox.arrival('+212690200001');
    const person = await follow(system, file);
    const form = (await person.get('/follow/contact?lang=fr')).text;
    expect([form.includes('value="06 90 20 00 01"'), form.includes('value="old@example.org"')]).toEqual([true, true]);
    const wrong = await save(person, { phone: '05', email: 'nowhere' });
    expect([wrong.status, wrong.text.includes('value="nowhere"')]).toEqual([422, true]);

    const newest = await system.mailbox.newest();
    const fields = { phone: '06 90 20 00 02', email: 'New@Example.org', language: 'ar' };
    for (let press = 1; press <= 2; press += 1) expect((await save(person, fields)).status).toBe(200);
    const letter = await system.mailbox.arrival('new@example.org');
    expect(letter.html).toContain('dir="rtl"');
    await system.mailbox.arrival('+212690200002');
    await scene.votes('MA-MAR', FOUR, file.reference, 'reject');
    await system.mailbox.arrival('new@example.org', ({ subject }) => subject.includes('قرار'));
    expect(await system.mailbox.all('new@example.org')).toHaveLength(2);
    const old = [...(await system.mailbox.all('old@example.org')), ...(await system.mailbox.all('+212690200001'))];
    expect(old.filter(({ id }) => id > newest)).toEqual([]);
  });

  test('another code: the old one opens nothing any more, nor does a session that it opened', async () => {
    const file = await submitted('in-review', 'code@example.org');
    const [hers, another] = [await follow(system, file), await follow(system, file)];
    const fields = { phone: file.form.phone, email: 'code@example.org', renew: 'yes' };
    const renewed = await save(hers, fields);
    const trackingCode = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}/u.exec(renewed.text)?.[0] ?? '';
    expect(trackingCode).not.toBe('');
    expect(trackingCode).not.toBe(file.trackingCode);
    const [cookie = ''] = renewed.headers.getSetCookie().map((set) => set.split(';')[0] ?? '');
    expect((await clientOf(system, cookie).get('/follow/status')).status).toBe(200);
    for (const person of [hers, another])
      expect((await person.get('/follow/status?lang=fr')).headers.get('location')).toBe('/follow?lang=fr');
    expect((await save(another, fields)).status).toBe(401);
    expect((await typeCode(system, file)).status).toBe(404);
    await follow(system, { ...file, trackingCode });
    // Nothing else has changed, and nobody is written to.
    expect((await system.store.application(file.reference)).codeVersion).toBe(1);
    expect(await system.mailbox.all('code@example.org')).toHaveLength(1);
  });

  test('another code ends a session that a mailed link opened, too', async () => {
    const file = await submitted('in-review', 'linked@example.org', { province: 'MA-CHI' });
    await scene.votes('MA-CHI', FOUR, file.reference, 'more-information');
    const byLink = await enter(system, signInLink(await system.mailbox.arrival('linked@example.org', hasSignInLink)), 'linked@example.org');
    expect((await byLink.get('/information')).status).toBe(200);
    expect((await byLink.get('/follow/status')).status).toBe(200);
    await save(await follow(system, file), { phone: file.form.phone, email: 'linked@example.org', renew: 'yes' });
    expect((await byLink.get('/information')).status).toBe(401);
    expect((await byLink.get('/follow/status?lang=fr')).headers.get('location')).toBe('/follow?lang=fr');
  });

  test('the language switch keeps what was typed, and saves nothing', async () => {
    const file = await submitted('in-review', 'switch@example.org');
    const before = await system.store.application(file.reference);
    const person = await follow(system, file);
    const switched = await save(person, { phone: 'half a num', email: 'half@', switch: 'ar' });
    expect([switched.status, switched.text.includes('lang="ar" dir="rtl"'), switched.text.includes('value="half a num"')]).toEqual([
      200,
      true,
      true,
    ]);
    expect(await system.store.application(file.reference)).toEqual(before);
    expect(await system.mailbox.all('switch@example.org')).toHaveLength(1);
  });
});

describe('everything held about her', () => {
  const JsonSchema = z.looseObject({
    form: z.looseObject({ cin: z.string() }),
    decisions: z.array(z.object({ by: z.string(), outcome: z.string(), reasons: z.array(z.string()) })),
    events: z.array(z.strictObject({ at: z.string(), kind: z.string(), by: z.string() })),
    messages: z.array(z.object({ kind: z.string() })),
    withheld: z.array(z.string()),
  });

  test('to read and to take along, without keys and without who voted what', async () => {
    const file = await rejected('data@example.org');
    const person = await follow(system, file);
    await appeal(person);
    const answer = await person.get('/follow/data.json?lang=fr');
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="jisr-${file.reference}.json"`);
    expect(answer.headers.get('content-type')).toContain('application/json');
    const data = JsonSchema.parse(JSON.parse(answer.text));
    expect(data.form.cin).toBe(file.form.cin.replaceAll(' ', '').toUpperCase());
    expect(data.decisions).toEqual([{ by: 'committee', outcome: 'rejected', reasons: FOUR.map(() => 'sample reason') }]);
    expect(data.events.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['submitted', 'vote-cast', 'committee-decided', 'appealed']),
    );
    expect(data.messages.map(({ kind }) => kind)).toEqual(['received', 'rejected', 'appeal-received']);
    expect(data.withheld.length).toBeGreaterThan(2);

    const { id, claim, lastEvent } = await system.store.application(file.reference);
    const page = (await person.get('/follow/data?lang=fr')).text;
    for (const text of [answer.text, page]) {
      for (const secret of [id, claim, lastEvent.hash, file.trackingCode, 'Membre', '"m1"', 'salt']) expect(text).not.toContain(secret);
      for (const own of [REASON, 'sample reason', 'data@example.org']) expect(text).toContain(own);
    }
  });
});

describe('whoever is not she', () => {
  const PAGES = ['status', 'contact', 'withdraw', 'appeal', 'data', 'data.json'];
  const POSTS = ['contact', 'withdraw', 'appeal'];

  test('without a session she is asked for her code; a form is refused', async () => {
    for (const page of PAGES) {
      const answer = await clientOf(system).get(`/follow/${page}?lang=fr`);
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/follow?lang=fr']);
    }
    for (const page of POSTS) expect((await clientOf(system).post(`/follow/${page}`, { confirm: 'yes' })).status).toBe(401);
  });

  test('staff, another application’s token, another site: refused, and nothing has changed', async () => {
    const [hers, others] = [await submitted('in-review', 'hers@example.org'), await submitted('in-review', 'others@example.org')];
    const [person, other] = [await follow(system, hers), await follow(system, others)];
    const member = await scene.member('MA-MAR', 'm1');
    const before = [await system.store.application(hers.reference), await system.store.application(others.reference)];
    for (const page of POSTS) {
      const fields = {
        confirm: 'yes',
        reason: REASON,
        phone: '0612345678',
        language: 'fr',
        reference: others.reference,
        id: before[1]?.id ?? '',
      };
      for (const csrf of ['', 'x', other.csrf, member.csrf])
        expect((await person.post(`/follow/${page}`, { ...fields, csrf })).status).toBe(403);
      expect((await person.post(`/follow/${page}`, { ...fields, csrf: person.csrf }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
      expect((await member.post(`/follow/${page}`, { ...fields, csrf: member.csrf })).status).toBe(403);
    }
    for (const page of PAGES) expect((await member.get(`/follow/${page}`)).status).toBe(403);
    expect([await system.store.application(hers.reference), await system.store.application(others.reference)]).toEqual(before);
  });

  test('looking changes nothing, whatever is looked at', async () => {
    const file = await submitted('in-review', 'look@example.org');
    await untilMail('look@example.org', 'reçue');
    const person = await follow(system, file);
    const { id } = await system.store.application(file.reference);
    const rows = async () => (await system.store.items()).filter(({ pk }) => pk.includes(id));
    const before = await rows();
    for (const page of PAGES) await person.get(`/follow/${page}?lang=fr&confirm=yes&reason=${segment(REASON)}`);
    expect(await rows()).toEqual(before);
  });
});

test('after the last day a review is neither offered nor granted', { timeout: 60_000 }, async () => {
  const file = await rejected('late@example.org');
  const person = await follow(system, file);
  await system.sleepUntil('2026-10-21T09:00:00.000Z');
  const page = (await person.get('/follow/status?lang=fr')).text;
  expect(page).toContain(t.appeal.over);
  expect(page).not.toContain('href="/follow/appeal');
  expect((await appeal(person)).status).toBe(409);
  expect((await system.store.application(file.reference)).status).toBe('rejected');
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FormInput } from '../../core/application/form.ts';
import { DRAFT_COOKIE } from '../../functions/shared/draft/draft-cookie.ts';
import { SESSION_COOKIE } from '../../functions/shared/session/session.ts';
import { apply, assist } from '../../messages/catalogue/index.ts';
import { aFormInput } from '../support/builders/index.ts';
import { type Desk, openDesk } from './support/desk.ts';
import { region } from './support/region.ts';
import { ballot, openScene } from './support/scene.ts';
import { type System, startSystem } from './support/system.ts';
import { answerAll, CONSENT, receiptIn, type Visitor, visitorOf } from './support/visitor.ts';

/** Assisted entry over HTTP, as the agents and the women do it. */
const t = assist.fr;
let system: System;
let marrakech: Desk;
let chichaoua: Desk;
beforeAll(async () => {
  system = await startSystem();
  [marrakech, chichaoua] = [await openDesk(system, 'MA-MAR'), await openDesk(system, 'MA-CHI')];
});
afterAll(() => system?.stop());
beforeEach(async () => {
  await marrakech.act('leave');
});

const textOf = async (desk: Visitor, path: string) => (await desk.get(path)).text;
const drafts = async () => (await system.store.items()).filter(({ sk }) => sk === 'DRAFT');
const rowOf = async (reference: string, sk: string) => {
  const { id } = await system.store.application(reference);
  return (await system.store.items()).find((item) => item.pk.endsWith(`#APP#${id}`) && item.sk === sk);
};

/** Registers a woman at a counter, up to the receipt. */
const register = async (desk: Desk, overrides: Partial<FormInput> = {}) => {
  const input = aFormInput(overrides);
  await desk.act('begin');
  await answerAll(desk, input);
  const sent = await desk.post('/apply/send', await desk.heard());
  expect([sent.status, sent.location]).toEqual([303, '/apply/done?lang=fr']);
  return { input, ...receiptIn(await desk.get('/apply/done')) };
};

describe('the agents’ page', () => {
  test('says who she is and which province is hers', async () => {
    const { status, text, headers } = await marrakech.get('/assist');
    expect(status).toBe(200);
    expect(text).toContain(region.agents[0]?.name.fr ?? '?');
    expect(text).toContain(t.place('Marrakech'));
    expect(headers.get('cache-control')).toBe('no-store');
    expect(text).not.toContain(t.open);
  });

  test('begins a form with her and her province, which this browser remembers until it is closed', async () => {
    const before = (await drafts()).length;
    const begun = await marrakech.act('begin');
    expect([begun.status, begun.location]).toEqual([303, '/apply/start?lang=fr']);
    expect(begun.headers.getSetCookie()).toEqual([
      expect.stringMatching(new RegExp(`^${DRAFT_COOKIE}=[0-9A-Z-]{15}; Path=/; Secure; HttpOnly; SameSite=Lax$`, 'u')),
    ]);
    const kept = await drafts();
    expect(kept).toHaveLength(before + 1);
    expect(kept).toContainEqual(expect.objectContaining({ agent: 'agent:MA-MAR:a1', steps: { start: { province: ['MA-MAR'] } } }));
    expect(JSON.stringify(kept)).not.toContain(marrakech.cookies.get(DRAFT_COOKIE));
    expect(await textOf(marrakech, '/assist')).toContain(t.open);
  });

  test('looking at it begins nothing', async () => {
    const before = (await drafts()).length;
    await marrakech.get('/assist?action=begin');
    expect((await drafts()).length).toBe(before);
    expect(marrakech.cookies.has(DRAFT_COOKIE)).toBe(false);
  });
});

describe('registering a woman', () => {
  test('from the button to her slip; the agent lists her, the records say who heard her consent', async () => {
    const { reference, trackingCode, input } = await register(marrakech, { nameLatin: 'Rkia Exemple', nameArabic: 'رقية المثال' });
    const receipt = await textOf(marrakech, '/apply/done');
    expect(receipt).toContain(t.done.print);
    expect(receipt).toContain(trackingCode);

    const next = await marrakech.act('leave');
    expect([next.status, next.location]).toEqual([303, '/assist?lang=fr']);
    expect(marrakech.cookies.has(DRAFT_COOKIE)).toBe(false);
    expect((await marrakech.get('/apply/done')).status).toBe(404);

    const list = await textOf(marrakech, '/assist');
    expect(list).toContain(reference);
    expect(list).toContain('Rkia Exemple');
    expect(await textOf(marrakech, '/assist?lang=ar')).toContain('رقية المثال');
    for (const hidden of [trackingCode, input.cin, input.phone, input.email ?? '-']) expect(list).not.toContain(hidden);

    const other = await textOf(chichaoua, '/assist');
    expect(other).toContain(t.none);
    expect(other).not.toContain(reference);

    expect(await rowOf(reference, 'FORM')).toMatchObject({ consent: { given: true, spoken: { agent: 'MA-MAR:a1' } } });
    expect(await rowOf(reference, 'EVENT#0001')).toMatchObject({
      kind: 'submitted',
      by: { role: 'agent', id: 'MA-MAR:a1' },
      details: { spoken: true, begunBy: 'MA-MAR:a1' },
    });
  });

  test('she follows it herself like any other; her committee reads that she was helped, not by whom', async () => {
    const { reference, trackingCode } = await register(marrakech, { province: 'MA-MAR', email: 'rkia@example.org' });
    const scene = openScene(system);
    await scene.until(reference, 'in-review');
    const hers = visitorOf(system);
    expect((await hers.post('/follow', { reference, trackingCode })).status).toBe(303);
    const data = await hers.get('/follow/data.json');
    expect(JSON.parse(data.text)).toMatchObject({ form: { consent: { given: true, spoken: true } } });
    for (const { text } of [data, await hers.get('/follow/data'), await hers.get('/follow/status')])
      expect(text).not.toContain('MA-MAR:a1');
    expect((await hers.get('/follow/data')).text).toContain(t.helped.you);
    // The form's own code may have come before.
    await system.mailbox.arrival('rkia@example.org', ({ text }) => text.includes(trackingCode));

    const member = await scene.member('MA-MAR', 'm1');
    const { text } = await member.get(`/review/${reference}`);
    expect(text).toContain(t.helped.spoken);
    expect(text).not.toContain('MA-MAR:a1');
    expect((await member.post(`/review/${reference}`, ballot(member, 'approve'))).status).toBe(200);
  });

  test('consent that was not given is asked for again, and nothing is sent', async () => {
    await marrakech.act('begin');
    await answerAll(marrakech, aFormInput());
    const check = await textOf(marrakech, '/apply/check');
    expect(check).toContain(t.consent.how);
    expect(check).toContain(t.consent.statement);
    const { 'consent.given': _given, ...unsaid } = await marrakech.heard();
    const before = (await system.store.applications()).length;
    const refused = await marrakech.post('/apply/send', unsaid);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('href="#consent.given"');
    expect((await system.store.applications()).length).toBe(before);
  });

  test('pressing twice registers once, in her list too', async () => {
    await marrakech.act('begin');
    await answerAll(marrakech, aFormInput({ nameLatin: 'Pressed Twice' }));
    const heard = await marrakech.heard();
    const sent = await Promise.all([marrakech.post('/apply/send', heard), marrakech.post('/apply/send', heard)]);
    expect(sent.map(({ status, location }) => [status, location])).toEqual(Array(2).fill([303, '/apply/done?lang=fr']));
    expect((await textOf(marrakech, '/assist')).split('Pressed Twice')).toHaveLength(2);
  });

  test('signing out at a shared computer leaves nothing of a form behind', async () => {
    const desk = await openDesk(system, 'MA-ESI');
    await register(desk, { province: 'MA-ESI' });
    expect((await desk.post('/sign-out', { csrf: desk.csrf() })).status).toBe(200);
    expect([...desk.cookies.keys()]).toEqual([]);
    expect((await desk.get('/assist')).status).toBe(401);
    expect((await desk.get('/apply/done')).status).toBe(404);
  });
});

describe('her province', () => {
  test('is the only one that the form offers', async () => {
    await marrakech.act('begin');
    const page = await textOf(marrakech, '/apply/start');
    const offered = [...page.matchAll(/<option value="(MA-[A-Z]{3})"/gu)].map(([, code]) => code);
    expect(offered).toEqual(['MA-MAR']);
    expect(page).toContain('<option value="MA-MAR" selected>');
  });

  test('another one is refused on its page, and when it is sent all the same', async () => {
    await marrakech.act('begin');
    await answerAll(marrakech, aFormInput());
    const wrong = await marrakech.post('/apply/start', { applicantKind: 'individual', province: 'MA-CHI', kept: 'yes' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('href="#province"');

    const before = (await system.store.applications()).length;
    const refused = await marrakech.post('/apply/send', await marrakech.heard());
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('/apply/start?back=check');
    expect((await system.store.applications()).length).toBe(before);

    await marrakech.post('/apply/start', { applicantKind: 'individual', province: 'MA-MAR', kept: 'yes' });
    expect((await marrakech.post('/apply/send', await marrakech.heard())).status).toBe(303);
  });
});

describe('a session that ends before the form is sent', () => {
  test('the answers stay; she signs in and goes on', async () => {
    await marrakech.act('begin');
    await answerAll(marrakech, aFormInput());
    const heard = await marrakech.heard();
    const session = marrakech.cookies.get(SESSION_COOKIE) ?? '';
    marrakech.cookies.delete(SESSION_COOKIE);

    const before = (await system.store.applications()).length;
    const refused = await marrakech.post('/apply/send', heard);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(t.consent.ended);
    expect(refused.text).toContain(t.consent.again);
    expect((await system.store.applications()).length).toBe(before);

    await marrakech.enter();
    expect(marrakech.cookies.get(SESSION_COOKIE)).not.toBe(session);
    expect(await textOf(marrakech, '/assist')).toContain('/apply/check?lang=fr');
    // The page of the session before is read again first: its token is not this session's.
    expect((await marrakech.post('/apply/send', heard)).status).toBe(422);
    expect((await marrakech.post('/apply/send', await marrakech.heard())).status).toBe(303);
  });

  test('or the woman agrees herself: then she has sent it alone, and the record says that an agent began it', async () => {
    await marrakech.act('begin');
    await answerAll(marrakech, aFormInput({ nameLatin: 'Sent Alone' }));
    const hers = visitorOf(system, new Map([[DRAFT_COOKIE, marrakech.cookies.get(DRAFT_COOKIE) ?? '']]));
    const check = await textOf(hers, '/apply/check');
    expect(check).not.toContain(t.consent.statement);
    expect(check).not.toContain('class="signed-in"');
    expect((await textOf(hers, '/apply/start')).match(/<option value="MA-/gu)).toHaveLength(region.provinces.length);

    expect((await hers.post('/apply/send', CONSENT)).status).toBe(303);
    const { reference } = receiptIn(await hers.get('/apply/done'));
    const { id } = await system.store.application(reference);
    expect(await rowOf(reference, 'EVENT#0001')).toMatchObject({ by: { role: 'applicant', id }, details: { begunBy: 'MA-MAR:a1' } });
    expect((await rowOf(reference, 'FORM'))?.['consent']).not.toHaveProperty('spoken');
    expect(await textOf(marrakech, '/assist')).not.toContain('Sent Alone');
  });
});

describe('taking up what a woman began at home', () => {
  test('her code opens it at the counter; from then on the agent is recorded', async () => {
    const hers = visitorOf(system);
    await hers.post('/apply/start', { applicantKind: 'individual', province: 'MA-MAR' });
    const code = hers.cookies.get(DRAFT_COOKIE) ?? '';
    const taken = await marrakech.act('take-up', { code: code.toLowerCase().replaceAll('-', ' ') });
    // Where she stopped.
    expect([taken.status, taken.location]).toEqual([303, '/apply/contact?lang=fr']);
    expect(marrakech.cookies.get(DRAFT_COOKIE)).toBe(code);

    await answerAll(marrakech, aFormInput());
    expect((await marrakech.post('/apply/send', await marrakech.heard())).status).toBe(303);
    const { reference } = receiptIn(await marrakech.get('/apply/done'));
    expect(await rowOf(reference, 'EVENT#0001')).toMatchObject({ by: { role: 'agent' }, details: { begunBy: 'MA-MAR:a1' } });

    await marrakech.act('leave');
    const again = await marrakech.act('take-up', { code });
    expect(again.status).toBe(422);
    expect(again.text).toContain(t.sent);
    expect(again.text).not.toContain(reference.concat('</strong>'));
    expect(marrakech.cookies.has(DRAFT_COOKIE)).toBe(false);
  });

  test.each([
    ['nothing', ''],
    ['what can be no code', 'x'],
    ['a code that nobody has', '7K3M-9QXT-2BVWD'],
    ['a long text', 'ⵣ'.repeat(200)],
    ['markup', '<script>alert(1)</script>'],
  ])('%s opens nothing', async (_, code) => {
    const refused = await marrakech.act('take-up', { code });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(t.wrong);
    expect(refused.text).not.toContain('<script>alert');
    expect(marrakech.cookies.has(DRAFT_COOKIE)).toBe(false);
  });

  test('what a colleague began goes on with whoever took it up last', async () => {
    await chichaoua.act('begin');
    const code = chichaoua.cookies.get(DRAFT_COOKIE) ?? '';
    // It was begun for another province: the agent of Marrakech can send it for her own only.
    expect((await marrakech.act('take-up', { code })).location).toBe('/apply/start?lang=fr');
    await answerAll(marrakech, aFormInput());
    expect((await marrakech.post('/apply/send', await marrakech.heard())).status).toBe(303);
    expect(await textOf(chichaoua, '/assist')).toContain(t.none);
  });
});

test('the questions say who is signed in, so that she can sign out from every page', async () => {
  await marrakech.act('begin');
  for (const path of ['/apply/start', '/apply/contact']) {
    const page = await textOf(marrakech, path);
    expect(page).toContain('class="signed-in"');
    expect(page).toContain('action="/sign-out?lang=fr"');
  }
  expect(await textOf(marrakech, '/apply/start')).toContain(apply.fr.steps.start);
});

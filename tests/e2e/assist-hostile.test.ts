import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { digestOf } from '../../functions/shared/adapters/keys.ts';
import { DRAFT_COOKIE } from '../../functions/shared/draft/draft-cookie.ts';
import { SESSION_COOKIE } from '../../functions/shared/session/session.ts';
import { assist } from '../../messages/catalogue/index.ts';
import { SPOKEN } from '../../pages/apply/spoken-consent.ts';
import { sessionKey } from '../../store/keys.ts';
import { aFormInput } from '../support/builders/index.ts';
import { aBody, apiOf, pointersIn } from './support/api.ts';
import { type Desk, openDesk } from './support/desk.ts';
import { memberEmail, region } from './support/region.ts';
import { openScene } from './support/scene.ts';
import { type System, startSystem } from './support/system.ts';
import { answerAll, CONSENT, receiptIn, type Visitor, visitorOf } from './support/visitor.ts';

/** What an agent must not do, and what nobody else may do in her name. */
const t = assist.fr;
let system: System;
let desk: Desk;
let colleague: Desk;
beforeAll(async () => {
  system = await startSystem();
  [desk, colleague] = [await openDesk(system, 'MA-MAR'), await openDesk(system, 'MA-CHI')];
});
afterAll(() => system?.stop());

let applications: number;
beforeEach(async () => {
  await desk.act('begin');
  await answerAll(desk, aFormInput());
  applications = (await system.store.applications()).length;
});
const nothingSent = async () => expect((await system.store.applications()).length).toBe(applications);
const inList = async (person: Desk) => (await person.get('/assist')).text.includes(t.none) === false;

/** A browser with a session of this subject, as if it had been opened before the configuration changed. */
const signedInAs = async (subject: string, seconds = 3600): Promise<Visitor> => {
  const id = randomBytes(32).toString('base64url');
  const hash = digestOf(id);
  const session = { hash, subject, expiresAt: Math.floor(Date.now() / 1000) + seconds };
  await system.store.put({ ...sessionKey('MA-07', hash), ...session });
  return visitorOf(system, new Map([[SESSION_COOKIE, id]]));
};

describe('consent in an agent’s name', () => {
  test('is not recorded for whoever only says so', async () => {
    const stranger = visitorOf(system, new Map([[DRAFT_COOKIE, desk.cookies.get(DRAFT_COOKIE) ?? '']]));
    const refused = await stranger.post('/apply/send', { ...CONSENT, [SPOKEN]: 'yes', csrf: 'x' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(t.consent.ended);
    await nothingSent();
  });

  test('is not recorded for a colleague: in her browser the form is the woman’s own', async () => {
    const hers = visitorOf(system, new Map([...colleague.cookies, [DRAFT_COOKIE, desk.cookies.get(DRAFT_COOKIE) ?? '']]));
    const check = await hers.get('/apply/check');
    expect(check.text).not.toContain(t.consent.statement);
    const refused = await hers.post('/apply/send', { ...CONSENT, [SPOKEN]: 'yes', csrf: colleague.csrf() });
    expect(refused.status).toBe(422);
    await nothingSent();

    expect((await hers.post('/apply/send', CONSENT)).status).toBe(303);
    const { reference } = receiptIn(await hers.get('/apply/done'));
    const { id } = await system.store.application(reference);
    const events = (await system.store.items()).filter(({ sk, pk }) => sk === 'EVENT#0001' && pk.endsWith(id));
    expect(events).toMatchObject([{ by: { role: 'applicant', id } }]);
    expect(await inList(colleague)).toBe(false);
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ['no token', { csrf: '' }],
    ['a token cut short', { csrf: 'x' }],
    ['a colleague’s token', { csrf: 'colleague' }],
    ['the form that a woman sends for herself', { [SPOKEN]: 'no' }],
  ])('is asked for again with %s', async (_, fields) => {
    const changed = fields['csrf'] === 'colleague' ? { csrf: colleague.csrf() } : fields;
    const refused = await desk.post('/apply/send', { ...(await desk.heard()), ...changed });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(t.consent.statement);
    await nothingSent();
  });

  test('from another site is refused', async () => {
    expect((await desk.post('/apply/send', await desk.heard(), { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    await nothingSent();
  });

  test('is nothing that a program can claim', async () => {
    const consent = { ...aBody().consent, spoken: { agent: 'MA-MAR:a1' } };
    const answer = await apiOf(system).submit({ ...aBody(), consent });
    expect(answer.status).toBe(422);
    expect(pointersIn(answer)).toEqual(['/consent/spoken']);
    await nothingSent();
  });
});

describe('her page', () => {
  const acting = { csrf: 'x', action: 'begin' };

  test('is closed to who is not signed in', async () => {
    const stranger = visitorOf(system);
    expect((await stranger.get('/assist')).status).toBe(401);
    expect((await stranger.post('/assist', acting)).status).toBe(401);
  });

  test('is closed to every other person of the programme', async () => {
    const scene = openScene(system);
    const people = [memberEmail('MA-MAR', 'm1'), region.coordinator.email];
    // Members are written to when there is something to vote on; the link is asked for here.
    for (const email of people) {
      const person = await scene.staff(email);
      expect((await person.get('/assist')).status, email).toBe(403);
      expect((await person.post('/assist', { ...acting, csrf: person.csrf })).status, email).toBe(403);
    }
  });

  test.each([
    ['who was taken out of the configuration', 'agent:MA-MAR:gone'],
    ['of another region', 'agent:MA-RAB:a1'],
    ['of a province under another’s name', 'agent:MA-CHI:a1:MA-MAR'],
    ['without a province', 'agent::a1'],
  ])('is closed to an agent %s', async (_, subject) => {
    const former = await signedInAs(subject);
    expect((await former.get('/assist')).status).toBeGreaterThanOrEqual(401);
    expect((await former.post('/assist', acting)).status).toBeGreaterThanOrEqual(401);
    // And the form that is open in her browser is the woman's own.
    former.cookies.set(DRAFT_COOKIE, desk.cookies.get(DRAFT_COOKIE) ?? '');
    expect((await former.get('/apply/check')).text).not.toContain(t.consent.statement);
    expect((await former.post('/apply/send', { ...CONSENT, [SPOKEN]: 'yes', csrf: 'x' })).status).toBe(422);
    await nothingSent();
  });

  test('is closed when the session is over, and open for as long as it lives', async () => {
    expect((await (await signedInAs('agent:MA-MAR:a1', -1)).get('/assist')).status).toBe(401);
    expect((await (await signedInAs('agent:MA-MAR:a1')).get('/assist')).status).toBe(200);
  });

  test.each([
    ['without a token', { csrf: '' }, 403],
    ['with a colleague’s token', { csrf: 'colleague' }, 403],
    ['without an action', { action: '' }, 400],
    ['with an unknown action', { action: 'read' }, 400],
  ])('does nothing %s', async (_, fields, status) => {
    const before = await system.store.items();
    const sent = { csrf: desk.csrf(), action: 'begin', ...fields };
    const answer = await desk.post('/assist', sent.csrf === 'colleague' ? { ...sent, csrf: colleague.csrf() } : sent);
    expect(answer.status).toBe(status);
    const drafts = (items: typeof before) => items.filter(({ sk }) => sk === 'DRAFT').length;
    expect(drafts(await system.store.items())).toBe(drafts(before));
  });

  test('does nothing for a page of another site', async () => {
    const answer = await desk.post('/assist', { csrf: desk.csrf(), action: 'leave' }, { 'sec-fetch-site': 'cross-site' });
    expect(answer.status).toBe(403);
    expect(desk.cookies.has(DRAFT_COOKIE)).toBe(true);
  });

  test('shows no page of another’s list, whatever the address says', async () => {
    expect((await desk.post('/apply/send', await desk.heard())).status).toBe(303);
    const { reference } = receiptIn(await desk.get('/apply/done'));
    const { id, submittedAt } = await system.store.application(reference);
    for (const after of [`${submittedAt}#${id}`, `CLIENT#${submittedAt}#${id}`, '9999-12-31T23:59:59.999Z#x', '%00', 'x'.repeat(3000)]) {
      const { status, text } = await colleague.get(`/assist?after=${encodeURIComponent(after)}`);
      expect(status).toBe(200);
      expect(text).not.toContain(reference);
    }
  });
});

test('her session opens nothing else: no application, no file, no case', async () => {
  expect((await desk.post('/apply/send', await desk.heard())).status).toBe(303);
  const { reference } = receiptIn(await desk.get('/apply/done'));
  await openScene(system).until(reference, 'in-review');
  for (const path of ['/follow/status', '/follow/data', '/information', '/review', `/review/${reference}`, '/referrals', '/cases']) {
    expect((await desk.get(path)).status, path).toBe(403);
  }
  expect((await desk.get(`/assist/${reference}`)).status).toBe(404);
});

test('wherever it is asked for, nobody is told whether an address is an agent’s', async () => {
  const asked = async (email: string) => (await visitorOf(system).post('/sign-in', { email })).text;
  expect(await asked('nobody@example.org')).toBe(await asked(region.agents[2]?.email ?? ''));
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeReference } from '../../core/application/reference.ts';
import { clientOf, enter } from './support/client.ts';
import { type Exposed, expose } from './support/exposed.ts';
import { region } from './support/region.ts';
import { ballot } from './support/scene.ts';

/** Requests that the pages of this system did not send, or that are not for whoever sends them. */
let exposed: Exposed;
let before: object;
beforeAll(async () => {
  exposed = await expose();
});
afterAll(() => exposed?.stop());
beforeEach(async () => {
  before = await exposed.decisions();
});
const nothingDecided = async (): Promise<void> => expect(await exposed.decisions()).toEqual(before);

/** A reference that nobody has. */
const unknown = makeReference(() => 1);

test('whoever is signed in for one thing is refused for every other', async () => {
  const applicant = await enter(exposed.system, await exposed.linkFor('asked@example.org'), 'asked@example.org');
  const people = {
    '/review': await exposed.scene.member('MA-SAF', 'm1'),
    '/referrals': await enter(exposed.system, await exposed.linkFor(exposed.hostEmail), exposed.hostEmail),
    '/cases': await exposed.scene.staff(region.coordinator.email),
    '/information': applicant,
  };
  const items = await exposed.system.store.items();
  const [opened] = items.filter(({ sk }) => sk === 'CASE');
  const id = encodeURIComponent(opened?.pk.split('#').at(-1) ?? '');
  const targets = {
    '/review': [`/review/${exposed.undecided.reference}`, { choice: 'approve', reason: 'sample', round: '0' }],
    '/referrals': [`/referrals/${exposed.referred.reference}`, { choice: 'accept' }],
    '/cases': [`/cases/${id}`, { choice: 'this-one', reason: 'sample' }],
    '/information': ['/information', { answer: 'sample' }],
  } as const;
  for (const [home, person] of Object.entries(people)) {
    expect((await person.get(home)).status, home).toBe(200);
    for (const [place, [path, fields]] of Object.entries(targets)) {
      if (place === home) continue;
      expect((await person.get(place)).status, `${home} at ${place}`).toBe(403);
      const posted = await person.post(path, { ...fields, csrf: person.csrf, confirm: 'yes' });
      expect(posted.status, `${home} at ${path}`).toBe(403);
    }
  }
  for (const [path, fields] of Object.values(targets)) {
    expect((await clientOf(exposed.system).post(path, { ...fields, csrf: applicant.csrf, confirm: 'yes' })).status, path).toBe(401);
  }
  await nothingDecided();
});

test('a member sees and decides the files of her own province only; another answers as if it did not exist', async () => {
  const member = await exposed.scene.member('MA-SAF', 'm2');
  for (const reference of [exposed.undecided.reference, unknown]) {
    const seen = await member.get(`/review/${reference}`);
    expect(seen.status).toBe(404);
    expect(seen.text.replaceAll(reference, '…')).toBe((await member.get(`/review/${unknown}`)).text.replaceAll(unknown, '…'));
    expect((await member.post(`/review/${reference}`, ballot(member, 'approve'))).status).toBe(404);
  }
  expect((await member.get('/review')).text).not.toContain(exposed.undecided.reference);
  await nothingDecided();
});

test('a host sees the women referred to it, and nobody else', async () => {
  const other = region.hosts.find(({ province }) => province === 'MA-MAR')?.staff[0]?.email ?? '';
  const host = await exposed.scene.staff(other);
  const seen = await host.get(`/referrals/${exposed.referred.reference}`);
  expect(seen.text).not.toContain(exposed.referred.form.nameLatin);
  expect(seen.text.replaceAll(exposed.referred.reference, '…')).toBe(
    (await host.get(`/referrals/${unknown}`)).text.replaceAll(unknown, '…'),
  );
  expect((await host.post(`/referrals/${exposed.referred.reference}`, { csrf: host.csrf, choice: 'accept', confirm: 'yes' })).status).toBe(
    409,
  );
  await nothingDecided();
});

describe('a vote that the member’s own page did not send', () => {
  const refused = async (fields: object, headers: Readonly<Record<string, string>>, status: number) => {
    const member = await exposed.scene.member('MA-MAR', 'm5');
    const sent = { ...ballot(member, 'approve'), ...fields };
    const answer = await member.post(`/review/${exposed.undecided.reference}`, sent, headers);
    expect(answer.status).toBe(status);
    await nothingDecided();
  };
  test('without a token', () => refused({ csrf: '' }, {}, 403));
  test('with a token cut short', async () => refused({ csrf: (await exposed.scene.member('MA-MAR', 'm5')).csrf.slice(1) }, {}, 403));
  test('with a colleague’s token', async () => refused({ csrf: (await exposed.scene.member('MA-SAF', 'm1')).csrf }, {}, 403));
  test('from another site', () => refused({}, { 'sec-fetch-site': 'cross-site' }, 403));
  test('as plain text, which a form on another site can send', () => refused({}, { 'content-type': 'text/plain' }, 415));
  test('as JSON', () => refused({}, { 'content-type': 'application/json' }, 415));
  test('without the confirmation, which only repeats the choice', () => refused({ confirm: '' }, {}, 200));
  test('without a choice', () => refused({ choice: '' }, {}, 422));
  test('without a reason', () => refused({ reason: ' ' }, {}, 422));
  test('for a round that she has not read', () => refused({ round: '7' }, {}, 409));

  test('in an address, which GET takes for a question', async () => {
    const member = await exposed.scene.member('MA-MAR', 'm5');
    const query = new URLSearchParams(ballot(member, 'approve'));
    expect((await member.get(`/review/${exposed.undecided.reference}?${query}`)).status).toBe(200);
    const disguised = { 'x-http-method-override': 'POST', 'x-method-override': 'POST' };
    expect((await member.get(`/review/${exposed.undecided.reference}?${query}`, disguised)).status).toBe(200);
    await nothingDecided();
  });

  test('by a page of another site, in the browser in which she is signed in', async () => {
    const member = await exposed.scene.member('MA-MAR', 'm5');
    const [name = '', value = ''] = member.cookie.split(/=(.*)/su);
    const context = await exposed.browser.newContext();
    await context.addCookies([
      { name, value, url: exposed.system.url.replace('http:', 'https:'), secure: true, httpOnly: true, sameSite: 'Lax' },
    ]);
    const page = await context.newPage();
    await page.goto(`${exposed.system.url}/review?lang=fr`);
    expect(await page.getByRole('main').innerText()).toContain(exposed.undecided.reference);
    const fields = Object.entries(ballot(member, 'approve')).map(([field, text]) => `<input name="${field}" value="${text}">`);
    const trap = `<form method="post" action="${exposed.system.url}/review/${exposed.undecided.reference}">${fields.join('')}</form><script>document.forms[0].submit()</script>`;
    await page.route('http://elsewhere.example.org/', (route) => route.fulfill({ contentType: 'text/html', body: trap }));
    const landed = page.waitForResponse((response) => response.url().includes('/review/'));
    await page.goto('http://elsewhere.example.org/');
    expect((await landed).status()).toBeGreaterThanOrEqual(401);
    await context.close();
    await nothingDecided();
  });
});

describe('a vote sent again', () => {
  test('counts once; after signing out, and after the file is closed, it is refused', async () => {
    const file = await exposed.scene.submitted('in-review', { province: 'MA-SAF' });
    const member = await exposed.scene.member('MA-SAF', 'm3');
    const sent = ballot(member, 'approve');
    const path = `/review/${file.reference}`;
    const votesOf = async () => (await exposed.system.store.application(file.reference)).ballots;
    await Promise.all(Array.from({ length: 5 }, () => member.post(path, sent)));
    expect(await votesOf()).toEqual({ m3: { choice: 'approve' } });
    expect((await exposed.system.store.application(file.reference)).status).toBe('in-review');

    await member.post('/sign-out', { csrf: member.csrf });
    expect((await member.post(path, { ...sent, choice: 'reject' })).status).toBe(401);
    expect(await votesOf()).toEqual({ m3: { choice: 'approve' } });

    await exposed.scene.votes('MA-SAF', ['m1', 'm2', 'm4'], file.reference, 'approve');
    await exposed.scene.until(file.reference, 'referred');
    const late = await exposed.scene.member('MA-SAF', 'm5');
    const closed = await late.post(path, ballot(late, 'reject'));
    expect(closed.status).toBe(409);
    expect(Object.keys(await votesOf()).sort()).toEqual(['m1', 'm2', 'm3', 'm4']);
  });
});

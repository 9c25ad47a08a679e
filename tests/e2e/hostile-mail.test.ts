import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeReference } from '../../core/application/reference.ts';
import { digestOf } from '../../functions/shared/adapters/keys.ts';
import { codeKey, linkKey } from '../../store/keys.ts';
import { startBrowser } from '../support/browser/chromium.ts';
import { clientOf, enter, enterWith } from './support/client.ts';
import { codeIn, hasCode, hasSignInLink, linksIn, signInLink } from './support/mailbox.ts';
import { hostOf, memberEmail, region } from './support/region.ts';
import { ballot, openScene, type Scene, type Submitted } from './support/scene.ts';
import { type System, startSystem } from './support/system.ts';

/**
 * What happens to mail on its way: gateways fetch every link, some run scripts and press buttons, people forward it, some
 * guess. None of it may become a vote, a decision or a session.
 */
let system: System;
let scene: Scene;
let browser: Browser;
/** Awaits the committee of Marrakech, which has not voted. */
let undecided: Submitted;
/** Awaits her answer. */
let asked: Submitted;
/** Awaits a host in Essaouira. */
let referred: Submitted;
let hostEmail = '';

const SEASON = ['m1', 'm2', 'm3', 'm4'] as const;

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), startBrowser()]);
  scene = openScene(system);
  undecided = await scene.submitted('in-review', { province: 'MA-MAR', email: 'undecided@example.org' });
  asked = await scene.submitted('in-review', { province: 'MA-SAF', email: 'asked@example.org' });
  referred = await scene.submitted('in-review', { province: 'MA-ESI', email: 'referred@example.org' });
  await scene.submitted('contested', { cin: undecided.form.cin });
  await scene.votes('MA-SAF', SEASON, asked.reference, 'more-information');
  await scene.votes('MA-ESI', SEASON, referred.reference, 'approve');
  [{ email: hostEmail } = { email: '' }] = (await hostOf(system, referred.reference)).staff;
  for (const to of [
    ...(region.committees[0]?.members.map(({ email }) => email) ?? []),
    hostEmail,
    region.coordinator.email,
    'asked@example.org',
  ]) {
    await system.mailbox.arrival(to, hasSignInLink);
  }
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

/** Everything that a person has decided, and where each application stands. */
const decisions = async () => ({
  votes: await system.store.votes(),
  events: await system.store.events(),
  statuses: (await system.store.applications()).map(({ reference, status, round, ballots }) => ({ reference, status, round, ballots })),
});
const sessions = async () => (await system.store.items()).filter(({ sk }) => sk === 'SESSION').length;

const linkFor = async (to: string): Promise<string> => signInLink(await system.mailbox.arrival(to, hasSignInLink));
const linkTo = (province: string, id: string): Promise<string> => linkFor(memberEmail(province, id));
/** Lets the pause between two codes pass. */
const minuteLater = (subject: string): Promise<void> =>
  system.store.change(codeKey('MA-07', subject), ({ sentAt }) => ({ sentAt: Number(sentAt) - 61 }));

/** A reference that nobody has. */
const unknown = makeReference(() => 1);

/** One link of each kind. */
const everyKind = async () => {
  const people = [memberEmail('MA-MAR', 'm1'), hostEmail, region.coordinator.email, 'asked@example.org'];
  return Promise.all(people.map(async (to) => ({ to, link: await linkFor(to) })));
};

describe('clients that nobody controls', () => {
  let before: Awaited<ReturnType<typeof decisions>>;
  let sessionsBefore = 0;
  beforeEach(async () => {
    before = await decisions();
    sessionsBefore = await sessions();
  });
  const nothingDecided = async () => {
    expect(await decisions()).toEqual(before);
    expect(await sessions()).toBe(sessionsBefore);
    expect((await system.store.application(undecided.reference)).ballots).toEqual({});
  };

  test('scanners that fetch every link of every mail, by GET and by HEAD, change nothing at all', async () => {
    const letters = await system.mailbox.all();
    const links = [...new Set(letters.flatMap(linksIn))];
    expect(links.filter((link) => link.includes('/l/')).length).toBeGreaterThan(8);
    const items = await system.store.items();
    for (const link of links) {
      const found = await fetch(link, { headers: { 'user-agent': 'SafeLinks/1.0', accept: '*/*' } });
      expect(found.status, link).toBe(200);
      expect((await fetch(link, { method: 'HEAD' })).status, link).toBeLessThan(500);
      expect((await fetch(link, { method: 'OPTIONS' })).status, link).toBeLessThan(500);
    }
    expect((await system.mailbox.all()).length).toBe(letters.length);
    expect(await system.store.items()).toEqual(items);
    await nothingDecided();
  });

  /** What a page offers to press, as a robot sees it. */
  const buttons = 'button, input[type=submit]';
  /** Goes to a link, presses these buttons one after the other, and answers how many the last page has. */
  const press = async (page: Page, link: string, presses: readonly number[]): Promise<number> => {
    await page.goto(link);
    for (const index of presses) {
      await page.locator(buttons).nth(index).click();
      await page.waitForLoadState();
    }
    return page.locator(buttons).count();
  };
  /** Every way of pressing so many buttons from a link on. */
  const pressEverything = async (page: Page, link: string, most: number): Promise<void> => {
    let ways: readonly (readonly number[])[] = [[]];
    for (let presses = 0; presses <= most; presses += 1) {
      const longer: number[][] = [];
      for (const way of ways) {
        const offered = await press(page, link, way);
        longer.push(...Array.from({ length: offered }, (_, index) => [...way, index]));
      }
      ways = longer;
    }
  };

  test('a gateway that runs scripts and presses every button, again on what follows, gets codes mailed and nothing else', async () => {
    const page = await browser.newPage({ javaScriptEnabled: true });
    for (const [index, { link }] of (await everyKind()).entries()) {
      await pressEverything(page, link, index === 0 ? 3 : 2);
      for (const href of await page.locator('a[href^="/"]').evaluateAll((links) => links.map((one) => one.getAttribute('href') ?? ''))) {
        expect((await clientOf(system).get(href)).status).toBe(200);
      }
    }
    await page.close();
    await nothingDecided();
  });

  test('afterwards each of them still gets in with the code that the gateway made come', async () => {
    for (const { to, link } of await everyKind()) {
      const code = (await system.mailbox.all(to)).findLast(hasCode);
      const person = await enterWith(system, link, code === undefined ? '' : codeIn(code));
      await person.post('/sign-out', { csrf: person.csrf });
    }
    await nothingDecided();
  });

  test('a link that was forwarded shows whom it expects, and sends its code to her alone', async () => {
    const link = await linkTo('MA-MAR', 'm2');
    const to = memberEmail('MA-MAR', 'm2');
    const friend = clientOf(system);
    const shown = await friend.get(link);
    expect(shown.text).toContain('Membre 2 Marrakech');
    // Who it is for and nothing more: no reference, no name of an applicant, no address.
    expect(shown.text).not.toContain(undecided.reference);
    expect(shown.text).not.toContain(to);
    const newest = await system.mailbox.newest();
    expect((await friend.post(`${link}/code`)).status).toBe(200);
    await system.mailbox.arrival(to, hasCode, newest);
    expect((await system.mailbox.all()).filter(({ id }) => id > newest).map((letter) => letter.to)).toEqual([to]);

    // The friend is a member too: her own code opens her own door only.
    const own = await linkTo('MA-MAR', 'm3');
    await friend.post(`${own}/code`);
    const ownCode = codeIn(await system.mailbox.arrival(memberEmail('MA-MAR', 'm3'), hasCode, newest));
    const refused = await friend.post(`${link}/session`, { code: ownCode });
    expect(refused.status).toBe(422);
    expect(refused.headers.getSetCookie()).toEqual([]);
    for (const path of ['/review', `/review/${undecided.reference}`]) expect((await friend.get(path)).status).toBe(401);
    await nothingDecided();
  });

  test('a code dies with its fifth wrong guess, and after ten in an hour no code opens any more', async () => {
    const subject = 'member:MA-MAR:m4';
    const to = memberEmail('MA-MAR', 'm4');
    const link = await linkTo('MA-MAR', 'm4');
    const guesser = clientOf(system);
    const freshCode = async (): Promise<string> => {
      const newest = await system.mailbox.newest();
      await guesser.post(`${link}/code`);
      return codeIn(await system.mailbox.arrival(to, hasCode, newest));
    };
    const guess = (code: string) => guesser.post(`${link}/session`, { code });
    const wrong = (code: string, by: number) => String((Number(code) + by) % 1_000_000).padStart(6, '0');

    const first = await freshCode();
    // A second one within the minute is not sent: nobody fills her mailbox.
    const before = await system.mailbox.newest();
    await guesser.post(`${link}/code`);
    expect(await system.mailbox.newest()).toBe(before);
    for (let n = 1; n <= 5; n += 1) expect((await guess(wrong(first, n))).status).toBe(422);
    const right = await guess(first);
    expect(right.status).toBe(422);
    expect(right.headers.getSetCookie()).toEqual([]);

    await minuteLater(subject);
    const second = await freshCode();
    for (let n = 1; n <= 5; n += 1) await guess(wrong(second, n));
    await minuteLater(subject);
    const third = await freshCode();
    const stopped = await guess(third);
    const stoppedWrong = await guess(wrong(third, 1));
    expect(stopped.status).toBe(422);
    expect(stopped.headers.getSetCookie()).toEqual([]);
    // Right or wrong, the answer is the same.
    expect(stopped.text).toBe(stoppedWrong.text);
    await nothingDecided();
    // It is hers alone: a colleague gets in.
    const colleague = await enter(system, await linkTo('MA-MAR', 'm5'), memberEmail('MA-MAR', 'm5'));
    expect((await colleague.get('/review')).status).toBe(200);
    await colleague.post('/sign-out', { csrf: colleague.csrf });
  });

  test.each([
    ['expired', { validUntil: 1 }],
    ['superseded', { supersededAt: 1 }],
  ])('a link that is %s explains itself, mails no code, and a fresh one goes to the registered address only', async (_, change) => {
    const to = memberEmail('MA-MAR', 'm6');
    const link = await linkTo('MA-MAR', 'm6');
    await system.store.change(linkKey('MA-07', digestOf(link.split('/l/')[1] ?? '')), () => change);
    const holder = clientOf(system);
    const newest = await system.mailbox.newest();
    const gone = await holder.get(link);
    expect(gone.status).toBe(410);
    expect(gone.text).toContain('Ce lien n’est plus valable');
    expect((await holder.post(`${link}/code`)).status).toBe(410);
    expect((await holder.post(`${link}/session`, { code: '123456' })).status).toBe(410);
    expect(await system.mailbox.newest()).toBe(newest);

    expect((await holder.post(`${link}/code`, { action: 'fresh-link', email: 'someone@example.org' })).status).toBe(200);
    const fresh = await system.mailbox.arrival(to, hasSignInLink, newest);
    expect((await system.mailbox.all()).filter(({ id }) => id > newest)).toHaveLength(1);
    expect((await holder.get(signInLink(fresh))).status).toBe(200);
    await nothingDecided();
  });

  test('a link that never was answers like any other that leads nowhere', async () => {
    const answer = await clientOf(system).get(`${system.url}/l/AAAAAAAAAAAAAAAAAAAAAA`);
    expect(answer.status).toBe(404);
    expect((await clientOf(system).post(`${system.url}/l/AAAAAAAAAAAAAAAAAAAAAA/code`, { action: 'fresh-link' })).status).toBe(404);
    await nothingDecided();
  });

  test('whoever is signed in for one thing is refused for every other', async () => {
    const applicant = await enter(system, await linkFor('asked@example.org'), 'asked@example.org');
    const people = {
      '/review': await scene.member('MA-SAF', 'm1'),
      '/referrals': await enter(system, await linkFor(hostEmail), hostEmail),
      '/cases': await scene.staff(region.coordinator.email),
      '/information': applicant,
    };
    const items = await system.store.items();
    const [opened] = items.filter(({ sk }) => sk === 'CASE');
    const id = encodeURIComponent(opened?.pk.split('#').at(-1) ?? '');
    const targets = {
      '/review': [`/review/${undecided.reference}`, { choice: 'approve', reason: 'sample', round: '0' }],
      '/referrals': [`/referrals/${referred.reference}`, { choice: 'accept' }],
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
      expect((await clientOf(system).post(path, { ...fields, csrf: applicant.csrf, confirm: 'yes' })).status, path).toBe(401);
    }
    expect(await decisions()).toEqual(before);
  });

  test('a member sees and decides the files of her own province only; another answers as if it did not exist', async () => {
    const member = await scene.member('MA-SAF', 'm2');
    for (const reference of [undecided.reference, unknown]) {
      const seen = await member.get(`/review/${reference}`);
      expect(seen.status).toBe(404);
      expect(seen.text.replaceAll(reference, '…')).toBe((await member.get(`/review/${unknown}`)).text.replaceAll(unknown, '…'));
      expect((await member.post(`/review/${reference}`, ballot(member, 'approve'))).status).toBe(404);
    }
    expect((await member.get('/review')).text).not.toContain(undecided.reference);
    await nothingDecided();
  });

  test('a host sees the women referred to it, and nobody else', async () => {
    const other = region.hosts.find(({ province }) => province === 'MA-MAR')?.staff[0]?.email ?? '';
    const host = await scene.staff(other);
    const seen = await host.get(`/referrals/${referred.reference}`);
    expect(seen.text).not.toContain(referred.form.nameLatin);
    expect(seen.text.replaceAll(referred.reference, '…')).toBe((await host.get(`/referrals/${unknown}`)).text.replaceAll(unknown, '…'));
    expect((await host.post(`/referrals/${referred.reference}`, { csrf: host.csrf, choice: 'accept', confirm: 'yes' })).status).toBe(409);
    expect(await decisions()).toEqual(before);
  });

  describe('a vote that the member’s own page did not send', () => {
    const refused = async (fields: object, headers: Readonly<Record<string, string>>, status: number) => {
      const member = await scene.member('MA-MAR', 'm5');
      const sent = { ...ballot(member, 'approve'), ...fields };
      const answer = await member.post(`/review/${undecided.reference}`, sent, headers);
      expect(answer.status).toBe(status);
      expect(await decisions()).toEqual(before);
    };
    test('without a token', () => refused({ csrf: '' }, {}, 403));
    test('with a token cut short', async () => refused({ csrf: (await scene.member('MA-MAR', 'm5')).csrf.slice(1) }, {}, 403));
    test('with a colleague’s token', async () => refused({ csrf: (await scene.member('MA-SAF', 'm1')).csrf }, {}, 403));
    test('from another site', () => refused({}, { 'sec-fetch-site': 'cross-site' }, 403));
    test('as plain text, which a form on another site can send', () => refused({}, { 'content-type': 'text/plain' }, 415));
    test('as JSON', () => refused({}, { 'content-type': 'application/json' }, 415));
    test('without the confirmation, which only repeats the choice', () => refused({ confirm: '' }, {}, 200));
    test('without a choice', () => refused({ choice: '' }, {}, 422));
    test('without a reason', () => refused({ reason: ' ' }, {}, 422));
    test('for a round that she has not read', () => refused({ round: '7' }, {}, 409));

    test('in an address, which GET takes for a question', async () => {
      const member = await scene.member('MA-MAR', 'm5');
      const query = new URLSearchParams(ballot(member, 'approve'));
      expect((await member.get(`/review/${undecided.reference}?${query}`)).status).toBe(200);
      const disguised = { 'x-http-method-override': 'POST', 'x-method-override': 'POST' };
      expect((await member.get(`/review/${undecided.reference}?${query}`, disguised)).status).toBe(200);
      expect(await decisions()).toEqual(before);
    });

    test('by a page of another site, in the browser in which she is signed in', async () => {
      const member = await scene.member('MA-MAR', 'm5');
      const [name = '', value = ''] = member.cookie.split(/=(.*)/su);
      const context = await browser.newContext();
      await context.addCookies([
        { name, value, url: system.url.replace('http:', 'https:'), secure: true, httpOnly: true, sameSite: 'Lax' },
      ]);
      const page = await context.newPage();
      await page.goto(`${system.url}/review?lang=fr`);
      expect(await page.getByRole('main').innerText()).toContain(undecided.reference);
      const fields = Object.entries(ballot(member, 'approve')).map(([field, text]) => `<input name="${field}" value="${text}">`);
      const trap = `<form method="post" action="${system.url}/review/${undecided.reference}">${fields.join('')}</form><script>document.forms[0].submit()</script>`;
      await page.route('http://elsewhere.example.org/', (route) => route.fulfill({ contentType: 'text/html', body: trap }));
      const landed = page.waitForResponse((response) => response.url().includes('/review/'));
      await page.goto('http://elsewhere.example.org/');
      expect((await landed).status()).toBeGreaterThanOrEqual(401);
      await context.close();
      expect(await decisions()).toEqual(before);
    });
  });
});

describe('a vote sent again', () => {
  test('counts once; after signing out, and after the file is closed, it is refused', async () => {
    const file = await scene.submitted('in-review', { province: 'MA-SAF' });
    const member = await scene.member('MA-SAF', 'm3');
    const sent = ballot(member, 'approve');
    const path = `/review/${file.reference}`;
    const votesOf = async () => (await system.store.application(file.reference)).ballots;
    await Promise.all(Array.from({ length: 5 }, () => member.post(path, sent)));
    expect(await votesOf()).toEqual({ m3: { choice: 'approve' } });
    expect((await system.store.application(file.reference)).status).toBe('in-review');

    await member.post('/sign-out', { csrf: member.csrf });
    expect((await member.post(path, { ...sent, choice: 'reject' })).status).toBe(401);
    expect(await votesOf()).toEqual({ m3: { choice: 'approve' } });

    await scene.votes('MA-SAF', ['m1', 'm2', 'm4'], file.reference, 'approve');
    await scene.until(file.reference, 'referred');
    const late = await scene.member('MA-SAF', 'm5');
    const closed = await late.post(path, ballot(late, 'reject'));
    expect(closed.status).toBe(409);
    expect(Object.keys(await votesOf()).sort()).toEqual(['m1', 'm2', 'm3', 'm4']);
  });
});

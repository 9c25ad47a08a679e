import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { digestOf } from '../../functions/shared/adapters/keys.ts';
import { codeKey, linkKey } from '../../store/keys.ts';
import { clientOf, enter, enterWith } from './support/client.ts';
import { type Exposed, expose } from './support/exposed.ts';
import { codeIn, hasCode, hasSignInLink, linksIn, signInLink } from './support/mailbox.ts';
import { memberEmail, region } from './support/region.ts';
import { holderOf, openView } from './support/views.ts';

/**
 * What happens to mail on its way: gateways fetch every link, some run scripts and press buttons, people forward it, some
 * guess. None of it may become a vote, a decision or a session.
 */
let exposed: Exposed;
let before: object;
beforeAll(async () => {
  exposed = await expose();
});
afterAll(() => exposed?.stop());
let sessionsBefore = 0;
beforeEach(async () => {
  before = await exposed.decisions();
  sessionsBefore = await exposed.sessions();
});
const nothingDecided = async (): Promise<void> => {
  expect(await exposed.decisions()).toEqual(before);
  expect(await exposed.sessions()).toBe(sessionsBefore);
  expect((await exposed.system.store.application(exposed.undecided.reference)).ballots).toEqual({});
};

const linkTo = (province: string, id: string): Promise<string> => exposed.linkFor(memberEmail(province, id));
/** Lets the pause between two codes pass. */
const minuteLater = (subject: string): Promise<void> =>
  exposed.system.store.change(codeKey('MA-07', subject), ({ sentAt }) => ({ sentAt: Number(sentAt) - 61 }));

/** One link of each kind. */
const everyKind = async () => {
  const people = [memberEmail('MA-MAR', 'm1'), exposed.hostEmail, region.coordinator.email, 'asked@example.org'];
  return Promise.all(people.map(async (to) => ({ to, link: await exposed.linkFor(to) })));
};

test('scanners that fetch every link of every mail, by GET and by HEAD, change nothing at all', async () => {
  const letters = await exposed.system.mailbox.all();
  const links = [...new Set(letters.flatMap(linksIn))];
  expect(links.filter((link) => link.includes('/l/')).length).toBeGreaterThan(8);
  const items = await exposed.system.store.items();
  for (const link of links) {
    const found = await fetch(link, { headers: { 'user-agent': 'SafeLinks/1.0', accept: '*/*' } });
    expect(found.status, link).toBe(200);
    expect((await fetch(link, { method: 'HEAD' })).status, link).toBeLessThan(500);
    expect((await fetch(link, { method: 'OPTIONS' })).status, link).toBeLessThan(500);
  }
  expect((await exposed.system.mailbox.all()).length).toBe(letters.length);
  expect(await exposed.system.store.items()).toEqual(items);
  await nothingDecided();
});

/** What a page offers to press, as a robot sees it. */
const buttons = 'button, input[type=submit]';
/** Goes to a link, presses these buttons one after the other, and answers how many the last page has. */
const press = async (page: Page, link: string, presses: readonly number[]): Promise<number> => {
  await page.goto(link);
  for (const index of presses) {
    await page.locator(buttons).nth(index).click();
    // With scripts a form is sent in the background.
    await page.waitForLoadState('networkidle');
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
  const page = await exposed.browser.newPage({ javaScriptEnabled: true });
  for (const [index, { link }] of (await everyKind()).entries()) {
    await pressEverything(page, link, index === 0 ? 3 : 2);
    for (const href of await page.locator('a[href^="/"]').evaluateAll((links) => links.map((one) => one.getAttribute('href') ?? ''))) {
      // The way out of the site leads elsewhere, by itself.
      expect((await clientOf(exposed.system).get(href)).status, href).toBe(href.startsWith('/away') ? 303 : 200);
    }
  }
  await page.close();
  await nothingDecided();
});

test('afterwards each of them still gets in with the code that the gateway made come', async () => {
  for (const { to, link } of await everyKind()) {
    const code = (await exposed.system.mailbox.all(to)).findLast(hasCode);
    const person = await enterWith(exposed.system, link, code === undefined ? '' : codeIn(code));
    await person.post('/sign-out', { csrf: person.csrf });
  }
  await nothingDecided();
});

test('a link that was forwarded shows whom it expects, and sends its code to her alone', async () => {
  const link = await linkTo('MA-MAR', 'm2');
  const to = memberEmail('MA-MAR', 'm2');
  const friend = clientOf(exposed.system);
  const shown = await friend.get(link);
  expect(shown.text).toContain('Membre 2 Marrakech');
  // Who it is for and nothing more: no reference, no name of an applicant, no address.
  expect(shown.text).not.toContain(exposed.undecided.reference);
  expect(shown.text).not.toContain(to);
  const newest = await exposed.system.mailbox.newest();
  expect((await friend.post(`${link}/code`)).status).toBe(200);
  await exposed.system.mailbox.arrival(to, hasCode, newest);
  expect((await exposed.system.mailbox.all()).filter(({ id }) => id > newest).map((letter) => letter.to)).toEqual([to]);

  // The friend is a member too: her own code opens her own door only.
  const own = await linkTo('MA-MAR', 'm3');
  await friend.post(`${own}/code`);
  const ownCode = codeIn(await exposed.system.mailbox.arrival(memberEmail('MA-MAR', 'm3'), hasCode, newest));
  const refused = await friend.post(`${link}/session`, { code: ownCode });
  expect(refused.status).toBe(422);
  expect(refused.headers.getSetCookie()).toEqual([]);
  for (const path of ['/review', `/review/${exposed.undecided.reference}`]) expect((await friend.get(path)).status).toBe(401);
  await nothingDecided();
});

test('a link dies for the hour with its fifth wrong guess, a fresh one helps her, and after ten in all no code opens any more', async () => {
  const subject = 'member:MA-MAR:m4';
  const to = memberEmail('MA-MAR', 'm4');
  const link = await linkTo('MA-MAR', 'm4');
  const guesser = clientOf(exposed.system);
  const freshCode = async (by: string): Promise<string> => {
    const newest = await exposed.system.mailbox.newest();
    await guesser.post(`${by}/code`);
    return codeIn(await exposed.system.mailbox.arrival(to, hasCode, newest));
  };
  const freshLink = async (): Promise<string> => {
    const newest = await exposed.system.mailbox.newest();
    await guesser.post(`${link}/code`, { action: 'fresh-link' });
    return signInLink(await exposed.system.mailbox.arrival(to, hasSignInLink, newest));
  };
  const guess = (by: string, code: string) => guesser.post(`${by}/session`, { code });
  const wrong = (code: string, by: number) => String((Number(code) + by) % 1_000_000).padStart(6, '0');

  const first = await freshCode(link);
  // A second one within the minute is not sent: nobody fills her mailbox.
  const before = await exposed.system.mailbox.newest();
  await guesser.post(`${link}/code`);
  expect(await exposed.system.mailbox.newest()).toBe(before);
  for (let n = 1; n <= 5; n += 1) expect((await guess(link, wrong(first, n))).status).toBe(422);
  const right = await guess(link, first);
  expect([right.status, right.headers.getSetCookie()]).toEqual([429, []]);

  await minuteLater(subject);
  const fresh = await freshLink();
  const second = await freshCode(fresh);
  const member = await enterWith(exposed.system, fresh, second);
  await member.post('/sign-out', { csrf: member.csrf });

  const third = await freshCode(fresh);
  for (let n = 1; n <= 5; n += 1) await guess(fresh, wrong(third, n));
  await minuteLater(subject);
  const another = await freshLink();
  const fourth = await freshCode(another);
  const stopped = await guess(another, fourth);
  const stoppedWrong = await guess(another, wrong(fourth, 1));
  expect([stopped.status, stopped.headers.getSetCookie()]).toEqual([429, []]);
  // Right or wrong, the answer is the same but for the minutes that are left, of which one may have gone by.
  const sameMinute = (text: string): string => text.replaceAll(/\d+/gu, 'n');
  expect(sameMinute(stopped.text)).toBe(sameMinute(stoppedWrong.text));
  await nothingDecided();
  // It is hers alone: a colleague gets in.
  const colleague = await enter(exposed.system, await linkTo('MA-MAR', 'm5'), memberEmail('MA-MAR', 'm5'));
  expect((await colleague.get('/review')).status).toBe(200);
  await colleague.post('/sign-out', { csrf: colleague.csrf });
});

test.each([
  ['expired', { validUntil: 1 }],
  ['superseded', { supersededAt: 1 }],
])('a link that is %s explains itself, mails no code, and a fresh one goes to the registered address only', async (_, change) => {
  const to = memberEmail('MA-MAR', 'm6');
  const link = await linkTo('MA-MAR', 'm6');
  await exposed.system.store.change(linkKey('MA-07', digestOf(link.split('/l/')[1] ?? '')), () => change);
  const holder = clientOf(exposed.system);
  const newest = await exposed.system.mailbox.newest();
  const gone = await holder.get(link);
  expect(gone.status).toBe(410);
  expect(gone.text).toContain('Ce lien n’est plus valable');
  expect((await holder.post(`${link}/code`)).status).toBe(410);
  expect((await holder.post(`${link}/session`, { code: '123456' })).status).toBe(410);
  expect(await exposed.system.mailbox.newest()).toBe(newest);

  expect((await holder.post(`${link}/code`, { action: 'fresh-link', email: 'someone@example.org' })).status).toBe(200);
  const fresh = await exposed.system.mailbox.arrival(to, hasSignInLink, newest);
  expect((await exposed.system.mailbox.all()).filter(({ id }) => id > newest)).toHaveLength(1);
  expect((await holder.get(signInLink(fresh))).status).toBe(200);
  await nothingDecided();
});

test('in the browser of a member and of a secretary, an assistant that runs scripts and presses the first button decides nothing', async () => {
  const secretary = region.committees.find(({ province }) => province === 'MA-MAR')?.secretary.email ?? '';
  await minuteLater('member:MA-MAR:m3');
  const member = await exposed.scene.member('MA-MAR', 'm3');
  const keeper = await exposed.scene.staff(secretary);
  const planned = await keeper.post('/meetings', { csrf: keeper.csrf, day: '2026-11-20', place: 'Salle 1' });
  const meeting = new URL(planned.headers.get('location') ?? '', exposed.system.url).pathname;
  const file = `/review/${exposed.undecided.reference}`;
  const seats = ['', '&do=replace', '&do=remove', '&do=revoke'].map((more) => `/secretariat/members?seat=m4${more}`);
  const look = async () => ({
    ...(await exposed.decisions()),
    events: undefined,
    rows: (await exposed.system.store.items()).filter(({ sk }) => ['ROSTER', 'VOTE', 'MEETING'].some((kind) => sk.startsWith(kind))),
  });
  const atFirst = await look();
  for (const [person, pages] of [
    [member, ['/review', file, '/review/bulk', '/review/stand-in', '/meetings', meeting]],
    [keeper, ['/secretariat', ...seats, '/secretariat/deadlines', '/secretariat/mail', '/meetings', meeting, `${meeting}/agenda`]],
  ] as const) {
    for (const address of pages) {
      // A page each: what an answer leads to does not come in between.
      const page = await exposed.browser.newPage({ javaScriptEnabled: true });
      await openView(page, exposed.system.url, address, 'fr', holderOf(person));
      const first = page.locator('main :is(button, input[type=submit])').first();
      if ((await first.count()) > 0 && (await first.isVisible())) {
        // With scripts a form is sent in the background.
        const isSent = (sent: Request): boolean => sent.method() === 'POST' || sent.isNavigationRequest();
        await Promise.all([page.waitForResponse((answer) => isSent(answer.request())), first.click()]);
      }
      await page.close();
    }
  }
  expect(await look()).toEqual(atFirst);
});

test('a link that never was answers like any other that leads nowhere', async () => {
  const answer = await clientOf(exposed.system).get(`${exposed.system.url}/l/AAAAAAAAAAAAAAAAAAAAAA`);
  expect(answer.status).toBe(404);
  expect(
    (await clientOf(exposed.system).post(`${exposed.system.url}/l/AAAAAAAAAAAAAAAAAAAAAA/code`, { action: 'fresh-link' })).status,
  ).toBe(404);
  await nothingDecided();
});

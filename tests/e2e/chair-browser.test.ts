import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Language } from '../../core/language.ts';
import { bulk, fairness, labels, meetings, minutes, review, seats } from '../../messages/catalogue/index.ts';
import { startBrowser } from '../support/browser/chromium.ts';
import { type Gathering, gather } from './support/gathering.ts';
import { memberEmail, region } from './support/region.ts';
import { openScene, type Scene } from './support/scene.ts';
import { confirm, prepareVote } from './support/steps.ts';
import { type System, startSystem } from './support/system.ts';
import { visit } from './support/visit.ts';

/** The chair of a committee with her phone: a tie, the first files within the seats, fair play, a meeting. Four members, a quorum of three. */
const PROVINCES = { ar: 'MA-SAF', fr: 'MA-CHI' } as const;
const REASON = { ar: 'مشروع واضح ومفيد', fr: 'Un projet clair et utile' } as const;
const SEATS = 3;
type Prepared = { readonly tied: string; readonly ranked: readonly string[]; readonly meeting: Gathering };
let system: System;
let browser: Browser;
let prepared: ReadonlyMap<Language, Prepared>;

const isHere = (province: string): boolean => province === PROVINCES.ar || province === PROVINCES.fr;
const configured = {
  ...region,
  committees: region.committees.map((one) => (isHere(one.province) ? { ...one, members: one.members.slice(0, 4), quorum: 3 } : one)),
  seats: {
    target: 3_000,
    shares: (region.seats?.shares ?? []).map((share) => (isHere(share.province) ? { ...share, seats: SEATS } : share)),
  },
};

const prepare = async (scene: Scene, province: string): Promise<Prepared> => {
  const files = await Promise.all(Array.from({ length: 5 }, () => scene.submitted('in-review', { province })));
  // In the order of the docket. The last is the one that the others are divided on.
  const { text } = await (await scene.member(province, 'm2')).get('/review');
  const inOrder = files.map(({ reference }) => reference).toSorted((a, b) => text.indexOf(a) - text.indexOf(b));
  const [ranked, tied = ''] = [inOrder.slice(0, 4), inOrder[4]];
  await Promise.all([
    scene.votes(province, ['m2'], tied, 'reject'),
    scene.votes(province, ['m3', 'm4'], tied, 'abstain'),
    scene.votes(province, ['m2', 'm3'], ranked[0] ?? '', 'approve'),
  ]);
  return { tied, ranked, meeting: await gather(system, province, ranked.slice(2)) };
};

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem({ configured }), startBrowser()]);
  const scene = openScene(system);
  const [ar, fr] = await Promise.all([prepare(scene, PROVINCES.ar), prepare(scene, PROVINCES.fr)]);
  prepared = new Map([
    ['ar', ar],
    ['fr', fr],
  ]);
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

test.concurrent.each(['ar', 'fr'] as const)(
  'in %s: her vote breaks a tie, the first files are approved within the seats, she meets',
  { timeout: 120_000 },
  async (language) => {
    const province = PROVINCES[language];
    const { tied, ranked, meeting } = prepared.get(language) ?? expect.fail('nothing prepared');
    const [best = '', second = '', third = ''] = ranked;
    const t = review[language];
    const l = labels[language];
    const m = meetings[language];
    const application = system.store.application;
    const { page, phone, stop, text, press, follow } = await visit(browser, system, {
      email: memberEmail(province, 'm1'),
      language,
      album: 'chair',
    });
    const rows = page.locator('tbody tr');
    const goTo = (path: string) => page.goto(`${system.url}${path}${path.includes('?') ? '&' : '?'}lang=${language}`);

    // One against, two abstain: hers makes it even, and decides.
    await stop(t.docketTitle, '01-docket');
    await follow(tied);
    await page.getByRole('heading', { level: 1, name: tied }).waitFor();
    await prepareVote(page, language, { choice: 'approve', reason: REASON[language] });
    await confirm(page, language);
    await stop(t.votedTitle, '02-tie-broken');
    expect(await text()).toContain(t.votedClosed);
    expect(await system.store.events()).toContain('committee-decided');
    expect((await application(tied)).ballots).toMatchObject({ m1: { choice: 'approve' }, m2: { choice: 'reject' } });

    // Two seats are left: the first two of three are approved, and no more.
    await follow(t.toDocket);
    const s = seats[language];
    await page.getByText(s.left(SEATS - 1, SEATS)).waitFor();
    const b = bulk[language];
    await follow(b.open);
    await page.getByLabel(b.first).fill('3');
    await page.getByRole('radio', { name: l.choice.approve }).check();
    await page.getByLabel(b.reason, { exact: true }).fill(REASON[language]);
    await press(b.preview);
    await stop(b.previewTitle, '03-within-the-seats');
    expect(await text()).toContain(b.fewerSeats(3));
    expect(await rows.locator('th a').allInnerTexts()).toEqual([best, second]);
    expect(await rows.nth(0).innerText()).toContain(b.enough);
    expect(await rows.nth(1).innerText()).toContain(b.tooFew);
    for (const reference of [best, second, third]) expect((await application(reference)).ballots).not.toHaveProperty('m1');
    await press(b.confirm(2));
    await stop(b.doneTitle, '04-approved');
    expect((await application(best)).status).not.toBe('in-review');
    expect(await application(second)).toMatchObject({ status: 'in-review', ballots: { m1: { choice: 'approve' } } });
    expect((await application(third)).ballots).toEqual({});
    await goTo('/review/bulk');
    await page.getByLabel(b.first).fill('3');
    await page.getByRole('radio', { name: l.choice.approve }).check();
    await page.getByLabel(b.reason, { exact: true }).fill(REASON[language]);
    await press(b.preview);
    await page.getByRole('heading', { level: 1, name: b.previewTitle }).waitFor();
    // The last seat is for the second, should it be approved.
    expect(await rows.count()).toBe(0);

    // How her committee votes, and whom it selects.
    await goTo('/review');
    await follow(fairness[language].open);
    await stop(fairness[language].title, '05-fair-play');
    expect(await text()).toContain(fairness[language].caution);

    // She presides: is there, votes, and reads and checks what was written down.
    await goTo('/review');
    await follow(m.see);
    await press(m.join);
    await page.getByRole('link', { name: m.start }).waitFor();
    await follow(m.start);
    await page.getByRole('heading', { level: 1, name: third }).waitFor();
    await prepareVote(page, language, { choice: 'approve', reason: REASON[language] });
    await confirm(page, language);
    await page.getByRole('heading', { level: 1, name: t.votedTitle }).waitFor();

    // What is left of the agenda, with one press.
    await follow(m.toMeeting);
    await follow(b.open);
    await stop(b.title, '10-several-in-meeting');
    await page.getByLabel(b.first).fill('5');
    await page.getByRole('radio', { name: l.choice.abstain }).check();
    await page.getByLabel(b.reason, { exact: true }).fill(REASON[language]);
    await press(b.preview);
    await stop(b.previewTitle, '11-several-shown');
    expect(await rows.locator('th a').allInnerTexts()).toEqual([ranked[3]]);
    await press(b.confirm(1));
    await stop(b.doneTitle, '12-several-voted');
    expect((await application(ranked[3] ?? '')).ballots).toMatchObject({ m1: { choice: 'abstain' } });
    await follow(m.toMeeting);
    await page.getByText(m.allVoted).waitFor();
    await meeting.close();
    await goTo('/meetings');
    await stop(m.title, '06-meetings');
    await follow(m.one('1', '2026'));
    await stop(m.one('1', '2026'), '07-closed');
    await follow(m.minutes);
    await stop(minutes[language].title('1', '2026'), '08-minutes');
    const signed = await page.locator('.signatures').innerText();
    expect(signed).toContain(minutes[language].roles.chair);
    await follow(m.verify);
    await stop(m.check.title, '09-verified');
    expect(await text()).toContain(m.check.intact);
    await phone.context.close();
  },
);

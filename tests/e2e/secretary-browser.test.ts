import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Language } from '../../core/language.ts';
import {
  deadlines,
  frame,
  meetings,
  minutes,
  review,
  secretariat,
  signIn as signInTexts,
  undelivered,
} from '../../messages/catalogue/index.ts';
import { startBrowser } from '../support/browser/chromium.ts';
import { clientOf, type Person } from './support/client.ts';
import { secretaryEmail } from './support/gathering.ts';
import { hasSignInLink, signInLink } from './support/mailbox.ts';
import { overflowOf } from './support/paper.ts';
import { memberEmail, region } from './support/region.ts';
import { ballot, openScene, type Scene, type Submitted } from './support/scene.ts';
import { type System, startSystem } from './support/system.ts';
import { until } from './support/until.ts';
import { visit } from './support/visit.ts';

/** The secretary of a committee with her phone: who sits, deadlines, mail, and a meeting from its planning to its minutes. */
const PROVINCES = { ar: 'MA-SAF', fr: 'MA-CHI' } as const;
const REASONS = { ar: 'سبب كتبته كاتبة اللجنة', fr: 'Motif noté par le secrétariat' } as const;
const PLACE = { ar: 'قاعة العمالة', fr: 'Salle de la préfecture' } as const;
type Prepared = { readonly files: readonly Submitted[]; readonly members: Readonly<Record<'m1' | 'm2' | 'm3' | 'm5', Person>> };
let system: System;
let browser: Browser;
let prepared: ReadonlyMap<Language, Prepared>;

const prepare = async (scene: Scene, language: Language, province: string): Promise<Prepared> => {
  // Mail to one of the members comes back.
  await system.mailbox.fail({ channel: 'email', to: memberEmail(province, 'm6'), failures: 1, code: 'bounce' });
  const [plain, ...others] = await Promise.all([
    scene.submitted('in-review', { province, project: undefined, supportWanted: ['training'] }),
    ...Array.from({ length: 2 }, () => scene.submitted('in-review', { province })),
  ]);
  const [m1, m2, m3, m5] = await Promise.all((['m1', 'm2', 'm3', 'm5'] as const).map((id) => scene.member(province, id)));
  if (m1 === undefined || m2 === undefined || m3 === undefined || m5 === undefined) throw new Error('four members');
  const today = system.now().toISOString().slice(0, 10);
  const standIn = {
    nameAr: 'نائبة العضوة',
    nameFr: 'Suppléante',
    email: `suppleante-${language}@example.org`,
    language,
    from: today,
    until: today,
  };
  const named = await m5.post('/review/stand-in', { csrf: m5.csrf, ...standIn });
  expect(named.status).toBe(303);
  return { files: [plain, ...others], members: { m1, m2, m3, m5 } };
};

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), startBrowser()]);
  const scene = openScene(system);
  const [ar, fr] = await Promise.all([prepare(scene, 'ar', PROVINCES.ar), prepare(scene, 'fr', PROVINCES.fr)]);
  prepared = new Map([
    ['ar', ar],
    ['fr', fr],
  ]);
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

/** Waits until the browser has brought her to it and stands still: she need not scroll. */
const isBroughtTo = async (page: Page, found: Locator): Promise<void> => {
  let before: number | undefined;
  await until('what she asked for to be in sight', async () => {
    const [box, screen] = [await found.boundingBox(), page.viewportSize()];
    if (box === null || screen === null) return undefined;
    const stands = box.y === before;
    before = box.y;
    return stands && box.y >= 0 && box.y + box.height <= screen.height ? true : undefined;
  });
};
const fill = async (page: Page, fields: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, value] of Object.entries(fields)) await page.locator(`main [name=${name}]:not([type=hidden])`).fill(value);
};
const linkTo = async (email: string): Promise<string> =>
  signInLink((await system.mailbox.all(email)).findLast(hasSignInLink) ?? expect.fail('no link'));
const statusOf = async (link: string): Promise<number> => (await clientOf(system).get(link)).status;

test.concurrent.each(['ar', 'fr'] as const)(
  'in %s: she keeps the committee, plans a meeting, holds it, and what was written down is verified',
  { timeout: 150_000 },
  async (language) => {
    const province = PROVINCES[language];
    const { files, members } = prepared.get(language) ?? expect.fail('nothing prepared');
    const reason = REASONS[language];
    const t = secretariat[language];
    const m = meetings[language];
    const email = secretaryEmail(province);

    // She types her address, and goes on from the mail that comes.
    const before = await browser.newPage();
    await before.goto(`${system.url}/sign-in?lang=${language}`);
    await before.getByLabel(signInTexts[language].request.email).fill(email);
    await before.getByRole('button', { name: signInTexts[language].request.submit }).click();
    await before.getByRole('heading', { level: 1, name: signInTexts[language].request.sentTitle }).waitFor();
    await before.close();
    const { page, phone, stop, text, press, follow } = await visit(browser, system, { email, language, album: 'secretary' });
    const goTo = (path: string) => page.goto(`${system.url}${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
    const done = (code: keyof typeof t.done) => page.getByRole('status').filter({ hasText: t.done[code] }).waitFor();
    const seat = async (id: string): Promise<void> => {
      await goTo('/secretariat/members');
      await page.getByRole('link', { name: id }).click();
      await page.getByRole('heading', { level: 1, name: t.members.seatTitle(id) }).waitFor();
    };

    await stop(t.title, '01-secretariat');
    expect(await text()).toContain(t.pending(1));
    // Whose mail came back; she has spoken to her, and tries again.
    const u = undelivered[language];
    await follow(u.notice(1));
    await stop(u.mail.title, '02-mail');
    expect(await text()).toContain(memberEmail(province, 'm6'));
    await page.getByRole('button', { name: u.tryAgain }).click();
    await page.getByText(u.tried).waitFor();
    expect(await text()).toContain(u.none);
    await follow(t.back);

    // Who sits: a stand-in is approved, a member replaced, a seat removed.
    await follow(t.sections.members);
    await stop(t.members.title, '03-members');
    await page.getByRole('link', { name: 'm5' }).first().click();
    await stop(t.members.seatTitle('m5'), '04-seat');
    await press(t.actions.approve);
    await done('approve');
    expect((await members.m5.get('/review')).status).toBe(403);
    await seat('m4');
    await follow(t.actions.replace);
    await stop(t.actions.replace, '05-replace');
    await fill(page, { nameAr: 'عضوة جديدة', nameFr: 'Nouvelle Membre', email: `nouvelle-${language}@example.org`, reason });
    await page.locator('select[name=language]').selectOption(language);
    await press(t.actions.replace);
    await stop(t.confirmTitle(t.actions.replace), '06-confirm-replace');
    await press(t.confirm);
    await done('replace');
    await stop(t.members.seatTitle('m4'), '07-replaced');
    await seat('m6');
    await follow(t.actions.remove);
    await press(t.actions.remove);
    await page.getByRole('alert').waitFor();
    await stop(t.actions.remove, '08-remove-without-reason');
    await fill(page, { reason });
    await press(t.actions.remove);
    await stop(t.confirmTitle(t.actions.remove), '09-confirm-remove');
    await press(t.confirm);
    await done('remove');

    // Links: revoked, and a new one.
    const m3 = memberEmail(province, 'm3');
    const old = await linkTo(m3);
    await seat('m3');
    await follow(t.actions.revoke);
    await fill(page, { reason });
    await press(t.actions.revoke);
    await done('revoke');
    expect([(await members.m3.get('/review')).status, await statusOf(old)]).toEqual([401, 410]);
    await press(t.actions['send-link']);
    await done('send-link');
    await stop(t.members.seatTitle('m3'), '10-link-sent');
    const fresh = await until('a fresh link', async () => ((await linkTo(m3)) === old ? undefined : linkTo(m3)));
    expect([await statusOf(fresh), await statusOf(old)]).toEqual([200, 410]);

    // More time for a file.
    const d = deadlines[language];
    const reference = files[1]?.reference ?? '';
    const deadlineOf = async () => (await system.store.application(reference)).deadline ?? '';
    const first = await deadlineOf();
    await goTo('/secretariat/deadlines');
    await stop(d.title, '11-deadlines');
    await page.getByRole('radio', { name: d.choices.one }).check();
    const longer = new Date(Date.parse(first) + 5 * 86_400_000).toISOString().slice(0, 10);
    await fill(page, { reference, until: longer, reason });
    await press(d.preview);
    await stop(d.previewTitle, '12-deadline-preview');
    expect(await deadlineOf()).toBe(first);
    await press(d.confirm(1));
    await stop(d.doneTitle, '13-deadline-extended');
    expect((await deadlineOf()) > first).toBe(true);

    // A meeting, from files without a project, then from all.
    await goTo('/meetings');
    await stop(m.title, '14-meetings');
    const day = system.now().toISOString().slice(0, 10);
    await fill(page, { day, place: PLACE[language] });
    await press(m.plan);
    await stop(m.one('1', '2026'), '15-planned');
    await follow(m.setAgenda);
    await page.getByLabel(review[language].columns.sector, { exact: true }).selectOption({ label: review[language].noSector });
    await press(m.choose.preview);
    const preview = page.getByRole('heading', { level: 2, name: m.choose.previewTitle });
    await preview.waitFor();
    // The filter is longer than her screen: the answer begins where the preview does.
    await isBroughtTo(page, preview);
    expect(await page.locator('tbody tr').allInnerTexts()).toEqual([expect.stringContaining(files[0]?.reference ?? '')]);
    await page.getByLabel(review[language].columns.sector, { exact: true }).selectOption('');
    await press(m.choose.preview);
    await page.locator('tbody tr').nth(2).waitFor();
    await isBroughtTo(page, preview);
    await stop(m.agendaTitle, '16-agenda');
    await press(m.choose.set);
    await stop(m.one('1', '2026'), '17-with-agenda');

    // One that is on it is not added again; her way to it is by its number.
    await follow(m.setAgenda);
    await fill(page, { reference: files[0]?.reference ?? '' });
    await press(m.choose.seeOne);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain(m.errors.listed(3));
    await stop(m.agendaTitle, '17-listed');
    await follow(m.toMeeting);
    await press(m.open);
    await stop(m.opening.title, '18-confirm-opening');
    await press(m.open);
    await page.getByRole('button', { name: m.close }).waitFor();

    // She sees who is there and who has voted, and not how.
    const path = new URL(page.url()).pathname;
    const onAgenda = await page.locator('tbody th bdi').allInnerTexts();
    const m1 = members.m1;
    for (const one of [m1, members.m2]) expect((await one.post(path, { csrf: one.csrf, action: 'join' })).status).toBe(303);
    const vote = async (one: Person, of: string | undefined, choice: Parameters<typeof ballot>[1]): Promise<void> =>
      expect((await one.post(`/review/${of}`, ballot(one, choice, reason))).status).toBe(200);
    await vote(m1, onAgenda[0], 'reject');
    await vote(members.m2, onAgenda[0], 'recuse');
    await vote(m1, onAgenda[1], 'approve');
    await page.reload();
    await stop(m.one('1', '2026'), '19-open');
    const seen = await text();
    expect(seen).toContain(m.votedOf(2, 5));
    expect(seen).toContain(m.votedOf(1, 5));
    expect(seen).not.toContain(reason);
    await press(m.close);
    await stop(m.closing.title, '20-confirm-closing');
    await press(m.closing.confirm);

    // The minutes, on a phone and on paper, in both languages.
    await stop(minutes[language].title('1', '2026'), '21-minutes');
    for (const of of ['ar', 'fr'] as const) {
      await page.goto(`${system.url}${path}/minutes?lang=${of}`);
      await page.getByRole('heading', { level: 1, name: minutes[of].title('1', '2026') }).waitFor();
      // Who left a file is recorded, and how nobody voted.
      const recused = region.committees.find((one) => one.province === province)?.members[1]?.name[of] ?? '';
      expect(
        await page
          .locator('tbody tr', { hasText: onAgenda[0] ?? '' })
          .first()
          .innerText(),
      ).toContain(recused);
      expect(await text()).not.toContain(reason);
      const keep = async (): Promise<void> => {
        if (process.env['JISR_PICTURES'] === '1') await phone.picture(`21-paper-${of}`, page);
      };
      expect(await overflowOf(page, keep)).toEqual({ cut: [], sheets: [[595, 842]] });
    }

    // Whoever alters one row is found out, and by what.
    await goTo(path);
    await stop(m.one('1', '2026'), '22-closed');
    await follow(m.verify);
    await stop(m.check.title, '23-verified');
    expect(await text()).toContain(m.check.intact);
    const { id } = await system.store.application(onAgenda[0] ?? '');
    const event =
      (await system.store.items()).find((item) => item.pk.endsWith(id) && item['kind'] === 'vote-cast') ?? expect.fail('no vote');
    await system.store.change({ pk: event.pk, sk: event.sk }, ({ details }) => ({ details: { ...Object(details), choice: 'approve' } }));
    await page.reload();
    await stop(m.check.title, '24-meddled-with');
    expect(await text()).toContain(m.check.changed);
    expect(await text()).toContain(onAgenda[0]);
    await system.store.put(event);

    // Another meeting will not be held.
    await goTo('/meetings');
    await fill(page, { day: longer, place: PLACE[language] });
    await press(m.plan);
    await page.getByRole('heading', { level: 1, name: m.one('2', '2026') }).waitFor();
    await fill(page, { reason });
    await press(m.cancelling.submit);
    await stop(m.cancelling.confirmTitle, '25-confirm-cancelling');
    await press(m.cancelling.confirm);
    await page.getByText(m.notHeld).waitFor();
    await stop(m.one('2', '2026'), '26-cancelled');
    await goTo('/meetings');
    await stop(m.title, '27-meetings');
    await goTo('/secretariat/log');
    await stop(t.journal.title, '28-log');
    await page.getByRole('button', { name: frame[language].signOut }).click();
    await page.getByRole('heading', { level: 1, name: signInTexts[language].out.title }).waitFor();
    await phone.context.close();
  },
);

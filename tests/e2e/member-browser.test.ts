import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bulk, docket, follow, frame, labels, meetings, review, secretariat, signIn } from '../../messages/catalogue/index.ts';
import { startBrowser } from '../support/browser/chromium.ts';
import { gather } from './support/gathering.ts';
import { fillByKeyboard } from './support/keyboard.ts';
import { memberEmail } from './support/region.ts';
import { openScene, type Submitted } from './support/scene.ts';
import { confirm, prepareVote } from './support/steps.ts';
import { type System, startSystem } from './support/system.ts';
import { visit } from './support/visit.ts';

/** A member of a committee with her phone of 360 px, from the day's mail to signing out, while her committee meets. */
const PROVINCE = 'MA-KES';
const NAMED = { nameArabic: 'رقية التجريبية', nameLatin: 'Roqia Tajribia', project: undefined, supportWanted: ['training'] } as const;
const MEMBERS = { ar: { id: 'm2', typed: 'رقيه التجريبية' }, fr: { id: 'm3', typed: 'rokia' } } as const;
const REASONS = { ar: 'مشروع واضح ومفيد', fr: 'Un projet clair et utile' } as const;
let system: System;
let browser: Browser;
let named: Submitted;
let meeting: string;
let onAgenda: readonly string[];
beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), startBrowser()]);
  const scene = openScene(system);
  const file = (n: number) => scene.submitted('in-review', { province: PROVINCE, dependants: 1 + (n % 8) });
  // More than a page of the docket holds.
  const [special, ...others] = await Promise.all([
    scene.submitted('in-review', { province: PROVINCE, ...NAMED, supportWanted: [...NAMED.supportWanted], dependants: 0 }),
    ...Array.from({ length: 26 }, (_, n) => file(n)),
  ]);
  named = special;
  // The last of the docket, which nobody votes on but in the meeting.
  onAgenda = others
    .filter(({ form }) => form.dependants === 1)
    .map(({ reference }) => reference)
    .slice(0, 3);
  ({ path: meeting } = await gather(system, PROVINCE, onAgenda));
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

test.concurrent.each(['ar', 'fr'] as const)(
  'in %s: she votes, corrects, recuses herself, votes on several, meets, names a stand-in, leaves',
  { timeout: 120_000 },
  async (language) => {
    const t = { ...review[language], ...docket[language] };
    const m = meetings[language];
    const choices = labels[language].choice;
    const { id, typed } = MEMBERS[language];
    const ballotOn = async (reference: string) => (await system.store.application(reference)).ballots[id]?.choice;
    const hers = await visit(browser, system, { email: memberEmail(PROVINCE, id), language, album: 'member' });
    const { page, stop, text, press, follow: to } = hers;
    const rows = page.locator('tbody tr');

    // The docket: pages, filters, search.
    await stop(t.docketTitle, '01-docket');
    expect(await rows.count()).toBe(25);
    await to(t.more);
    await page.getByRole('link', { name: t.previousPage }).waitFor();
    expect(await rows.count()).toBe(2);
    await stop(t.docketTitle, '02-next-page');
    await to(t.previousPage);
    await page.getByRole('link', { name: t.more }).waitFor();
    await page.getByText(t.filter, { exact: true }).click();
    await page.getByLabel(t.columns.sector, { exact: true }).selectOption({ label: t.noSector });
    await press(t.apply);
    await page.getByText(t.clear).waitFor();
    expect(await rows.allInnerTexts()).toEqual([expect.stringContaining(named.reference)]);
    await stop(t.docketTitle, '03-filtered');
    await page.getByText(t.search, { exact: true }).first().click();
    await page.getByLabel(t.search).fill(typed);
    await press(t.searchButton);
    await stop(t.found, '04-found');
    // A name stands in no address.
    expect(new URL(page.url()).search).not.toMatch(/rokia|%D8/u);
    await to(named.reference);

    // A dossier, its score row by row, and a vote with the keyboard alone.
    await stop(named.reference, '05-dossier');
    const { score = 0 } = await system.store.application(named.reference);
    const points = (await page.locator('table.points tbody td').allInnerTexts()).map((cell) =>
      Number.parseInt(cell.replaceAll(/[^\d ]/gu, ' ').trim(), 10),
    );
    expect(points.reduce((sum, one) => sum + one, 0)).toBe(score);
    expect(await text()).toContain(follow[language].score.total);
    expect(await text()).not.toContain(t.none);
    await fillByKeyboard(page, { choice: 'reject', reason: REASONS[language] });
    await stop(t.confirmTitle, '06-confirm');
    expect(await ballotOn(named.reference)).toBeUndefined();
    await fillByKeyboard(page, {});
    await stop(t.votedTitle, '07-voted');
    expect(await ballotOn(named.reference)).toBe('reject');

    // She thinks better of it.
    await to(t.toDocket);
    // Back in the list that she came from, which holds all files.
    await page.locator('[aria-current=true]', { hasText: t.view.all }).waitFor();
    await page.getByText(t.search, { exact: true }).first().click();
    await page.getByLabel(t.search).fill(named.reference);
    await press(t.searchButton);
    await stop(named.reference, '08-dossier-voted');
    expect(await text()).toContain(t.changeable);
    await prepareVote(page, language, { choice: 'abstain', reason: REASONS[language] });
    await confirm(page, language);
    await page.getByRole('heading', { level: 1, name: t.votedTitle }).waitFor();
    expect(await ballotOn(named.reference)).toBe('abstain');

    // She knows the next applicant.
    await to(t.nextFile);
    await page.getByText(t.hidden).waitFor();
    const related = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await prepareVote(page, language, { choice: 'recuse', reason: REASONS[language] });
    await stop(t.confirmTitle, '09-confirm-recusal');
    await confirm(page, language);
    await stop(t.votedTitle, '10-recused');
    expect(await ballotOn(related)).toBe('recuse');

    // Several at once, after a look at what becomes of each.
    const b = bulk[language];
    await to(t.toDocket);
    await to(b.open);
    await stop(b.title, '11-bulk');
    await press(b.preview);
    await page.getByRole('alert').waitFor();
    await stop(b.title, '12-bulk-errors');
    await page.getByLabel(b.first).fill('3');
    await page.getByRole('radio', { name: choices.reject }).check();
    await page.getByLabel(b.reason, { exact: true }).fill(REASONS[language]);
    await press(b.preview);
    await stop(b.previewTitle, '13-bulk-preview');
    const previewed = await page.locator('tbody th a').allInnerTexts();
    expect(previewed).toHaveLength(3);
    expect(await Promise.all(previewed.map(ballotOn))).toEqual([undefined, undefined, undefined]);
    await press(b.confirm(3));
    await stop(b.doneTitle, '14-bulk-done');
    expect(await Promise.all(previewed.map(ballotOn))).toEqual(['reject', 'reject', 'reject']);

    // The committee meets: she joins from her docket and goes from file to file.
    await to(b.toDocket);
    await to(m.see);
    await stop(m.one('1', '2026'), '15-meeting');
    await press(m.join);
    await page.getByRole('link', { name: m.start }).waitFor();
    await stop(m.one('1', '2026'), '16-joined');
    await to(m.start);
    await stop(onAgenda[0] ?? '', '17-file-of-the-meeting');
    expect(await text()).toContain(m.position(1, 3, m.one('1', '2026')));
    // On a computer the score stands beside what she applied with.
    await page.setViewportSize({ width: 1280, height: 800 });
    const [left, right] = await page.locator('.beside > div').all();
    const boxes = [await left?.boundingBox(), await right?.boundingBox()];
    expect(Math.abs((boxes[0]?.y ?? 0) - (boxes[1]?.y ?? 99))).toBeLessThan(2);
    await page.setViewportSize({ width: 360, height: 640 });
    await prepareVote(page, language, { choice: 'approve', reason: REASONS[language] });
    await confirm(page, language);
    await stop(t.votedTitle, '18-voted-in-the-meeting');
    expect(await ballotOn(onAgenda[0] ?? '')).toBe('approve');
    await to(t.nextFile);
    await page.getByRole('heading', { level: 1, name: onAgenda[1] ?? '' }).waitFor();
    expect(page.url()).toContain('meeting=');
    await to(m.toMeeting);
    await page.getByRole('heading', { level: 1, name: m.one('1', '2026') }).waitFor();
    expect(new URL(page.url()).pathname).toBe(meeting);

    // What she has voted, and who votes when she is away.
    const s = secretariat[language];
    await page.goto(`${system.url}/review?view=all&lang=${language}`);
    await page.locator('[aria-current=true]', { hasText: t.view.all }).waitFor();
    expect(await rows.filter({ hasText: previewed[0] ?? '' }).innerText()).toContain(choices.reject);
    await stop(t.docketTitle, '19-her-votes');
    await to(t.standIn);
    await stop(s.standIn.title, '20-stand-in');
    await press(s.standIn.submit);
    await page.getByRole('alert').waitFor();
    await stop(s.standIn.title, '21-stand-in-errors');
    const today = system.now().toISOString().slice(0, 10);
    for (const [name, value] of Object.entries({
      nameAr: 'نائبة',
      nameFr: 'Suppléante',
      email: `suppleante-${language}@example.org`,
      from: today,
      until: today,
    }))
      await page.locator(`[name=${name}]`).fill(value);
    await page.locator('select[name=language]').selectOption(language);
    await press(s.standIn.submit);
    await page.getByText(s.done.named).waitFor();
    await stop(s.standIn.title, '22-stand-in-named');
    expect(await text()).toContain(s.standIns.states.named);

    await page.getByRole('button', { name: frame[language].signOut }).click();
    await stop(signIn[language].out.title, '23-signed-out');
    await page.goto(`${system.url}/review?lang=${language}`);
    expect(await page.content()).not.toContain(named.reference);
    await hers.phone.context.close();
  },
);

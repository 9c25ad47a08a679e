import { afterAll, beforeAll, expect, test } from 'vitest';
import { review } from '../../messages/catalogue/index.ts';
import { ballot, openScene, type Scene } from './support/scene.ts';
import { type System, startSystem } from './support/system.ts';
import { until } from './support/until.ts';

/** Two women of one household share a telephone: the committee is told, and decides on each by herself. */
let system: System;
let scene: Scene;
beforeAll(async () => {
  system = await startSystem();
  scene = openScene(system);
});
afterAll(async () => {
  await system?.stop();
});

const PROVINCE = 'MA-SAF';
const phone = '0661998877';
const t = review.fr;

/** The rows of a docket, each as its text. */
const rowsOf = (page: string): readonly string[] => page.split('<tr>').slice(2);
const rowOf = (page: string, reference: string): string => rowsOf(page).find((row) => row.includes(reference)) ?? '';

test('both are labelled, in the docket and in the file, and decided independently', async () => {
  const mother = await scene.submitted('in-review', { province: PROVINCE, phone, nameLatin: 'Zahra Exemple', nameArabic: 'زهرة عينة' });
  const daughter = await scene.submitted('in-review', { province: PROVINCE, phone: '+212 6 61 99 88 77', email: undefined });
  const stranger = await scene.submitted('in-review', { province: PROVINCE });
  const member = await scene.member(PROVINCE, 'm1');

  const docket = (await member.get('/review?lang=fr')).text;
  for (const [{ reference }, labelled] of [
    [mother, true],
    [daughter, true],
    [stranger, false],
  ] as const) {
    expect(rowOf(docket, reference)).toContain(reference);
    expect(rowOf(docket, reference).includes(t.flags.resembles)).toBe(labelled);
  }

  for (const [one, other] of [
    [mother, daughter],
    [daughter, mother],
  ] as const) {
    const file = (await member.get(`/review/${one.reference}?lang=fr`)).text;
    expect(file).toContain(t.resemblesIntro);
    expect(file).toContain(t.resemblance['same-phone']);
    expect(file).not.toContain(t.resemblance['close-name']);
    expect(file).toContain(`href="/review/${other.reference}?lang=fr"`);
  }
  expect((await member.get(`/review/${stranger.reference}?lang=fr`)).text).not.toContain(t.resemblesTitle);

  await scene.votes(PROVINCE, ['m1', 'm2', 'm3', 'm4'], mother.reference, 'reject');
  await scene.votes(PROVINCE, ['m1', 'm2', 'm3', 'm4'], daughter.reference, 'approve');
  await scene.until(mother.reference, 'rejected');
  await until('the daughter’s file to go on', async () =>
    ['approved', 'referred', 'waiting-list'].includes((await system.store.application(daughter.reference)).status) ? true : undefined,
  );
});

test('the label is nobody’s but the committee’s', async () => {
  const other = await scene.submitted('in-review', { province: PROVINCE, phone });
  const labelled = (await system.store.applications()).filter(({ resembles }) => resembles !== undefined);
  expect(labelled.map(({ reference }) => reference)).toContain(other.reference);
  for (const member of ['m2', 'm5']) {
    const person = await scene.member('MA-MAR', member);
    expect((await person.get(`/review/${other.reference}`)).status).toBe(404);
  }
  const followed = await fetch(`${system.url}/applications/${other.reference}`, {
    headers: { authorization: `Bearer ${other.trackingCode}` },
  });
  expect(followed.status).toBe(200);
  const told = await followed.text();
  for (const { reference } of labelled.filter((one) => one.reference !== other.reference)) expect(told).not.toContain(reference);
  const letters = await system.mailbox.all(other.form.email);
  expect(letters.length).toBeGreaterThan(0);
  for (const { html, text } of letters) {
    for (const { reference } of labelled.filter((one) => one.reference !== other.reference)) expect(html + text).not.toContain(reference);
  }
});

test('another committee’s file is named and not opened', async () => {
  const elsewhere = await scene.submitted('in-review', { province: 'MA-ESI', phone: '0661998800' });
  const here = await scene.submitted('in-review', { province: PROVINCE, phone: '0661998800' });
  const member = await scene.member(PROVINCE, 'm2');
  const file = (await member.get(`/review/${here.reference}?lang=fr`)).text;
  expect(file).toContain(elsewhere.reference);
  expect(file).not.toContain(`href="/review/${elsewhere.reference}`);
  expect((await member.post(`/review/${here.reference}`, ballot(member, 'approve'))).status).toBe(200);
});

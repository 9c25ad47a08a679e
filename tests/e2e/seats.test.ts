import { afterAll, beforeAll, expect, test } from 'vitest';
import { labels, seats } from '../../messages/catalogue/index.ts';
import { follow } from './support/applicant.ts';
import { region } from './support/region.ts';
import { openScene, type Scene } from './support/scene.ts';
import { type System, startSystem } from './support/system.ts';

/** More approvals than seats, over HTTP, in a province with one seat of each category and many places. */
let system: System;
let scene: Scene;
const PROVINCE = 'MA-MAR';
const shares = (region.seats?.shares ?? []).map((share) => (share.province === PROVINCE ? { ...share, seats: 1 } : share));

beforeAll(async () => {
  system = await startSystem({ configured: { ...region, seats: { target: 3_000, shares } } });
  scene = openScene(system);
});
afterAll(() => system?.stop());

const FOUR = ['m1', 'm2', 'm3', 'm4'] as const;
const t = seats.fr;
const plain = (html: string): string => html.replaceAll(/<[^>]+>/gu, ' ').replaceAll(/\s+/gu, ' ');

test('what is approved beyond the seats waits and says why; a withdrawal promotes the next, and everyone’s page says what is left', async () => {
  const [first, second] = [
    await scene.submitted('in-review', { province: PROVINCE, email: 'first@example.org', phone: '0691000001', language: 'fr' }),
    await scene.submitted('in-review', { province: PROVINCE, email: 'second@example.org', phone: '0691000002', language: 'fr' }),
  ];
  const member = await scene.member(PROVINCE, 'm1');
  const docket = async () => plain((await member.get('/review?lang=fr')).text);
  expect(await docket()).toContain(t.left(1, 1));
  expect(await docket()).not.toContain(t.full);

  await scene.votes(PROVINCE, FOUR, first.reference, 'approve');
  await scene.until(first.reference, 'referred');
  expect(await docket()).toContain(`${t.left(0, 1)} ${t.full}`);

  await scene.votes(PROVINCE, FOUR, second.reference, 'approve');
  await scene.until(second.reference, 'waiting-list');
  const hers = await follow(system, second);
  expect((await hers.get('/follow/status?lang=fr')).text).toContain(labels.fr.waitReason['no-seat']);

  const category = (await system.store.application(first.reference)).category ?? 1;
  const row = (taken: number, left: number, waiting: number) => `${labels.fr.categoryShort[category]} 1 ${taken} ${left} ${waiting}`;
  const [secretary] = region.committees.filter(({ province }) => province === PROVINCE).map((committee) => committee.secretary.email);
  const secretariat = await scene.staff(secretary ?? '');
  expect(plain((await secretariat.get('/secretariat?lang=fr')).text)).toContain(row(1, 0, 1));
  const coordinator = await scene.staff(region.coordinator.email);
  const cases = plain((await coordinator.get('/cases?lang=fr')).text);
  expect(cases).toContain(row(1, 0, 1));
  expect(cases).toContain(plain(t.total(1, 3_000)));

  const leaving = await follow(system, first);
  expect((await leaving.post('/follow/withdraw?lang=fr', { csrf: leaving.csrf, confirm: 'yes' })).status).toBe(303);
  await scene.until(second.reference, 'referred');
  expect(plain((await secretariat.get('/secretariat?lang=fr')).text)).toContain(row(1, 0, 0));
  expect((await system.mailbox.all('second@example.org')).filter(({ subject }) => subject.includes('acceptée'))).toHaveLength(1);
});

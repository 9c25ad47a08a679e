import { afterAll, beforeAll, expect, test } from 'vitest';
import { plusHours } from '../../core/time.ts';
import { decisions, labels, mail, manage, review } from '../../messages/catalogue/index.ts';
import { follow } from './support/applicant.ts';
import type { Answer } from './support/client.ts';
import { region } from './support/region.ts';
import { ballot, openScene, type Scene } from './support/scene.ts';
import { type System, startSystem } from './support/system.ts';
import { until } from './support/until.ts';

/** A committee whose decisions rest for a day, over HTTP: what she is told, and when. */
const PROVINCE = 'MA-MAR';
const HOURS = 24;
const FOUR = ['m1', 'm2', 'm3', 'm4'] as const;
const REASON = 'Les membres avaient lu un autre dossier';
const t = decisions.fr;
const letters = mail.fr.letters;
const committees = region.committees.map((one) => (one.province === PROVINCE ? { ...one, holdHours: HOURS } : one));
let system: System;
let scene: Scene;

beforeAll(async () => {
  system = await startSystem({ configured: { ...region, committees } });
  scene = openScene(system);
});
afterAll(() => system?.stop());

const subjects = async (to: string) => (await system.mailbox.all(to)).map(({ subject }) => subject);
const pageOf = ({ reference }: { readonly reference: string }) => `/secretariat/decisions?file=${reference}`;
const hers = async (receipt: Parameters<typeof follow>[1]): Promise<Answer> =>
  (await follow(system, receipt)).get('/follow/status?lang=fr');
const UNDER_STUDY = labels.fr.publicStatus['under-study'];

test('a refusal is reopened before she is told and turns into an approval; another rests and is told: each of them once', async () => {
  const [first, second] = [
    await scene.submitted('in-review', { province: PROVINCE, email: 'first@example.org', phone: '0691000011', language: 'fr' }),
    await scene.submitted('in-review', { province: PROVINCE, email: 'second@example.org', phone: '0691000012', language: 'fr' }),
  ];
  for (const { reference } of [first, second]) await scene.votes(PROVINCE, FOUR, reference, 'reject');
  for (const { reference } of [first, second]) await scene.until(reference, 'held');
  expect((await hers(first)).text).toContain(UNDER_STUDY);
  expect((await hers(first)).text).not.toContain(labels.fr.publicStatus.rejected);

  const secretary = await scene.staff(committees.find(({ province }) => province === PROVINCE)?.secretary.email ?? '');
  const list = await secretary.get('/secretariat/decisions?lang=fr');
  for (const part of [first.reference, second.reference, t.count(2), labels.fr.status.rejected]) expect(list.text).toContain(part);
  const asked = { csrf: secretary.csrf, reason: REASON, round: '0' };
  // Without the confirmation nothing happens.
  expect((await secretary.post(pageOf(first), asked)).text).toContain(REASON);
  expect((await system.store.application(first.reference)).status).toBe('held');
  for (let n = 0; n < 2; n += 1) expect((await secretary.post(pageOf(first), { ...asked, confirm: 'yes' })).status).toBe(303);
  await scene.until(first.reference, 'in-review');

  const member = await scene.member(PROVINCE, 'm1');
  const dossier = await member.get(`/review/${first.reference}?lang=fr`);
  for (const part of [review.fr.reopenedTitle, REASON]) expect(dossier.text).toContain(part);
  expect((await member.post(`/review/${first.reference}`, ballot(member, 'reject'))).status).toBe(409);
  for (const id of FOUR) {
    const person = await scene.member(PROVINCE, id);
    expect((await person.post(`/review/${first.reference}`, { ...ballot(person, 'approve'), round: '1' })).status).toBe(200);
  }
  await scene.until(first.reference, 'held');
  expect(await subjects('first@example.org')).toEqual([letters.received.subject(first.reference)]);
  expect(await subjects('second@example.org')).toEqual([letters.received.subject(second.reference)]);

  await system.sleepUntil(plusHours(system.now().toISOString(), HOURS + 1));
  await scene.until(first.reference, 'referred');
  await scene.until(second.reference, 'rejected');
  for (const to of ['first@example.org', 'second@example.org']) {
    await until(`${to} to be told`, async () => ((await subjects(to)).length > 1 ? true : undefined));
  }
  expect(await subjects('first@example.org')).toEqual([letters.received, letters.approved].map(({ subject }) => subject(first.reference)));
  expect(await subjects('second@example.org')).toEqual(
    [letters.received, letters.rejected].map(({ subject }) => subject(second.reference)),
  );
  expect((await hers(second)).text).toContain(manage.fr.appeal.offer.slice(0, 30));

  const late = await secretary.post(pageOf(second), { ...asked, confirm: 'yes' });
  expect([late.status, late.text.includes(t.refused.told.slice(0, 40))]).toEqual([409, true]);
  expect((await secretary.get('/secretariat/decisions?lang=fr')).text).toContain(t.none);
});

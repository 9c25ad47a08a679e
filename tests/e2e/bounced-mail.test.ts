import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { secretariat, undelivered } from '../../messages/catalogue/index.ts';
import { follow } from './support/applicant.ts';
import { clientOf, type Person, signIn } from './support/client.ts';
import { hasSignInLink } from './support/mailbox.ts';
import { memberEmail, region } from './support/region.ts';
import { openScene, type Scene } from './support/scene.ts';
import { type System, startSystem } from './support/system.ts';
import { until } from './support/until.ts';

/** Mail that comes back: SES, rule, function, table, and what follows from it, over the whole system. */
const t = undelivered.fr;
const PROVINCE = 'MA-MAR';
const MAIL = '/secretariat/mail?lang=fr';
const members = region.committees.find(({ province }) => province === PROVINCE)?.members ?? [];
const m2 = memberEmail(PROVINCE, 'm2');
let system: System;
let scene: Scene;
let secretary: Person;
beforeAll(async () => {
  system = await startSystem();
  scene = openScene(system);
});
afterAll(() => system?.stop());

const suppressed = async (): Promise<number> => (await system.store.items()).filter(({ sk }) => sk === 'SUPPRESSED').length;
const digestsTo = async (email: string): Promise<number> => (await system.mailbox.all(email)).filter(hasSignInLink).length;
/** Everyone but these has been sent so many digests. */
const allHave = (count: number, but: readonly string[] = []) =>
  until(`${count} digests each`, async () => {
    const counts = await Promise.all(members.filter(({ id }) => !but.includes(id)).map(({ email }) => digestsTo(email)));
    return counts.every((one) => one >= count) ? counts : undefined;
  });

describe('a member whose mail bounced', () => {
  test('is sent one mail, and none after it; the others go on', async () => {
    await system.mailbox.fail({ channel: 'email', to: m2, failures: 1, code: 'bounce' });
    await scene.submitted('in-review', { province: PROVINCE });
    await allHave(1);
    await until('her address to be suppressed', async () => ((await suppressed()) === 1 ? true : undefined));

    await system.sleepUntil('2026-10-06T09:00:00.000Z');
    await scene.submitted('in-review', { province: PROVINCE });
    expect(await allHave(2, ['m2'])).toEqual(members.slice(1).map(() => 2));
    expect(await digestsTo(m2)).toBe(1);
    // Nor a link that she, or somebody else, asks for.
    await clientOf(system).post('/sign-in', { email: m2 });
    expect(await system.mailbox.all(m2)).toHaveLength(1);
  });

  test('is shown to the secretary of her committee, and to no other', async () => {
    const secretaryOf = (province: string) => region.committees.find((one) => one.province === province)?.secretary.email ?? '';
    secretary = await signIn(system, secretaryOf(PROVINCE));
    expect((await secretary.get('/secretariat?lang=fr')).text).toContain(t.notice(1));
    const { text } = await secretary.get(MAIL);
    for (const shown of [m2, t.whys.bounced, t.roles.member, t.mail.daily]) expect(text).toContain(shown);
    for (const { email } of members.filter(({ id }) => id !== 'm2')) expect(text).not.toContain(email);

    const other = await signIn(system, secretaryOf('MA-CHI'));
    expect((await other.get(MAIL)).text).toContain(t.none);
    await other.post(MAIL, { csrf: other.csrf, act: 'try-again', who: `member:${PROVINCE}:m2` });
    expect(await suppressed()).toBe(1);
    expect((await secretary.post(MAIL, { act: 'try-again', who: `member:${PROVINCE}:m2` })).status).toBe(403);
    expect((await clientOf(system).get(MAIL)).status).toBe(401);
    expect(await suppressed()).toBe(1);
  });

  test('is written to again when the secretary tries again, which the committee’s log tells', async () => {
    const tried = await secretary.post(MAIL, { csrf: secretary.csrf, act: 'try-again', who: `member:${PROVINCE}:m2` });
    expect([tried.status, tried.text.includes(t.tried), tried.text.includes(m2)]).toEqual([200, true, false]);
    await secretary.post(MAIL, { csrf: secretary.csrf, act: 'try-again', who: `member:${PROVINCE}:m2` });
    const log = (await secretary.get('/secretariat/log?lang=fr')).text;
    expect(log.split(secretariat.fr.journal.kinds['suppression-lifted'])).toHaveLength(2);
    await system.sleepUntil('2026-10-07T09:00:00.000Z');
    const again = await until('her digest', async () => (await system.mailbox.all(m2))[1]);
    expect(again.text).toContain('ملفان');
    // Nothing came for the others, who are not written to for nothing.
    expect(await allHave(2, ['m2'])).toEqual(members.slice(1).map(() => 2));
  });
});

test('who owes a vote is written to when the secretary asks for it, once a day', async () => {
  const asked = await secretary.post(MAIL, { csrf: secretary.csrf, act: 'write-now' });
  expect([asked.status, asked.text.includes(t.mail.asked)]).toEqual([200, true]);
  expect(await allHave(3, ['m2'])).toEqual(members.slice(1).map(() => 3));
  // She had hers this morning.
  expect(await digestsTo(m2)).toBe(2);
});

test('other staff are shown to the coordinator, who tries again', async () => {
  const [agent] = region.agents;
  if (agent === undefined) throw new Error('the sample region has agents');
  await system.mailbox.fail({ channel: 'email', to: agent.email, failures: 1, code: 'bounce' });
  await clientOf(system).post('/sign-in', { email: agent.email });
  await until('her address to be suppressed', async () => ((await suppressed()) === 1 ? true : undefined));
  const coordinator = await signIn(system, region.coordinator.email);
  expect((await coordinator.get('/cases?lang=fr')).text).toContain(t.notice(1));
  expect((await coordinator.get('/cases/mail?lang=fr')).text).toContain(agent.email);
  const who = `agent:${agent.province}:${agent.id}`;
  expect((await secretary.post('/cases/mail', { csrf: secretary.csrf, act: 'try-again', who })).status).toBe(403);
  const tried = await coordinator.post('/cases/mail?lang=fr', { csrf: coordinator.csrf, act: 'try-again', who });
  expect([tried.status, tried.text.includes(t.tried), tried.text.includes(t.none)]).toEqual([200, true, true]);
  expect(await suppressed()).toBe(0);
});

test('an applicant whose e-mail was complained of is still told by SMS', async () => {
  const email = 'returned@example.org';
  await system.mailbox.fail({ channel: 'email', to: email, failures: 1, code: 'complaint' });
  const file = await scene.submitted('in-review', { email, phone: '+212612000009' });
  await until('her address to be suppressed', async () => ((await suppressed()) === 1 ? true : undefined));
  const before = (await system.mailbox.all('+212612000009')).length;
  const person = await follow(system, file);
  await person.post('/follow/withdraw?lang=fr', { csrf: person.csrf, confirm: 'yes' });
  await until('the SMS', async () => ((await system.mailbox.all('+212612000009')).length > before ? true : undefined));
  expect(await system.mailbox.all(email)).toHaveLength(1);
  expect((await system.store.items()).filter(({ sk }) => sk === 'CASE')).toEqual([]);
});

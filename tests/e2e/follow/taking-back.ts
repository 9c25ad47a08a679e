import { describe, expect, test } from 'vitest';
import { labels, manage } from '../../../messages/catalogue/index.ts';
import { formatPhone } from '../../../messages/format.ts';
import { follow } from '../support/applicant.ts';
import { hostOf } from '../support/region.ts';
import type { Submitted } from '../support/scene.ts';
import { FOUR, placesAt, scene, subjects, submitted, system, untilHeard, untilMail, withdraw } from './begun.ts';

const t = manage.fr;

const e164 = ({ form }: Submitted): string => form.phone.replace(/^0/u, '+212');

describe('taking the application back', () => {
  test('during review: the wait is closed, her CIN is free, and pressing twice does it once', async () => {
    const file = await submitted('in-review', 'back@example.org');
    const person = await follow(system, file);
    expect((await person.get('/follow/withdraw')).text).toContain(t.withdraw.follows[0]);
    const unconfirmed = await person.post('/follow/withdraw?lang=fr', { csrf: person.csrf });
    expect([unconfirmed.status, unconfirmed.text.includes(t.withdraw.confirmNeeded)]).toEqual([422, true]);
    expect((await system.store.application(file.reference)).status).toBe('in-review');

    const answers = await Promise.all([withdraw(person), withdraw(person), withdraw(person)]);
    for (const { status, headers } of answers) expect([status, headers.get('location')]).toEqual([303, '/follow/status?lang=fr']);
    await untilHeard(file.reference);
    expect(await system.store.application(file.reference)).toMatchObject({ status: 'withdrawn', holdsClaim: false, execution: 1 });
    await untilMail('back@example.org', 'Retrait');
    expect((await subjects('back@example.org')).filter((subject) => subject.includes('Retrait'))).toHaveLength(1);
    expect((await person.get('/follow/status?lang=fr')).text).toContain(labels.fr.publicStatus.withdrawn);

    const again = await submitted('in-review', 'back@example.org', { cin: file.form.cin });
    expect((await system.store.application(again.reference)).holdsClaim).toBe(true);
    // The committee has only the second file on its docket.
    const member = await scene.member('MA-MAR', 'm1');
    const docket = (await member.get('/review?lang=fr')).text;
    expect([docket.includes(file.reference), docket.includes(again.reference)]).toEqual([false, true]);
  });

  test('while a host is asked: its place is free again, and the host has nothing to answer', async () => {
    const file = await submitted('in-review', 'held@example.org', { province: 'MA-ESI' });
    await scene.votes('MA-ESI', FOUR, file.reference, 'approve');
    const host = await hostOf(system, file.reference);
    await untilMail('held@example.org', 'acceptée');
    const taken = await placesAt(host.id);
    const person = await follow(system, file);
    expect((await person.get('/follow/withdraw?lang=fr')).text).toContain(t.withdraw.place);
    await withdraw(person);
    await untilHeard(file.reference);
    expect((await system.store.application(file.reference)).status).toBe('withdrawn');
    expect(await placesAt(host.id)).toBe(taken - 1);
    const staff = await scene.staff(host.staff[0]?.email ?? '');
    expect((await staff.get('/referrals')).text).not.toContain(file.reference);
  });

  test('once she has a place it is not offered, and refused', async () => {
    const file = await submitted('in-review', 'placed@example.org', { province: 'MA-SAF' });
    await scene.votes('MA-SAF', FOUR, file.reference, 'approve');
    const host = await hostOf(system, file.reference);
    const staff = await scene.staff(host.staff[0]?.email ?? '');
    await staff.post(`/referrals/${file.reference}`, { csrf: staff.csrf, choice: 'accept', reason: '', confirm: 'yes' });
    await scene.until(file.reference, 'placed');
    const person = await follow(system, file);
    const page = (await person.get('/follow/status?lang=fr')).text;
    expect(page).toContain(host.address.fr);
    expect(page).not.toContain('/follow/withdraw');
    expect((await person.get('/follow/withdraw?lang=fr')).text).toContain(t.impossible.withdraw);
    expect((await withdraw(person)).status).toBe(409);
    expect((await system.store.application(file.reference)).status).toBe('placed');
  });

  test('whoever applies with another’s CIN cannot tell by it whether she has applied', async () => {
    const victim = await submitted('in-review', 'victim@example.org');
    const same = { birthDate: '1990-03-27', commune: 'Ménara' };
    const held = await submitted('contested', 'held-back@example.org', { ...same, cin: victim.form.cin });
    const alone = await submitted('in-review', 'alone@example.org', same);
    const seen = async (file: Submitted) => {
      const person = await follow(system, file);
      const answers = [];
      for (const path of ['/follow/status', '/follow/withdraw', '/follow/data', '/follow/data.json'])
        answers.push(await person.get(`${path}?lang=fr`));
      answers.push(await withdraw(person), await withdraw(person));
      for (const path of ['/follow/status', '/follow/withdraw', '/follow/data', '/follow/data.json'])
        answers.push(await person.get(`${path}?lang=fr`));
      return answers.map(({ status, text }) => ({
        status,
        text: text
          .replaceAll(file.reference, 'REFERENCE')
          .replaceAll(person.csrf, 'CSRF')
          .replaceAll(/held-back@|alone@/gu, 'her@')
          .replaceAll(file.form.cin, 'CIN')
          .replaceAll(formatPhone(e164(file)), 'PHONE')
          .replaceAll(e164(file), 'PHONE')
          .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, 'MOMENT')
          .replaceAll(/\d\d:\d\d/gu, 'HOUR'),
      }));
    };
    expect(await seen(held)).toEqual(await seen(alone));
    for (const { reference } of [held, alone]) await untilHeard(reference);
    for (const email of ['held-back@example.org', 'alone@example.org']) {
      expect(await subjects(email)).toEqual([expect.stringContaining('reçue'), expect.stringContaining('Retrait')]);
    }
    expect((await system.store.application(victim.reference)).status).toBe('in-review');
  });
});

import { describe, expect, test } from 'vitest';
import { segment } from '../../../pages/frame.ts';
import { follow } from '../support/applicant.ts';
import { clientOf } from '../support/client.ts';
import { REASON, scene, submitted, system, untilMail } from './begun.ts';

describe('whoever is not she', () => {
  const PAGES = ['status', 'contact', 'withdraw', 'appeal', 'data', 'data.json'];
  const POSTS = ['contact', 'withdraw', 'appeal'];

  test('without a session she is asked for her code; a form is refused', async () => {
    for (const page of PAGES) {
      const answer = await clientOf(system).get(`/follow/${page}?lang=fr`);
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/follow?lang=fr']);
    }
    for (const page of POSTS) expect((await clientOf(system).post(`/follow/${page}`, { confirm: 'yes' })).status).toBe(401);
  });

  test('staff, another application’s token, another site: refused, and nothing has changed', async () => {
    const [hers, others] = [await submitted('in-review', 'hers@example.org'), await submitted('in-review', 'others@example.org')];
    const [person, other] = [await follow(system, hers), await follow(system, others)];
    const member = await scene.member('MA-MAR', 'm1');
    const before = [await system.store.application(hers.reference), await system.store.application(others.reference)];
    for (const page of POSTS) {
      const fields = {
        confirm: 'yes',
        reason: REASON,
        phone: '0612345678',
        language: 'fr',
        reference: others.reference,
        id: before[1]?.id ?? '',
      };
      for (const csrf of ['', 'x', other.csrf, member.csrf])
        expect((await person.post(`/follow/${page}`, { ...fields, csrf })).status).toBe(403);
      expect((await person.post(`/follow/${page}`, { ...fields, csrf: person.csrf }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
      expect((await member.post(`/follow/${page}`, { ...fields, csrf: member.csrf })).status).toBe(403);
    }
    for (const page of PAGES) expect((await member.get(`/follow/${page}`)).status).toBe(403);
    expect([await system.store.application(hers.reference), await system.store.application(others.reference)]).toEqual(before);
  });

  test('looking changes nothing, whatever is looked at', async () => {
    const file = await submitted('in-review', 'look@example.org');
    await untilMail('look@example.org', 'reçue');
    const person = await follow(system, file);
    const { id } = await system.store.application(file.reference);
    const rows = async () => (await system.store.items()).filter(({ pk }) => pk.includes(id));
    const before = await rows();
    for (const page of PAGES) await person.get(`/follow/${page}?lang=fr&confirm=yes&reason=${segment(REASON)}`);
    expect(await rows()).toEqual(before);
  });
});

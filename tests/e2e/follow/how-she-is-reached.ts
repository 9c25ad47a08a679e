import { describe, expect, test } from 'vitest';
import { follow, typeCode } from '../support/applicant.ts';
import { clientOf, enter, type Person } from '../support/client.ts';
import { hasSignInLink, signInLink } from '../support/mailbox.ts';
import { FOUR, scene, submitted, system } from './begun.ts';

describe('how she is reached', () => {
  const save = (person: Person, fields: Readonly<Record<string, string>>) =>
    person.post('/follow/contact?lang=fr', { csrf: person.csrf, codeVersion: '0', language: 'fr', ...fields });

  test('another address: what follows arrives there and nowhere else, once', async () => {
    const file = await submitted('in-review', 'old@example.org', { phone: '0690200001' });
    await system.mailbox.arrival('+212690200001');
    const person = await follow(system, file);
    const form = (await person.get('/follow/contact?lang=fr')).text;
    expect([form.includes('value="06 90 20 00 01"'), form.includes('value="old@example.org"')]).toEqual([true, true]);
    const wrong = await save(person, { phone: '05', email: 'nowhere' });
    expect([wrong.status, wrong.text.includes('value="nowhere"')]).toEqual([422, true]);

    const newest = await system.mailbox.newest();
    const fields = { phone: '06 90 20 00 02', email: 'New@Example.org', language: 'ar' };
    for (let press = 1; press <= 2; press += 1) expect((await save(person, fields)).status).toBe(200);
    const letter = await system.mailbox.arrival('new@example.org');
    expect(letter.html).toContain('dir="rtl"');
    await system.mailbox.arrival('+212690200002');
    await scene.votes('MA-MAR', FOUR, file.reference, 'reject');
    await system.mailbox.arrival('new@example.org', ({ subject }) => subject.includes('قرار'));
    expect(await system.mailbox.all('new@example.org')).toHaveLength(2);
    const old = [...(await system.mailbox.all('old@example.org')), ...(await system.mailbox.all('+212690200001'))];
    expect(old.filter(({ id }) => id > newest)).toEqual([]);
  });

  test('another code: the old one opens nothing any more, nor does a session that it opened', async () => {
    const file = await submitted('in-review', 'code@example.org');
    const [hers, another] = [await follow(system, file), await follow(system, file)];
    const fields = { phone: file.form.phone, email: 'code@example.org', renew: 'yes' };
    const renewed = await save(hers, fields);
    const trackingCode = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}/u.exec(renewed.text)?.[0] ?? '';
    expect(trackingCode).not.toBe('');
    expect(trackingCode).not.toBe(file.trackingCode);
    const [cookie = ''] = renewed.headers.getSetCookie().map((set) => set.split(';')[0] ?? '');
    expect((await clientOf(system, cookie).get('/follow/status')).status).toBe(200);
    for (const person of [hers, another])
      expect((await person.get('/follow/status?lang=fr')).headers.get('location')).toBe('/follow?lang=fr');
    expect((await save(another, fields)).status).toBe(401);
    expect((await typeCode(system, file)).status).toBe(404);
    await follow(system, { ...file, trackingCode });
    // Nothing else has changed, and nobody is written to.
    expect((await system.store.application(file.reference)).codeVersion).toBe(1);
    expect(await system.mailbox.all('code@example.org')).toHaveLength(1);
  });

  test('another code ends a session that a mailed link opened, too', async () => {
    const file = await submitted('in-review', 'linked@example.org', { province: 'MA-CHI' });
    await scene.votes('MA-CHI', FOUR, file.reference, 'more-information');
    const byLink = await enter(system, signInLink(await system.mailbox.arrival('linked@example.org', hasSignInLink)), 'linked@example.org');
    expect((await byLink.get('/information')).status).toBe(200);
    expect((await byLink.get('/follow/status')).status).toBe(200);
    await save(await follow(system, file), { phone: file.form.phone, email: 'linked@example.org', renew: 'yes' });
    expect((await byLink.get('/information')).status).toBe(401);
    expect((await byLink.get('/follow/status?lang=fr')).headers.get('location')).toBe('/follow?lang=fr');
  });

  test('the language switch keeps what was typed, and saves nothing', async () => {
    const file = await submitted('in-review', 'switch@example.org');
    const before = await system.store.application(file.reference);
    const person = await follow(system, file);
    const switched = await save(person, { phone: 'half a num', email: 'half@', switch: 'ar' });
    expect([switched.status, switched.text.includes('lang="ar" dir="rtl"'), switched.text.includes('value="half a num"')]).toEqual([
      200,
      true,
      true,
    ]);
    expect(await system.store.application(file.reference)).toEqual(before);
    expect(await system.mailbox.all('switch@example.org')).toHaveLength(1);
  });
});

import { describe, expect, test } from 'vitest';
import { labels, manage } from '../../../messages/catalogue/index.ts';
import { follow } from '../support/applicant.ts';
import { hostOf } from '../support/region.ts';
import { until } from '../support/until.ts';
import {
  appeal,
  appealCase,
  hasCase,
  REASON,
  rejected,
  scene,
  subjects,
  submitted,
  system,
  untilHeard,
  untilMail,
  withdraw,
} from './begun.ts';

const t = manage.fr;

describe('asking for a review', () => {
  test('upheld: the coordinator reads why, and it ends in a place', async () => {
    const file = await rejected('upheld@example.org');
    const letter = await untilMail('upheld@example.org', 'Décision');
    expect(letter.text).toContain('vous pouvez demander un réexamen');
    const person = await follow(system, file);
    const page = (await person.get('/follow/status?lang=fr')).text;
    expect(page).toContain(t.appeal.offer);
    // Fifteen days after the refusal.
    expect(page).toContain('20 octobre 2026');
    expect((await person.get('/follow/appeal?lang=fr')).text).toContain('sample reason');
    const short = await appeal(person, 'Non.');
    expect([short.status, short.text.includes('Non.')]).toEqual([422, true]);

    const answers = await Promise.all([appeal(person), appeal(person)]);
    for (const { status, headers } of answers) expect([status, headers.get('location')]).toEqual([303, '/follow/status?lang=fr']);
    expect((await appeal(person)).status).toBe(303);
    await untilMail('upheld@example.org', 'réexamen');
    expect((await subjects('upheld@example.org')).filter((subject) => subject.includes('réexamen'))).toHaveLength(1);
    const waiting = (await person.get('/follow/status?lang=fr')).text;
    expect(waiting).toContain(t.timeline.under.review);
    expect(waiting).not.toContain('/follow/appeal');

    const opened = await appealCase(file);
    const read = await opened.read();
    for (const words of [REASON, 'sample reason', 'Total', file.reference]) expect(read).toContain(words);
    expect((await opened.decide('approve')).status).toBe(200);
    await scene.until(file.reference, 'referred');
    const application = await system.store.application(file.reference);
    expect(application).toMatchObject({ holdsClaim: true, execution: 2 });
    const host = await hostOf(system, file.reference);
    const staff = await scene.staff(host.staff[0]?.email ?? '');
    await staff.post(`/referrals/${file.reference}`, { csrf: staff.csrf, choice: 'accept', reason: '', confirm: 'yes' });
    await scene.until(file.reference, 'placed');
    await untilMail('upheld@example.org', 'place');
    expect(await hasCase(opened.id)).toBe(false);
  });

  test('with another application of hers that lives: the coordinator is told, and settles that first', async () => {
    const file = await rejected('twice@example.org');
    const other = await submitted('in-review', 'twice@example.org', { cin: file.form.cin });
    await appeal(await follow(system, file));
    const opened = await appealCase(file);
    expect(await opened.read()).toContain(other.reference);
    const refused = await opened.decide('approve');
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Une autre candidature est en cours avec la même CIN.');
    expect(refused.text).toContain('Relu avec la candidate.');
    expect(await system.store.application(file.reference)).toMatchObject({ status: 'escalated', holdsClaim: false });
    expect((await system.store.application(other.reference)).holdsClaim).toBe(true);

    await withdraw(await follow(system, other));
    expect((await opened.decide('approve')).status).toBe(200);
    await scene.until(file.reference, 'referred');
    expect((await system.store.application(file.reference)).holdsClaim).toBe(true);
  });

  test('asked for information, she answers from here, and the committee decides anew', async () => {
    const file = await rejected('more@example.org');
    const person = await follow(system, file);
    await appeal(person);
    await (await appealCase(file)).decide('more-information');
    await scene.until(file.reference, 'information-requested');
    await until('the question', async () =>
      (await person.get('/information?lang=fr')).text.includes('Relu avec la candidate.') ? true : undefined,
    );
    expect((await person.get('/follow/status?lang=fr')).text).toContain('href="/information?lang=fr"');
  });

  test('refused again it is final: said in the letter, not offered, and refused', async () => {
    const file = await rejected('final@example.org');
    const person = await follow(system, file);
    await appeal(person);
    await (await appealCase(file)).decide('reject');
    const letter = await system.mailbox.arrival('final@example.org', ({ text }) => text.includes('Cette décision est définitive.'));
    expect(letter.text).toContain('Relu avec la candidate.');
    expect(letter.text).not.toContain('vous pouvez demander un réexamen');
    await untilHeard(file.reference);
    const page = (await person.get('/follow/status?lang=fr')).text;
    expect(page).toContain(t.appeal.final);
    expect(page).not.toContain('/follow/appeal');
    const again = await appeal(person);
    expect([again.status, again.text.includes(t.impossible.appeal)]).toEqual([409, true]);
    expect(await system.store.application(file.reference)).toMatchObject({ status: 'rejected', execution: 2 });
  });

  test('of an ineligible application too; she can take it back while it is reviewed', async () => {
    const file = await submitted('ineligible', 'young@example.org', { birthDate: '2012-01-01' });
    await untilMail('young@example.org', 'Au sujet');
    await untilHeard(file.reference);
    const person = await follow(system, file);
    await appeal(person);
    const opened = await appealCase(file);
    expect(await opened.read()).toContain(labels.fr.status.ineligible);
    await withdraw(person);
    await scene.until(file.reference, 'withdrawn');
    await untilHeard(file.reference);
    expect(await hasCase(opened.id)).toBe(false);
  });
});

test('what she writes is shown as it is, and does nothing', async () => {
  const file = await rejected('hostile@example.org');
  const person = await follow(system, file);
  const reason = `"><script>alert(1)</script> =cmd|'/c calc'!A1 {{7*7}} \u202eevil\u202c`;
  expect((await appeal(person, reason)).status).toBe(303);
  const pages = [await (await appealCase(file)).read(), (await person.get('/follow/data?lang=fr')).text];
  for (const page of pages) {
    expect(page).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; =cmd|');
    expect(page).not.toMatch(/<script>alert|\u202e/u);
  }
  expect(JSON.parse((await person.get('/follow/data.json')).text)).toMatchObject({
    written: [{ text: expect.stringContaining('<script>alert(1)</script>') }],
  });
});

test('after the last day a review is neither offered nor granted', { timeout: 60_000 }, async () => {
  const file = await rejected('late@example.org');
  const person = await follow(system, file);
  await system.sleepUntil('2026-10-21T09:00:00.000Z');
  const page = (await person.get('/follow/status?lang=fr')).text;
  expect(page).toContain(t.appeal.over);
  expect(page).not.toContain('href="/follow/appeal');
  expect((await appeal(person)).status).toBe(409);
  expect((await system.store.application(file.reference)).status).toBe('rejected');
});

import { describe, expect, test } from 'vitest';
import { plusDays } from '../../../core/time.ts';
import { createJournal } from '../../../functions/resolve-cases/journal.ts';
import { errorPageOf } from '../../../functions/shared/http/error-page.ts';
import { httpHandler } from '../../../functions/shared/http/http.ts';
import { secretariat } from '../../../messages/catalogue/index.ts';
import { formatDay, when } from '../../../messages/format.ts';
import { aCommittee, aRegion } from '../../support/builders/index.ts';
import { ask } from '../../support/http-event.ts';
import { inReview } from '../store/support/journey.ts';
import { useStore } from '../store/support/store.ts';
import { openRoom } from './support/committee-room.ts';
import { signedIn } from './support/signed-in.ts';

const store = useStore();
const t = secretariat.fr;

test('the committee’s log names people with what they are, files with a link, and both times of an extension', async () => {
  const region = aRegion({ committees: [aCommittee()] });
  const room = openRoom(store(), region);
  const file = await inReview(store().applications);
  const secretary = await room.enter('secretary:MA-MAR');
  const newcomer = { nameAr: 'شخص آخر', nameFr: 'Autre Personne', email: 'autre@example.org', language: 'fr' };

  const today = room.is.now.slice(0, 10);
  const named = await (await room.enter('member:MA-MAR:m3')).post('/review/stand-in', { ...newcomer, from: today, until: today });
  expect(named.status).toBe(303);
  const replacing = { ...newcomer, email: 'encore@example.org', nameFr: 'Encore Autre', reason: 'mutation', confirm: 'yes' };
  expect((await secretary.post('/secretariat/members', { seat: 'm4', action: 'replace', ...replacing })).status).toBe(303);
  expect((await secretary.post('/secretariat/members', { seat: 'm5', action: 'remove', reason: 'départ', confirm: 'yes' })).status).toBe(
    303,
  );
  const until = plusDays(file.deadline ?? expect.fail('no deadline'), 10).slice(0, 10);
  const extension = {
    which: 'one',
    reference: file.reference,
    until,
    reason: 'Il manque un avis',
    confirm: 'yes',
    file: `${file.reference}.0`,
  };
  expect((await secretary.post('/secretariat/deadlines', extension)).status).toBe(200);

  const { body } = await secretary.get('/secretariat/log');
  const whom = (name: string, what: string) => `<bdi>${name}</bdi> (<bdi>${what}</bdi>)`;
  for (const said of [
    whom('Autre Personne', 'Suppléance, Siège m3'),
    t.standIns.period(formatDay('fr', today), formatDay('fr', today)),
    whom('Personne échantillon m3', t.journal.roles.member),
    whom('Encore Autre', 'Membre, Siège m4'),
    `${t.journal.before} ${whom('Personne échantillon m4', 'Membre, Siège m4')}`,
    whom('Personne échantillon m5', 'Membre, Siège m5'),
    whom('Personne échantillon secretary', t.journal.roles.secretary),
    `<a href="/secretariat/decisions?file=${file.reference}&amp;lang=fr"><bdi dir="ltr">${file.reference}</bdi></a>`,
    `${t.journal.oldDeadline} ${when('fr', file.deadline ?? expect.fail('no deadline'), region.utcOffset)}`,
    'Il manque un avis',
  ])
    expect(body).toContain(said);
  const stored = await store().applications.get(file.id);
  expect(body).toContain(`${t.journal.newDeadline} ${when('fr', stored?.deadline ?? expect.fail('no deadline'), region.utcOffset)}`);
  // The link leads to what became of the file.
  expect((await secretary.get(`/secretariat/decisions?file=${file.reference}`)).status).toBe(200);
});

describe('those over whom it tells', () => {
  const region = aRegion({ committees: [aCommittee({ blind: true }), aCommittee({ province: 'MA-CHI' })] });
  const { name: applicant } = { name: 'Fatima Zahra' };

  const replaced = async () => {
    const room = openRoom(store(), region);
    const file = await inReview(store().applications, { nameLatin: applicant });
    const secretary = await room.enter('secretary:MA-MAR');
    const newcomer = { nameAr: 'شخص آخر', nameFr: `Autre ${file.reference}`, email: `a${file.reference}@example.org`, language: 'fr' };
    const answer = await secretary.post('/secretariat/members', {
      seat: 'm6',
      action: 'replace',
      ...newcomer,
      reason: 'mutation',
      confirm: 'yes',
    });
    expect(answer.status).toBe(303);
    const until = plusDays(file.deadline ?? expect.fail('no deadline'), 10).slice(0, 10);
    const extension = { which: 'one', reference: file.reference, until, reason: 'motif', confirm: 'yes', file: `${file.reference}.0` };
    expect((await secretary.post('/secretariat/deadlines', extension)).status).toBe(200);
    return { room, file, newcomer: newcomer.nameFr };
  };

  test('its members read it, files by number alone where they judge without names, and whom to object to', async () => {
    const { room, file, newcomer } = await replaced();
    const [chair, member] = [await room.enter('member:MA-MAR:m1'), await room.enter('member:MA-MAR:m2')];
    for (const reader of [chair, member]) {
      const { status, body } = await reader.get('/review/log');
      expect(status).toBe(200);
      const { coordinator } = region;
      for (const said of [newcomer, 'Personne échantillon secretary', 'mutation', t.journal.object(coordinator.name.fr, coordinator.email)])
        expect(body).toContain(said);
      expect(body).toMatch(new RegExp(`<a href="/review/${file.reference}[?"]`, 'u'));
      expect(body).not.toContain(applicant);
      expect((await reader.get('/review')).body).toContain('href="/review/log');
      expect((await reader.post('/review/log')).status).toBe(404);
    }
  });

  test('nobody of another committee does, nor the secretary by the members’ address', async () => {
    const { room, newcomer } = await replaced();
    const other = await (await room.enter('member:MA-CHI:m1')).get('/review/log?province=MA-MAR');
    expect([other.status, other.body.includes(newcomer)]).toEqual([200, false]);
    expect((await (await room.enter('secretary:MA-MAR')).get('/review/log')).status).toBe(403);
    expect((await (await room.enter('member:MA-MAR:m6')).get('/review/log')).status).toBe(403);
  });

  test('the coordinator reads each committee’s, from her cases', async () => {
    const { room, file, newcomer } = await replaced();
    const { csrf: _csrf, cookies } = await signedIn(room.deps, 'coordinator');
    const handler = httpHandler([{ method: 'GET', path: '/cases/log', answer: createJournal(room.deps) }], errorPageOf(region));
    const read = async (address: string) => (await ask(handler, 'GET', address, { cookies })).body ?? '';
    const list = await read('/cases/log');
    for (const province of ['MA-MAR', 'MA-CHI']) expect(list).toContain(`/cases/log?province=${province}`);
    expect(list).not.toContain(newcomer);
    const body = await read('/cases/log?province=MA-MAR');
    for (const said of [newcomer, 'mutation', `<bdi dir="ltr">${file.reference}</bdi>`]) expect(body).toContain(said);
    expect(body).not.toContain(`href="/secretariat`);
    expect(await read('/cases/log?province=MA-CHI')).not.toContain(newcomer);
    const { cookies: members } = await signedIn(room.deps, 'member:MA-MAR:m1');
    expect((await ask(handler, 'GET', '/cases/log?province=MA-MAR', { cookies: members })).statusCode).toBe(403);
  });
});

import { expect, test } from 'vitest';
import { plusDays } from '../../../core/time.ts';
import { secretariat } from '../../../messages/catalogue/index.ts';
import { formatDay, when } from '../../../messages/format.ts';
import { aCommittee, aRegion } from '../../support/builders/index.ts';
import { inReview } from '../store/support/journey.ts';
import { useStore } from '../store/support/store.ts';
import { openRoom } from './support/committee-room.ts';

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

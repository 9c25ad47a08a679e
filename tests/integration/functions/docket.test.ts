import { expect, test } from 'vitest';
import type { Application } from '../../../core/application/application.ts';
import { createHandler } from '../../../functions/review-applications/handler.ts';
import { createSeatedCommittees } from '../../../functions/shared/committee/seated-committee.ts';
import { docket, labels, review } from '../../../messages/catalogue/index.ts';
import { aCommittee, aPerson, aRegion } from '../../support/builders/index.ts';
import { ask } from '../../support/http-event.ts';
import { sampleKeys } from '../../support/keys.ts';
import { at, inReview } from '../store/support/journey.ts';
import { useStore } from '../store/support/store.ts';
import { signedIn } from './support/signed-in.ts';

const store = useStore();
const keys = sampleKeys();
const clock = { now: () => at(10), real: () => Date.parse(at(10)) };
const texts = { ...review.fr, ...docket.fr };

/** A member's browser on the real store; in Chichaoua names are hidden until she has voted. */
const memberOf = async (province: 'MA-MAR' | 'MA-CHI', id = 'm1') => {
  const { applications, access, committees, meetings, seats } = store();
  const region = aRegion({ committees: [aCommittee(), aCommittee({ province: 'MA-CHI', blind: true })] });
  const handler = createHandler({
    applications,
    committees: createSeatedCommittees(committees, region, clock),
    meetings,
    seats,
    access,
    keys,
    callbacks: { callBack: async () => expect.fail('no vote here decides'), mustCallBack: async () => expect.fail('nor here') },
    region,
    clock,
  });
  const { csrf, cookies } = await signedIn({ access, keys, clock }, `member:${province}:${id}`);
  const asked = (method: 'GET' | 'POST', address: string, form: Readonly<Record<string, string>> = {}, headers = {}) =>
    ask(handler, method, address, {
      cookies,
      headers,
      ...(method === 'GET' ? {} : { form: { csrf, ...form } }),
    });
  const page = async (address: string): Promise<string> => (await asked('GET', address)).body ?? '';
  const search = (typed: string) => asked('POST', '/review', { search: typed });
  const vote = (file: Application, choice: string, address = `/review/${file.reference}`) =>
    asked('POST', address, { choice, reason: 'sample reason', round: '0', confirm: 'yes' });
  return { asked, page, search, vote };
};

test('her own view is first and holds what she has not voted on; everything is one link away; a filter stays with the file', async () => {
  const { applications } = store();
  const first = await inReview(applications, { province: 'MA-MAR' }, 90);
  const second = await inReview(applications, { province: 'MA-MAR' }, 80);
  const third = await inReview(applications, { province: 'MA-MAR', project: undefined, supportWanted: ['training'] }, 70);
  const { page, vote } = await memberOf('MA-MAR');
  const listed = async (address: string) =>
    [...(await page(address)).matchAll(/href="\/review\/(\d{9})/gu)].map(([, reference]) => reference);

  expect(await listed('/review')).toEqual([first, second, third].map(({ reference }) => reference));
  const voted = await vote(first, 'approve');
  expect(voted.body).toContain(`href="/review/${second.reference}?lang=fr"`);
  expect(await listed('/review')).toEqual([second.reference, third.reference]);
  expect(await listed('/review?view=all')).toHaveLength(3);
  expect(await listed('/review?sector=none')).toEqual([third.reference]);
  expect(await listed('/review?flag=overdue')).toEqual([]);

  const file = await page(`/review/${second.reference}?view=all`);
  expect(file).toContain(`href="/review/${first.reference}?view=all&amp;lang=fr"`);
  expect(file).toContain(`href="/review/${third.reference}?view=all&amp;lang=fr"`);
  expect(file).toContain(`action="/review/${second.reference}?view=all&amp;lang=fr"`);
  expect(await page(`/review/${second.reference}`)).not.toContain(`/review/${first.reference}`);
});

test('a file is found by its reference, or by a name that was posted, in the own province alone', async () => {
  const { applications } = store();
  const file = await inReview(applications, { province: 'MA-MAR', nameArabic: 'خديجة المنصوري', nameLatin: 'Khadija El Mansouri' });
  const elsewhere = await inReview(applications, { province: 'MA-REH', nameArabic: 'خديجة المنصوري', nameLatin: 'Khadija El Mansouri' });
  const { search, asked } = await memberOf('MA-MAR', 'm2');

  const direct = await search(`${file.reference.slice(0, 3)} ${file.reference.slice(3)}`);
  expect(direct).toMatchObject({ statusCode: 303, headers: { Location: `/review/${file.reference}?lang=fr` } });
  for (const typed of ['khadija mansouri', 'المنصوري خديجة']) {
    const found = (await search(typed)).body ?? '';
    expect(found).toContain(file.reference);
    expect(found).not.toContain(elsewhere.reference);
  }
  for (const typed of [elsewhere.reference, 'nobody of this name', '']) {
    const answer = await search(typed);
    expect(answer).toMatchObject({ statusCode: 200 });
    expect(answer.body).toContain(texts.notFound);
  }
  const hostile = (await search('"><script>x</script>')).body ?? '';
  expect(hostile).not.toContain('<script>x');
  expect(await asked('POST', '/review', { csrf: 'x', search: 'khadija' })).toMatchObject({ statusCode: 403 });
  expect(await asked('POST', '/review', { search: 'khadija' }, { 'sec-fetch-site': 'cross-site' })).toMatchObject({ statusCode: 403 });
});

test('a commune of the list, in whatever language it was written; an address repeats nothing that is not of the list', async () => {
  const { applications } = store();
  const inGueliz = await inReview(applications, { province: 'MA-MAR', commune: 'جليز' });
  const outside = await inReview(applications, { province: 'MA-MAR', commune: 'Elsewhere' });
  const { page } = await memberOf('MA-MAR', 'm3');

  const listed = await page('/review?commune=0');
  expect(listed).toContain(inGueliz.reference);
  expect(listed).not.toContain(outside.reference);
  expect(await page('/review?commune=other')).toContain(outside.reference);
  for (const query of ['commune=secret', 'sector=secret', 'flag=secret', 'after=secret', 'before=secret', 'view=secret', 'x=secret']) {
    const answer = await page(`/review?${query}`);
    expect(answer).toContain(inGueliz.reference);
    expect(answer).not.toContain('secret');
  }
});

test('where review is blind, who she is shows after the vote, to the one who voted, and to none who left the file', async () => {
  const { applications } = store();
  const names = {
    nameArabic: 'مينة الطاهري',
    nameLatin: 'Mina Tahiri',
    commune: 'Commune of a test',
    phone: '0661223344',
    cin: 'EE778899',
  };
  const file = await inReview(applications, {
    ...{ ...names, province: 'MA-CHI', applicantKind: 'company', email: 'mina@example.org' },
    partners: [{ name: 'Sanae Partner', cin: 'EE667788' }],
    enterprise: { name: 'Company of a test', members: 2, women: 2 },
  });
  const personal = [
    'مينة',
    'Mina',
    'Tahiri',
    'Commune of a test',
    '661223344',
    'EE778899',
    'mina@',
    'Sanae',
    'EE667788',
    'Company of a test',
  ];
  const shown = (text: string) => personal.filter((one) => text.includes(one));
  const before = await memberOf('MA-CHI', 'm1');
  const after = await memberOf('MA-CHI', 'm2');
  const recused = await memberOf('MA-CHI', 'm3');
  const abstained = await memberOf('MA-CHI', 'm4');
  await after.vote(file, 'approve');
  await recused.vote(file, 'recuse');
  await abstained.vote(file, 'abstain');

  const hidden = await before.page(`/review/${file.reference}`);
  expect(hidden).toContain(texts.blind);
  expect(shown(hidden)).toEqual([]);
  const failed = await before.asked('POST', `/review/${file.reference}`, { round: '0' });
  expect([failed.statusCode, shown(failed.body ?? '')]).toEqual([422, []]);
  const open = await after.page(`/review/${file.reference}`);
  expect(open).not.toContain(texts.blind);
  expect(shown(open)).toEqual(personal);
  for (const { page } of [recused, abstained]) {
    const body = await page(`/review/${file.reference}`);
    expect(shown(body)).toEqual([]);
    expect(body).toContain(texts.notShown);
    expect(body.split('class="votes"')).toHaveLength(2);
  }

  const list = await before.page('/review');
  expect(list).not.toContain('name="commune"');
  expect(list).toContain(texts.searchHintBlind);
  // By a filter or a search she would learn what is hidden.
  expect((await before.search('Mina')).body).not.toContain(file.reference);
  expect(await before.page('/review?commune=0')).toContain(file.reference);
  expect(await before.search(file.reference)).toMatchObject({ statusCode: 303 });
});

test('where review is blind, a vote in her seat that is not hers shows her nothing: neither who the applicant is nor how anyone voted', async () => {
  const { applications, committees } = store();
  const file = await inReview(applications, { province: 'MA-CHI', nameLatin: 'Rahma Hidden', cin: 'EE778811' });
  const reason = (id: string) => `reason of ${id}`;
  for (const id of ['m5', 'm6']) {
    const { asked } = await memberOf('MA-CHI', id);
    await asked('POST', `/review/${file.reference}`, { choice: 'approve', reason: reason(id), round: '0', confirm: 'yes' });
  }
  const roster = await committees.getRoster('MA-CHI');
  const { id: _id, ...person } = aPerson();
  const standIns = [{ n: 1, seat: 'm5', person, from: at(0).slice(0, 10), until: at(0).slice(0, 10), state: 'approved' as const }];
  const event = { kind: 'stand-in-approved' as const, by: { role: 'secretary' as const, id: 'secretary' } };
  await committees.saveRoster({ ...roster, version: roster.version + 1, standIns }, { event, at: at(5) });

  const standIn = await memberOf('MA-CHI', 'm5.s1');
  const address = `/review/${file.reference}`;
  const before = await standIn.page(address);
  expect(['Hidden', reason('m5'), reason('m6')].filter((one) => before.includes(one))).toEqual([]);
  expect(before).toContain(texts.bySomebodyElse);
  const list = await standIn.page('/review?view=all');
  expect(list).toContain(texts.votedInSeat);
  expect(list).not.toContain(`<div>${labels.fr.choice.approve}</div>`);
  await standIn.vote(file, 'reject');
  const after = await standIn.page(address);
  expect(['Hidden', reason('m5'), reason('m6')].filter((one) => after.includes(one))).toEqual(['Hidden', reason('m6')]);
});

test('where review is blind, no file leads by its likeness to the name in another: both must be judged', async () => {
  const { applications } = store();
  const commit = async (file: Application, other: Application) =>
    applications.touch((await applications.get(file.id)) ?? file, {
      at: at(4),
      set: { resembles: [{ reference: other.reference, why: ['same-phone'] }] },
    });
  const [one, two] = [
    await inReview(applications, { province: 'MA-CHI', cin: 'EE778801' }),
    await inReview(applications, { province: 'MA-CHI', cin: 'EE778802' }),
  ];
  await commit(one, two);
  await commit(two, one);
  const { page, vote } = await memberOf('MA-CHI', 'm2');
  const names = async (file: Application, other: Application) => {
    const body = await page(`/review/${file.reference}`);
    expect(body).toContain(texts.resemblance['same-phone']);
    return body.split(texts.resemblesTitle)[1]?.split('<h2>')[0]?.includes(other.reference);
  };
  expect([await names(one, two), await names(two, one)]).toEqual([false, false]);
  await vote(one, 'approve');
  expect([await names(one, two), await names(two, one)]).toEqual([false, false]);
  await vote(two, 'reject');
  expect([await names(one, two), await names(two, one)]).toEqual([true, true]);
});

import { expect, test } from 'vitest';
import { castVote } from '../../../core/application/transitions/review.ts';
import { docketRowOf } from '../../../core/review/docket.ts';
import { docketMark } from '../../../store/committee/docket.ts';
import { itemSize } from './support/item-size.ts';
import { at, decide, inReview, move } from './support/journey.ts';
import { useStore } from './support/store.ts';

const store = useStore();

test('a docket says of each file what its application says, best score first, and nothing of another province', async () => {
  const { applications } = store();
  const files = [];
  for (const score of [12, 97, 40, 40, 61]) files.push(await inReview(applications, { province: 'MA-ESI' }, score));
  await inReview(applications, { province: 'MA-REH' }, 99);
  const [first] = files;
  if (first === undefined) throw new Error('five files');
  const vote = {
    application: first.id,
    round: 0,
    member: 'm2',
    seat: 'm2',
    ballot: { choice: 'recuse' },
    at: at(3),
    reason: 'قرابة',
  } as const;
  files[0] = await move(
    applications,
    castVote(first, { vote, by: { role: 'member', id: 'm2' }, outcome: { kind: 'open' }, holdHours: 0 }, { at: at(3) }),
  );

  const rows = await applications.docket('MA-ESI');

  expect(rows).toEqual(
    files.toSorted((a, b) => docketMark(docketRowOf(a)).localeCompare(docketMark(docketRowOf(b)))).map((file) => docketRowOf(file)),
  );
  expect(rows.at(-1)?.ballots).toEqual({ m2: { choice: 'recuse' } });
});

test('from a mark, the docket goes on in both directions; an unreadable mark begins anew', async () => {
  const { applications } = store();
  for (const score of [50, 10, 40, 30, 20]) await inReview(applications, { province: 'MA-CHI' }, score);
  const all = await applications.docket('MA-CHI');
  const third = all[2];
  if (third === undefined) throw new Error('five files');

  expect(await applications.docket('MA-CHI', { after: docketMark(third) })).toEqual(all.slice(3));
  expect(await applications.docket('MA-CHI', { after: docketMark(third), limit: 1 })).toEqual([all[3]]);
  expect(await applications.docket('MA-CHI', { before: docketMark(third) })).toEqual([all[1], all[0]]);
  for (const after of ['', 'x', '9999#2026-10-01T09:00:00.000Z#', '0000#x#../../etc']) {
    expect(await applications.docket('MA-CHI', { after, limit: 2 })).toEqual(all.slice(0, 2));
  }
});

test('a file leaves the docket with its decision', async () => {
  const { applications } = store();
  const file = await inReview(applications, { province: 'MA-SAF' });
  expect(await applications.docket('MA-SAF')).toHaveLength(1);

  await move(applications, decide(file, 'rejected'));

  expect(await applications.docket('MA-SAF')).toEqual([]);
});

test('an entry of the docket is small, with the votes of six members', async () => {
  const { applications } = store();
  let file = await inReview(applications, { province: 'MA-YUS' });
  for (let n = 1; n <= 6; n += 1) {
    const member = `member-${n}`;
    const vote = {
      application: file.id,
      round: 0,
      member,
      seat: member,
      ballot: { choice: 'approve' },
      at: at(3),
      reason: 'مشروع',
    } as const;
    file = await move(
      applications,
      castVote(file, { vote, by: { role: 'member', id: member }, outcome: { kind: 'open' }, holdHours: 0 }, { at: at(3) }),
    );
  }
  const row = (await store().rows()).find(({ pk, sk }) => sk === 'APPLICATION' && String(pk).endsWith(file.id)) ?? {};
  const { pk, sk, qpk, ksk, card, ballots } = row;
  console.log('docket entry:', itemSize({ pk, sk, qpk, ksk, card, ballots }), 'bytes; application:', itemSize(row));

  // Three thousand of them are read by one Query, which answers a megabyte.
  expect(itemSize({ pk, sk, qpk, ksk, card, ballots })).toBeLessThan(349);
});

test('names and communes are found by province, and never stand in the docket', async () => {
  const { applications, rows } = store();
  const file = await inReview(applications, {
    province: 'MA-HAO',
    nameArabic: 'الزهراء العلوي',
    nameLatin: 'Zahra El Alaoui',
    commune: 'Ourika',
  });

  expect((await applications.searched('MA-HAO')).get(file.id)).toEqual({
    names: ['زهراء'.replace('ء', ''), 'علوي', 'zahra', 'alaui'],
    commune: 'urika',
  });
  expect((await applications.searched('MA-REH')).has(file.id)).toBe(false);
  const stored = (await rows()).find(({ pk, sk }) => sk === 'APPLICATION' && String(pk).endsWith(file.id));
  expect(JSON.stringify(stored)).not.toMatch(/zahra|urika|زهرا/iu);
});

import { expect, test } from 'vitest';
import { at, submitted, value } from './support/journey.ts';
import { useStore } from './support/store.ts';

const store = useStore();
const draft = (subject: string, day: string, minute: number) => ({ subject, day, link: `link-${day}`, at: at(minute) });

test('a member gets one digest a day, whichever of several runs claims it', async () => {
  const { digests } = store();
  const claims = await Promise.all(Array.from({ length: 6 }, () => digests.claim(draft('member:MA-MAR:m1', '2026-10-01', 0), undefined)));

  expect(claims.filter(({ ok }) => ok)).toHaveLength(1);
  const claimed = await digests.get('member:MA-MAR:m1');
  expect(claimed).toMatchObject({ day: '2026-10-01', state: 'claimed', attempts: 1, repeated: false, link: 'link-2026-10-01' });
  expect(await digests.claim(draft('member:MA-MAR:m1', '2026-10-01', 5), claimed)).toEqual({ ok: false, error: 'AlreadyClaimed' });
});

test('the next day has its own, which knows since when files are new', async () => {
  const { digests } = store();
  const first = value(await digests.claim(draft('member:MA-MAR:m2', '2026-10-01', 0), undefined));
  const sent = value(await digests.confirm(first, 'sent'));
  const claims = await Promise.all([1, 2].map(() => digests.claim(draft('member:MA-MAR:m2', '2026-10-02', 1_440), sent)));

  expect(claims.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await digests.get('member:MA-MAR:m2')).toMatchObject({ day: '2026-10-02', state: 'claimed', since: at(0), claimedAt: at(1_440) });
});

test.each(['claimed', 'failed', 'suppressed'] as const)(
  'what one that stayed %s should have told is still new the day after',
  async (state) => {
    const { digests } = store();
    const subject = `member:MA-MAR:${state}`;
    const sent = value(await digests.confirm(value(await digests.claim(draft(subject, '2026-10-01', 0), undefined)), 'sent'));
    const next = value(await digests.claim(draft(subject, '2026-10-02', 1_440), sent));
    const stayed = state === 'claimed' ? next : value(await digests.confirm(next, state));

    expect(value(await digests.claim(draft(subject, '2026-10-03', 2_880), stayed))).toMatchObject({ day: '2026-10-03', since: at(0) });
  },
);

test('a digest that failed is claimed again unmarked; one without an answer is repeated once, marked; a sent one never', async () => {
  const { digests } = store();
  const failed = value(await digests.confirm(value(await digests.claim(draft('coordinator', '2026-10-01', 0), undefined)), 'failed'));
  const again = value(await digests.claimAgain(failed, at(5)));
  expect(again).toMatchObject({ state: 'claimed', attempts: 2, repeated: false, claimedAt: at(5) });

  const repeats = await Promise.all([digests.claimAgain(again, at(20)), digests.claimAgain(again, at(20))]);
  expect(repeats.filter(({ ok }) => ok)).toHaveLength(1);
  const repeated = await digests.get('coordinator');
  if (repeated === undefined) throw new Error('missing');
  expect(repeated).toMatchObject({ attempts: 3, repeated: true });
  expect(await digests.claimAgain(repeated, at(40))).toEqual({ ok: false, error: 'AlreadyClaimed' });
  const sent = value(await digests.confirm(repeated, 'sent'));
  expect(await digests.claimAgain(sent, at(60))).toEqual({ ok: false, error: 'AlreadyClaimed' });
});

test('digests of many subjects are read at once; those who never had one are left out', async () => {
  const { digests } = store();
  const subjects = Array.from({ length: 105 }, (_, n) => `member:MA-SAF:m${n}`);
  for (const subject of subjects.slice(0, 3)) await digests.claim(draft(subject, '2026-10-01', 0), undefined);

  expect((await digests.getMany(subjects)).map(({ subject }) => subject).toSorted()).toEqual(subjects.slice(0, 3));
});

test('the numbers of a day are written when they change, the last stands, and none of them is personal', async () => {
  const { applications, national, context, writes } = store();
  await submitted(applications, { province: 'MA-CHI' });
  const publish = async (minute: number) => {
    const counts = Object.fromEntries(await applications.counts());
    writes.length = 0;
    await national.putAggregate({ region: context.region, day: '2026-10-01', at: at(minute), counts });
    return writes.length;
  };

  expect(await publish(0)).toBe(1);
  expect(await publish(1)).toBe(0);
  await submitted(applications, { province: 'MA-CHI' });
  expect(await publish(2)).toBe(1);
  const days = await national.aggregates(context.region, '2026-09-30', '2026-10-02');
  expect(days.map(({ day, at: when, counts }) => [day, when, counts['MA-CHI']?.submitted])).toEqual([['2026-10-01', at(2), 2]]);
  expect(await national.aggregates(context.region, '2026-10-02', '2026-10-03')).toEqual([]);
});

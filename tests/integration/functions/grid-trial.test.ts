import { expect, test } from 'vitest';
import type { Region } from '../../../core/region/region.ts';
import { gridTrialRoutes } from '../../../functions/resolve-cases/grid-trial.ts';
import { errorPageOf } from '../../../functions/shared/http/error-page.ts';
import { httpHandler } from '../../../functions/shared/http/http.ts';
import { trial } from '../../../messages/catalogue/index.ts';
import { aGrid, aRegion } from '../../support/builders/index.ts';
import { ask } from '../../support/http-event.ts';
import { sampleKeys } from '../../support/keys.ts';
import { approved, at, inReview, submitted } from '../store/support/journey.ts';
import { useStore } from '../store/support/store.ts';
import { signedIn } from './support/signed-in.ts';

const useOne = useStore();
const t = trial.fr;

const open = async (subject: string, { most, ...configured }: { readonly most?: number } & Partial<Region> = {}) => {
  const { applications, access, writes, rows } = useOne();
  const keys = sampleKeys();
  const clock = { now: () => at(10), real: () => Date.parse(at(10)) };
  const region = aRegion(configured);
  const handler = httpHandler(gridTrialRoutes({ applications, access, keys, region, clock }, most), errorPageOf(region));
  const { csrf, cookies } = await signedIn({ access, keys, clock }, subject);
  const answer = async (asked: ReturnType<typeof ask>) => {
    const { statusCode, body = '' } = await asked;
    return { status: statusCode, html: body, text: body.replaceAll(/<[^>]+>/gu, ' ').replaceAll(/\s+/gu, ' ') };
  };
  return {
    applications,
    writes,
    rows,
    get: () => answer(ask(handler, 'GET', '/cases/grid-trial', { cookies })),
    post: (grid: string, token = csrf) => answer(ask(handler, 'POST', '/cases/grid-trial', { cookies, form: { csrf: token, grid } })),
  };
};

/** Nobody with less than 33 points would be eligible any more. */
const STRICT = JSON.stringify(aGrid({ version: 'strict-1', eligibility: { minimumScore: 33 } }));
const URBAN = aGrid({
  criteria: aGrid().criteria.map((criterion) =>
    criterion.id === 'area' && criterion.type === 'choice' ? { ...criterion, points: { urban: 20 } } : criterion,
  ),
});
const plain = (text: string) => text.replaceAll(/\s/gu, ' ');
const POOR = { maritalStatus: 'single', headOfHousehold: false, dependants: 1, area: 'rural' } as const;

test('a draft is tried on assessed files and shows who crosses the line; nothing is written', async () => {
  const desk = await open('coordinator');
  const file = await inReview(desk.applications, { ...POOR, cin: 'GT100001' });
  const decided = await approved(desk.applications, { ...POOR, cin: 'GT100002', province: 'MA-SAF' });
  const unread = await submitted(desk.applications, { ...POOR, cin: 'GT100003' });
  const [before, written] = [await desk.rows(), desk.writes.length];
  const { status, text, html } = await desk.post(STRICT);
  expect(status).toBe(200);
  for (const { reference } of [file, decided]) {
    expect(text).toContain(`${reference} ${t.crossing.lost} ${plain(t.stays('9'))} ${t.fromTo('1', t.noRank)}`);
  }
  expect(text).not.toContain(unread.reference);
  expect(html).not.toContain('Fatima');
  expect(desk.writes).toHaveLength(written);
  expect(await desk.rows()).toEqual(before);
});

test('a draft that moves points and places of all says so, and who would be in the seats and who would not; nothing is written', async () => {
  const desk = await open('coordinator', {
    provinces: aRegion().provinces.filter(({ code }) => code === 'MA-KES'),
    seats: { target: 1, shares: [{ province: 'MA-KES', category: 2, seats: 1 }] },
  });
  const files = [];
  for (const [n, area] of (['rural', 'urban'] as const).entries()) {
    files.push(
      await inReview(desk.applications, {
        ...POOR,
        dependants: 3,
        cin: `GT40000${n}`,
        province: 'MA-KES',
        area,
        project: undefined,
        supportWanted: ['training'],
      }),
    );
  }
  const [first, second] = files;
  const written = desk.writes.length;
  const { text } = await desk.post(JSON.stringify(URBAN));
  const [points, places] = [plain(t.totals(2, 20)), plain(t.ranks(2, 1))];
  for (const said of [points, places, plain(t.scale(33, 48))]) expect(text).toContain(said);
  expect(text).toContain(`${first?.reference} ${t.crossing['out-of-seats']}`);
  expect(text).toContain(`${second?.reference} ${t.crossing['into-seats']}`);
  expect(desk.writes).toHaveLength(written);
  expect((await desk.post(JSON.stringify(aGrid({ version: 'other' })))).text).toContain(plain(t.same));
});

test('of many files the newest are taken, and it is said', async () => {
  const desk = await open('coordinator', { most: 1 });
  await inReview(desk.applications, { ...POOR, cin: 'GT200001' });
  await inReview(desk.applications, { ...POOR, cin: 'GT200002' });
  const all = (await desk.rows()).filter(({ sk }) => sk === 'APPLICATION');
  const newest = all.toSorted((a, b) => (String(a['pk']) < String(b['pk']) ? -1 : 1)).at(-1);
  const provinces = aRegion().provinces.map(({ code }) => code);
  const { files, left } = await desk.applications.forTrial(provinces, 1);
  expect(left).toBe(all.length - 1);
  expect(files.map(({ reference }) => reference)).toEqual(newest?.['score'] === undefined ? [] : [newest['reference']]);
  expect((await desk.post(STRICT)).text).toContain(plain(t.bounded(left)));
});

test('a draft with faults is refused with each of them, and what was typed stays', async () => {
  const desk = await open('coordinator');
  const wrong = await desk.post(JSON.stringify({ ...aGrid(), version: 'NOT A VERSION', sample: 'yes' }));
  expect([wrong.status, wrong.text.includes('version'), wrong.text.includes('sample'), wrong.html.includes('NOT A VERSION')]).toEqual([
    422,
    true,
    true,
    true,
  ]);
  expect(wrong.text).toContain(`${t.parts.sample} sample ${plain(t.faults['yes-no']('true , false '))}`);
  const unreadable = await desk.post('<script>alert(1)</script>');
  expect([unreadable.status, unreadable.html.includes('<script>alert')]).toEqual([422, false]);
  expect((await desk.post('{"version" 1}')).text).toContain(plain(t.notJsonAt(1, 12)));
  expect((await desk.post('  ')).text).toContain(t.empty);
});

test('too much is refused before it is read, and so is a form that is not her own', async () => {
  const desk = await open('coordinator');
  expect((await desk.post('x'.repeat(70_000))).status).toBe(413);
  expect((await desk.post(STRICT, 'another')).status).toBe(403);
  const shown = await desk.get();
  expect([shown.status, shown.text.includes('test-1')]).toEqual([200, true]);
});

test('it is the coordinator’s alone', async () => {
  const member = await open('member:MA-MAR:m1');
  expect([(await member.get()).status, (await member.post(STRICT)).status]).toEqual([403, 403]);
});

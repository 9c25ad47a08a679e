import { expect, test } from 'vitest';
import { gridTrialRoutes } from '../../../functions/resolve-cases/grid-trial.ts';
import { digestOf } from '../../../functions/shared/adapters/keys.ts';
import { errorPageOf } from '../../../functions/shared/http/error-page.ts';
import { httpHandler } from '../../../functions/shared/http/http.ts';
import { SESSION_COOKIE } from '../../../functions/shared/session/session.ts';
import { trial } from '../../../messages/catalogue/index.ts';
import { aGrid, aRegion } from '../../support/builders/index.ts';
import { ask } from '../../support/http-event.ts';
import { sampleKeys } from '../../support/keys.ts';
import { approved, at, inReview, submitted } from '../store/support/journey.ts';
import { useStore } from '../store/support/store.ts';

const useOne = useStore();
const t = trial.fr;

const open = async (subject: string, most?: number) => {
  const { applications, access, writes, rows } = useOne();
  const keys = sampleKeys();
  const clock = { now: () => at(10), real: () => Date.parse(at(10)) };
  const region = aRegion();
  const handler = httpHandler(gridTrialRoutes({ applications, access, keys, region, clock }, most), errorPageOf(region));
  const session = `trial-${subject}`;
  const now = Math.floor(clock.real() / 1000);
  await access.putSession({ hash: digestOf(session), subject, openedAt: now, expiresAt: now + 600 });
  const csrf = await keys.csrfToken(session);
  const cookies = [`${SESSION_COOKIE}=${session}`];
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
const POOR = { maritalStatus: 'single', headOfHousehold: false, dependants: 1, area: 'rural' } as const;

test('a draft is tried on assessed files and shows who crosses the line; nothing is written', async () => {
  const desk = await open('coordinator');
  const file = await inReview(desk.applications, { ...POOR, cin: 'GT100001' });
  const decided = await approved(desk.applications, { ...POOR, cin: 'GT100002', province: 'MA-SAF' });
  const unread = await submitted(desk.applications, { ...POOR, cin: 'GT100003' });
  const [before, written] = [await desk.rows(), desk.writes.length];
  const { status, text, html } = await desk.post(STRICT);
  expect(status).toBe(200);
  for (const { reference } of [file, decided]) expect(text).toContain(`${reference} ${t.crossing.lost} 9 9`);
  expect(text).not.toContain(unread.reference);
  expect(html).not.toContain('Fatima');
  expect(desk.writes).toHaveLength(written);
  expect(await desk.rows()).toEqual(before);
});

test('of many files the newest are taken, and it is said', async () => {
  const desk = await open('coordinator', 1);
  await inReview(desk.applications, { ...POOR, cin: 'GT200001' });
  await inReview(desk.applications, { ...POOR, cin: 'GT200002' });
  const all = (await desk.rows()).filter(({ sk }) => sk === 'APPLICATION');
  const newest = all.toSorted((a, b) => (String(a['pk']) < String(b['pk']) ? -1 : 1)).at(-1);
  const provinces = aRegion().provinces.map(({ code }) => code);
  const { files, left } = await desk.applications.forTrial(provinces, 1);
  expect(left).toBe(all.length - 1);
  expect(files.map(({ reference }) => reference)).toEqual(newest?.['score'] === undefined ? [] : [newest['reference']]);
  expect((await desk.post(STRICT)).text).toContain(t.bounded(left).replaceAll(/\s/gu, ' '));
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
  const unreadable = await desk.post('<script>alert(1)</script>');
  expect([unreadable.status, unreadable.html.includes('<script>alert')]).toEqual([422, false]);
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

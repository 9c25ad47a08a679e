import { beforeEach, describe, expect, test } from 'vitest';
import type { Application } from '../../../core/application/application.ts';
import { createApplications } from '../../../store/application/applications.ts';
import { inReview } from '../store/support/journey.ts';
import { useStore } from '../store/support/store.ts';
import { type Browser, useMeetings } from './support/committee-room.ts';

/** Requests of people who are signed in, for what is not theirs: a member of Marrakech and the secretary of her committee. */
const store = useStore();
const scene = useMeetings(store);
const VOTE = { choice: 'approve', reason: 'sample reason', round: '0', confirm: 'yes' };

/** Another's name, in every field in which a page might believe it. */
const IN_ANOTHERS_NAME = {
  member: 'm4',
  seat: 'm4',
  voter: 'm4',
  by: 'm4',
  subject: 'member:MA-MAR:m4',
  province: 'MA-CHI',
  role: 'chair',
};

describe('another member’s id in the form', () => {
  let path: string;
  let file: Application;
  let member: Browser;
  beforeEach(async () => {
    const met = await scene.meet(1);
    path = met.path;
    file = met.files[0] ?? expect.fail('no file');
    member = scene.people().members[1] ?? expect.fail('no member');
  });
  const ballots = async () => (await store().applications.get(file.id))?.ballots;

  test('is not believed by a vote', async () => {
    expect((await member.post(`/review/${file.reference}`, { ...VOTE, ...IN_ANOTHERS_NAME })).status).toBe(200);
    expect(await ballots()).toEqual({ m2: { choice: 'approve' } });
    expect((await store().applications.getEvents(file.id)).at(-1)?.by).toEqual({ role: 'member', id: 'm2' });
  });
  test('is not believed by a vote on several files', async () => {
    const form = { ...VOTE, choice: 'reject', first: '1', file: `${file.reference}.0`, ...IN_ANOTHERS_NAME };
    expect((await member.post('/review/bulk', form)).status).toBe(200);
    expect(await ballots()).toEqual({ m2: { choice: 'reject' } });
  });
  test('is not believed at the door of a meeting', async () => {
    expect((await member.post(path, { action: 'join', ...IN_ANOTHERS_NAME })).status).toBe(303);
    const joined = await store().meetings.joined(await scene.stored(path.split('/')[2] ?? ''));
    expect(joined.map(({ voter, seat }) => [voter, seat])).toEqual([['m2', 'm2']]);
  });
  test('is not believed when she names a stand-in', async () => {
    const { seat: _seat, ...others } = IN_ANOTHERS_NAME;
    const person = { nameAr: 'نائبة', nameFr: 'Suppleante', email: 'suppleante@example.org', language: 'fr' };
    const days = { from: '2026-12-01', until: '2026-12-02' };
    expect((await member.post('/review/stand-in', { ...person, ...days, ...others, seat: 'm4' })).status).toBe(303);
    expect((await store().committees.getRoster('MA-MAR')).standIns.map(({ seat }) => seat)).toEqual(['m2']);
  });
});

describe.each(['another committee’s', 'another region’s'])('%s file', (whose) => {
  let foreign: Application;
  let path: string;
  let before: unknown;
  // Were the regions' rows in one table, their keys would still keep them apart.
  const elsewhere = () =>
    whose === 'another region’s' ? createApplications({ ...store().context, region: 'MA-06' }) : store().applications;
  beforeEach(async () => {
    foreign = await inReview(elsewhere(), { province: 'MA-CHI' });
    ({ path } = await scene.meet(1, { open: false }));
    before = await elsewhere().get(foreign.id);
  });

  type Request = (member: Browser, secretary: Browser, reference: string) => ReturnType<Browser['get']>;
  const until = '2026-11-15';
  test.each<readonly [string, number, Request]>([
    ['is not shown', 404, (member, _, reference) => member.get(`/review/${reference}`)],
    ['is not found', 200, (member, _, reference) => member.post('/review', { search: reference })],
    ['is not voted on', 404, (member, _, reference) => member.post(`/review/${reference}`, VOTE)],
    [
      'is not voted on in a meeting',
      404,
      (member, _, reference) => member.post(`/review/${reference}?meeting=${path.split('/')[2]}`, VOTE),
    ],
    [
      'is not voted on among several',
      200,
      (member, _, reference) => member.post('/review/bulk', { ...VOTE, first: '1', file: `${reference}.0` }),
    ],
    ['comes on no agenda', 409, (_, secretary, reference) => secretary.post(`${path}/agenda`, { files: reference })],
    [
      'is not looked up for more time',
      422,
      (_, secretary, reference) => secretary.post('/secretariat/deadlines', { which: 'one', reference, until, reason: 'sample' }),
    ],
    [
      'is given no more time',
      200,
      (_, secretary, reference) =>
        secretary.post('/secretariat/deadlines', { which: 'overdue', until, reason: 'sample', confirm: 'yes', file: `${reference}.0` }),
    ],
    [
      'is not reopened',
      404,
      (_, secretary, reference) =>
        secretary.post(`/secretariat/decisions?file=${reference}`, { reason: 'sample', round: '0', confirm: 'yes' }),
    ],
  ])('%s', async (_what, status, request) => {
    const { members, secretary } = scene.people();
    const answer = await request(members[1] ?? expect.fail('no member'), secretary, foreign.reference);
    expect(answer.status).toBe(status);
    expect(answer.body).not.toContain(`/review/${foreign.reference}"`);
    expect(await elsewhere().get(foreign.id)).toEqual(before);
  });
});

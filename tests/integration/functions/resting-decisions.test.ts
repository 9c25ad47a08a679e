import { expect, test } from 'vitest';
import type { Application } from '../../../core/application/application.ts';
import { resume } from '../../../core/application/transitions/coordination.ts';
import { withdraw } from '../../../core/application/transitions/withdrawal.ts';
import { plusDays, plusHours } from '../../../core/time.ts';
import { bulk, decisions, labels, review, seats } from '../../../messages/catalogue/index.ts';
import { at, inReview, move } from '../store/support/journey.ts';
import { openCases } from '../store/support/open-cases.ts';
import { useStore } from '../store/support/store.ts';
import { type Desk, HOURS, openDesk } from './support/resting.ts';

const store = useStore();
const t = decisions.fr;
const l = labels.fr.status;
const REASON = 'Les membres ont lu un autre dossier';
const LIST = '/secretariat/decisions';
const pathOf = ({ reference }: Pick<Application, 'reference'>) => `${LIST}?file=${reference}`;
const reopenAs = async (desk: Desk, file: Application, more: Readonly<Record<string, string>> = {}) =>
  (await desk.secretary()).post(pathOf(file), { reason: REASON, round: String(file.round), confirm: 'yes', ...more });

test('a decision rests: nobody is told, nothing is released, the execution waits; it has left the docket and stands in the list', async () => {
  const desk = openDesk(store(), 'MA-CHI');
  const file = await desk.decided();
  expect(file).toMatchObject({ status: 'held', verdict: { outcome: 'rejected', until: plusHours(at(60), HOURS) }, holdsClaim: true });
  expect([desk.called, await desk.told(file)]).toEqual([[], ['received']]);
  expect(await store().applications.docket('MA-CHI')).toEqual([]);
  expect(await store().applications.docket('MA-CHI', { status: 'held' })).toMatchObject([
    { reference: file.reference, verdict: file.verdict, ballots: { m1: { choice: 'reject' }, m2: { choice: 'reject' } } },
  ]);
  const { body = '' } = await (await desk.secretary()).open(LIST);
  for (const part of [file.reference, l.rejected, `${t.tally.reject}\u00a0: 2`, t.count(1)]) expect(body).toContain(part);
  expect((await (await desk.secretary()).open('/secretariat')).body).toContain('/secretariat/decisions');
});

test('members find it decided, until when it rests, and vote on it no more', async () => {
  const desk = openDesk(store(), 'MA-HAO');
  const file = await desk.file();
  await desk.vote(file, 'm1', 'approve');
  const last = (await desk.vote(file, 'm2', 'approve')).body ?? '';
  for (const part of [l.approved, review.fr.heldUntil, review.fr.held.slice(0, 20)]) expect(last).toContain(part);
  const member = await desk.enter('member:MA-HAO:m3');
  const shown = await member.open(`/review/${file.reference}`);
  expect([shown.statusCode, shown.body?.includes(review.fr.heldUntil), shown.body?.includes(l.approved)]).toEqual([200, true, true]);
  expect((await desk.vote(file, 'm3', 'reject')).statusCode).toBe(409);
  const { statusCode, headers } = await member.post('/review', { search: file.reference });
  expect([statusCode, String(headers?.['Location']).startsWith(`/review/${file.reference}`)]).toEqual([303, true]);
});

test('when its time is over it is told, once, and then no more reopened: the page says how to go on', async () => {
  const desk = openDesk(store(), 'MA-REH');
  const file = await desk.decided();
  await desk.sweep(file, HOURS - 1);
  expect((await desk.look(file)).status).toBe('held');
  for (let n = 0; n < 3; n += 1) await desk.sweep(file);
  expect(await desk.look(file)).toMatchObject({ status: 'rejected', holdsClaim: false, callback: { outcome: 'rejected' } });
  expect((await desk.kinds(file)).filter((kind) => kind === 'committee-decided')).toHaveLength(1);
  expect((await desk.told(file)).filter((kind) => kind === 'rejected')).toHaveLength(1);
  expect(desk.called).toEqual(['rejected']);

  // Until the next step has taken over, the outcome is handed to it again; she is not told again.
  await desk.sweep(file, HOURS + 2);
  expect([desk.called, (await desk.told(file)).length]).toEqual([['rejected', 'rejected'], 2]);

  const late = await reopenAs(desk, file);
  expect([late.statusCode, late.body?.includes(t.refused.told.slice(0, 30)), late.body?.includes(l.rejected)]).toEqual([409, true, true]);
  expect((await (await desk.secretary()).open(pathOf(file))).statusCode).toBe(200);
  expect(await store().applications.docket('MA-REH', { status: 'held' })).toEqual([]);
});

test('reopened with a reason, after a preview: members owe it again in another round, and read why', async () => {
  const desk = openDesk(store(), 'MA-SAF');
  const file = await desk.decided();
  const secretary = await desk.secretary();
  const form = (await secretary.open(pathOf(file))).body ?? '';
  expect(form).toContain('name="round" value="0"');
  const preview = await secretary.post(pathOf(file), { reason: REASON, round: '0' });
  expect([preview.statusCode, preview.body?.includes('name="confirm" value="yes"'), preview.body?.includes(REASON)]).toEqual([
    200,
    true,
    true,
  ]);
  expect((await desk.look(file)).version).toBe(file.version);

  const done = await secretary.post(pathOf(file), { reason: REASON, round: '0', confirm: 'yes' });
  expect([done.statusCode, String(done.headers?.['Location'])]).toEqual([303, `${LIST}?done=reopened&lang=fr`]);
  expect((await secretary.open(`${LIST}?done=reopened`)).body).toContain(t.done);
  const open = await desk.look(file);
  expect(open).toMatchObject({ status: 'in-review', round: 1, reopened: 1, ballots: {}, deadline: plusDays(at(60), 14) });
  expect((await store().applications.getEvents(file.id)).at(-1)).toMatchObject({
    kind: 'reopened',
    by: { role: 'secretary' },
    reason: REASON,
    from: 'held',
    to: 'in-review',
  });
  expect(await desk.noted()).toMatchObject([{ reason: REASON, details: { reference: file.reference, round: 0 } }]);
  expect(await store().applications.docket('MA-SAF')).toMatchObject([{ reference: file.reference, round: 1, reopened: 1, ballots: {} }]);

  const dossier = (await (await desk.enter('member:MA-SAF:m1')).open(`/review/${file.reference}`)).body ?? '';
  for (const part of [review.fr.reopenedTitle, REASON, 'name="round" value="1"']) expect(dossier).toContain(part);
  // A form that was opened before is for another round.
  expect((await desk.vote(open, 'm1', 'approve', 0)).statusCode).toBe(409);
  for (const member of ['m1', 'm2']) await desk.vote(open, member, 'approve');
  await desk.sweep(file, 3 * HOURS);
  expect(await desk.look(file)).toMatchObject({ status: 'approved', callback: { outcome: 'approved' } });
  expect((await desk.kinds(file)).filter((kind) => kind === 'committee-decided')).toHaveLength(1);
  expect(desk.called).toEqual(['approved']);
  expect(await desk.told(file)).toEqual(['received']);
});

test('an execution that failed meanwhile is a person’s case, and the decision is told in its time all the same', async () => {
  const desk = openDesk(store(), 'MA-HAO');
  const file = await desk.decided();
  const again = resume(file, { by: { role: 'coordinator', id: 'c1' }, reason: 'sample', closes: 'failed-execution.x.1' }, { at: at(61) });
  await move(store().applications, again);
  desk.is.execution = 'failed';
  await desk.sweep(file, 1);
  expect(await desk.look(file)).toMatchObject({ status: 'held', dueAt: file.verdict?.until });
  const items = await openCases(store().cases);
  expect(items.filter(({ application }) => application === file.id)).toMatchObject([{ kind: 'failed-execution' }]);
  await desk.sweep(file);
  expect((await desk.look(file)).status).toBe('rejected');
});

test('pressed twice, it is reopened once; a form of another decision is refused', async () => {
  const desk = openDesk(store(), 'MA-YUS');
  const file = await desk.decided();
  const stale = await (await desk.secretary()).post(pathOf(file), { reason: REASON, round: '7', confirm: 'yes' });
  expect([stale.statusCode, stale.body?.includes(t.refused.changed.slice(0, 20)), stale.body?.includes(REASON)]).toEqual([409, true, true]);
  const pressed = await Promise.all([reopenAs(desk, file), reopenAs(desk, file), reopenAs(desk, file)]);
  expect(pressed.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303]);
  expect((await desk.kinds(file)).filter((kind) => kind === 'reopened')).toHaveLength(1);
  expect(await desk.noted()).toHaveLength(1);
});

test('what the committee decided a second time is not reopened: neither by a form, old or new, nor by a preview; it is told at its time', async () => {
  const desk = openDesk(store(), 'MA-YUS');
  const file = await desk.decided();
  await reopenAs(desk, file);
  const open = await desk.look(file);
  for (const member of ['m1', 'm2']) await desk.vote(open, member, 'approve');
  const again = await desk.look(file);
  expect(again).toMatchObject({ status: 'held', round: 1, reopened: 1 });
  const secretary = await desk.secretary();
  const list = (await secretary.open(LIST)).body ?? '';
  expect([list.includes(file.reference), list.includes(review.fr.flags.reopened), list.includes(pathOf(file))]).toEqual([
    true,
    true,
    false,
  ]);
  const said = t.refused.twice.slice(0, 40);
  expect(await secretary.open(pathOf(file))).toMatchObject({ statusCode: 200, body: expect.stringContaining(said) });
  for (const [round, confirm] of [
    ['0', 'yes'],
    ['1', 'yes'],
    ['1', ''],
  ] as const) {
    const answer = await secretary.post(pathOf(file), { reason: REASON, round, confirm });
    expect(answer).toMatchObject({ statusCode: 409, body: expect.stringContaining(said) });
  }
  expect(await desk.look(file)).toEqual(again);
  await desk.sweep(file, 3 * HOURS);
  expect((await desk.look(file)).status).toBe('approved');
});

test.each([1, 2, 3, 4, 5])(
  'told and reopened at the same moment (%i): one of them, whole, and nobody is told of what was reopened',
  async () => {
    const desk = openDesk(store(), 'MA-ESI');
    const file = await desk.decided();
    const [, answer] = await Promise.all([desk.sweep(file), reopenAs(desk, file)]);
    const { status, round } = await desk.look(file);
    const told = await desk.told(file);
    const kinds = await desk.kinds(file);
    if (answer.statusCode === 303) {
      expect([status, round, told.includes('rejected'), kinds.includes('committee-decided')]).toEqual(['in-review', 1, false, false]);
      expect(desk.called).toEqual([]);
    } else {
      expect([answer.statusCode, status, round, told.includes('rejected')]).toEqual([409, 'rejected', 0, true]);
      expect(kinds).not.toContain('reopened');
    }
  },
);

test('reopened between the reading and the writing of due work, it is not told, and due work has nothing to complain of', async () => {
  const desk = openDesk(store(), 'MA-REH');
  const file = await desk.decided();
  let answer = 0;
  store().trouble.meanwhile = async () => {
    store().trouble.meanwhile = async () => undefined;
    answer = (await reopenAs(desk, file)).statusCode ?? 0;
  };
  await desk.sweep(file);
  expect([answer, (await desk.look(file)).status, await desk.told(file), desk.called]).toEqual([303, 'in-review', ['received'], []]);
});

test.each([
  ['told', async (desk: Desk, file: Application): Promise<void> => desk.sweep(file), 'told'],
  [
    'withdrawn',
    async (_: Desk, file: Application): Promise<void> => void (await move(store().applications, withdraw(file, {}, { at: at(61) }))),
    'ended',
  ],
] as const)('between its reading and its writing it was %s: refused, and nothing of it undone', async (_, meanwhile, why) => {
  const desk = openDesk(store(), 'MA-MAR');
  const file = await desk.decided();
  let done = false;
  store().trouble.meanwhile = async () => {
    if (done) return;
    done = true;
    await meanwhile(desk, file);
  };
  const answer = await reopenAs(desk, file);
  expect([answer.statusCode, answer.body?.includes(t.refused[why].slice(0, 20))]).toEqual([409, true]);
  expect((await desk.kinds(file)).filter((kind) => kind === 'reopened')).toEqual([]);
  expect((await desk.look(file)).verdict).toBeUndefined();
});

test('no reason, another session’s form, another committee’s file, what is open or not yet there', async () => {
  const desk = openDesk(store(), 'MA-CHI');
  const file = await desk.decided();
  const secretary = await desk.secretary();
  for (const reason of ['', ' ', 'x']) expect((await reopenAs(desk, file, { reason })).statusCode).toBe(422);
  expect((await reopenAs(desk, file, { csrf: 'x' })).statusCode).toBe(403);
  const foreign = await inReview(store().applications, { cin: 'RS599999', province: 'MA-KES' });
  for (const path of [pathOf(foreign), `${LIST}?file=123456789`, `${LIST}?file=x`]) {
    expect((await secretary.open(path)).statusCode, path).toBe(404);
    expect((await secretary.post(path, { reason: REASON, round: '0', confirm: 'yes' })).statusCode, path).toBe(404);
  }
  const open = await desk.file();
  expect((await secretary.open(pathOf(open))).body).toContain(t.refused.open.slice(0, 20));
  expect((await reopenAs(desk, open)).statusCode).toBe(409);
  expect((await secretary.post(LIST, { search: foreign.reference })).body).toContain(t.notFound);
  expect((await secretary.post(LIST, { search: file.reference })).statusCode).toBe(303);
  const member = await desk.enter('member:MA-CHI:m1');
  expect([(await member.open(LIST)).statusCode, (await member.post(pathOf(file), { reason: REASON })).statusCode]).toEqual([403, 403]);
  expect((await desk.look(file)).version).toBe(file.version);
});

test('what follows it is told in the preview of a vote for several, and seats that resting approvals want are promised to nobody', async () => {
  const shares = [1, 2].map((category) => ({ province: 'MA-MAR', category: category === 1 ? (1 as const) : (2 as const), seats: 1 }));
  const desk = openDesk(store(), 'MA-MAR', { seats: { target: 2, shares } });
  const first = await desk.decided('approve');
  const [second] = [await desk.file()];
  expect(second.category).toBe(first.category);
  const member = await desk.enter('member:MA-MAR:m3');
  expect((await member.open('/review?view=all')).body).toContain(seats.fr.resting(1));
  const asked = { choice: 'approve', first: '5', reason: 'projet sérieux' };
  expect((await member.post('/review/bulk', asked)).body).toContain(bulk.fr.nothing);
  const refusing = (await member.post('/review/bulk', { ...asked, choice: 'reject' })).body ?? '';
  expect([refusing.includes(second.reference), refusing.includes(bulk.fr.rests.slice(0, 30))]).toEqual([true, true]);

  await reopenAs(desk, first);
  expect((await member.post('/review/bulk', asked)).body).toContain(first.reference);
});

test('approvals at rest are counted as they come to rest and leave it, by whatever way, and a docket’s page reads none of them', async () => {
  const province = 'MA-ESI';
  const shares = [1 as const, 2 as const].map((category) => ({ province, category, seats: 50 }));
  const desk = openDesk(store(), province, { seats: { target: 100, shares } });
  const { applications } = store();
  const counted = async () => {
    const rows = await applications.docket(province, { status: 'held' });
    const found = (category: 1 | 2) =>
      rows.filter(({ verdict }) => verdict?.outcome === 'approved' && verdict.category === category).length;
    const resting = await applications.resting(province);
    expect(resting).toEqual({ 1: found(1), 2: found(2) });
    return resting[1] + resting[2];
  };
  const before = await counted();
  const [told, reopened, withdrawn] = [await desk.decided('approve'), await desk.decided('approve'), await desk.decided('approve')];
  await desk.decided('reject');
  expect(await counted()).toBe(before + 3);

  const { docket } = applications;
  const asked: (string | undefined)[] = [];
  Object.assign(applications, {
    docket: (...[of, query]: Parameters<typeof docket>) => {
      asked.push(query?.status);
      return docket(of, query);
    },
  });
  const page = await (await desk.enter(`member:${province}:m3`)).open('/review');
  Object.assign(applications, { docket });
  expect([page.statusCode, page.body?.includes(seats.fr.resting(before + 3)), new Set(asked)]).toEqual([200, true, new Set([undefined])]);

  await reopenAs(desk, reopened);
  expect(await counted()).toBe(before + 2);
  await move(applications, withdraw(await desk.look(withdrawn), {}, { at: at(61) }));
  expect(await counted()).toBe(before + 1);
  await desk.sweep(told);
  expect(await counted()).toBe(before);
});

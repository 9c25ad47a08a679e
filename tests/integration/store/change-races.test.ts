import { expect, test } from 'vitest';
import type { Application } from '../../../core/application/application.ts';
import { acceptReferral, declineReferral } from '../../../core/application/transitions/orientation.ts';
import { castVote, escalate } from '../../../core/application/transitions/review.ts';
import { verifyChain } from '../../../core/audit/chain.ts';
import { caseId } from '../../../core/case/case.ts';
import { sha256 } from '../../../store/sha256.ts';
import { approved, at, decide, inReview, move, referred, referTo, submitted, value } from './support/journey.ts';
import { useStore } from './support/store.ts';

const store = useStore();

test('of two deciding votes cast at once one decides; the other is told that the file has changed', async () => {
  const { applications } = store();
  const application = await inReview(applications);
  const results = await Promise.all(
    ['m1', 'm2'].map((member) => applications.commit(value(decide(application, member === 'm1' ? 'approved' : 'rejected', { member })))),
  );

  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, error: 'StaleVersion' });
  const events = await applications.getEvents(application.id);
  expect(events.filter(({ kind }) => kind === 'committee-decided')).toHaveLength(1);
  expect(verifyChain(sha256, events)).toBeUndefined();
  expect(await applications.getVotes(application.id)).toHaveLength(1);
});

test('five members who vote at once and read again when refused all have their vote, and the log verifies', async () => {
  const { applications, trouble } = store();
  trouble.conflict = (n) => n % 3 === 0;
  const { id } = await inReview(applications);
  const vote = async (member: string): Promise<Application> => {
    for (;;) {
      const application = await applications.get(id);
      if (application === undefined) throw new Error('missing');
      const cast = { application: id, round: 0, member, seat: member, ballot: { choice: 'abstain' as const }, at: at(3), reason: 'r' };
      const change = castVote(
        application,
        { vote: cast, by: { role: 'member', id: member }, outcome: { kind: 'open' }, holdHours: 0 },
        { at: at(3) },
      );
      const result = await applications.commit(value(change));
      if (result.ok) return result.value;
      expect(result.error).toBe('StaleVersion');
    }
  };
  const members = ['m1', 'm2', 'm3', 'm4', 'm5'];
  await Promise.all(members.map(vote));

  expect((await applications.getVotes(id, 0)).map(({ member }) => member)).toEqual(members);
  expect(Object.keys((await applications.get(id))?.ballots ?? {}).toSorted()).toEqual(members);
  const events = await applications.getEvents(id);
  expect(events).toHaveLength(3 + members.length);
  expect(verifyChain(sha256, events)).toBeUndefined();
});

test('the last place is given once, whoever asks at once', async () => {
  const { applications, places } = store();
  const seekers = await Promise.all(Array.from({ length: 8 }, () => approved(applications)));
  const results = await Promise.all(seekers.map((seeker) => applications.commit(value(referTo(seeker, 'last-place', 3)))));

  expect(results.filter(({ ok }) => ok)).toHaveLength(3);
  expect(results.filter((result) => !result.ok).map((result) => (result.ok ? '' : result.error))).toEqual(
    Array.from({ length: 5 }, () => 'NoPlaceLeft'),
  );
  expect(await places.taken(['last-place', 'unknown-host'])).toEqual({ 'last-place': 3, 'unknown-host': 0 });
  const statuses = await Promise.all(seekers.map(async ({ id }) => (await applications.get(id))?.status));
  expect(statuses.filter((status) => status === 'referred')).toHaveLength(3);
  expect(statuses.filter((status) => status === 'approved')).toHaveLength(5);
});

test('a host without places gives none', async () => {
  const { applications, places } = store();
  const seeker = await approved(applications);

  expect(await applications.commit(value(referTo(seeker, 'no-places', 0)))).toEqual({ ok: false, error: 'NoPlaceLeft' });
  expect(await places.taken(['no-places'])).toEqual({ 'no-places': 0 });
});

test('a host that accepts and declines at once does one of both, and the place is counted so', async () => {
  const { applications, places } = store();
  const application = await referred(applications, 'undecided-host');
  const by = { role: 'host', id: 's1' } as const;
  const [accepted, declined] = await Promise.all([
    applications.commit(value(acceptReferral(application, { by }, { at: at(5) }))),
    applications.commit(value(declineReferral(application, { by, reason: 'r' }, { at: at(5) }))),
  ]);

  expect([accepted.ok, declined.ok].filter(Boolean)).toHaveLength(1);
  expect(await places.taken(['undecided-host'])).toEqual({ 'undecided-host': accepted.ok ? 1 : 0 });
});

test('a stale change is refused before a full host is: the reader must look again', async () => {
  const { applications } = store();
  const seeker = await approved(applications);
  value(await applications.commit(value(referTo(seeker, 'one-place', 1))));

  expect(await applications.commit(value(referTo(seeker, 'one-place', 1)))).toEqual({ ok: false, error: 'StaleVersion' });
});

test('a place is never freed that was not taken: the fault is thrown and nothing is written', async () => {
  const { applications } = store();
  const application = await referred(applications, 'counted-host');
  const wrong = { ...application, referral: { host: 'never-taken', since: at(4), deadline: at(9), reminded: 0 } };
  const change = value(declineReferral(wrong, { by: { role: 'host', id: 's1' }, reason: 'r' }, { at: at(5) }));

  await expect(applications.commit(change)).rejects.toThrow('a condition that must hold does not');
  expect(await applications.get(application.id)).toEqual(application);
});

test('a change whose answer was lost is written once and answered as done', async () => {
  const { applications, places, trouble } = store();
  const application = await approved(applications);
  trouble.loseAnswer = () => {
    trouble.loseAnswer = () => false;
    return true;
  };
  const result = await applications.commit(value(referTo(application, 'lost-answer', 5)));

  expect(value(result)).toEqual(await applications.get(application.id));
  expect(await places.taken(['lost-answer'])).toEqual({ 'lost-answer': 1 });
  expect((await applications.getEvents(application.id)).filter(({ kind }) => kind === 'referred')).toHaveLength(1);
});

test('a change that meets other transactions is written at last; one that always does is refused whole', async () => {
  const { applications, trouble } = store();
  const application = await inReview(applications);
  let refusals = 5;
  trouble.conflict = () => {
    refusals -= 1;
    return refusals >= 0;
  };
  const escalated = await move(applications, escalate(application, { cause: 'deadline' }, { at: at(5) }));
  expect(escalated.status).toBe('escalated');

  trouble.conflict = () => true;
  const other = await applications.get(application.id);
  expect(await applications.reschedule(other ?? application, at(60))).toEqual({ ok: false, error: 'Conflict' });
  trouble.conflict = () => false;
  expect(await applications.get(application.id)).toEqual(escalated);
});

test('a status change opens its case and the decision removes it; closing a case that never was is no fault', async () => {
  const { applications, cases } = store();
  const escalated = await move(applications, escalate(await inReview(applications), { cause: 'deadline' }, { at: at(5) }));
  const id = caseId('escalated', escalated.id, 0);
  expect(await cases.get(id)).toMatchObject({ id, cause: 'deadline', application: escalated.id });

  const { decideEscalated } = await import('../../../core/application/transitions/review.ts');
  const by = { role: 'coordinator', id: 'coordinator' } as const;
  await move(applications, decideEscalated(escalated, { outcome: 'approved', category: 1, reason: 'r', by }, { at: at(6) }));
  expect(await cases.get(id)).toBeUndefined();
});

test('counters hold as many in each status as there are, after many changes at once', async () => {
  const { applications, context, rows } = store();
  await Promise.all(Array.from({ length: 6 }, () => submitted(applications, { province: 'MA-ESI' })));
  await Promise.all(Array.from({ length: 4 }, () => approved(applications, { province: 'MA-ESI' })));
  const expected: Record<string, number> = {};
  for (const row of await rows()) {
    if (row['sk'] !== 'APPLICATION' || row['province'] !== 'MA-ESI' || !String(row['pk']).startsWith(context.region)) continue;
    expected[String(row['status'])] = (expected[String(row['status'])] ?? 0) + 1;
  }
  const counted = Object.entries((await applications.counts()).get('MA-ESI') ?? {}).filter(([, count]) => count !== 0);

  expect(Object.fromEntries(counted)).toEqual(expected);
  expect(expected).toEqual({ submitted: 6, approved: 4 });
});

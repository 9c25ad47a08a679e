import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import type { Application } from '../../../core/application/application.ts';
import { appeal } from '../../../core/application/transitions/appeal.ts';
import { assess } from '../../../core/application/transitions/assessment.ts';
import { askForInformation } from '../../../core/application/transitions/information.ts';
import { acceptReferral, waitForPlace } from '../../../core/application/transitions/orientation.ts';
import { caseId } from '../../../core/case/case.ts';
import type { Committee } from '../../../core/region/committee.ts';
import { plusDays, plusMinutes } from '../../../core/time.ts';
import { createSeatedCommittees } from '../../../functions/shared/committee/seated-committee.ts';
import { closeWait } from '../../../functions/shared/step/close-wait.ts';
import { moveApplication } from '../../../functions/sweep-due-work/move-application.ts';
import { applyNotice } from '../../../functions/sweep-due-work/notices.ts';
import { promoteWaiting } from '../../../functions/sweep-due-work/promote-waiting.ts';
import { waitKey } from '../../../store/keys.ts';
import { aCommittee, aHost, aRegion, aScore } from '../../support/builders/index.ts';
import { approved, at, decide, inReview, move, noticesOf, referTo, submitted, value } from '../store/support/journey.ts';
import { openCases } from '../store/support/open-cases.ts';
import { useStore } from '../store/support/store.ts';
import { notedEmail, sampleDelivery } from './support/delivery.ts';

const useOne = useStore();
let cins = 300_000;
const cin = (): string => {
  cins += 1;
  return `SD${cins}`;
};

type World = {
  now: string;
  start: 'started' | 'begun-before' | 'unknown';
  state: 'running' | 'failed';
  callback: 'taken' | 'closed' | 'unknown';
};

/** Due work on the real store, at a moment of its own; what it asks of Step Functions is written down and answered as told. */
const dueWork = (world: Partial<World> = {}, committee: Partial<Committee> = {}) => {
  const { applications, messages, cases, due, places, seats, national, committees: roster } = useOne();
  const is: World = { now: at(1), start: 'started', state: 'running', callback: 'taken', ...world };
  const asked: string[] = [];
  const mails: string[] = [];
  const clock = { now: () => is.now, real: () => Date.parse(is.now) };
  const region = aRegion({ committees: [aCommittee(committee)], hosts: [aHost({ id: 'incubator', places: 1_000 })] });
  const delivery = sampleDelivery({ applications, messages, region, clock }, { email: notedEmail(mails) });
  const workflow = {
    tryStart: async ({ execution }: Application) => {
      asked.push(`start ${execution}`);
      return is.start;
    },
    state: async () => is.state,
  };
  const callbacks = {
    callBack: async (token: string, outcome: string) => {
      asked.push(`${token}: ${outcome}`);
      return is.callback;
    },
    mustCallBack: async () => undefined,
  };
  const committees = createSeatedCommittees(roster, region, clock);
  const deps = { applications, committees, messages, cases, due, places, seats, national, workflow, callbacks, delivery, region, clock };
  const look = async (id: string) => (await applications.get(id)) ?? expect.fail('lost');
  return { deps, is, asked, mails, look, applications, cases, national };
};

test('a start that was lost is begun, and looked after until it is heard', async () => {
  const run = dueWork({ now: at(3), start: 'unknown' });
  const { id } = await submitted(run.applications, { cin: cin() });
  await moveApplication(run.deps, id);
  expect(run.asked).toEqual(['start 1']);
  expect((await run.look(id)).dueAt).toBe(plusMinutes(at(3), 2));
});

test('nothing is done before its time', async () => {
  const run = dueWork({ now: at(1) });
  const { id, version } = await submitted(run.applications, { cin: cin() });
  await moveApplication(run.deps, id);
  expect(run.asked).toEqual([]);
  expect((await run.look(id)).version).toBe(version);
});

test('a callback that was lost is repeated until the next step has taken over', async () => {
  const run = dueWork({ now: at(10), callback: 'unknown' });
  const { id } = await move(run.applications, decide(await inReview(run.applications, { cin: cin() }), 'approved'));
  await moveApplication(run.deps, id);
  run.is.now = at(30);
  await moveApplication(run.deps, id);
  expect(run.asked).toEqual(['token-review: approved', 'token-review: approved']);
});

/** The next step takes over right after an application was read. */
const overtaken = (run: ReturnType<typeof dueWork>, host: string) => {
  let isOver = false;
  const get: typeof run.applications.get = async (id) => {
    const read = await run.applications.get(id);
    if (read !== undefined && !isOver) {
      isOver = true;
      await move(run.applications, referTo(read, host, 100, { minute: 6 }));
    }
    return read;
  };
  return { ...run.applications, get };
};

test('an outcome is never handed to the step that has taken over meanwhile, and waits for another', async () => {
  const run = dueWork({ now: at(6) });
  const one = await approved(run.applications, { cin: cin() });
  await moveApplication({ ...run.deps, applications: overtaken(run, 'incubator') }, one.id);
  expect(await run.look(one.id)).toMatchObject({ status: 'referred' });
  expect(run.asked).toEqual([]);
  // Nor by who has just committed it.
  await closeWait(run.applications, run.deps.callbacks, one);
  expect(run.asked).toEqual([]);
});

test('a wait that an earlier release wrote is called back as before', async () => {
  const run = dueWork({ now: at(10) });
  const { id, region } = await approved(run.applications, { cin: cin() });
  const { db, table } = useOne().context;
  await db.send(new UpdateCommand({ TableName: table, Key: waitKey(region, id), UpdateExpression: 'REMOVE version' }));
  await moveApplication(run.deps, id);
  expect(run.asked).toEqual(['token-review: approved']);
});

test('a wait that is closed although its execution has failed becomes a case of the coordinator', async () => {
  const run = dueWork({ now: at(10), callback: 'closed', start: 'begun-before', state: 'failed' });
  const { id } = await move(run.applications, decide(await inReview(run.applications, { cin: cin() }), 'approved'));
  await moveApplication(run.deps, id);
  expect((await openCases(run.cases)).filter((one) => one.application === id)).toMatchObject([
    { kind: 'failed-execution', cause: 'execution-lost' },
  ]);
});

test('a case of an execution that failed leaves its file alone: nothing is written until a person begins it again', async () => {
  const run = dueWork({ callback: 'closed', start: 'begun-before', state: 'failed' });
  const referred = await move(run.applications, referTo(await approved(run.applications, { cin: cin() }), 'incubator', 1_000));
  const { id } = await move(run.applications, acceptReferral(referred, { by: { role: 'host', id: 'h1' } }, { at: at(5) }));
  const after: { version: number; dueAt: string | undefined }[] = [];
  for (const minute of [1, 2, 3]) {
    // Long after the host's own time.
    run.is.now = plusDays(at(minute), 60);
    await moveApplication(run.deps, id);
    const { version, dueAt } = await run.look(id);
    after.push({ version, dueAt });
  }
  expect(after).toEqual(Array.from({ length: 3 }, () => ({ version: after[0]?.version, dueAt: undefined })));
  expect(await run.cases.get(caseId('failed-execution', id, 1))).toMatchObject({ openedAt: plusDays(at(1), 60) });
});

test('a committee that did not decide in time: never a refusal, but the coordinator', async () => {
  const run = dueWork({ now: plusDays(at(2), 15) });
  const { id } = await inReview(run.applications, { cin: cin() });
  await moveApplication(run.deps, id);
  expect((await run.look(id)).status).toBe('escalated');
  // The alarm on old files finds it there.
  const { items } = await run.applications.queue({ holder: (await run.look(id)).province, status: 'escalated', limit: 100 });
  expect(items.map((one) => one.id)).toContain(id);
});

test('a committee that is given more time keeps the file, and is given it once', async () => {
  const run = dueWork({ now: plusDays(at(2), 15) }, { onDeadline: { kind: 'extend-and-escalate', extendDays: 3 } });
  const { id } = await inReview(run.applications, { cin: cin() });
  await moveApplication(run.deps, id);
  const extended = await run.look(id);
  expect(extended).toMatchObject({ status: 'in-review', deadline: plusDays(run.is.now, 3), dueAt: plusDays(run.is.now, 3) });
  await moveApplication(run.deps, id);
  expect(await run.look(id)).toEqual(extended);
  run.is.now = plusDays(run.is.now, 3);
  await moveApplication(run.deps, id);
  expect((await run.look(id)).status).toBe('escalated');
});

test('where the votes cast decide, a quorum closes the file and its execution goes on', async () => {
  const run = dueWork({ now: plusDays(at(2), 15) }, { onDeadline: { kind: 'decide-by-votes-cast' }, quorum: 1 });
  const open = await inReview(run.applications, { cin: cin() });
  const { id } = value(await run.applications.touch(open, { at: at(3), set: { ballots: { m2: { choice: 'approve' } } } }));
  await moveApplication(run.deps, id);
  expect((await run.look(id)).status).toBe('approved');
  expect(run.asked).toEqual([expect.stringMatching(/: approved$/u)]);
});

test('an applicant who does not answer is reminded once, then the file closes and she may apply again', async () => {
  const run = dueWork();
  const own = cin();
  const asked = await move(run.applications, decide(await inReview(run.applications, { cin: own }), 'information-requested'));
  const deadline = plusDays(at(5), 10);
  const firstLook = plusDays(deadline, -Math.max(...run.deps.region.information.reminderDays));
  const { id } = await move(run.applications, askForInformation(asked, { token: 'token-her', deadline, firstLook }, { at: at(5) }));
  run.is.now = firstLook;
  await moveApplication(run.deps, id);
  await moveApplication(run.deps, id);
  expect(run.mails).toHaveLength(1);
  run.is.now = deadline;
  await moveApplication(run.deps, id);
  expect(await run.look(id)).toMatchObject({ status: 'lapsed', holdsClaim: false });
  expect(run.asked).toEqual(['token-her: lapsed']);
  expect((await submitted(run.applications, { cin: own })).status).toBe('submitted');
});

test('a host that does not answer loses the place it held, and she is oriented again', async () => {
  const run = dueWork();
  const { id, referral } = await move(run.applications, referTo(await approved(run.applications, { cin: cin() }), 'incubator', 1_000));
  const taken = (await run.deps.places.taken(['incubator']))['incubator'] ?? 0;
  run.is.now = referral?.deadline ?? '';
  await moveApplication(run.deps, id);
  expect(await run.look(id)).toMatchObject({ status: 'approved', declinedHosts: ['incubator'] });
  expect((await run.deps.places.taken(['incubator']))['incubator']).toBe(taken - 1);
  expect(run.asked).toEqual(['token-host: unanswered']);
});

test('who waits with the best score and fits is promoted, once, by however many sweeps', async () => {
  const run = dueWork({ now: at(20) });
  const wait = async (score: number) => {
    const application = await approved(run.applications, { cin: cin() }, score);
    return move(run.applications, waitForPlace(application, { why: ['no-free-place'] }, { at: at(5) }));
  };
  const low = await wait(10);
  const high = await wait(90);
  const { incubator: taken = 0 } = await run.deps.places.taken(['incubator']);
  const one = { ...run.deps, region: aRegion({ hosts: [aHost({ id: 'incubator', places: taken + 1 })] }) };
  await Promise.all([promoteWaiting(one), promoteWaiting(one)]);
  expect(await run.look(high.id)).toMatchObject({ status: 'approved', execution: 2 });
  expect(run.asked.filter((what) => what === 'start 2')).toEqual(['start 2']);
  expect((await run.look(low.id)).status).toBe('waiting-list');
});

test('a notice of another submission with her CIN reaches her once', async () => {
  const run = dueWork({ now: at(20) });
  const own = cin();
  const { id } = await submitted(run.applications, { cin: own });
  for (let n = 0; n < 3; n += 1) await submitted(run.applications, { cin: own });
  for (const notice of (await noticesOf(run.national)).filter(({ application }) => application === id)) await applyNotice(run.deps, notice);
  expect(run.mails).toHaveLength(1);
  expect((await run.look(id)).contestedNoticed).toBe(true);
  expect((await noticesOf(run.national)).filter(({ application }) => application === id)).toEqual([]);
});

/** What he learns who submits with a CIN an application that is refused at once, asks for a review and submits another. */
const afterAppeal = async (run: ReturnType<typeof dueWork>, own: string, heard: 'before' | 'after'): Promise<readonly string[]> => {
  const first = await submitted(run.applications, { cin: own });
  // Written while the first still lived, whatever has become of it when it is read.
  const early = heard === 'after' ? [await submitted(run.applications, { cin: own })] : [];
  const ineligible = await move(run.applications, assess(first, aScore({ ineligible: ['minimum-age'] }), { at: at(11) }));
  await move(run.applications, appeal(ineligible, { reason: 'My age was misread' }, { at: at(12) }));
  const causes = new Set([...early, await submitted(run.applications, { cin: own })].map(({ id }) => id));
  run.mails.length = 0;
  for (const notice of await noticesOf(run.national))
    if (causes.has(notice.cause) && notice.application === first.id) await applyNotice(run.deps, notice);
  return [...run.mails, String((await run.look(first.id)).contestedNoticed)];
};

test.each(['before', 'after'] as const)(
  'a review does not make the notice tell whether she has applied: refused %s the next one came',
  async (heard) => {
    const run = dueWork({ now: at(20) });
    const [free, taken] = [cin(), cin()];
    await submitted(run.applications, { cin: taken });
    expect(await afterAppeal(run, free, heard)).toEqual(['undefined']);
    expect(await afterAppeal(run, taken, heard)).toEqual(['undefined']);
  },
);

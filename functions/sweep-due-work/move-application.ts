import type { Application } from '../../core/application/application.ts';
import { deadlineAfter, dueWork, nextDue } from '../../core/application/due.ts';
import { REPAIR } from '../../core/application/repair.ts';
import { releaseDecision } from '../../core/application/transitions/holding.ts';
import { lapse } from '../../core/application/transitions/information.ts';
import { expireReferral } from '../../core/application/transitions/orientation.ts';
import { failedExecution } from '../../core/case/case.ts';
import { atDeadline } from '../../core/review/deadline.ts';
import { plusMinutes } from '../../core/time.ts';
import { commitLatest } from '../shared/commit-latest.ts';
import type { Deps } from '../shared/container.ts';
import { log } from '../shared/log.ts';
import { allowed, committed, found } from '../shared/or-fail.ts';
import { closeWait, tryCallBack } from '../shared/step/close-wait.ts';
import type { SweepDeps } from './handler.ts';

export type MoveDeps = SweepDeps & Deps<'committees'>;

/** Does what is due of one application. The index may lag behind: what has moved on since is no longer due. */
export const moveApplication = async (deps: MoveDeps, id: string): Promise<void> => {
  const { applications, callbacks, region, clock } = deps;
  const application = await applications.get(id);
  if (application === undefined) return;
  const moment = { at: clock.now() };
  switch (dueWork(application, moment.at, region.information.reminderDays)) {
    case 'nothing':
      return;
    case 'call-back':
      return repeatCallback(deps, application, found(application.callback));
    case 'look':
      return ensureRunning(deps, application);
    case 'remind':
      return remind(deps, application);
    case 'escalate':
      return timeOver(deps, application);
    case 'release':
      return release(deps, application);
    case 'lapse':
      return closeWait(applications, callbacks, committed(await applications.commit(allowed(lapse(application, {}, moment)))));
    case 'expire-referral':
      return closeWait(applications, callbacks, committed(await applications.commit(allowed(expireReferral(application, {}, moment)))));
  }
};

/** What was decided is told and takes effect, unless the secretary reopens it in the same moment: then it is the committee's again. */
const release = async ({ applications, callbacks, region, clock }: MoveDeps, application: Application): Promise<void> => {
  const moment = { at: clock.now() };
  const released = await commitLatest(applications, application, (latest) =>
    dueWork(latest, moment.at, region.information.reminderDays) === 'release' ? allowed(releaseDecision(latest, {}, moment)) : undefined,
  );
  if (released !== undefined) await closeWait(applications, callbacks, released);
};

/** As the committee is configured: more time, a decision by the votes cast, or the regional coordinator. */
const timeOver = async ({ applications, callbacks, committees, clock }: MoveDeps, application: Application): Promise<void> => {
  const committee = found(await committees.seatedOf(application.province));
  const moved = committed(await applications.commit(allowed(atDeadline(application, committee, { at: clock.now() }))));
  if (moved.status === 'escalated') log('case-opened', { kind: 'escalated', application: application.id });
  await closeWait(applications, callbacks, moved);
};

/** The outcome was committed and Step Functions may not have heard it. */
const repeatCallback = async (deps: SweepDeps, application: Application, callback: NonNullable<Application['callback']>): Promise<void> => {
  const answer = await tryCallBack(deps.applications, deps.callbacks, application, callback);
  if (answer === 'closed' || answer === 'no-wait') await ensureRunning(deps, application);
  else if (answer !== 'gone-on') await lookAgain(deps, application);
};

/** An application that waits for no person should be in the hands of its execution. */
const ensureRunning = async (deps: SweepDeps, application: Application): Promise<void> => {
  const start = await deps.workflow.tryStart(application);
  if (start === 'unknown') {
    committed(await deps.applications.reschedule(application, plusMinutes(deps.clock.now(), REPAIR.lost)));
    return;
  }
  const state = start === 'begun-before' ? await deps.workflow.state(application) : 'running';
  if (state === 'running' || state === 'missing') return lookAgain(deps, application);
  // Nobody owes these anything any more: what its execution would have let go is over.
  if (application.status === 'withdrawn' || application.status === 'superseded') {
    committed(await deps.applications.settle(application, []));
    return;
  }
  const isNew = await deps.cases.open({
    id: failedExecution(application),
    kind: 'failed-execution',
    cause: 'execution-lost',
    application: application.id,
    reference: application.reference,
    province: application.province,
    openedAt: deps.clock.now(),
    details: { status: application.status },
  });
  if (isNew) log('case-opened', { kind: 'failed-execution', application: application.id });
  // The case is a person's now; deadlines of people still count.
  committed(await deps.applications.reschedule(application, deadlineAfter(application, deps.clock.now())));
};

const lookAgain = async ({ applications, region, clock }: SweepDeps, application: Application): Promise<void> => {
  const next = nextDue(application, clock.now(), region.information.reminderDays);
  committed(await applications.reschedule(application, next));
};

/** She is reminded that we wait for her answer. */
const remind = async ({ applications, delivery, region, clock }: SweepDeps, application: Application): Promise<void> => {
  const at = clock.now();
  const reminded = committed(
    await applications.touch(application, {
      at,
      set: { reminded: application.reminded + 1, dueAt: nextDue(application, at, region.information.reminderDays) },
      messages: [{ kind: 'information-reminder', details: { round: String(application.round) } }],
    }),
  );
  await delivery.deliverCaused(reminded);
};

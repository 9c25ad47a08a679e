import { isClosed } from '../../core/application/status.ts';
import { SYSTEM } from '../../core/application/transitions/actors.ts';
import { supersede } from '../../core/application/transitions/coordination.ts';
import type { Notice } from '../../store/national/national.ts';
import { allowed, committed } from '../shared/or-fail.ts';
import { closeWait } from '../shared/step/close-wait.ts';
import type { SweepDeps } from './handler.ts';

/** What another application with the same CIN, in this region or another, has to tell ours. See docs/adr/0008. */
export const applyNotice = async (deps: SweepDeps, notice: Notice): Promise<void> => {
  await apply(deps, notice);
  await deps.national.removeNotice(notice);
};

const apply = async ({ applications, callbacks, delivery, clock }: SweepDeps, notice: Notice): Promise<void> => {
  const application = await applications.get(notice.application);
  const at = clock.now();
  if (application === undefined) return;
  if (notice.kind === 'contested') {
    // Once: who would frighten her by submitting again and again reaches her one time.
    if (application.contestedNoticed === true || isClosed(application.status)) return;
    // Under review it neither holds the claim nor contests it, whoever holds it: told, it would know which of both it once did.
    if (application.appealedAt !== undefined && !application.holdsClaim) return;
    const told = committed(
      await applications.touch(application, { at, set: { contestedNoticed: true }, messages: [{ kind: 'contested-notice' }] }),
    );
    return delivery.deliverCaused(told);
  }
  if (!supersede.from.includes(application.status)) return;
  const superseded = committed(
    await applications.commit(allowed(supersede(application, { by: SYSTEM, reason: 'claim-transferred' }, { at }))),
  );
  await closeWait(applications, callbacks, superseded);
  await delivery.deliverCaused(superseded);
};

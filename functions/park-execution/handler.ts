import { failedExecution } from '../../core/case/case.ts';
import { applicationStates } from '../../workflows/application.states.ts';
import type { Deps } from '../shared/container.ts';
import { log } from '../shared/log.ts';
import { found } from '../shared/or-fail.ts';
import { isCurrent } from '../shared/step/current.ts';
import { taskHandler } from '../shared/step/task.ts';

/** A step failed for good: the regional coordinator gets a case with its cause. Nothing is decided about the woman. */
export const createHandler = ({ applications, cases, clock }: Deps<'applications' | 'cases' | 'clock'>) =>
  taskHandler(applicationStates.Park, async ({ applicationId, execution, state, error }) => {
    const application = found(await applications.get(applicationId));
    if (!isCurrent(application, execution)) return {};
    await cases.open({
      id: failedExecution(application),
      kind: 'failed-execution',
      cause: error === 'States.Timeout' ? 'wait-timed-out' : 'step-failed',
      application: application.id,
      reference: application.reference,
      province: application.province,
      openedAt: clock.now(),
      details: { execution, state, error },
    });
    log('case-opened', { kind: 'failed-execution', state, error });
    return {};
  });

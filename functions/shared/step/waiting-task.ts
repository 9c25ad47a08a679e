import type { Application } from '../../../core/application/application.ts';
import type { applicationStates } from '../../../workflows/application.states.ts';
import type { Deps } from '../container.ts';
import { found } from '../or-fail.ts';
import { isCurrent } from './current.ts';
import { taskHandler } from './task.ts';

type Waiting = {
  readonly application: Application;
  /** On which the execution waits from now on. */
  readonly token: string;
  /** How often this step was tried before. */
  readonly retry: number;
};

/**
 * A Lambda that is a step after which the workflow waits for a person. An older execution of an application that was begun
 * again is let go at once: it must not take over the newer one's wait.
 */
export const waitingTask = (
  state: Pick<(typeof applicationStates)['Orient'], 'input' | 'output'>,
  { applications, callbacks }: Deps<'applications' | 'callbacks'>,
  run: (waiting: Waiting) => Promise<void>,
) =>
  taskHandler(state, async ({ applicationId, execution, token, retry }) => {
    const application = found(await applications.get(applicationId));
    if (isCurrent(application, execution)) await run({ application, token, retry });
    else await callbacks.mustCallBack(token, 'superseded');
    return {};
  });

import type { Application } from '../../../core/application/application.ts';
import type { Applications } from '../../../store/application/applications.ts';
import type { Callbacks } from '../adapters/callbacks.ts';
import { log } from '../log.ts';

/**
 * Hands the outcome that was just committed to the waiting execution. One short attempt: the outcome stands in the table
 * and due work repeats it until the next step has taken over.
 */
export const closeWait = async (applications: Applications, callbacks: Callbacks, application: Application): Promise<void> => {
  if (application.callback === undefined) return;
  const answer = await tryCallBack(applications, callbacks, application, application.callback);
  if (answer !== 'taken') log('callback-unconfirmed', { application: application.id, answer });
};

/**
 * One attempt to hand an outcome to the step for which the application, as it was read, was waiting.
 * `no-wait`: nothing waits. `gone-on`: a later step waits by now, and for another outcome than this one.
 */
export const tryCallBack = async (
  applications: Applications,
  callbacks: Callbacks,
  { id, version }: Application,
  { outcome }: NonNullable<Application['callback']>,
): Promise<Awaited<ReturnType<Callbacks['callBack']>> | 'no-wait' | 'gone-on'> => {
  const wait = await applications.getWait(id);
  if (wait === undefined) return 'no-wait';
  // The token is read after the application: what stands there by now may be the next step's.
  if (wait.version !== undefined && wait.version > version) return 'gone-on';
  return callbacks.callBack(wait.token, outcome);
};

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
  const token = await applications.getToken(application.id);
  const answer = token === undefined ? 'unknown' : await callbacks.callBack(token, application.callback.outcome);
  if (answer !== 'taken') log('callback-unconfirmed', { application: application.id, answer });
};

import { sendToCommittee } from '../../core/application/transitions/review.ts';
import { plusDays } from '../../core/time.ts';
import { applicationStates } from '../../workflows/application.states.ts';
import type { Deps } from '../shared/container.ts';
import { allowed, committed, found } from '../shared/found.ts';
import { taskHandler } from '../shared/task.ts';

/** Puts the file on its committee's docket, with the token on which the execution waits; tells her that it was received. */
export const createHandler = ({
  applications,
  delivery,
  callbacks,
  region,
  clock,
}: Deps<'applications' | 'delivery' | 'callbacks' | 'region' | 'clock'>) =>
  taskHandler(applicationStates.AwaitCommittee, async ({ applicationId, token, retry }) => {
    const application = found(await applications.get(applicationId));
    if (!sendToCommittee.from.includes(application.status)) {
      // Decided while this step was repeated: the token of the first attempt is dead, so this one takes the outcome.
      await callbacks.mustCallBack(token, application.status);
      return {};
    }
    const committee = found(region.committees.find(({ province }) => province === application.province));
    const receipts = await delivery.deliverPending(application, retry);
    const moment = { at: clock.now() };
    const deadline = plusDays(moment.at, committee.deadlineDays);
    committed(await applications.commit(allowed(sendToCommittee(application, { token, deadline }, moment)), { receipts }));
    return {};
  });

import { MESSAGES_OF } from '../../core/message/message.ts';
import { applicationStates } from '../../workflows/application.states.ts';
import type { Deps } from '../shared/container.ts';
import { committed, found } from '../shared/or-fail.ts';
import { isCurrent } from '../shared/step/current.ts';
import { taskHandler } from '../shared/step/task.ts';

/** Tells her what is still untold. The execution ends here, so the callback that led here is settled in the same write. */
export const createHandler = ({ applications, delivery }: Deps<'applications' | 'delivery'>) =>
  taskHandler(applicationStates.Notify, async ({ applicationId, execution, retry }) => {
    const application = found(await applications.get(applicationId));
    if (!isCurrent(application, execution)) return { outcome: 'told' as const };
    const receipts = await delivery.deliverPending(application, MESSAGES_OF.notification, retry);
    committed(await applications.settle(application, receipts));
    return { outcome: 'told' as const };
  });

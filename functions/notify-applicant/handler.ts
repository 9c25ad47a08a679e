import { applicationStates } from '../../workflows/application.states.ts';
import type { Deps } from '../shared/container.ts';
import { committed, found } from '../shared/found.ts';
import { taskHandler } from '../shared/task.ts';

/** Tells her what is still untold. The execution ends here, so the callback that led here is settled in the same write. */
export const createHandler = ({ applications, delivery }: Deps<'applications' | 'delivery'>) =>
  taskHandler(applicationStates.Notify, async ({ applicationId, retry }) => {
    const application = found(await applications.get(applicationId));
    const receipts = await delivery.deliverPending(application, retry);
    committed(await applications.settle(application, receipts));
    return { outcome: 'told' as const };
  });

import { askForInformation } from '../../core/application/transitions/information.ts';
import { MESSAGES_OF } from '../../core/message/message.ts';
import { plusDays } from '../../core/time.ts';
import { applicationStates } from '../../workflows/application.states.ts';
import type { Deps } from '../shared/container.ts';
import { allowed, committed } from '../shared/or-fail.ts';
import { waitingTask } from '../shared/step/waiting-task.ts';

/** Asks the applicant by link, with the token on which the execution waits for her answer. */
export const createHandler = ({
  applications,
  delivery,
  callbacks,
  region,
  clock,
}: Deps<'applications' | 'delivery' | 'callbacks' | 'region' | 'clock'>) =>
  waitingTask(applicationStates.AwaitApplicant, { applications, callbacks }, async ({ application, token, retry }) => {
    if (application.status !== 'information-requested') {
      await callbacks.mustCallBack(token, application.status === 'submitted' ? 'answered' : application.status);
      return;
    }
    const moment = { at: clock.now() };
    const { answerDays, reminderDays } = region.information;
    const deadline = plusDays(moment.at, answerDays);
    const firstLook = plusDays(deadline, -Math.max(0, ...reminderDays));
    const asked = committed(await applications.commit(allowed(askForInformation(application, { token, deadline, firstLook }, moment))));
    await delivery.deliverAndConfirm(asked, MESSAGES_OF.information, retry);
  });

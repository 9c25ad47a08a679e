import type { Application } from '../../core/application/application.ts';
import { sendToCommittee } from '../../core/application/transitions/review.ts';
import { MESSAGES_OF } from '../../core/message/message.ts';
import { plusDays } from '../../core/time.ts';
import { applicationStates } from '../../workflows/application.states.ts';
import { commitLatest } from '../shared/commit-latest.ts';
import type { Deps } from '../shared/container.ts';
import { allowed, found } from '../shared/or-fail.ts';
import { waitingTask } from '../shared/step/waiting-task.ts';

/** Puts the file on its committee's docket, with the token on which the execution waits; tells her that it was received. */
export const createHandler = ({
  applications,
  delivery,
  callbacks,
  region,
  clock,
}: Deps<'applications' | 'delivery' | 'callbacks' | 'region' | 'clock'>) =>
  waitingTask(applicationStates.AwaitCommittee, { applications, callbacks }, async ({ application, token, retry }) => {
    const committee = found(region.committees.find(({ province }) => province === application.province));
    const awaits = ({ status }: Application): boolean => sendToCommittee.from.includes(status);
    const receipts = awaits(application) ? await delivery.deliverPending(application, MESSAGES_OF.review, retry) : [];
    const moment = { at: clock.now() };
    const data = { token, deadline: plusDays(moment.at, committee.deadlineDays) };
    // The mail is on its way: a writer that was faster must not make this step send it again.
    const propose = (latest: Application) => (awaits(latest) ? allowed(sendToCommittee(latest, data, moment)) : undefined);
    const sent = await commitLatest(applications, application, propose, { receipts });
    if (sent === undefined) {
      // Decided while this step was repeated: the token of the first attempt is dead, so this one takes the outcome.
      await callbacks.mustCallBack(token, found(await applications.get(application.id)).status);
    }
  });

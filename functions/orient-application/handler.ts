import type { Application } from '../../core/application/application.ts';
import { refer, resumeReferral, waitForPlace } from '../../core/application/transitions/orientation.ts';
import { MESSAGES_OF } from '../../core/message/message.ts';
import { fittingHosts, nextForPlace, withoutPlace } from '../../core/orientation/orient.ts';
import type { Host } from '../../core/region/host.ts';
import { rank } from '../../core/scoring/rank.ts';
import type { Applications } from '../../store/applications.ts';
import { waitingList } from '../../store/keys.ts';
import { applicationStates } from '../../workflows/application.states.ts';
import type { Deps } from '../shared/container.ts';
import { allowed, committed } from '../shared/found.ts';
import { waitingTask } from '../shared/waiting-task.ts';

/**
 * Holds a place at the nearest fitting host, with the token on which the execution waits for its staff. When another
 * application takes the last place first, the next host is tried; when none is left, she waits.
 */
export const createHandler = ({
  applications,
  places,
  delivery,
  callbacks,
  region,
  clock,
}: Deps<'applications' | 'places' | 'delivery' | 'callbacks' | 'region' | 'clock'>) =>
  waitingTask(applicationStates.Orient, { applications, callbacks }, async ({ application, token, retry }) => {
    const moment = { at: clock.now() };
    if (application.status === 'referred') {
      const resumed = committed(await applications.commit(allowed(resumeReferral(application, { token }, moment))));
      await delivery.deliverAndConfirm(resumed, MESSAGES_OF.orientation, retry);
      return;
    }
    if (application.status !== 'approved') {
      await callbacks.mustCallBack(token, application.status === 'placed' ? 'accepted' : application.status);
      return;
    }
    const taken = await places.taken(region.hosts.map(({ id }) => id));
    const waiting = await rivals(applications, application);
    for (const { host, why } of fittingHosts(application, region.hosts, taken)) {
      if (outranked(application, host, waiting)) continue;
      const referred = await applications.commit(allowed(refer(application, { host, why, token }, moment)));
      if (!referred.ok && referred.error === 'NoPlaceLeft') continue;
      await delivery.deliverAndConfirm(committed(referred), MESSAGES_OF.orientation, retry);
      return;
    }
    const why = withoutPlace(application, region.hosts);
    committed(await applications.commit(allowed(waitForPlace(application, { why }, moment))));
    await callbacks.mustCallBack(token, 'waiting-list');
  });

/** So many of those who wait are looked at: the best. */
const RIVALS = 100;

/** Those who wait for a place already. */
const rivals = async (applications: Applications, { category }: Application): Promise<readonly Application[]> =>
  category === undefined ? [] : (await applications.queue({ holder: waitingList(category), status: 'waiting-list', limit: RIVALS })).items;

/** Whether someone who waits fits this host and ranks before her: a place freed a moment ago is that one's; due work promotes her. */
const outranked = (application: Application, host: Host, waiting: readonly Application[]): boolean => {
  const next = nextForPlace(host, waiting);
  return next !== undefined && rank([next, application])[0] === next;
};

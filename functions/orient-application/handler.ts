import type { Application } from '../../core/application/application.ts';
import { refer, resumeReferral, waitForPlace } from '../../core/application/transitions/orientation.ts';
import { MESSAGES_OF } from '../../core/message/message.ts';
import { openAllotment } from '../../core/orientation/allotment.ts';
import { type Fit, fitAt, type WaitReason, withoutPlace } from '../../core/orientation/orient.ts';
import type { Host } from '../../core/region/host.ts';
import { shareOf } from '../../core/region/seats.ts';
import { rank } from '../../core/scoring/rank.ts';
import { applicationStates } from '../../workflows/application.states.ts';
import type { Deps } from '../shared/container.ts';
import { allowed, committed } from '../shared/found.ts';
import { seatsLeft } from '../shared/seats-left.ts';
import { waitingByRank } from '../shared/waiting-list.ts';
import { waitingTask } from '../shared/waiting-task.ts';

type OrientDeps = Deps<'applications' | 'places' | 'seats' | 'delivery' | 'callbacks' | 'region' | 'clock'>;

/**
 * Holds a place at the nearest fitting host, and a seat, with the token on which the execution waits for its staff. When another
 * application takes the last place first, the next host is tried; when none is left, or no seat, she waits.
 */
export const createHandler = (deps: OrientDeps) => {
  const { applications, delivery, callbacks, region, clock } = deps;
  return waitingTask(applicationStates.Orient, { applications, callbacks }, async ({ application, token, retry }) => {
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
    const { fits, hasSeat } = await fitsOf(deps, application);
    const share = shareOf(region.seats, application.province, application.category);
    let seated = hasSeat;
    for (const { host, why } of fits) {
      const referred = await applications.commit(allowed(refer(application, { host, why, token, share }, moment)));
      if (!referred.ok && referred.error === 'NoPlaceLeft') continue;
      seated = referred.ok || referred.error !== 'NoSeatLeft';
      if (!seated) break;
      await delivery.deliverAndConfirm(committed(referred), MESSAGES_OF.orientation, retry);
      return;
    }
    const why = whyWaits(application, region.hosts, seated);
    committed(await applications.commit(allowed(waitForPlace(application, { why }, moment))));
    await callbacks.mustCallBack(token, 'waiting-list');
  });
};

/** Without a seat no place is free for her; that no host of the region would answer her needs is said besides. */
const whyWaits = (application: Application, hosts: readonly Host[], seated: boolean): WaitReason[] => {
  const why = withoutPlace(application, hosts);
  return seated ? why : ['no-seat', ...why.filter((reason) => reason !== 'no-free-place')];
};

/** So many of those who wait are looked at: the best. */
const RIVALS = 100;

/**
 * Where she could go. A promotion has settled that. Otherwise those who wait and rank before her go first: what was freed a
 * moment ago is theirs, and due work promotes them.
 */
const fitsOf = async (deps: OrientDeps, application: Application): Promise<{ fits: readonly Fit[]; hasSeat: boolean }> => {
  const { places, region } = deps;
  const { reserved, category } = application;
  if (reserved !== undefined) {
    const host = region.hosts.find(({ id }) => id === reserved);
    // A host that is configured no more: its place is given back, and due work finds her another.
    return { fits: host === undefined ? [] : [fitAt(application, host)], hasSeat: true };
  }
  const provinces = region.provinces.map(({ code }) => code);
  const [taken, left] = await Promise.all([places.taken(region.hosts.map(({ id }) => id)), seatsLeft(deps, provinces)]);
  const allotment = openAllotment(region.hosts, taken, left);
  if (category !== undefined && allotment.fits(application).length > 0) {
    const seated = provinces.filter((province) => left(province, category) > 0);
    let looked = 0;
    for await (const rival of waitingByRank(deps, category, seated)) {
      looked += 1;
      if (looked > RIVALS || rank([rival, application])[0] === application) break;
      allotment.take(rival);
    }
  }
  return { fits: allotment.fits(application), hasSeat: allotment.hasSeat(application) };
};

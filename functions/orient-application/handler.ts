import type { Application } from '../../core/application/application.ts';
import { refer, resumeReferral, waitForPlace } from '../../core/application/transitions/orientation.ts';
import { MESSAGES_OF } from '../../core/message/message.ts';
import { openAllotment } from '../../core/orientation/allotment.ts';
import { type Fit, fitAt, type WaitReason, withoutPlace } from '../../core/orientation/orient.ts';
import type { Host } from '../../core/region/host.ts';
import { shareOf } from '../../core/region/seats.ts';
import { rank } from '../../core/scoring/rank.ts';
import { applicationStates } from '../../workflows/application.states.ts';
import { seatsLeft } from '../shared/committee/seats-left.ts';
import { waitingByRank } from '../shared/committee/waiting-list.ts';
import type { Deps } from '../shared/container.ts';
import { allowed, committed } from '../shared/or-fail.ts';
import { Conflict } from '../shared/step/task.ts';
import { waitingTask } from '../shared/step/waiting-task.ts';

type OrientDeps = Deps<'applications' | 'places' | 'seats' | 'delivery' | 'callbacks' | 'region' | 'clock'>;

/**
 * Holds a place at the nearest fitting host, and a seat, with the token on which the execution waits for its staff. When another
 * application takes the last one first, it looks again; when no place is left, or no seat, she waits.
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
    const share = shareOf(region.seats, application.province, application.category);
    const wait = async (seated: boolean): Promise<void> => {
      const why = whyWaits(application, region.hosts, seated);
      committed(await applications.commit(allowed(waitForPlace(application, { why }, moment))));
      await callbacks.mustCallBack(token, 'waiting-list');
    };
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      const { fit, hasSeat } = await nearest(deps, application);
      if (fit === undefined) return wait(hasSeat);
      const referred = await applications.commit(allowed(refer(application, { ...fit, token, share }, moment)));
      // Her message was made by this very write: no earlier try can have sent it.
      if (referred.ok) return delivery.deliverAndConfirm(referred.value, MESSAGES_OF.orientation, 0);
      // A share that was configured since her promotion, and is used up.
      if (referred.error === 'NoSeatLeft' && application.reserved !== undefined) return wait(false);
      if (referred.error !== 'NoPlaceLeft' && referred.error !== 'NoSeatLeft') throw new Conflict(referred.error);
    }
    throw new Conflict('NoPlaceLeft');
  });
};

/** Without a seat no place is free for her; that no host of the region would answer her needs is said besides. */
const whyWaits = (application: Application, hosts: readonly Host[], seated: boolean): WaitReason[] => {
  const why = withoutPlace(application, hosts);
  return seated ? why : ['no-seat', ...why.filter((reason) => reason !== 'no-free-place')];
};

/** Whatever is taken meanwhile: each look finds less that is free. */
const TRIES = 8;

/** So many of those who wait are looked at. Where more rank before her she waits too: due work looks at all of them, within a minute. */
const RIVALS = 1_000;

/**
 * Where she goes. A promotion has settled that. Otherwise those who wait and rank before her go first: what was freed a
 * moment ago is theirs, and due work promotes them.
 */
const nearest = async (deps: OrientDeps, application: Application): Promise<{ fit: Fit | undefined; hasSeat: boolean }> => {
  const { places, region } = deps;
  const { reserved, category } = application;
  if (reserved !== undefined) {
    const host = region.hosts.find(({ id }) => id === reserved);
    // A host that is configured no more: its place is given back, and due work finds her another.
    return { fit: host && fitAt(application, host), hasSeat: true };
  }
  const provinces = region.provinces.map(({ code }) => code);
  const [taken, left] = await Promise.all([places.taken(region.hosts.map(({ id }) => id)), seatsLeft(deps, provinces)]);
  const allotment = openAllotment(region.hosts, taken, left);
  if (category !== undefined && allotment.fits(application).length > 0) {
    const seated = provinces.filter((province) => left(province, category) > 0);
    let looked = 0;
    for await (const rival of waitingByRank(deps, category, seated)) {
      if (rank([rival, application])[0] === application) break;
      looked += 1;
      if (looked > RIVALS) return { fit: undefined, hasSeat: allotment.hasSeat(application) };
      // Who does not fit takes nothing, however many they are.
      if (allotment.take(rival) !== undefined && allotment.fits(application).length === 0) break;
    }
  }
  return { fit: allotment.fits(application)[0], hasSeat: allotment.hasSeat(application) };
};

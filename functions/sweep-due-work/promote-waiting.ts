import type { Application } from '../../core/application/application.ts';
import { promote } from '../../core/application/transitions/orientation.ts';
import { type Allotment, openAllotment } from '../../core/orientation/allotment.ts';
import type { Host } from '../../core/region/host.ts';
import { shareOf } from '../../core/region/seats.ts';
import type { CorruptRecord } from '../../store/corrupt-record.ts';
import { seatsLeft } from '../shared/committee/seats-left.ts';
import { waitingByRank } from '../shared/committee/waiting-list.ts';
import type { Deps } from '../shared/container.ts';
import { log } from '../shared/log.ts';
import { allowed } from '../shared/or-fail.ts';
import type { HasTime } from '../shared/step/schedule.ts';
import { passingOver, type UnreadableDeps } from '../shared/unreadable.ts';

type PromotionDeps = Deps<'applications' | 'places' | 'seats' | 'workflow' | 'region'> & UnreadableDeps;

/** Another run is at work on the same lists: what it leaves is found again in a minute. */
const ROUNDS = 5;

/**
 * Whoever waits with the best score, has a seat of her province left and fits a host with a free place is promoted, however
 * either became free. Place and seat are taken in her promotion's own write: of two runs that see the same place one is
 * refused, and looks at everything anew, so that nobody gets what one who ranks before her was just refused. Whoever cannot be read is passed over, and told of.
 */
export const promoteWaiting = async (deps: PromotionDeps, hasTime: HasTime = () => true): Promise<void> => {
  await passingOver(deps, async (unreadable) => {
    for (let round = 1; round <= ROUNDS; round += 1) {
      if (await promoteAll(deps, hasTime, unreadable)) break;
    }
  });
};

/** False: what was seen as free, or who was seen waiting, has changed meanwhile. Ends between two women when its time is over. */
const promoteAll = async (deps: PromotionDeps, hasTime: HasTime, unreadable: (error: CorruptRecord) => void): Promise<boolean> => {
  const { applications, places, region } = deps;
  const counts = await applications.counts();
  const provinces = [...counts].filter(([, count]) => count['waiting-list'] > 0).map(([province]) => province);
  if (provinces.length === 0) return true;
  const [taken, left] = await Promise.all([places.taken(region.hosts.map(({ id }) => id)), seatsLeft(deps, provinces)]);
  const allotment = openAllotment(region.hosts, taken, left);
  for (const category of [1, 2] as const) {
    if (allotment.isSpent(category)) continue;
    const seated = provinces.filter((province) => left(province, category) > 0);
    for await (const next of waitingByRank(deps, category, seated, unreadable)) {
      if (!hasTime()) return true;
      if (!(await promoteOne(deps, next, allotment))) return false;
      if (allotment.isSpent(category)) break;
    }
  }
  return true;
};

/** False: refused. Who does not fit, or waits no more although the list still says so, is passed over. */
const promoteOne = async (deps: PromotionDeps, listed: Application, allotment: Allotment): Promise<boolean> => {
  const { applications, workflow } = deps;
  if (allotment.fits(listed).length === 0) return true;
  const next = await applications.get(listed.id);
  const fit = next?.status === 'waiting-list' ? allotment.take(next) : undefined;
  if (next === undefined || fit === undefined) return true;
  const promoted = await applications.commit(promotionOf(deps, next, fit.host));
  if (!promoted.ok) return false;
  log('place-promoted', { application: next.id, host: fit.host.id });
  await workflow.tryStart(promoted.value);
  return true;
};

const promotionOf = ({ region, clock }: PromotionDeps, next: Application, host: Host) =>
  allowed(promote(next, { host, share: shareOf(region.seats, next.province, next.category) }, { at: clock.now() }));

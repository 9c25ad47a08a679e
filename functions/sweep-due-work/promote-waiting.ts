import type { Application } from '../../core/application/application.ts';
import { promote } from '../../core/application/transitions/orientation.ts';
import { type Allotment, openAllotment } from '../../core/orientation/allotment.ts';
import type { Host } from '../../core/region/host.ts';
import { shareOf } from '../../core/region/seats.ts';
import type { Deps } from '../shared/container.ts';
import { allowed } from '../shared/found.ts';
import { log } from '../shared/log.ts';
import { seatsLeft } from '../shared/seats-left.ts';
import { waitingByRank } from '../shared/waiting-list.ts';

type PromotionDeps = Deps<'applications' | 'places' | 'seats' | 'workflow' | 'region' | 'clock'>;

/**
 * Whoever waits with the best score, has a seat of her province left and fits a host with a free place is promoted, however
 * either became free. Place and seat are taken in her promotion's own write: of two runs that see the same place one is
 * refused, here by her version or there by the place, and a place promotes one woman.
 */
export const promoteWaiting = async (deps: PromotionDeps): Promise<void> => {
  const { applications, places, region } = deps;
  const counts = await applications.counts();
  const provinces = [...counts].filter(([, count]) => count['waiting-list'] > 0).map(([province]) => province);
  if (provinces.length === 0) return;
  const [taken, left] = await Promise.all([places.taken(region.hosts.map(({ id }) => id)), seatsLeft(deps, provinces)]);
  const allotment = openAllotment(region.hosts, taken, left);
  for (const category of [1, 2] as const) {
    if (allotment.isSpent(category)) continue;
    const seated = provinces.filter((province) => left(province, category) > 0);
    for await (const next of waitingByRank(deps, category, seated)) {
      await promoteOne(deps, next, allotment);
      if (allotment.isSpent(category)) break;
    }
  }
};

const promoteOne = async (deps: PromotionDeps, next: Application, allotment: Allotment): Promise<void> => {
  const fit = allotment.take(next);
  if (fit === undefined) return;
  const promoted = await deps.applications.commit(promotionOf(deps, next, fit.host));
  // Another run was faster, or the list is older than what became of her: what is free after all is found in a minute.
  if (!promoted.ok) return;
  log('place-promoted', { application: next.id, host: fit.host.id });
  await deps.workflow.tryStart(promoted.value);
};

const promotionOf = ({ region, clock }: PromotionDeps, next: Application, host: Host) =>
  allowed(promote(next, { host, share: shareOf(region.seats, next.province, next.category) }, { at: clock.now() }));

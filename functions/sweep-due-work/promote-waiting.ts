import type { Application } from '../../core/application/application.ts';
import { promote } from '../../core/application/transitions/orientation.ts';
import { nextForPlace } from '../../core/orientation/orient.ts';
import { waitingList } from '../../store/keys.ts';
import { allowed } from '../shared/found.ts';
import { log } from '../shared/log.ts';
import type { SweepDeps } from './handler.ts';

/**
 * Whoever waits with the best score and fits a host with a free place is oriented again, one for each free place,
 * however the place became free. Whom another run promotes first is refused here by her version: nobody is promoted twice.
 */
export const promoteWaiting = async (deps: SweepDeps): Promise<void> => {
  const { applications, places, region } = deps;
  for (const category of [1, 2] as const) {
    const list = { holder: waitingList(category), status: 'waiting-list' } as const;
    if ((await applications.queue({ ...list, limit: 1 })).items.length === 0) continue;
    const hosts = region.hosts.filter((host) => host.category === category);
    const taken = await places.taken(hosts.map(({ id }) => id));
    const free = new Map(hosts.map((host) => [host, host.places - (taken[host.id] ?? 0)]));
    if ([...free.values()].every((count) => count <= 0)) continue;
    // The whole list: the first who fits a free place may stand far down.
    let waiting = (await applications.queue({ ...list, limit: Number.POSITIVE_INFINITY })).items;
    for (const [host, count] of free) {
      for (let left = count; left > 0; left -= 1) {
        const next = nextForPlace(host, waiting);
        if (next === undefined) break;
        waiting = waiting.filter(({ id }) => id !== next.id);
        await promoteOne(deps, next, host.id);
      }
    }
  }
};

const promoteOne = async ({ applications, workflow, clock }: SweepDeps, next: Application, host: string): Promise<void> => {
  const promoted = await applications.commit(allowed(promote(next, { host }, { at: clock.now() })));
  if (!promoted.ok) return;
  log('place-promoted', { application: next.id, host });
  await workflow.tryStart(promoted.value);
};

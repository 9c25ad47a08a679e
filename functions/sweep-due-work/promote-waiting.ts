import type { Application } from '../../core/application/application.ts';
import { promote } from '../../core/application/transitions/orientation.ts';
import { nextForPlace } from '../../core/orientation/orient.ts';
import { waitingList } from '../../store/keys.ts';
import { allowed } from '../shared/found.ts';
import { log } from '../shared/log.ts';
import type { SweepDeps } from './handler.ts';

/** At most this many are looked at in one run; the best of a waiting list come first. */
const LOOK_AT = 500;

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
    let waiting = [...(await applications.queue({ ...list, limit: LOOK_AT })).items];
    for (const host of hosts) {
      for (let free = host.places - (taken[host.id] ?? 0); free > 0; free -= 1) {
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

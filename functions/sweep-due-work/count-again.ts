import { countAgain } from '../../core/review/cast.ts';
import type { SeatedCommittee } from '../../core/review/roster.ts';
import { closeWait } from '../shared/close-wait.ts';
import { commitLatest } from '../shared/commit-latest.ts';
import type { Deps } from '../shared/container.ts';
import { log } from '../shared/log.ts';
import { found } from '../shared/or-fail.ts';

const PAGE = 100;

export type CountDeps = Deps<'applications' | 'committees' | 'callbacks' | 'clock'>;

/**
 * After a seat fell away or was filled again, every open file of that committee is counted by the seats that are left, so that
 * none waits for a vote that can never come. A file that fails stops no other. What one run does not reach is begun again in the next; what it closed is closed.
 */
export const countFilesAgain = async (deps: CountDeps, province: string, hasTime: () => boolean): Promise<void> => {
  const { applications, committees } = deps;
  const [{ version }, tallied] = await Promise.all([committees.getRoster(province), committees.tallied(province)]);
  if (version <= tallied) return;
  const committee = found(await committees.seatedOf(province));
  let failure: unknown;
  let after: string | undefined;
  do {
    const page = await applications.queue({ holder: province, status: 'in-review', limit: PAGE, after });
    for (const { id } of page.items) {
      if (!hasTime()) return;
      await countOne(deps, committee, id).catch((error: unknown) => {
        failure ??= error;
      });
    }
    after = page.next;
  } while (after !== undefined);
  if (failure !== undefined) throw failure;
  await committees.setTallied(province, version);
  log('files-counted-again', { province, version });
};

const countOne = async ({ applications, callbacks, clock }: CountDeps, committee: SeatedCommittee, id: string): Promise<void> => {
  const moment = { at: clock.now() };
  const latest = found(await applications.get(id));
  const concluded = await commitLatest(applications, latest, (application) => countAgain(application, committee, moment));
  if (concluded !== undefined) await closeWait(applications, callbacks, concluded);
};

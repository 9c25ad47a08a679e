import { countAgain, countingOf } from '../../core/review/cast.ts';
import type { SeatedCommittee } from '../../core/review/roster.ts';
import { CorruptRecord } from '../../store/corrupt-record.ts';
import { commitLatest } from '../shared/commit-latest.ts';
import type { Deps } from '../shared/container.ts';
import { log } from '../shared/log.ts';
import { found } from '../shared/or-fail.ts';
import { closeWait } from '../shared/step/close-wait.ts';
import { inTurn } from '../shared/step/in-turn.ts';
import { tellUnreadable, type UnreadableDeps } from '../shared/unreadable.ts';

export type CountDeps = Deps<'committees' | 'callbacks'> & UnreadableDeps;

/**
 * After a committee's seats, chair or quorum have changed, by its secretary or by a deployment, every open file is counted by what they are now, so that
 * none waits for a vote that can never come. A file that fails stops no other, and is begun again by itself in the next run; what one run does not reach is
 * begun again as a whole, and what it closed is closed.
 */
export const countFilesAgain = async (deps: CountDeps, province: string, hasTime: () => boolean): Promise<void> => {
  const { applications, committees } = deps;
  const [seated, tallied] = await Promise.all([committees.seatedOf(province), committees.tallied(province)]);
  const committee = found(seated);
  const by = countingOf(committee);
  const failedBefore = tallied?.failed ?? [];
  const isCounted = tallied?.by === by;
  if (isCounted && failedBefore.length === 0) return;
  const failed: string[] = [];
  let failure: unknown;
  let isCut = false;
  const count = async (id: string): Promise<void> => {
    if (!hasTime()) {
      isCut = true;
      return;
    }
    try {
      await countOne(deps, committee, id);
    } catch (error) {
      failed.push(id);
      if (error instanceof CorruptRecord) await tellUnreadable(deps, error);
      else failure ??= error;
    }
  };
  // Some at a time: a run must come to the end of thousands.
  await inTurn(isCounted ? failedBefore : await applications.queueIds({ holder: province, status: 'in-review' }), count);
  if (isCut) return;
  if (!isCounted || failed.length < failedBefore.length) {
    await committees.setTallied(province, { by, failed });
    log('files-counted-again', { province, failed: failed.length });
  }
  if (failure !== undefined) throw failure;
};

const countOne = async ({ applications, callbacks, clock }: CountDeps, committee: SeatedCommittee, id: string): Promise<void> => {
  const moment = { at: clock.now() };
  const latest = found(await applications.get(id));
  const concluded = await commitLatest(applications, latest, (application) => countAgain(application, committee, moment));
  if (concluded !== undefined) await closeWait(applications, callbacks, concluded);
};

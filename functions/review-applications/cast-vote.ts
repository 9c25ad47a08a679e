import type { Application } from '../../core/application/application.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { type CastError, type Casting, cast } from '../../core/review/cast.ts';
import type { SeatedCommittee } from '../../core/review/roster.ts';
import { closeWait } from '../shared/close-wait.ts';
import type { Deps } from '../shared/container.ts';
import { found } from '../shared/found.ts';

/** Members of one committee vote at the same time; each vote is counted on what is stored then. */
const TRIES = 8;

/** Casts a vote. The one that decides closes the file in the same transaction and lets its execution go on. */
export const castVote = async (
  { applications, callbacks, clock }: Deps<'applications' | 'callbacks' | 'clock'>,
  id: string,
  committee: SeatedCommittee,
  casting: Casting,
): Promise<Result<Application, CastError['code'] | 'Busy'>> => {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const application = found(await applications.get(id));
    const change = cast(application, committee, casting, { at: clock.now() });
    if (!change.ok) return err(change.error.code);
    const committed = await applications.commit(change.value);
    if (!committed.ok) continue;
    await closeWait(applications, callbacks, committed.value);
    return ok(committed.value);
  }
  return err('Busy');
};

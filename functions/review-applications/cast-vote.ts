import type { Application } from '../../core/application/application.ts';
import type { Change } from '../../core/application/change.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { type CastError, type Casting, cast } from '../../core/review/cast.ts';
import type { Applications } from '../../store/application/applications.ts';
import type { Deps } from '../shared/container.ts';
import { found } from '../shared/or-fail.ts';
import { closeWait } from '../shared/step/close-wait.ts';

/** Members of one committee vote at the same time; each vote is counted on what is stored then. */
const TRIES = 8;

/**
 * Casts a vote on a file that was just read. The one that decides closes the file in the same transaction and lets its execution go on. Who sits is read for each
 * vote: whoever is removed while her press of fifty is under way votes on none of the files that are left.
 */
export const castVote = async (
  { applications, committees, callbacks, clock }: Deps<'applications' | 'committees' | 'callbacks' | 'clock'>,
  asRead: Application,
  casting: Casting,
): Promise<Result<Application, CastError['code'] | 'Busy'>> => {
  let application = asRead;
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const committee = found(await committees.seatedOf(application.province));
    const change = cast(application, committee, casting, { at: clock.now() });
    if (!change.ok) return err(change.error.code);
    if (await stands(applications, application, change.value)) return ok(application);
    const committed = await applications.commit(change.value);
    if (committed.ok) {
      await closeWait(applications, callbacks, committed.value);
      return ok(committed.value);
    }
    application = found(await applications.get(asRead.id));
  }
  return err('Busy');
};

/** The same press again, maybe at the same moment: her vote stands word for word, and the log need not tell it twice. */
const stands = async (applications: Applications, { id, ballots }: Application, { vote }: Change): Promise<boolean> => {
  if (vote === undefined) return false;
  const { seat, member, round, ballot, reason } = vote;
  const before = Object.hasOwn(ballots, seat) ? ballots[seat] : undefined;
  if (before?.choice !== ballot.choice || before.category !== ballot.category) return false;
  const cast = (await applications.getVotes(id, round)).find((one) => one.seat === seat);
  return cast?.member === member && cast.reason === reason;
};

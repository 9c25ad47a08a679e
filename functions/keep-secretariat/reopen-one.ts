import type { Application } from '../../core/application/application.ts';
import { reopen } from '../../core/application/transitions/holding.ts';
import type { Actor } from '../../core/audit/event.ts';
import { whyNotReopened } from '../../core/review/resting.ts';
import { plusDays } from '../../core/time.ts';
import { found } from '../shared/or-fail.ts';
import type { SecretariatDeps } from './handler.ts';

/** Another writer may be faster, and then as a rule the decision rests no more. */
const TRIES = 8;

type Reopening = {
  /** The round whose decision she has read. */
  readonly round: number;
  readonly deadlineDays: number;
  readonly by: Actor;
  readonly reason: string;
};

/**
 * Reopens a file of her committee, which its log and the committee's tell, both or neither. `again`: the same press came before and it is with the committee; `not-held`: its decision was told, it rests no more for
 * another reason, or it was reopened before; `changed`: what rests is another round's decision. Told and reopened at the same moment, one of them is refused.
 */
export const reopenOne = async (
  { applications, clock }: Pick<SecretariatDeps, 'applications' | 'clock'>,
  id: string,
  { round, deadlineDays, by, reason }: Reopening,
): Promise<{ readonly done: 'reopened' | 'again' | 'not-held' | 'changed' | 'busy'; readonly now: Application }> => {
  let now = found(await applications.get(id));
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    if (now.round !== round || now.status !== 'held') {
      if (now.status === 'in-review' && (await wasReopened(applications, id, round))) return { done: 'again', now };
      return { done: now.status === 'held' ? 'changed' : 'not-held', now };
    }
    if (whyNotReopened(now) !== undefined) return { done: 'not-held', now };
    const at = clock.now();
    const change = reopen(now, { by, reason, deadline: plusDays(at, deadlineDays) }, { at });
    if (!change.ok) return { done: 'not-held', now };
    const draft = { kind: 'decision-reopened' as const, by, details: { reference: now.reference, round }, reason };
    const committed = await applications.commit(change.value, { tells: { draft, at } });
    if (committed.ok) return { done: 'reopened', now: committed.value };
    now = found(await applications.get(id));
  }
  return { done: 'busy', now };
};

const wasReopened = async (applications: Pick<SecretariatDeps['applications'], 'getEvents'>, id: string, round: number): Promise<boolean> =>
  (await applications.getEvents(id)).some(({ kind, details }) => kind === 'reopened' && details?.['round'] === round);

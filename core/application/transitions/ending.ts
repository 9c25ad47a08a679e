import { caseId, failedExecution } from '../../case/case.ts';
import { plusMinutes } from '../../time.ts';
import type { Application, Instant } from '../application.ts';
import { allFreed, NOTHING_HELD } from '../holdings.ts';
import { REPAIR } from '../repair.ts';
import { isSettled, STATUSES, WAITING } from '../status.ts';

/** What can still be ended before its time: not once she is placed, for leaving a host is the host's matter. */
export const ENDABLE = STATUSES.filter((status) => !isSettled(status) || status === 'waiting-list');

/**
 * What every end before its time does: nothing is held any more, nothing older is said, no case stays open, and an execution that
 * waits is let go with `outcome`.
 */
export const endedBy = (application: Application, outcome: 'withdrawn' | 'superseded', at: Instant) => ({
  set: {
    holdsClaim: false,
    ...NOTHING_HELD,
    deadline: undefined,
    waitingSince: undefined,
    verdict: undefined,
    // A callback that is still to be taken means that the execution waits, whatever the status says by now.
    ...(WAITING.includes(application.status) || application.callback !== undefined
      ? { callback: { outcome }, dueAt: plusMinutes(at, REPAIR.lost) }
      : { callback: undefined, dueAt: undefined }),
  },
  silences: true as const,
  ...allFreed(application),
  closes: [
    caseId('contested', application.id, 1),
    caseId('escalated', application.id, application.round),
    caseId('tie', application.id, application.round),
    caseId('appeal', application.id, 1),
    failedExecution(application),
  ],
  messages: [{ kind: outcome }],
});

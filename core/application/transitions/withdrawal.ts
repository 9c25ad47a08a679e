import { caseId } from '../../case/case.ts';
import { plusMinutes } from '../../time.ts';
import { transition } from '../change.ts';
import { allFreed, NOTHING_HELD } from '../holdings.ts';
import { REPAIR } from '../repair.ts';
import { isSettled, STATUSES, WAITING } from '../status.ts';

/**
 * She takes her application back. Nobody asks why; her claim on the CIN is free, and so are the place and the seat that were held for her.
 * Not once she is placed: leaving a host is the host's matter.
 */
export const withdraw = transition<Record<never, never>>({
  event: 'withdrawn',
  from: STATUSES.filter((status) => !isSettled(status) || status === 'waiting-list'),
  to: () => 'withdrawn',
  effects: (_, application, { at }) => ({
    set: {
      holdsClaim: false,
      ...NOTHING_HELD,
      deadline: undefined,
      waitingSince: undefined,
      // A callback that is still to be taken means that the execution waits, whatever the status says by now.
      ...(WAITING.includes(application.status) || application.callback !== undefined
        ? { callback: { outcome: 'withdrawn' }, dueAt: plusMinutes(at, REPAIR.lost) }
        : { callback: undefined, dueAt: undefined }),
    },
    silences: true,
    ...(application.holdsClaim || application.status === 'contested' ? { claim: 'release' as const } : {}),
    ...allFreed(application),
    closes: [
      caseId('contested', application.id, 1),
      caseId('escalated', application.id, application.round),
      caseId('tie', application.id, application.round),
      caseId('appeal', application.id, 1),
      caseId('failed-execution', application.id, application.execution),
    ],
    messages: [{ kind: 'withdrawn' }],
    events: [{ kind: 'withdrawn', by: { role: 'applicant', id: application.id } }],
  }),
});

import type { Actor } from '../../audit/event.ts';
import { caseId, failedExecution } from '../../case/case.ts';
import { plusMinutes } from '../../time.ts';
import { transition } from '../change.ts';
import { REPAIR } from '../repair.ts';
import { STATUSES } from '../status.ts';
import { ENDABLE, endedBy } from './ending.ts';

/**
 * Of two applications with one CIN, this one does not live. `by` the coordinator for the contested one, the system for
 * the one whose claim was given to another.
 */
export const supersede = transition<{ by: Actor; reason: string }>({
  event: 'superseded',
  from: ENDABLE,
  to: () => 'superseded',
  effects: ({ by, reason }, application, { at }) => ({
    ...endedBy(application, 'superseded', at),
    // A live one's claim was given to another before.
    ...(application.status === 'contested' ? { claim: 'release' as const } : {}),
    events: [{ kind: 'superseded', by, reason }],
  }),
});

/** The coordinator finds that the contested application is the right one: it takes the claim and begins again. */
export const revive = transition<{ by: Actor; reason: string }>({
  event: 'revived',
  from: ['contested'],
  to: () => 'submitted',
  effects: ({ by, reason }, application, { at }) => ({
    set: { holdsClaim: true, callback: undefined, execution: application.execution + 1, dueAt: plusMinutes(at, REPAIR.lost) },
    claim: 'transfer',
    closes: [caseId('contested', application.id, 1), failedExecution(application)],
    events: [{ kind: 'revived', by, reason }],
  }),
});

/** A failed execution is begun again where it stood: the first step routes by the application's status. */
export const resume = transition<{ by: Actor; reason: string; closes: string }>({
  event: 'resumed',
  from: STATUSES,
  to: (_, { status }) => status,
  effects: ({ by, reason, closes }, application, { at }) => ({
    set: { execution: application.execution + 1, callback: undefined, dueAt: plusMinutes(at, REPAIR.lost) },
    closes: [closes],
    events: [{ kind: 'resumed', by, details: { execution: application.execution + 1 }, reason }],
  }),
});

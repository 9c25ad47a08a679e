import { caseId, failedExecution } from '../../case/case.ts';
import { plusMinutes } from '../../time.ts';
import { transition } from '../change.ts';
import { REPAIR } from '../repair.ts';

/**
 * She asks for a review of a refusal: once, within the configured days (see `appealUntil`). The regional coordinator decides
 * as on an escalated file, in a new execution. Her claim on the CIN was released with the refusal and is taken again by a
 * favourable decision only: asking must not tell whether another application with her CIN lives.
 */
export const appeal = transition<{ reason: string }>({
  event: 'appealed',
  from: ['rejected', 'ineligible'],
  to: () => 'escalated',
  effects: ({ reason }, application, { at }) => ({
    set: { appealedAt: at, execution: application.execution + 1, callback: undefined, dueAt: plusMinutes(at, REPAIR.lost) },
    opens: [
      {
        id: caseId('appeal', application.id, 1),
        kind: 'appeal',
        cause: 'applicant-appeals',
        application: application.id,
        reference: application.reference,
        province: application.province,
        openedAt: at,
        details: { refused: application.status },
      },
    ],
    closes: [failedExecution(application)],
    messages: [{ kind: 'appeal-received' }],
    events: [
      {
        kind: 'appealed',
        by: { role: 'applicant', id: application.id },
        details: { round: application.round, refused: application.status },
        reason,
      },
    ],
  }),
});

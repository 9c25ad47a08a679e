import { caseId } from '../../case/case.ts';
import type { Score } from '../../scoring/grid.ts';
import { plusMinutes } from '../../time.ts';
import { transition } from '../change.ts';
import { REPAIR } from '../repair.ts';
import { SYSTEM } from './actors.ts';

/**
 * The score is given. A contested application is scored like any other, so that whoever submitted it sees the same
 * answers, and stays with the coordinator when it is eligible.
 */
export const assess = transition<Score>({
  event: 'assessed',
  from: ['submitted', 'contested'],
  to: (score, { holdsClaim }) => (score.ineligible.length > 0 ? 'ineligible' : holdsClaim ? 'assessed' : 'contested'),
  effects: (score, application, { at }) => {
    const ineligible = score.ineligible.length > 0;
    return {
      set: {
        score: score.total,
        gridVersion: score.grid,
        category: score.category,
        callback: undefined,
        ...(ineligible ? { holdsClaim: false } : {}),
        dueAt: ineligible || !application.holdsClaim ? undefined : plusMinutes(at, REPAIR.stuck),
      },
      events: [
        {
          kind: 'assessed',
          by: SYSTEM,
          rule: score.grid,
          details: {
            points: score.total,
            category: score.category,
            round: application.round,
            eligible: !ineligible,
            ...(ineligible ? { rules: score.ineligible.join(' ') } : {}),
          },
        },
      ],
      score,
      ...(ineligible
        ? {
            messages: [{ kind: 'ineligible' as const, details: { round: String(application.round) } }],
            ...(application.round === 0 ? { cancels: [1] } : {}),
            claim: 'release' as const,
            ...(application.holdsClaim ? {} : { closes: [caseId('contested', application.id, 1)] }),
          }
        : {}),
    };
  },
});

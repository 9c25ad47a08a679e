import type { Actor } from '../../audit/event.ts';
import type { Instant } from '../application.ts';
import { transition } from '../change.ts';

/**
 * The committee gets more time for a file. `once`: because its time was over, which happens once a round; the secretary may
 * extend it again, with a reason.
 */
export const extendDeadline = transition<{ until: Instant; by: Actor; once: boolean; reason?: string }>({
  event: 'deadline-extended',
  from: ['in-review'],
  to: () => 'in-review',
  effects: ({ until, by, once, reason }, application) => ({
    set: { deadline: until, dueAt: until, ...(once ? { extended: true as const } : {}) },
    events: [
      {
        kind: 'deadline-extended',
        by,
        details: { until, round: application.round, ...(application.deadline === undefined ? {} : { before: application.deadline }) },
        ...(reason === undefined ? {} : { reason }),
      },
    ],
  }),
});

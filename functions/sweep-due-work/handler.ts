import type { Deps } from '../shared/container.ts';
import { scheduleHandler } from '../shared/schedule.ts';
import { publishAggregates } from './aggregates.ts';
import { publishMeasures } from './measures.ts';
import { moveApplication } from './move-application.ts';
import { applyNotices } from './notices.ts';
import { promoteWaiting } from './promote-waiting.ts';
import { repeatMessage } from './repeat-message.ts';

export type SweepDeps = Deps<
  'applications' | 'messages' | 'cases' | 'due' | 'places' | 'national' | 'workflow' | 'callbacks' | 'delivery' | 'region' | 'clock'
>;

/** At most this many in one run; the rest is due in the next, a minute later. */
const BATCH = 200;

/**
 * Does what time asks for: begins what was not begun, repeats what was not heard, reminds, escalates, closes. Each entry
 * stands alone, so that one that fails stops no other; it stays due and is tried again.
 */
export const createHandler = (deps: SweepDeps) =>
  scheduleHandler(async (attempt) => {
    const entries = await deps.due.list(deps.clock.now(), BATCH);
    for (const entry of entries) {
      await attempt(entry.kind, async () => {
        switch (entry.kind) {
          case 'application':
            return moveApplication(deps, entry.id);
          case 'message':
            return repeatMessage(deps, entry.application, entry.seq);
        }
      });
    }
    await attempt('waiting-list', () => promoteWaiting(deps));
    await attempt('notices', () => applyNotices(deps));
    await attempt('aggregates', () => publishAggregates(deps));
    await attempt('measures', () => publishMeasures(deps));
  });

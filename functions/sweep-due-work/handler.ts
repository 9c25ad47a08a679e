import type { DueEntry } from '../../store/due.ts';
import type { Deps } from '../shared/container.ts';
import { scheduleHandler } from '../shared/schedule.ts';
import { publishAggregates } from './aggregates.ts';
import { announcePortal, type PortalDeps } from './announce-portal.ts';
import { type CountDeps, countFilesAgain } from './count-again.ts';
import { publishMeasures } from './measures.ts';
import { type MoveDeps, moveApplication } from './move-application.ts';
import { type DraftDeps, moveDraft } from './move-draft.ts';
import { applyNotice } from './notices.ts';
import { promoteWaiting } from './promote-waiting.ts';
import { repeatMessage } from './repeat-message.ts';

export type SweepDeps = Deps<
  | 'applications'
  | 'messages'
  | 'cases'
  | 'due'
  | 'places'
  | 'seats'
  | 'national'
  | 'workflow'
  | 'callbacks'
  | 'delivery'
  | 'region'
  | 'clock'
>;

/** At most this many in one run; the rest is due in the next, a minute later. */
const BATCH = 200;

/**
 * Does what time asks for: begins what was not begun, repeats what was not heard, reminds, escalates, closes. Each entry
 * stands alone, so that one that fails stops no other; it stays due and is tried again.
 */
export const createHandler = (deps: SweepDeps & DraftDeps & PortalDeps & CountDeps) =>
  scheduleHandler(async (attempt, hasTime) => {
    await attempt('waiting-list', () => promoteWaiting(deps));
    for (const { province } of deps.region.committees) await attempt('seats', () => countFilesAgain(deps, province, hasTime));
    await attempt('notices', async () => {
      for (const notice of await deps.national.notices(BATCH)) await attempt('notice', () => applyNotice(deps, notice));
    });
    await attempt('portal', () => announcePortal(deps));
    await attempt('aggregates', () => publishAggregates(deps));
    await attempt('measures', () => publishMeasures(deps));
    await attempt('due', async () => {
      for (const entry of await deps.due.list(deps.clock.now(), BATCH)) {
        // What is left is due in the next run.
        if (!hasTime()) return;
        await attempt(entry.kind, () => move(deps, entry));
      }
    });
  });

const move = (deps: MoveDeps & DraftDeps, entry: DueEntry): Promise<void> => {
  switch (entry.kind) {
    case 'application':
      return moveApplication(deps, entry.id);
    case 'message':
      return repeatMessage(deps, entry.application, entry.seq);
    case 'draft':
      return moveDraft(deps, entry.hash);
  }
};

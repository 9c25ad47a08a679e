import type { DueEntry } from '../../store/due.ts';
import { parseNotice } from '../../store/national/national.ts';
import type { Row } from '../../store/read.ts';
import type { Deps } from '../shared/container.ts';
import { inTurn } from '../shared/step/in-turn.ts';
import { scheduleHandler } from '../shared/step/schedule.ts';
import { publishAggregates } from './aggregates.ts';
import { announcePortal, type PortalDeps } from './announce-portal.ts';
import { closeHealed } from './close-healed.ts';
import { type CountDeps, countFilesAgain } from './count-again.ts';
import { followDeployment, isCompared } from './follow-deployment.ts';
import { publishCases, publishWaiting } from './measures.ts';
import { type MoveDeps, moveApplication } from './move-application.ts';
import { type DraftDeps, moveDraft } from './move-draft.ts';
import { applyNotice } from './notices.ts';
import { postpone } from './postpone.ts';
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
/** Entries and notices in work at the same time: most wait for the table, some for the sending of a mail, of which SES takes few a second. */
const AT_ONCE = 4;

/** Of a run's time. Whoever is not promoted in it is in the next, a minute later; deadlines and reminders are not put off for it. */
const PROMOTIONS = 1 / 3;

/**
 * Does what time asks for: begins what was not begun, repeats what was not heard, reminds, escalates, closes. Each entry
 * stands alone, so that one that fails stops no other; it makes way for those behind it and is tried again.
 */
export const createHandler = (deps: SweepDeps & DraftDeps & PortalDeps & CountDeps) =>
  scheduleHandler(async (attempt, hasTime, within) => {
    await attempt('waiting-list', () => promoteWaiting(deps, within(PROMOTIONS)));
    for (const { province } of deps.region.committees) {
      let isFollowed = false;
      await attempt('seats', async () => {
        isFollowed = (await followDeployment(deps, province, hasTime)) === 'followed';
      });
      // Also where that failed: a seat that awaits its newcomer keeps files open, and the other votes are counted as ever.
      await attempt('counting', async () => {
        if (isFollowed || (await isCompared(deps, province))) await countFilesAgain(deps, province, hasTime);
      });
    }
    await attempt('notices', async () => {
      let left = BATCH;
      const tell = async (row: Row): Promise<void> => {
        if (hasTime() && (await attempt('notice', async () => applyNotice(deps, parseNotice(row))))) left -= 1;
      };
      // Beyond those that fail, which stay.
      for await (const page of deps.national.noticePages(BATCH)) {
        await inTurn(page, tell, AT_ONCE);
        if (left <= 0 || !hasTime()) return;
      }
    });
    await attempt('portal', () => announcePortal(deps));
    await attempt('aggregates', () => publishAggregates(deps));
    await attempt('healed', () => closeHealed(deps));
    await attempt('measures', () => publishCases(deps));
    await attempt('measures', () => publishWaiting(deps));
    await attempt('due', async () => {
      const handle = async (entry: DueEntry): Promise<void> => {
        // What is left is due in the next run.
        if (!hasTime() || (await attempt(entry.kind, () => move(deps, entry)))) return;
        await attempt('postpone', () => postpone(deps, entry));
      };
      await inTurn(await deps.due.list(deps.clock.now(), BATCH), handle, AT_ONCE);
    });
  });

const move = async (deps: MoveDeps & DraftDeps, entry: DueEntry): Promise<void> => {
  switch (entry.kind) {
    case 'application':
      return moveApplication(deps, entry.id);
    case 'message':
      return repeatMessage(deps, entry.application, entry.seq);
    case 'draft':
      return moveDraft(deps, entry.hash);
    case 'unknown':
      throw new UnknownDueWork();
  }
};

/** Of a release that was rolled back: only that one can do it. */
class UnknownDueWork extends Error {
  override readonly name = 'UnknownDueWork';
}

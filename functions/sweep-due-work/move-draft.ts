import { draftDue, nextDue } from '../../core/draft/rules.ts';
import type { SweepDeps } from './handler.ts';

/** Does what is due of one draft. The index may lag behind, and whatever was changed meanwhile is looked at in the next run. */
export const moveDraft = async ({ drafts, region, clock }: Pick<SweepDeps, 'drafts' | 'region' | 'clock'>, hash: string): Promise<void> => {
  const draft = await drafts.find(hash);
  const at = clock.now();
  if (draft === undefined || draft.dueAt > at) return;
  const { reminderDays } = region.drafts;
  if (draftDue(draft, at, reminderDays) === 'delete') {
    await drafts.remove(draft);
    return;
  }
  const { sendCode: _sendCode, ...rest } = draft;
  await drafts.setTimes(draft, { ...rest, sendCode: false, dueAt: nextDue({ ...rest, sendCode: false }, at, reminderDays) });
};

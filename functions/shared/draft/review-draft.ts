import type { Draft } from '../../../core/draft/draft.ts';
import { judgeStep } from '../../../core/draft/judge.ts';
import { type Kept, type StepId, stepAfter, stepsOf } from '../../../core/draft/steps.ts';
import type { Region } from '../../../core/region/region.ts';
import { localDay } from '../../../core/time.ts';
import type { Reviewed } from '../../../pages/apply/check.ts';
import type { ResumeCode } from '../../../pages/apply/code-box.ts';
import { bodyOf } from '../../../pages/apply/form-fields.ts';
import type { Deps } from '../container.ts';
import type { Current } from './current-draft.ts';

/** One step of what was typed, normalised, or with what is wrong in it. */
export const reviewStep = ({ region, clock }: Deps<'region' | 'clock'>, kept: Kept, step: StepId): Reviewed => {
  const today = localDay(clock.now(), region.utcOffset);
  const judged = judgeStep(step, bodyOf(kept), { today, provinces: region.provinces.map(({ code }) => code) });
  return judged.ok ? { step, answers: judged.value, errors: [] } : { step, errors: judged.error };
};

/** Every step that concerns her. */
export const reviewDraft = (deps: Deps<'region' | 'clock'>, kept: Kept): readonly Reviewed[] =>
  stepsOf(kept).map((step) => reviewStep(deps, kept, step));

export const pathOf = (step: StepId | undefined): string => (step === undefined ? '/apply/check' : `/apply/${step}`);

/** The page after a step. */
export const pathAfter = (step: StepId, kept: Kept): string => pathOf(stepAfter(step, kept));

/** Where she goes on: the first step that is not right yet, or the check of them all. */
export const openPath = (deps: Deps<'region' | 'clock'>, kept: Kept): string =>
  pathOf(reviewDraft(deps, kept).find(({ errors }) => errors.length > 0)?.step);

export const resumeCodeOf = ({ region }: Deps<'region'>, { code, draft }: Current): ResumeCode => ({
  code,
  keptUntil: draft.expiresOn,
  utcOffset: region.utcOffset,
  sent: sentTo(region, draft),
});

/** Due work sends it once to each contact she gives, over the channels that the region has. */
const sentTo = (region: Pick<Region, 'sms'>, { contact, steps, sendCode, sending }: Draft): ResumeCode['sent'] => {
  const hasEmail = (steps['contact']?.['email']?.[0] ?? '').trim() !== '';
  if (contact === undefined || (region.sms === 'none' && !hasEmail)) return undefined;
  return sendCode || sending?.kind === 'code' ? 'soon' : 'before';
};

import type { FieldError } from '../../../core/application/problems.ts';
import type { CheckModel } from '../../../pages/apply/check.ts';
import type { Deps } from '../container.ts';
import { frameOf } from '../http/frame.ts';
import type { HttpRequest } from '../http/http.ts';
import type { Assistance } from '../session/assisting-agent.ts';
import type { Current } from './current-draft.ts';
import { pathOf, resumeCodeOf, reviewDraft } from './review-draft.ts';

/** What `/apply/check` shows of a draft. `errors`: of the consent that was sent. */
export const checkOf = (
  { deps, session }: Assistance<Deps<'region' | 'clock'>>,
  request: HttpRequest,
  current: Current,
  errors: readonly FieldError[] = [],
): CheckModel => {
  const steps = reviewDraft(deps, current.draft.steps);
  return {
    ...frameOf(deps.region, request, '/apply/check'),
    session,
    steps,
    before: pathOf(steps.at(-1)?.step),
    provinces: deps.region.provinces,
    errors,
    code: resumeCodeOf(deps, current),
  };
};

import { isStep, type StepId } from '../../core/draft/steps.ts';
import { resumePage } from '../../pages/apply/resume.ts';
import { sentBeforePage } from '../../pages/apply/strayed.ts';
import { type Current, currentDraft } from '../shared/draft/current-draft.ts';
import { draftCookie } from '../shared/draft/draft-cookie.ts';
import { resumeDraft } from '../shared/draft/resume-draft.ts';
import { openPath } from '../shared/draft/review-draft.ts';
import { frameOf } from '../shared/http/frame.ts';
import { type HttpRequest, html, seeOther } from '../shared/http/http.ts';
import type { PrepareDeps } from './handler.ts';
import { createKeep } from './keep.ts';

/** Back to a draft by its resume code. */
export const createResume = (deps: PrepareDeps) => {
  const keep = createKeep(deps);

  /** A page that was kept apart while the browser had lost the draft it belongs to is put back in it. */
  const carried = async (request: HttpRequest, step: StepId | undefined, resumed: Current): Promise<Current> => {
    const apart = step === undefined ? undefined : await currentDraft(deps, request);
    const typed = step === undefined || apart?.draft.application !== undefined ? undefined : apart?.draft.steps[step];
    if (step === undefined || typed === undefined || apart?.code === resumed.code) return resumed;
    const kept = await keep(request.language, resumed, step, typed);
    return kept === 'Submitted' ? resumed : kept;
  };

  return {
    show: (request: HttpRequest) => html(200, resumePage(frameOf(deps.region, request))),
    open: async (request: HttpRequest) => {
      const posted = request.form();
      const typed = posted.get('code') ?? '';
      const step = posted.get('carry') ?? '';
      const carry = isStep(step) ? step : undefined;
      const frame = frameOf(deps.region, request);
      const resumed = await resumeDraft(deps, typed);
      if (resumed === undefined) return html(422, resumePage({ ...frame, typed, wrong: true, carry }));
      if (resumed.draft.application !== undefined) return html(200, sentBeforePage(frame));
      const { draft, code } = await carried(request, carry, resumed);
      return seeOther(request, openPath(deps, draft.steps), [draftCookie(code)]);
    },
  };
};

import { beginPage, type Remembered } from '../../pages/apply/begin.ts';
import { currentDraft } from '../shared/draft/current-draft.ts';
import { FORGET_DRAFT } from '../shared/draft/draft-cookie.ts';
import { openPath } from '../shared/draft/review-draft.ts';
import { frameOf } from '../shared/http/frame.ts';
import { type HttpRequest, html, seeOther } from '../shared/http/http.ts';
import type { PrepareDeps } from './handler.ts';

/** The ways in: to begin, to go on with what this browser remembers, or by the resume code. */
export const createBegin = (deps: PrepareDeps) => {
  const remembered = async (request: HttpRequest): Promise<Remembered | undefined> => {
    const current = await currentDraft(deps, request);
    if (current === undefined) return undefined;
    const { draft, code } = current;
    return draft.application === undefined ? { kind: 'open', path: openPath(deps, draft.steps), code } : { kind: 'sent' };
  };
  return {
    show: async (request: HttpRequest) => html(200, beginPage({ ...frameOf(deps.region, request), remembered: await remembered(request) })),
    /** A draft is made by the first page that is kept, not before; the one that was open stays, and its code opens it. */
    anew: (request: HttpRequest) => seeOther(request, '/apply/start', [FORGET_DRAFT]),
  };
};

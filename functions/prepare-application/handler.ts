import { notOpenPage } from '../../pages/apply/begin.ts';
import { checkPage } from '../../pages/apply/check.ts';
import { leftPage } from '../../pages/apply/leave.ts';
import { lostPage } from '../../pages/apply/strayed.ts';
import type { Deps } from '../shared/container.ts';
import { checkOf } from '../shared/draft/check-answers.ts';
import { currentDraft } from '../shared/draft/current-draft.ts';
import { FORGET_DRAFT } from '../shared/draft/draft-cookie.ts';
import { errorPageOf } from '../shared/http/error-page.ts';
import { frameOf } from '../shared/http/frame.ts';
import { type HttpRequest, html, httpHandler, type Route, seeOther } from '../shared/http/http.ts';
import { onlyShown } from '../shared/http/only-shown.ts';
import { refuseCrossSite } from '../shared/http/same-site.ts';
import { opensOn, requireOpen } from '../shared/require-open.ts';
import { assistanceWith } from '../shared/session/assisting-agent.ts';
import { createBegin } from './begin.ts';
import { createResume } from './resume.ts';
import { createSteps } from './steps.ts';

export type PrepareDeps = Deps<'access' | 'drafts' | 'keys' | 'region' | 'clock' | 'nationalUrl'>;

/** An application page by page: each is kept as it is posted, and judged; nothing is submitted here. */
export const createHandler = (deps: PrepareDeps) => {
  const { region } = deps;
  const begin = createBegin(deps);
  const resume = createResume(deps);
  const steps = createSteps(deps);

  const check = async (request: HttpRequest) => {
    const current = await currentDraft(deps, request);
    if (current === undefined) return html(404, lostPage(frameOf(region, request)));
    if (current.draft.application !== undefined) return seeOther(request, '/apply/done');
    return html(200, checkPage(checkOf(await assistanceWith(deps, request, current.draft), request, current)));
  };

  /** This browser forgets the form; what is kept stays, and its code opens it again. */
  const leave = (request: HttpRequest) => {
    refuseCrossSite(request);
    return html(200, leftPage(frameOf(region, request, '/apply')), { cookies: [FORGET_DRAFT] });
  };

  /** Until the region opens there is nothing to see but when that is. */
  const get = (path: string, answer: Route['answer']): Route => ({
    method: 'GET',
    path,
    answer: (request) => {
      const later = opensOn(deps);
      return later === undefined ? answer(request) : html(200, notOpenPage({ ...frameOf(region, request, '/apply'), opensOn: later }));
    },
  });
  const post = (path: string, answer: Route['answer']): Route => ({
    method: 'POST',
    path,
    answer: (request) => {
      refuseCrossSite(request);
      requireOpen(deps);
      return answer(request);
    },
  });

  return httpHandler(
    [
      get('/apply', begin.show),
      post('/apply', begin.anew),
      get('/apply/resume', resume.show),
      post('/apply/resume', resume.open),
      get('/apply/check', check),
      { method: 'POST', path: '/apply/leave', answer: leave },
      get('/apply/{step}', steps.show),
      { method: 'POST', path: '/apply/check', answer: onlyShown },
      { method: 'POST', path: '/apply/done', answer: onlyShown },
      post('/apply/{step}', steps.save),
    ],
    errorPageOf(region),
  );
};

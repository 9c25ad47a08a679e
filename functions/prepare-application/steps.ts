import type { Typed } from '../../core/draft/draft.ts';
import { typedOf } from '../../core/draft/posted.ts';
import { isStep, type StepId, stepsOf } from '../../core/draft/steps.ts';
import { LANGUAGES, type Language } from '../../core/language.ts';
import type { ResumeCode } from '../../pages/apply/code-box.ts';
import { LEAVE, leftPage } from '../../pages/apply/leave.ts';
import { KEPT } from '../../pages/apply/step.ts';
import { apartPage, lostPage } from '../../pages/apply/strayed.ts';
import { currentDraft } from '../shared/draft/current-draft.ts';
import { FORGET_DRAFT } from '../shared/draft/draft-cookie.ts';
import { openPath, pathAfter, pathOf, resumeCodeOf, reviewStep } from '../shared/draft/review-draft.ts';
import { frameOf } from '../shared/http/frame.ts';
import { type HttpRequest, type HttpResponse, html, seeOther } from '../shared/http/http.ts';
import { HttpError } from '../shared/http/http-error.ts';
import { assistanceWith } from '../shared/session/assisting-agent.ts';
import type { PrepareDeps } from './handler.ts';
import { createKeep, type Kept } from './keep.ts';
import { addressOf, isChange, renderStep } from './step-page.ts';

const FIRST: StepId = 'start';

/** The pages of questions. What is posted is kept first and judged then. */
export const createSteps = (deps: PrepareDeps) => {
  const { region } = deps;
  const keep = createKeep(deps);
  const lost = (request: HttpRequest): HttpResponse => html(404, lostPage(frameOf(region, request)));

  const show = async (request: HttpRequest): Promise<HttpResponse> => {
    const step = stepIn(request);
    const current = await currentDraft(deps, request);
    if (current === undefined) return step === FIRST ? html(200, renderStep({ deps }, request, step, undefined)) : lost(request);
    const { steps, application } = current.draft;
    if (application !== undefined) return seeOther(request, '/apply/done');
    if (!stepsOf(steps).includes(step)) return seeOther(request, openPath(deps, steps));
    const assistance = await assistanceWith(deps, request, current.draft);
    // Of a page that was never sent nothing is wrong yet, unless the check has said so.
    const errors = isChange(request) ? reviewStep(assistance.deps, steps, step).errors : [];
    return html(200, renderStep(assistance, request, step, current, errors));
  };

  const left = (request: HttpRequest, code?: ResumeCode): HttpResponse =>
    html(200, leftPage({ ...frameOf(region, request, '/apply'), code }), { cookies: [FORGET_DRAFT] });

  /** A press on a page that holds nothing, by a browser that has no draft: there is nothing to keep. */
  const saveNothing = (request: HttpRequest, step: StepId, language: Language | undefined): HttpResponse => {
    if (step !== FIRST) return lost(request);
    if (language !== undefined) return seeOther({ language }, addressOf(request, step));
    return html(422, renderStep({ deps }, request, step, undefined, reviewStep(deps, {}, step).errors));
  };

  /** What was typed on a page of a draft that this browser has lost is kept in a new one. */
  const saveApart = (request: HttpRequest, step: StepId, current: Kept): string => {
    const path = openPath(deps, current.draft.steps);
    return apartPage({ ...frameOf(region, request, path), step, path, code: resumeCodeOf(deps, current) });
  };

  const save = async (request: HttpRequest): Promise<HttpResponse> => {
    const step = stepIn(request);
    const posted = request.form();
    const typed = typedOf(step, posted);
    const language = LANGUAGES.find((known) => known === posted.get('switch'));
    const before = await currentDraft(deps, request);
    if (before?.draft.application !== undefined) return seeOther(request, '/apply/done');
    if (before === undefined && isEmpty(typed)) return posted.has(LEAVE) ? left(request) : saveNothing(request, step, language);
    const current = await keep(request.language, before, step, typed);
    if (current === 'Submitted') return seeOther(request, '/apply/done');
    const { steps } = current.draft;
    const set = current.cookie === undefined ? {} : { cookies: [current.cookie] };
    if (current.cookie !== undefined && posted.has(KEPT)) return html(200, saveApart(request, step, current), set);
    if (posted.has(LEAVE)) return left(request, resumeCodeOf(deps, current));
    if (language !== undefined) return seeOther({ language }, addressOf(request, step), set.cookies);
    // It no longer concerns her.
    if (!stepsOf(steps).includes(step)) return seeOther(request, openPath(deps, steps), set.cookies);
    const assistance = await assistanceWith(deps, request, current.draft);
    const { errors } = reviewStep(assistance.deps, steps, step);
    if (errors.length > 0) return html(422, renderStep(assistance, request, step, current, errors), set);
    return seeOther(request, isChange(request) ? pathOf(undefined) : pathAfter(step, steps), set.cookies);
  };

  return { show, save };
};

const stepIn = ({ params }: HttpRequest): StepId => {
  const { step = '' } = params;
  if (!isStep(step)) throw new HttpError('not-found');
  return step;
};

const isEmpty = (typed: Typed): boolean => Object.values(typed).every((values) => values.every((value) => value.trim() === ''));

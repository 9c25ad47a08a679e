import type { FieldError } from '../../core/application/problems.ts';
import { typedOf } from '../../core/draft/posted.ts';
import { isStep, type Kept, type StepId, stepBefore, stepsOf } from '../../core/draft/steps.ts';
import { LANGUAGES } from '../../core/language.ts';
import { changePath } from '../../pages/apply/check.ts';
import { fieldsOfTyped } from '../../pages/apply/form-fields.ts';
import { KEPT, stepPage } from '../../pages/apply/step.ts';
import { apartPage, lostPage } from '../../pages/apply/strayed.ts';
import { type Assistance, assistanceWith } from '../shared/assisting-agent.ts';
import { type Current, currentDraft } from '../shared/current-draft.ts';
import { frameOf } from '../shared/frame.ts';
import { type HttpRequest, type HttpResponse, html, seeOther } from '../shared/http.ts';
import { HttpError } from '../shared/http-error.ts';
import { openPath, pathAfter, pathOf, resumeCodeOf, reviewStep } from '../shared/review-draft.ts';
import type { PrepareDeps } from './handler.ts';
import { createKeep } from './keep.ts';

const FIRST: StepId = 'start';

/** The pages of questions. What is posted is kept first and judged then. */
export const createSteps = (deps: PrepareDeps) => {
  const { region } = deps;
  const keep = createKeep(deps);

  const page = (
    { deps: { region }, session }: Assistance<PrepareDeps>,
    request: HttpRequest,
    step: StepId,
    current: Current | undefined,
    errors: readonly FieldError[],
  ): string => {
    const kept = current?.draft.steps ?? {};
    const steps = stepsOf(kept);
    const before = stepBefore(step, kept);
    const path = isChange(request) ? changePath(step) : pathOf(step);
    const entry = session === undefined ? '/apply' : '/assist';
    return stepPage({
      ...frameOf(region, request, path),
      session,
      step,
      action: path,
      position: steps.indexOf(step) + 1,
      count: steps.length,
      before: isChange(request) ? pathOf(undefined) : before === undefined ? entry : pathOf(before),
      values: fieldsOfTyped(kept[step]),
      errors,
      provinces: region.provinces,
      communes: region.communes[kept['start']?.['province']?.[0] ?? ''] ?? [],
      code: current === undefined ? undefined : { ...resumeCodeOf(deps, current), first: isFirst(kept, step) },
    });
  };

  const show = async (request: HttpRequest): Promise<HttpResponse> => {
    const step = stepIn(request);
    const current = await currentDraft(deps, request);
    if (current === undefined) {
      return step === FIRST ? html(200, page({ deps }, request, step, undefined, [])) : html(404, lostPage(frameOf(region, request)));
    }
    const { steps, application } = current.draft;
    if (application !== undefined) return to(request, '/apply/done');
    if (!stepsOf(steps).includes(step)) return to(request, openPath(deps, steps));
    const assistance = await assistanceWith(deps, request, current.draft);
    // Of a page that was never sent nothing is wrong yet, unless the check has said so.
    const errors = isChange(request) ? reviewStep(assistance.deps, steps, step).errors : [];
    return html(200, page(assistance, request, step, current, errors));
  };

  const save = async (request: HttpRequest): Promise<HttpResponse> => {
    const step = stepIn(request);
    const posted = request.form();
    const before = await currentDraft(deps, request);
    if (before?.draft.application !== undefined) return to(request, '/apply/done');
    const current = await keep(request.language, before, step, typedOf(step, posted));
    if (current === 'Submitted') return to(request, '/apply/done');
    const { steps } = current.draft;
    const cookies = current.cookie === undefined ? undefined : [current.cookie];
    if (current.cookie !== undefined && posted.has(KEPT)) {
      const model = {
        ...frameOf(region, request, openPath(deps, steps)),
        step,
        path: openPath(deps, steps),
        code: resumeCodeOf(deps, current),
      };
      return html(200, apartPage(model), cookies === undefined ? {} : { cookies });
    }
    const language = LANGUAGES.find((known) => known === posted.get('switch'));
    if (language !== undefined) return to({ language }, isChange(request) ? changePath(step) : pathOf(step), cookies);
    // It no longer concerns her.
    if (!stepsOf(steps).includes(step)) return to(request, openPath(deps, steps), cookies);
    const assistance = await assistanceWith(deps, request, current.draft);
    const { errors } = reviewStep(assistance.deps, steps, step);
    if (errors.length > 0) return html(422, page(assistance, request, step, current, errors), cookies === undefined ? {} : { cookies });
    return to(request, isChange(request) ? pathOf(undefined) : pathAfter(step, steps), cookies);
  };

  return { show, save };
};

const stepIn = ({ params }: HttpRequest): StepId => {
  const { step = '' } = params;
  if (!isStep(step)) throw new HttpError('not-found');
  return step;
};

/** She came from the check, and goes back there. */
const isChange = ({ query }: HttpRequest): boolean => query.get('back') === 'check';

/** One page is kept and this is another: she sees her code for the first time. */
const isFirst = (kept: Kept, step: StepId): boolean => kept[step] === undefined && Object.keys(kept).length === 1;

const to = ({ language }: Pick<HttpRequest, 'language'>, path: string, cookies?: readonly string[]): HttpResponse =>
  seeOther(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`, cookies);

import type { FieldError } from '../../core/application/problems.ts';
import { type Kept, type StepId, stepBefore, stepsOf } from '../../core/draft/steps.ts';
import type { Localized } from '../../core/language.ts';
import type { Region } from '../../core/region/region.ts';
import { changePath } from '../../pages/apply/check.ts';
import { fieldsOfTyped } from '../../pages/apply/form-fields.ts';
import { stepPage } from '../../pages/apply/step.ts';
import type { Deps } from '../shared/container.ts';
import type { Current } from '../shared/draft/current-draft.ts';
import { pathOf, resumeCodeOf } from '../shared/draft/review-draft.ts';
import { frameOf } from '../shared/http/frame.ts';
import type { HttpRequest } from '../shared/http/http.ts';
import type { Assistance } from '../shared/session/assisting-agent.ts';

/** She came from the check, and goes back there. */
export const isChange = ({ query }: Pick<HttpRequest, 'query'>): boolean => query.get('back') === 'check';

/** Where a page of questions is read and sent. */
export const addressOf = (request: Pick<HttpRequest, 'query'>, step: StepId): string =>
  isChange(request) ? changePath(step) : pathOf(step);

/** A page of questions as it stands in the draft. */
export const renderStep = (
  { deps, session }: Assistance<Deps<'region' | 'nationalUrl'>>,
  request: HttpRequest,
  step: StepId,
  current: Current | undefined,
  errors: readonly FieldError[] = [],
): string => {
  const { region, nationalUrl } = deps;
  const kept = current?.draft.steps ?? {};
  const steps = stepsOf(kept);
  const before = stepBefore(step, kept);
  const path = addressOf(request, step);
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
    // An agent registers for one province alone.
    nationalUrl: session === undefined ? nationalUrl : undefined,
    communes: communesOf(region, kept['start']?.['province']?.[0] ?? ''),
    code: current === undefined ? undefined : { ...resumeCodeOf(deps, current), first: isFirst(kept, step) },
  });
};

/** One page is kept and this is another: she sees her code for the first time. */
const isFirst = (kept: Kept, step: StepId): boolean => kept[step] === undefined && Object.keys(kept).length === 1;

/** What was posted as a province may be any word, such as one that every object inherits. */
const communesOf = ({ communes }: Region, province: string): readonly Localized[] =>
  Object.hasOwn(communes, province) ? (communes[province] ?? []) : [];

import type * as z from 'zod';
import type { Application } from '../../core/application/application.ts';
import type { Change } from '../../core/application/change.ts';
import { assess } from '../../core/application/transitions/assessment.ts';
import { type Resemblance, withResemblances } from '../../core/resemblance/resemblance.ts';
import { score } from '../../core/scoring/score.ts';
import { applicationStates } from '../../workflows/application.states.ts';
import { commitLatest } from '../shared/commit-latest.ts';
import type { Deps } from '../shared/container.ts';
import { allowed, found } from '../shared/or-fail.ts';
import { isCurrent } from '../shared/step/current.ts';
import { taskHandler } from '../shared/step/task.ts';
import { tellAlike } from './resemblances.ts';

/**
 * Scores a submitted application. Of one that was begun before — a step repeated, an execution begun again by a
 * person, a place freed — it says where it stands, and the workflow goes on from there.
 */
export const createHandler = ({ applications, keys, region, clock }: Deps<'applications' | 'keys' | 'region' | 'clock'>) =>
  taskHandler(applicationStates.Assess, async ({ applicationId, execution }) => {
    const application = found(await applications.get(applicationId));
    if (!isCurrent(application, execution)) return { outcome: 'settled' as const };
    const scored = application.score !== undefined && application.status !== 'submitted';
    if (scored || (application.status !== 'submitted' && application.status !== 'contested')) return { outcome: standing(application) };
    const moment = { at: clock.now() };
    const form = found(await applications.getForm(applicationId));
    const result = score(form, region.grid, {
      ...moment,
      provinces: region.provinces.map(({ code }) => code),
      utcOffset: region.utcOffset,
    });
    // Before its own change, so that a step that is tried again does not find it assessed and the others untold.
    const alike = await tellAlike({ applications, keys }, application, form);
    const assessed = await commitLatest(applications, application, (latest) =>
      latest.status === application.status ? naming(allowed(assess(latest, result, moment)), alike) : undefined,
    );
    return { outcome: standing(assessed ?? found(await applications.get(applicationId))) };
  });

const naming = (change: Change, alike: readonly Resemblance[]): Change => {
  const resembles = withResemblances(change.after.resembles, alike);
  return resembles.length === 0 ? change : { ...change, after: { ...change.after, resembles } };
};

const standing = ({ status }: Application): z.output<typeof applicationStates.Assess.output>['outcome'] => {
  switch (status) {
    case 'assessed':
    case 'ineligible':
    case 'contested':
    case 'approved':
    case 'information-requested':
    case 'in-review':
      return status;
    // The wait for the committee is also the one for what rests.
    case 'held':
    case 'escalated':
      return 'in-review';
    case 'referred':
      return 'approved';
    default:
      return 'settled';
  }
};

import { provinceName } from '../../core/region/region.ts';
import { fairnessPage } from '../../pages/review/fairness.ts';
import { FAIRNESS_PATH } from '../../pages/review/paths.ts';
import { disparitiesOf, readFairness, severityOf } from '../shared/committee/fairness.ts';
import type { Deps } from '../shared/container.ts';
import { type HttpRequest, html } from '../shared/http/http.ts';
import { HttpError } from '../shared/http/http-error.ts';
import { signedIn } from './signed-in.ts';

type FairnessDeps = Deps<'applications' | 'committees' | 'access' | 'keys' | 'region' | 'clock'>;

/** The report on fair play of a committee: for whoever sits in its chair's seat. */
export const createFairness = (deps: FairnessDeps) => async (request: HttpRequest) => {
  const { committee, member, frame } = await signedIn(deps, request, () => FAIRNESS_PATH);
  if (committee.chair !== member.seat) throw new HttpError('forbidden');
  const { province } = committee;
  const { kinds, files } = await readFairness(deps, [province], province);
  return html(
    200,
    fairnessPage({
      ...frame,
      province: provinceName(deps.region.provinces, province, frame.language),
      disparities: disparitiesOf(kinds, [province]),
      ...severityOf(committee, files, { now: deps.clock.now(), utcOffset: deps.region.utcOffset, language: frame.language }),
    }),
  );
};

import { localized } from '../../core/language.ts';
import { CASES_FAIRNESS_PATH, provinceFairnessPath, regionFairnessPage } from '../../pages/cases/fairness.ts';
import { disparitiesOf, readFairness, severityOf } from '../shared/committee/fairness.ts';
import type { Deps } from '../shared/container.ts';
import { type HttpRequest, html } from '../shared/http/http.ts';
import { signedInCoordinator } from './signed-in.ts';

type FairnessDeps = Deps<'applications' | 'committees' | 'access' | 'keys' | 'region' | 'clock'>;

/** The report on fair play of the region, or of one of its provinces with its committee's votes. */
export const createFairness = (deps: FairnessDeps) => async (request: HttpRequest) => {
  const { committees, region } = deps;
  const known = region.provinces.map(({ code }) => code);
  const province = known.find((code) => code === request.query.get('province'));
  const path = province === undefined ? CASES_FAIRNESS_PATH : provinceFairnessPath(province);
  const { frame } = await signedInCoordinator(deps, request, path);
  const compared = province === undefined ? known : [province];
  const [{ kinds, files }, committee] = await Promise.all([
    readFairness(deps, compared, { votes: province !== undefined }),
    province === undefined ? undefined : committees.seatedOf(province),
  ]);
  return html(
    200,
    regionFairnessPage({
      ...frame,
      provinces: new Map(region.provinces.map(({ code, name }) => [code, localized(name, frame.language)])),
      province,
      disparities: disparitiesOf(kinds, compared),
      votes: committee === undefined ? undefined : severityOf(committee, files, frame.language),
    }),
  );
};

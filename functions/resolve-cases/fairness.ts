import { localized } from '../../core/language.ts';
import { CASES_FAIRNESS_PATH, provinceFairnessPath, regionFairnessPage } from '../../pages/cases/fairness.ts';
import { disparitiesApart, disparitiesOf, readFairness, severityOf } from '../shared/committee/fairness.ts';
import type { Deps } from '../shared/container.ts';
import { type HttpRequest, html } from '../shared/http/http.ts';
import { signedInCoordinator } from './signed-in.ts';

type FairnessDeps = Deps<'applications' | 'committees' | 'access' | 'keys' | 'region' | 'clock'>;

/** The report on fair play of the region, or of one of its provinces with its committee's votes; for either all provinces are read, see `hiddenIn`. */
export const createFairness = (deps: FairnessDeps) => async (request: HttpRequest) => {
  const { committees, region, clock } = deps;
  const known = region.provinces.map(({ code }) => code);
  const province = known.find((code) => code === request.query.get('province'));
  const path = province === undefined ? CASES_FAIRNESS_PATH : provinceFairnessPath(province);
  const { frame } = await signedInCoordinator(deps, request, path);
  const [{ kinds, files }, committee] = await Promise.all([
    readFairness(deps, known, province),
    province === undefined ? undefined : committees.seatedOf(province),
  ]);
  return html(
    200,
    regionFairnessPage({
      ...frame,
      provinces: new Map(region.provinces.map(({ code, name }) => [code, localized(name, frame.language)])),
      province,
      disparities: province === undefined ? disparitiesOf(kinds, known) : disparitiesApart(province, kinds, known),
      votes:
        committee === undefined
          ? undefined
          : severityOf(committee, files, { now: clock.now(), utcOffset: region.utcOffset, language: frame.language }),
    }),
  );
};

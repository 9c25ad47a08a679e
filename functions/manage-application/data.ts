import { manage } from '../../messages/catalogue/index.ts';
import { dataPage } from '../../pages/follow/data.ts';
import { type HttpRequest, html } from '../shared/http/http.ts';
import { found } from '../shared/or-fail.ts';
import { requireApplicant } from '../shared/session/applicant.ts';
import type { ManageDeps } from './handler.ts';
import { personalData } from './personal-data.ts';

/** Everything held about her, to read or to take along. That she looked is not recorded: GET changes nothing. */
export const createData = (deps: ManageDeps) => {
  const { applications, region } = deps;

  const show = async (request: HttpRequest) => {
    const { application, frame } = await requireApplicant(deps, request);
    const data = personalData(found(await applications.dossier(application.id)), region);
    return html(200, dataPage({ ...frame, data, provinces: region.provinces, utcOffset: region.utcOffset }));
  };

  const download = async (request: HttpRequest) => {
    const { application } = await requireApplicant(deps, request);
    const { undecided, ...data } = personalData(found(await applications.dossier(application.id)), region);
    const t = manage[request.language].data;
    const withheld = [...t.withheld, ...(undecided ? [t.undecided] : [])];
    return {
      status: 200,
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Disposition': `attachment; filename="jisr-${application.reference}.json"`,
      },
      body: JSON.stringify({ ...data, withheld }, undefined, 2),
    };
  };

  return { show, download };
};

import type { Application } from '../../core/application/application.ts';
import type { Committee } from '../../core/region/committee.ts';
import type { DossierModel } from '../../pages/review/dossier.ts';
import type { Applications } from '../../store/applications.ts';
import { isBefore } from '../shared/before-committee.ts';

/** The files that one names, with a way to those that the same committee may open. */
export const resembling = (
  applications: Applications,
  committee: Pick<Committee, 'province'>,
  { resembles = [] }: Application,
): Promise<DossierModel['resembles']> =>
  Promise.all(resembles.map(async (one) => ({ ...one, open: isBefore(committee, await applications.getByReference(one.reference)) })));

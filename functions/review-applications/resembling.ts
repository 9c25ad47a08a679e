import type { Application } from '../../core/application/application.ts';
import { isHidden } from '../../core/review/blind.ts';
import type { DossierModel } from '../../pages/review/dossier.ts';
import type { Applications } from '../../store/application/applications.ts';
import { isBefore } from '../shared/step/before-committee.ts';
import type { Member } from './signed-in.ts';

/**
 * The files that one resembles, with a way to those that the same committee may open. Where review is blind a file is named only
 * to whom neither is hidden: the one she has judged would tell her who stands in the other.
 */
export const resembling = (
  applications: Pick<Applications, 'getByReference'>,
  { committee, member }: Pick<Member, 'committee' | 'member'>,
  { resembles = [], ballots }: Pick<Application, 'resembles' | 'ballots'>,
): Promise<DossierModel['resembles']> =>
  Promise.all(
    resembles.map(async ({ reference, why }) => {
      if (isHidden(ballots, committee, member)) return { why, open: false };
      const other = await applications.getByReference(reference);
      const open = isBefore(committee, other);
      return open && isHidden(other.ballots, committee, member) ? { why, open: false } : { reference, why, open };
    }),
  );

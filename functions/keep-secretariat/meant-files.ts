import type { Committee } from '../../core/region/committee.ts';
import { type DocketRow, docketRowOf, flagsOf } from '../../core/review/docket.ts';
import { type LeftCommittee, leftCommittee } from '../../core/review/left-committee.ts';
import { isBefore } from '../shared/step/before-committee.ts';
import type { SecretariatDeps } from './handler.ts';
import type { MoreTime } from './parse-more-time.ts';

type Meant = { readonly rows: readonly DocketRow[] } | { readonly left: LeftCommittee } | 'Unknown';

/** The files that the secretary means: of her committee's docket, or the one she names, or why that is not on it. */
export const meantFiles = async (
  { applications, clock }: Pick<SecretariatDeps, 'applications' | 'clock'>,
  { province }: Pick<Committee, 'province'>,
  { which, reference }: Pick<MoreTime, 'which' | 'reference'>,
): Promise<Meant> => {
  if (which !== 'one') {
    const rows = await applications.docket(province);
    return { rows: rows.filter((row) => flagsOf(row, clock.now()).includes(which)) };
  }
  const file = reference === undefined ? undefined : await applications.getByReference(reference);
  if (!isBefore({ province }, file)) return 'Unknown';
  const left = leftCommittee(file, file.status === 'in-review' ? [] : await applications.getEvents(file.id));
  return left === undefined ? { rows: [docketRowOf(file)] } : { left };
};

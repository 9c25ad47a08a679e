import { type Language, localized } from '../../core/language.ts';
import { DIMENSIONS, disparityBy, type FairnessFile, votesBySeat } from '../../core/review/fairness.ts';
import type { SeatedCommittee } from '../../core/review/roster.ts';
import { severity } from '../../core/review/severity.ts';
import type { Disparities, SeverityModel } from '../../pages/parts/fairness.ts';

/** How the seats of a committee vote; names are of those who sit today, or of who was configured. */
export const severityOf = (
  { members, everyone }: Pick<SeatedCommittee, 'members' | 'everyone'>,
  files: readonly FairnessFile[],
  language: Language,
): SeverityModel => {
  const sitting = members.map(({ seat, name }) => [seat, localized(name, language)] as const);
  const earlier = everyone.map(({ id, name }) => [id, localized(name, language)] as const);
  return {
    severity: severity(
      votesBySeat(
        files,
        members.map(({ seat }) => seat),
      ),
    ),
    members: new Map([...earlier, ...sitting]),
  };
};

/** Selection rates by each dimension; by province where several are compared. */
export const disparitiesOf = (files: readonly FairnessFile[], provinces: readonly string[]): Disparities =>
  DIMENSIONS.filter((dimension) => dimension !== 'province' || provinces.length > 1).map((dimension) => ({
    dimension,
    groups: disparityBy(dimension, files, provinces),
  }));

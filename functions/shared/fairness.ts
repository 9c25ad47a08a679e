import { type Language, localized } from '../../core/language.ts';
import { DIMENSIONS, disparityBy, type FairnessFile, votesByVoter } from '../../core/review/fairness.ts';
import type { SeatedCommittee } from '../../core/review/roster.ts';
import { severity } from '../../core/review/severity.ts';
import type { Disparities, SeverityModel } from '../../pages/parts/fairness.ts';

/** How the people of a committee vote: those who sit today, then who voted before them. */
export const severityOf = (
  { members, everyone, blind }: Pick<SeatedCommittee, 'members' | 'everyone' | 'blind'>,
  files: readonly FairnessFile[],
  language: Language,
): SeverityModel => {
  return {
    severity: severity(
      votesByVoter(
        files,
        members.map(({ id }) => id),
      ),
    ),
    names: new Map(everyone.map(({ id, name }) => [id, localized(name, language)])),
    blind,
  };
};

/** Selection rates by each dimension; by province where several are compared. */
export const disparitiesOf = (files: readonly FairnessFile[], provinces: readonly string[]): Disparities =>
  DIMENSIONS.filter((dimension) => dimension !== 'province' || provinces.length > 1).map((dimension) => ({
    dimension,
    groups: disparityBy(dimension, files, provinces),
  }));

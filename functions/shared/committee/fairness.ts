import { type Language, localized } from '../../../core/language.ts';
import { type AlikeFiles, createTally, DIMENSIONS, disparityBy, type FairnessFile, votesByVoter } from '../../../core/review/fairness.ts';
import type { SeatedCommittee } from '../../../core/review/roster.ts';
import { severity } from '../../../core/review/severity.ts';
import type { Disparities, SeverityModel } from '../../../pages/parts/fairness.ts';
import type { Deps } from '../container.ts';

/** What groups are compared by, of some provinces; `votes`: with the files themselves, of one province. A region's are never held at once. */
export const readFairness = async (
  { applications }: Deps<'applications'>,
  provinces: readonly string[],
  { votes }: { readonly votes: boolean },
): Promise<{ readonly kinds: readonly AlikeFiles[]; readonly files: readonly FairnessFile[] }> => {
  const tally = createTally();
  const files: FairnessFile[] = [];
  const readProvince = async (province: string): Promise<void> => {
    for await (const page of applications.reportPages(province)) {
      for (const file of page) tally.add(file);
      if (votes) files.push(...page);
    }
  };
  await Promise.all(provinces.map(readProvince));
  return { kinds: tally.kinds(), files };
};

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
export const disparitiesOf = (files: readonly AlikeFiles[], provinces: readonly string[]): Disparities =>
  DIMENSIONS.filter((dimension) => dimension !== 'province' || provinces.length > 1).map((dimension) => ({
    dimension,
    groups: disparityBy(dimension, files, provinces),
  }));

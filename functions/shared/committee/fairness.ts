import type { Instant } from '../../../core/application/application.ts';
import { type Language, localized } from '../../../core/language.ts';
import { type AlikeFiles, createTally, DIMENSIONS, disparityBy, type FairnessFile } from '../../../core/review/fairness.ts';
import type { SeatedCommittee } from '../../../core/review/roster.ts';
import { severity } from '../../../core/review/severity.ts';
import { hiddenIn } from '../../../core/review/shown-apart.ts';
import { toldVotes } from '../../../core/review/told-votes.ts';
import type { Disparities, SeverityModel } from '../../../pages/parts/fairness.ts';
import type { Deps } from '../container.ts';

/** What groups are compared by, of some provinces; `votesOf`: the one whose files are kept too. A region's are never held at once. */
export const readFairness = async (
  { applications }: Deps<'applications'>,
  provinces: readonly string[],
  votesOf?: string,
): Promise<{ readonly kinds: readonly AlikeFiles[]; readonly files: readonly FairnessFile[] }> => {
  const tally = createTally();
  const files: FairnessFile[] = [];
  const readProvince = async (province: string): Promise<void> => {
    for await (const page of applications.reportPages(province)) {
      for (const file of page) tally.add(file);
      if (province === votesOf) files.push(...page);
    }
  };
  await Promise.all(provinces.map(readProvince));
  return { kinds: tally.kinds(), files };
};

type Told = { readonly now: Instant; readonly utcOffset: string; readonly language: Language };

/** How the people of a committee vote: those who sit today, then who voted before them. */
export const severityOf = (
  { members, everyone, blind }: Pick<SeatedCommittee, 'members' | 'everyone' | 'blind'>,
  files: readonly FairnessFile[],
  { now, utcOffset, language }: Told,
): SeverityModel => {
  const sitting = members.map(({ id }) => id);
  return {
    severity: severity(toldVotes(files, sitting, now, utcOffset)),
    names: new Map(everyone.map(({ id, name }) => [id, localized(name, language)])),
    blind,
  };
};

/** Selection rates by each dimension; by province where several are compared. */
export const disparitiesOf = (files: readonly AlikeFiles[], provinces: readonly string[]): Disparities =>
  DIMENSIONS.filter((dimension) => dimension !== 'province' || provinces.length > 1).map((dimension) => ({
    dimension,
    ...disparityBy(dimension, files, provinces),
  }));

/** Those of one province for the coordinator, who reads the region's too. `files`: of all `provinces`. */
export const disparitiesApart = (province: string, files: readonly AlikeFiles[], provinces: readonly string[]): Disparities => {
  const own = files.filter((file) => file.province === province);
  return DIMENSIONS.filter((dimension) => dimension !== 'province').map((dimension) => ({
    dimension,
    ...disparityBy(dimension, own, [province], hiddenIn(province, dimension, files, provinces)),
  }));
};

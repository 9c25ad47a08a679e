import { verifyChain } from '../../../core/audit/chain.ts';
import type { Language } from '../../../core/language.ts';
import type { Committee } from '../../../core/region/committee.ts';
import type { Journal } from '../../../pages/secretariat/journal.ts';
import { sha256 } from '../../../store/sha256.ts';
import type { Deps } from '../container.ts';
import { journalNames } from './journal-names.ts';

/** A committee's own log as it is read by its secretary, its members and the coordinator. */
export const readJournal = async (
  { committees, region }: Deps<'committees' | 'region'>,
  committee: Committee,
  language: Language,
): Promise<Journal> => {
  // The head first: what is written meanwhile is one entry more, not one that is missing.
  const head = await committees.head(committee.province);
  const [all, roster] = await Promise.all([committees.events(committee.province), committees.getRoster(committee.province)]);
  const events = all.slice(0, head.seq);
  return {
    events,
    intact: verifyChain(sha256, events, head) === undefined,
    names: journalNames(region, { committee, roster, language }),
    utcOffset: region.utcOffset,
  };
};

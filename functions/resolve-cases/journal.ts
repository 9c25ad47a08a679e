import { localized } from '../../core/language.ts';
import { cases as texts } from '../../messages/catalogue/index.ts';
import { COMMITTEES_JOURNAL, committeesJournalPage, journalPage, provinceJournalPath } from '../../pages/secretariat/journal.ts';
import { readJournal } from '../shared/committee/journal.ts';
import type { Deps } from '../shared/container.ts';
import { type HttpRequest, html } from '../shared/http/http.ts';
import { signedInCoordinator } from './signed-in.ts';

/** The log of each committee of the region, for the coordinator: who sits is decided by its secretary, and one objects to her. */
export const createJournal = (deps: Deps<'committees' | 'access' | 'keys' | 'region' | 'clock'>) => async (request: HttpRequest) => {
  const { region } = deps;
  const committee = region.committees.find(({ province }) => province === request.query.get('province'));
  const path = committee === undefined ? COMMITTEES_JOURNAL : provinceJournalPath(committee.province);
  const { frame } = await signedInCoordinator(deps, request, path);
  const { language } = frame;
  const provinces = region.committees.map(({ province }) => province);
  const names = new Map(region.provinces.map(({ code, name }) => [code, localized(name, language)]));
  if (committee === undefined) return html(200, committeesJournalPage({ ...frame, provinces, names }));
  const province = names.get(committee.province) ?? committee.province;
  const back = { path: COMMITTEES_JOURNAL, label: texts[language].journals };
  return html(200, journalPage({ ...frame, ...(await readJournal(deps, committee, language)), province, back }));
};

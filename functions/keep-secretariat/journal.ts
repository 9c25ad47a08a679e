import { verifyChain } from '../../core/audit/chain.ts';
import { journalPage } from '../../pages/secretariat/journal.ts';
import { sha256 } from '../../store/sha256.ts';
import { type HttpRequest, html, type Route } from '../shared/http/http.ts';
import { signedInSecretary } from '../shared/session/signed-in-secretary.ts';
import type { SecretariatDeps } from './handler.ts';
import { journalNames } from './journal-names.ts';

export const journalRoutes = (deps: SecretariatDeps): readonly Route[] => {
  const { committees, region } = deps;

  const show = async (request: HttpRequest) => {
    const { committee, frame, province } = await signedInSecretary(deps, request);
    // The head first: what is written meanwhile is one entry more, not one that is missing.
    const head = await committees.head(committee.province);
    const [all, roster] = await Promise.all([committees.events(committee.province), committees.getRoster(committee.province)]);
    const events = all.slice(0, head.seq);
    const intact = verifyChain(sha256, events, head) === undefined;
    const names = journalNames(region, { committee, roster, language: frame.language });
    return html(200, journalPage({ ...frame, province, events, intact, names, utcOffset: region.utcOffset }));
  };

  return [{ method: 'GET', path: '/secretariat/log', answer: show }];
};

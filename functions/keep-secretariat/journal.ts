import { provinceName } from '../../core/region/region.ts';
import { secretariat as texts } from '../../messages/catalogue/index.ts';
import { filePath } from '../../pages/review/paths.ts';
import { decisionPath } from '../../pages/secretariat/decisions.ts';
import { journalPage, MEMBERS_JOURNAL } from '../../pages/secretariat/journal.ts';
import { readJournal } from '../shared/committee/journal.ts';
import { type HttpRequest, html, type Route } from '../shared/http/http.ts';
import { found } from '../shared/or-fail.ts';
import { memberOf, requireKind, staffFrame } from '../shared/session/session.ts';
import { signedInSecretary } from '../shared/session/signed-in-secretary.ts';
import type { SecretariatDeps } from './handler.ts';

/** The committee's own log, which its secretary and all who vote in it read and nobody writes here. */
export const journalRoutes = (deps: SecretariatDeps): readonly Route[] => {
  const { region } = deps;

  const toSecretary = async (request: HttpRequest) => {
    const { committee, frame, province } = await signedInSecretary(deps, request);
    const { language } = frame;
    const back = { path: '/secretariat', label: texts[language].back };
    return html(200, journalPage({ ...frame, ...(await readJournal(deps, committee, language)), province, back, filePath: decisionPath }));
  };

  const toMember = async (request: HttpRequest) => {
    const session = await requireKind(deps, request, 'member');
    const { member } = await memberOf(deps, session);
    const committee = found(region.committees.find(({ province }) => province === session.subject.province));
    const frame = staffFrame(region, request, { who: member.name, csrf: session.csrf });
    const { language } = frame;
    return html(
      200,
      journalPage({
        ...frame,
        ...(await readJournal(deps, committee, language)),
        province: provinceName(region.provinces, committee.province, language),
        back: { path: '/review', label: texts[language].standIn.back },
        filePath: (reference) => filePath(reference, { view: 'all' }),
        coordinator: region.coordinator,
      }),
    );
  };

  return [
    { method: 'GET', path: '/secretariat/log', answer: toSecretary },
    { method: 'GET', path: MEMBERS_JOURNAL, answer: toMember },
  ];
};

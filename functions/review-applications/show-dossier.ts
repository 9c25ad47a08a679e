import type { Application } from '../../core/application/application.ts';
import { parseReference } from '../../core/application/reference.ts';
import { isHidden } from '../../core/review/blind.ts';
import { resultOf } from '../../core/review/resting.ts';
import { ageOn } from '../../core/scoring/age.ts';
import { scoreIn } from '../../core/scoring/score-in.ts';
import { localDay } from '../../core/time.ts';
import { type DossierModel, dossierPage } from '../../pages/review/dossier.ts';
import { filePath } from '../../pages/review/paths.ts';
import { closedDossierPage } from '../../pages/review/vote-form.ts';
import type { Deps } from '../shared/container.ts';
import { type HttpRequest, html } from '../shared/http/http.ts';
import { HttpError } from '../shared/http/http-error.ts';
import { found } from '../shared/or-fail.ts';
import { isBefore } from '../shared/step/before-committee.ts';
import { besideOnAgenda } from './agenda.ts';
import { amongCommune, neighboursOf, type View } from './docket.ts';
import { resembling } from './resembling.ts';
import { type Member, signedIn } from './signed-in.ts';
import { votesFor } from './votes.ts';

type DossierDeps = Deps<'applications' | 'committees' | 'meetings' | 'access' | 'keys' | 'region' | 'clock'>;

/** One file of the docket: what she told, how its score arose, and the vote. */
export const createDossier = (deps: DossierDeps) => {
  const { applications, region, clock } = deps;
  const { utcOffset } = region;

  const openedBy = (request: HttpRequest): Promise<Member> =>
    signedIn(deps, request, (filter) => filePath(parseReference(request.params['reference'] ?? '') ?? '', filter));

  /** A file of her committee; another committee's answers like one that does not exist. */
  const fileOf = async (request: HttpRequest, { committee }: Member): Promise<Application> => {
    const reference = parseReference(request.params['reference'] ?? '');
    const application = reference === undefined ? undefined : await applications.getByReference(reference);
    if (!isBefore(committee, application)) throw new HttpError('not-found');
    return application;
  };

  /** The list she came from. */
  const viewOf = async ({ committee: { province }, member, filter, communes }: Member): Promise<View> => ({
    province,
    seat: member,
    filter,
    now: clock.now(),
    among: await amongCommune(applications, province, filter, communes),
  });

  /** The files before and behind one: on the agenda of the meeting that she came from, or in her docket. */
  const besideOf = async (file: Application, by: Member) =>
    (await besideOnAgenda(deps, by, file)) ?? neighboursOf(applications, await viewOf(by), { ...file, score: file.score ?? 0 });

  const page = async (file: Application, by: Member, more: Pick<DossierModel, 'values' | 'errors'> = {}): Promise<string> => {
    const { committee, member, frame, filter } = by;
    const [stored, beside, alike] = await Promise.all([
      applications.dossier(file.id),
      besideOf(file, by),
      resembling(applications, by, file),
    ]);
    const { application, form, events, scores, votes } = found(stored);
    return dossierPage({
      ...frame,
      ...more,
      ...beside,
      filter,
      reference: application.reference,
      form,
      hidden: isHidden(application.ballots, committee, member),
      provinces: region.provinces,
      age: ageOn(form.birthDate, localDay(application.submittedAt, utcOffset)),
      submittedAt: application.submittedAt,
      deadline: application.deadline,
      utcOffset,
      category: found(application.category),
      score: found(scoreIn(scores, application.round)),
      gridToday: region.grid.version,
      round: application.round,
      resembles: alike,
      answers: events.flatMap(({ kind, at, reason }) =>
        kind === 'information-answered' && reason !== undefined ? [{ at, text: reason }] : [],
      ),
      reopenings: events.flatMap(({ kind, at, reason }) => (kind === 'reopened' && reason !== undefined ? [{ at, text: reason }] : [])),
      votes: votesFor({ application, votes }, committee, member, frame.language),
    });
  };

  const heldUntil = ({ verdict }: Application) => (verdict === undefined ? undefined : { until: verdict.until, utcOffset });

  const closed = async (by: Member, file: Application) => {
    const { reference } = file;
    const beside = await besideOnAgenda(deps, by, file);
    return html(
      409,
      closedDossierPage({ ...by.frame, ...beside, filter: by.filter, reference, status: resultOf(file), held: heldUntil(file) }),
    );
  };

  const show = async (request: HttpRequest) => {
    const member = await openedBy(request);
    const file = await fileOf(request, member);
    return file.status === 'in-review' ? html(200, await page(file, member)) : { ...(await closed(member, file)), status: 200 };
  };

  return { openedBy, fileOf, viewOf, page, closed, heldUntil, show };
};

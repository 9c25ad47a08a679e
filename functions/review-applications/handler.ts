import type { Application } from '../../core/application/application.ts';
import { parseReference } from '../../core/application/reference.ts';
import { localized } from '../../core/language.ts';
import { ageOn } from '../../core/scoring/age.ts';
import { localDay } from '../../core/time.ts';
import { docketPage } from '../../pages/review/docket.ts';
import { type DossierModel, dossierPage } from '../../pages/review/dossier.ts';
import { closedDossierPage, confirmVotePage, votedPage } from '../../pages/review/vote-form.ts';
import type { Deps } from '../shared/container.ts';
import { errorPageOf } from '../shared/error-page.ts';
import { found } from '../shared/found.ts';
import { type HttpRequest, html, httpHandler } from '../shared/http.ts';
import { HttpError } from '../shared/http-error.ts';
import { memberOf, postedForm, requireKind, staffFrame } from '../shared/session.ts';
import { castVote } from './cast-vote.ts';
import { docketRow, firstOwed, readDocket } from './docket.ts';
import { parseVote } from './parse-vote.ts';
import { isBefore, resembling } from './resembling.ts';
import { votesFor } from './votes.ts';

export type ReviewDeps = Deps<'applications' | 'committees' | 'access' | 'keys' | 'callbacks' | 'region' | 'clock'>;

/** A member's docket, each file with its score explained, and her vote. */
export const createHandler = (deps: ReviewDeps) => {
  const { applications, region, clock } = deps;
  const { utcOffset } = region;

  const signedIn = async (request: HttpRequest, path?: string) => {
    const session = await requireKind(deps, request, 'member');
    const { csrf } = session;
    const { committee, member } = await memberOf(deps, session);
    return { committee, member, csrf, frame: staffFrame(region, request, { who: member.name, csrf }, path) };
  };
  type Member = Awaited<ReturnType<typeof signedIn>>;

  const showDocket = async (request: HttpRequest) => {
    const { committee, member, frame } = await signedIn(request);
    const { files, owed, next } = await readDocket(applications, committee, member, request.query.get('after') ?? undefined);
    const province = localized(found(region.provinces.find(({ code }) => code === committee.province)).name, frame.language);
    const rows = files.map((file) => docketRow(file, member, clock.now()));
    return html(
      200,
      docketPage({
        ...frame,
        province,
        rows,
        waiting: owed,
        utcOffset,
        ...(next === undefined ? {} : { next: `/review?after=${encodeURIComponent(next)}` }),
      }),
    );
  };

  /** A file of her committee; another committee's answers like one that does not exist. */
  const fileOf = async (request: HttpRequest, { committee }: Member): Promise<Application> => {
    const reference = parseReference(request.params['reference'] ?? '');
    const application = reference === undefined ? undefined : await applications.getByReference(reference);
    if (!isBefore(committee, application)) throw new HttpError('not-found');
    return application;
  };

  const dossier = async (file: Application, { committee, member, frame }: Member, more: Pick<DossierModel, 'values' | 'errors'> = {}) => {
    const stored = found(await applications.dossier(file.id));
    const { application, form, events } = stored;
    return dossierPage({
      ...frame,
      ...more,
      reference: application.reference,
      form,
      provinces: region.provinces,
      age: ageOn(form.birthDate, localDay(application.submittedAt, utcOffset)),
      submittedAt: application.submittedAt,
      deadline: application.deadline,
      utcOffset,
      category: found(application.category),
      score: found(stored.scores.get(application.round)),
      round: application.round,
      resembles: await resembling(applications, committee, application),
      answers: events.flatMap(({ kind, at, reason }) =>
        kind === 'information-answered' && reason !== undefined ? [{ at, text: reason }] : [],
      ),
      votes: votesFor(stored, committee, member, frame.language),
    });
  };

  const closed = ({ frame }: Member, { reference, status }: Application) => html(409, closedDossierPage({ ...frame, reference, status }));

  const showDossier = async (request: HttpRequest) => {
    const member = await signedIn(request);
    const file = await fileOf(request, member);
    return file.status === 'in-review' ? html(200, await dossier(file, member)) : { ...closed(member, file), status: 200 };
  };

  const vote = async (request: HttpRequest) => {
    const member = await signedIn(request);
    const form = postedForm(request, member.csrf);
    const file = await fileOf(request, member);
    if (file.status !== 'in-review') return closed(member, file);
    const parsed = parseVote(form);
    if (!parsed.ok) return html(422, await dossier(file, member, parsed.error));
    const { reference } = file;
    if (form.get('confirm') !== 'yes') return html(200, confirmVotePage({ ...member.frame, reference, ...parsed.value }));
    const result = await castVote(deps, file.id, member.committee, { member: member.member.id, ...parsed.value });
    if (!result.ok) {
      if (result.error === 'Busy') throw new HttpError('unavailable');
      if (result.error === 'NotAMember') throw new HttpError('forbidden');
      // The applicant answered, or the file was closed, while she read.
      const now = found(await applications.get(file.id));
      return now.status === 'in-review' ? html(409, await dossier(now, member)) : closed(member, now);
    }
    const { status } = result.value;
    const outcome =
      status === 'approved' || status === 'rejected' || status === 'information-requested' || status === 'escalated' ? status : undefined;
    const next = await firstOwed(applications, member.committee, member.member, file.id);
    return html(200, votedPage({ ...member.frame, reference, choice: parsed.value.choice, outcome, next }));
  };

  return httpHandler(
    [
      { method: 'GET', path: '/review', answer: showDocket },
      { method: 'GET', path: '/review/{reference}', answer: showDossier },
      { method: 'POST', path: '/review/{reference}', answer: vote },
    ],
    errorPageOf(region),
  );
};

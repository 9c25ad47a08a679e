import * as z from 'zod';
import type { Application } from '../../core/application/application.ts';
import { ReasonSchema } from '../../core/application/fields.ts';
import { parseReference } from '../../core/application/reference.ts';
import type { Choice } from '../../core/review/ballot.ts';
import { type DocketRow, docketRowOf } from '../../core/review/docket.ts';
import { whyNotReopened } from '../../core/review/resting.ts';
import { plusDays } from '../../core/time.ts';
import { DECISIONS, decisionPath, decisionsPage, type RestingRow } from '../../pages/secretariat/decisions.ts';
import { confirmReopenPage, notReopenedPage, type ReopenModel, reopenPage } from '../../pages/secretariat/reopen.ts';
import { refusedDecision } from '../shared/committee/decision.ts';
import { type HttpRequest, type HttpResponse, html, type Route, seeOther } from '../shared/http/http.ts';
import { HttpError } from '../shared/http/http-error.ts';
import { pageOf } from '../shared/page-of.ts';
import { postedForm } from '../shared/session/session.ts';
import { type Secretary, signedInSecretary } from '../shared/session/signed-in-secretary.ts';
import { isBefore } from '../shared/step/before-committee.ts';
import type { SecretariatDeps } from './handler.ts';
import { reopenOne } from './reopen-one.ts';

const LONGEST_SEARCH = 20;

const ReopenSchema = z.object({ reason: ReasonSchema, round: z.coerce.number().int().min(0) });

/** Decisions of her committee that rest, and a file reopened with a reason before anybody is told. */
export const decisionRoutes = (deps: SecretariatDeps): readonly Route[] => {
  const { applications, region, clock } = deps;
  const { utcOffset } = region;

  const list = async (
    { committee, frame, province }: Secretary,
    { page = null, ...said }: { readonly page?: string | null; readonly done?: boolean; readonly sought?: string },
  ): Promise<string> => {
    const held = (await applications.docket(committee.province, { status: 'held' })).flatMap(restingOf).toSorted(nextFirst);
    return decisionsPage({
      ...frame,
      ...said,
      province,
      holdHours: committee.holdHours,
      ...pageOf(held, page),
      count: held.length,
      utcOffset,
    });
  };

  /** The file that a reference names; another committee's like one that does not exist. */
  const fileOf = async (typed: string, { committee }: Secretary): Promise<Application | undefined> => {
    const reference = parseReference(typed);
    const application = reference === undefined ? undefined : await applications.getByReference(reference);
    return isBefore(committee, application) ? application : undefined;
  };

  const one = (file: Application, { frame }: Secretary, more: Partial<ReopenModel> = {}): string => {
    const [row] = restingOf(docketRowOf(file));
    const why = whyNotReopened(file);
    const path = decisionPath(file.reference);
    if (row !== undefined && why === undefined) return reopenPage({ ...frame, path, ...row, round: file.round, utcOffset, ...more });
    return notReopenedPage({ ...frame, path, reference: file.reference, status: file.status, why: why ?? 'open' });
  };

  /** Posted, for anything may be typed and nothing of it may stand in an address. */
  const find = async (typed: string, signed: Secretary): Promise<HttpResponse> => {
    const file = await fileOf(typed, signed);
    return file === undefined ? html(200, await list(signed, { sought: typed })) : seeOther(signed.frame, decisionPath(file.reference));
  };

  const show = async (request: HttpRequest) => {
    const { query } = request;
    const signed = await signedInSecretary(deps, request, DECISIONS);
    const reference = query.get('file');
    if (reference === null) {
      return html(200, await list(signed, { page: query.get('page'), done: query.get('done') === 'reopened' }));
    }
    return html(200, one(known(await fileOf(reference, signed)), signed));
  };

  const act = async (request: HttpRequest): Promise<HttpResponse> => {
    const signed = await signedInSecretary(deps, request, DECISIONS);
    const form = postedForm(request, signed.csrf);
    const search = form.get('search');
    if (search !== null) return find(search.slice(0, LONGEST_SEARCH), signed);
    const file = known(await fileOf(request.query.get('file') ?? '', signed));
    if (whyNotReopened(file) === 'twice') return html(409, one(file, signed));
    const { committee, by, frame } = signed;
    const parsed = ReopenSchema.safeParse(Object.fromEntries(form));
    if (!parsed.success) return html(422, one(file, signed, refusedDecision(parsed.error, form)));
    const { reason, round } = parsed.data;
    const [row] = restingOf(docketRowOf(file));
    if (form.get('confirm') !== 'yes' && row !== undefined && round === file.round) {
      const deadline = plusDays(clock.now(), committee.deadlineDays);
      return html(200, confirmReopenPage({ ...frame, path: decisionPath(file.reference), ...row, round, deadline, reason, utcOffset }));
    }
    if (form.get('confirm') !== 'yes') return html(409, one(file, signed, { values: { reason }, changed: true }));
    const { done, now } = await reopenOne(deps, file.id, { round, deadlineDays: committee.deadlineDays, by, reason });
    switch (done) {
      case 'reopened':
      case 'again':
        return seeOther(frame, `${DECISIONS}?done=reopened`);
      case 'not-held':
      case 'changed':
        return html(409, one(now, signed, { values: { reason }, changed: true }));
      case 'busy':
        throw new HttpError('unavailable');
    }
  };

  return [
    { method: 'GET', path: DECISIONS, answer: show },
    { method: 'POST', path: DECISIONS, answer: act },
  ];
};

/** A file of her committee, or an answer like that for an address that does not exist. */
const known = (file: Application | undefined): Application => {
  if (file === undefined) throw new HttpError('not-found');
  return file;
};

const restingOf = ({ reference, verdict, ballots, reopened = 0 }: DocketRow): readonly RestingRow[] => {
  if (verdict === undefined) return [];
  const cast = Object.values(ballots).filter((ballot) => ballot.void !== true);
  const count = (choice: Choice): number => cast.filter((one) => one.choice === choice).length;
  const tally = {
    approve: count('approve'),
    reject: count('reject'),
    'more-information': count('more-information'),
    abstain: count('abstain'),
    recuse: count('recuse'),
  };
  return [{ reference, verdict, tally, reopened }];
};

/** The next to be told first. */
const nextFirst = (a: RestingRow, b: RestingRow): number =>
  a.verdict.until < b.verdict.until ? -1 : a.verdict.until > b.verdict.until ? 1 : 0;

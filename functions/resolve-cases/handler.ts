import type { Case } from '../../core/case/case.ts';
import { CASE_KINDS, CaseSchema, countByKind } from '../../core/case/case.ts';
import { provinceName } from '../../core/region/region.ts';
import { type CaseModel, casePage, closedCasePage, confirmCasePage, settledCasePage } from '../../pages/cases/case.ts';
import { type CaseRow, casesPage } from '../../pages/cases/cases.ts';
import { CASES_FAIRNESS_PATH } from '../../pages/cases/fairness.ts';
import { COMMITTEES_JOURNAL } from '../../pages/secretariat/journal.ts';
import { seatTableOf } from '../shared/committee/seat-table.ts';
import type { Deps } from '../shared/container.ts';
import { errorPageOf } from '../shared/http/error-page.ts';
import { type HttpRequest, html, httpHandler } from '../shared/http/http.ts';
import { HttpError } from '../shared/http/http-error.ts';
import { onlyShown } from '../shared/http/only-shown.ts';
import { pageOf } from '../shared/page-of.ts';
import { postedForm } from '../shared/session/session.ts';
import { passOverCase } from '../shared/unreadable.ts';
import { act } from './actions.ts';
import { detailOf } from './detail.ts';
import { createFairness } from './fairness.ts';
import { gridTrialRoutes } from './grid-trial.ts';
import { createJournal } from './journal.ts';
import { mailRoutes, undeliveredCount } from './mail.ts';
import { parseAction } from './parse-action.ts';
import { type Coordinator, signedInCoordinator } from './signed-in.ts';

export type CaseDeps = Deps<
  | 'committees'
  | 'applications'
  | 'messages'
  | 'cases'
  | 'suppressions'
  | 'seats'
  | 'national'
  | 'access'
  | 'keys'
  | 'workflow'
  | 'callbacks'
  | 'delivery'
  | 'region'
  | 'clock'
>;

const IdSchema = CaseSchema.shape.id.max(200);

/** What waits for the regional coordinator: each case with its cause and what she can do about it. */
export const createHandler = (deps: CaseDeps) => {
  const { cases, region } = deps;
  const { utcOffset } = region;

  const rowOf = (opened: Case, { frame }: Coordinator): CaseRow => ({
    ...opened,
    province: provinceName(region.provinces, opened.province, frame.language),
  });

  const list = async (request: HttpRequest) => {
    const coordinator = await signedInCoordinator(deps, request);
    const provinces = region.provinces.map(({ code }) => code);
    const { query } = request;
    const kind = CASE_KINDS.find((one) => one === query.get('kind'));
    const [open, seats, undelivered] = await Promise.all([
      cases.allOpen(passOverCase),
      seatTableOf(deps, provinces, coordinator.frame.language),
      undeliveredCount(deps),
    ]);
    const { rows, previousPage, nextPage } = pageOf(kind === undefined ? open : open.filter((one) => one.kind === kind), query.get('page'));
    const shown = await cases.getMany(
      rows.map(({ id }) => id),
      passOverCase,
    );
    return html(
      200,
      casesPage({
        ...coordinator.frame,
        rows: shown.map((one) => rowOf(one, coordinator)),
        counts: countByKind(open),
        kind,
        previousPage,
        nextPage,
        utcOffset,
        seats,
        undelivered,
      }),
    );
  };

  const caseOf = async (request: HttpRequest): Promise<Case | undefined> => {
    const id = IdSchema.safeParse(request.params['case']);
    return id.success ? cases.get(id.data) : undefined;
  };

  const page = async (opened: Case, coordinator: Coordinator, more: Pick<CaseModel, 'values' | 'errors'> = {}) =>
    casePage({
      ...coordinator.frame,
      ...more,
      case: rowOf(opened, coordinator),
      utcOffset,
      detail: await detailOf(deps, opened, coordinator.frame.language),
    });

  const show = async (request: HttpRequest) => {
    const coordinator = await signedInCoordinator(deps, request);
    const opened = await caseOf(request);
    return html(200, opened === undefined ? closedCasePage(coordinator.frame) : await page(opened, coordinator));
  };

  const settle = async (request: HttpRequest) => {
    const coordinator = await signedInCoordinator(deps, request);
    const form = postedForm(request, coordinator.csrf);
    const opened = await caseOf(request);
    if (opened === undefined) return html(409, closedCasePage(coordinator.frame));
    const parsed = parseAction(opened.kind, form);
    if (!parsed.ok) return html(422, await page(opened, coordinator, parsed.error));
    const shown = { ...coordinator.frame, case: rowOf(opened, coordinator), choice: parsed.value.choice };
    if (form.get('confirm') !== 'yes') return html(200, confirmCasePage({ ...shown, ...parsed.value.shown }));
    const done = await act(deps, opened, parsed.value.action, { role: 'coordinator', id: region.coordinator.id });
    if (done.ok) return html(200, settledCasePage(shown));
    if (done.error === 'Busy') throw new HttpError('unavailable');
    if (typeof done.error === 'object')
      return html(422, await page(opened, coordinator, { values: parsed.value.values, errors: done.error.errors }));
    // The holder was placed meanwhile, or somebody settled the case: it shows how it stands now.
    const now = await caseOf(request);
    return html(409, now === undefined ? closedCasePage(coordinator.frame) : await page(now, coordinator));
  };

  return httpHandler(
    [
      { method: 'GET', path: '/cases', answer: list },
      { method: 'GET', path: CASES_FAIRNESS_PATH, answer: createFairness(deps) },
      { method: 'GET', path: COMMITTEES_JOURNAL, answer: createJournal(deps) },
      ...gridTrialRoutes(deps),
      ...mailRoutes(deps),
      { method: 'GET', path: '/cases/{case}', answer: show },
      { method: 'POST', path: '/cases/fairness', answer: onlyShown },
      { method: 'POST', path: '/cases/log', answer: onlyShown },
      { method: 'POST', path: '/cases/{case}', answer: settle },
    ],
    errorPageOf(region),
  );
};

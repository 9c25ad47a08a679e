import * as z from 'zod';
import { type Appeal, appealOf, isRefused } from '../../core/application/appeal.ts';
import type { Application } from '../../core/application/application.ts';
import { LONGEST_REASON, paragraph } from '../../core/application/fields.ts';
import { type FieldError, parseFields } from '../../core/application/problems.ts';
import { appeal } from '../../core/application/transitions/appeal.ts';
import type { AuditEvent } from '../../core/audit/event.ts';
import { appealPage } from '../../pages/follow/appeal.ts';
import { impossiblePage } from '../../pages/follow/impossible.ts';
import { commitLatest } from '../shared/commit-latest.ts';
import { reasonsFor } from '../shared/committee/reasons.ts';
import { type HttpRequest, html, seeOther } from '../shared/http/http.ts';
import { allowed } from '../shared/or-fail.ts';
import { type Applicant, requireApplicant } from '../shared/session/applicant.ts';
import { postedForm } from '../shared/session/session.ts';
import { closeWait } from '../shared/step/close-wait.ts';
import type { ManageDeps } from './handler.ts';
import { inLanguage } from './in-language.ts';
import { tell } from './tell.ts';

const AppealSchema = z.object({ reason: paragraph(10, LONGEST_REASON) });

/** She asks once for a review of a refusal; a new execution brings it to the regional coordinator. */
export const createAppeal = (deps: ManageDeps) => {
  const { applications, callbacks, workflow, region, clock } = deps;

  const standing = async (request: HttpRequest) => {
    const applicant = await requireApplicant(deps, request);
    const events = await applications.getEvents(applicant.application.id);
    return { ...applicant, events, appeal: appealOf(applicant.application, events, region.appeal.days, clock.now()) };
  };

  const page = async (
    { application, frame }: Applicant,
    events: readonly AuditEvent[],
    { until }: Extract<Appeal, { kind: 'open' }>,
    typed: { readonly reason: string; readonly errors: readonly FieldError[] },
  ) =>
    appealPage({
      ...frame,
      ...typed,
      until,
      utcOffset: region.utcOffset,
      reasons: application.status === 'rejected' ? await reasonsFor(applications, application.id, events, 'rejected') : [],
    });

  const show = async (request: HttpRequest) => {
    const { appeal: offered, events, ...applicant } = await standing(request);
    if (offered.kind !== 'open') return html(200, impossiblePage({ ...applicant.frame, what: 'appeal' }));
    return html(200, await page(applicant, events, offered, { reason: '', errors: [] }));
  };

  const ask = async (request: HttpRequest) => {
    const { appeal: offered, events, ...applicant } = await standing(request);
    const form = postedForm(request, applicant.csrf);
    const done = seeOther(request, '/follow/status');
    // Pressed twice.
    if (offered.kind === 'asked') return done;
    if (offered.kind !== 'open') return html(409, impossiblePage({ ...applicant.frame, what: 'appeal' }));
    const reason = form.get('reason') ?? '';
    const switched = inLanguage(applicant, form);
    if (switched !== undefined) return html(200, await page(switched, events, offered, { reason, errors: [] }));
    const parsed = parseFields(AppealSchema, { reason });
    if (!parsed.ok) return html(422, await page(applicant, events, offered, { reason, errors: parsed.error }));
    await letGo(applicant.application);
    const moment = { at: clock.now() };
    const propose = (latest: Application) => (mayAsk(latest) ? allowed(appeal(latest, parsed.value, moment)) : undefined);
    const asked = await commitLatest(applications, applicant.application, propose);
    // Another press was faster: the page says how it stands.
    if (asked === undefined) return done;
    await workflow.tryStart(asked);
    await tell(deps, asked);
    return done;
  };

  /** An execution that has not heard of the refusal yet would wait for ever once the next one has begun. */
  const letGo = (application: Application) => closeWait(applications, callbacks, application);

  return { show, ask };
};

const mayAsk = ({ status, appealedAt }: Application): boolean => isRefused(status) && appealedAt === undefined;

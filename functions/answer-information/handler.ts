import * as z from 'zod';
import { amend } from '../../core/application/amend.ts';
import type { Application } from '../../core/application/application.ts';
import { paragraph } from '../../core/application/fields.ts';
import { parseFields } from '../../core/application/problems.ts';
import { answerInformation } from '../../core/application/transitions/information.ts';
import { fieldsFromForm, situationFromFields } from '../../pages/apply/form-fields.ts';
import { answeredPage, informationPage, nothingAskedPage } from '../../pages/information.ts';
import { commitLatest } from '../shared/commit-latest.ts';
import { decidingReasons } from '../shared/committee/reasons.ts';
import type { Deps } from '../shared/container.ts';
import { errorPageOf } from '../shared/http/error-page.ts';
import { type HttpRequest, html, httpHandler } from '../shared/http/http.ts';
import { allowed, found } from '../shared/or-fail.ts';
import { type Applicant, requireApplicant } from '../shared/session/applicant.ts';
import { postedForm } from '../shared/session/session.ts';
import { closeWait } from '../shared/step/close-wait.ts';
import { supersedeLink } from './supersede-link.ts';

const AnswerSchema = z.object({ answer: paragraph(1, 4000) });

/** The applicant reads what the committee asks, answers, and corrects what she said of her situation and project. */
export const createHandler = (deps: Deps<'applications' | 'access' | 'keys' | 'callbacks' | 'region' | 'clock'>) => {
  const { applications, callbacks, region, clock } = deps;

  const page = async (
    { application, frame }: Applicant,
    values: URLSearchParams,
    errors: Parameters<typeof informationPage>[0]['errors'],
  ) =>
    informationPage({
      ...frame,
      reference: application.reference,
      questions: await decidingReasons(applications, application),
      deadline: application.deadline,
      utcOffset: region.utcOffset,
      values,
      errors,
    });

  const show = async (request: HttpRequest) => {
    const applicant = await requireApplicant(deps, request);
    if (!isAsked(applicant.application)) return html(200, nothingAskedPage(applicant.frame));
    const form = found(await applications.getForm(applicant.application.id));
    return html(200, await page(applicant, fieldsFromForm(form), []));
  };

  const answer = async (request: HttpRequest) => {
    const applicant = await requireApplicant(deps, request);
    const { application, csrf, frame } = applicant;
    const values = postedForm(request, csrf);
    const typed = { answer: values.get('answer') ?? undefined };
    if (!isAsked(application)) return over(applicant, typed);
    const answered = parseFields(AnswerSchema, typed);
    const fields = situationFromFields(values);
    const form = amend(found(await applications.getForm(application.id)), fields);
    if (!answered.ok || !form.ok) {
      const errors = [...(answered.ok ? [] : answered.error), ...(form.ok ? [] : form.error)];
      return html(422, await page(applicant, values, errors));
    }
    const moment = { at: clock.now() };
    /** The form is read after its application: a contact that is corrected meanwhile stays. */
    const propose = async (latest: Application) => {
      if (!isAsked(latest) || latest.round !== application.round) return undefined;
      const amended = amend(found(await applications.getForm(latest.id)), fields);
      return amended.ok ? allowed(answerInformation(latest, { ...answered.value, form: amended.value }, moment)) : undefined;
    };
    const committed = await commitLatest(applications, application, propose);
    if (committed === undefined) return over(applicant, typed);
    await closeWait(applications, callbacks, committed);
    await supersedeLink(deps, application);
    return html(200, answeredPage(frame));
  };

  /** Pressed twice, or sent again because no answer came: it is answered as before. Otherwise the time is over. */
  const over = async ({ application, frame }: Applicant, typed: { readonly answer: string | undefined }) => {
    const events = await applications.getEvents(application.id);
    const answered = events.findLast(({ kind }) => kind === 'information-answered');
    const isSame = answered !== undefined && AnswerSchema.safeParse(typed).data?.answer === answered.reason;
    return isSame ? html(200, answeredPage(frame)) : html(409, nothingAskedPage(frame));
  };

  return httpHandler(
    [
      { method: 'GET', path: '/information', answer: show },
      { method: 'POST', path: '/information', answer },
    ],
    errorPageOf(region),
  );
};

const isAsked = ({ status, callback }: Application): boolean => status === 'information-requested' && callback === undefined;

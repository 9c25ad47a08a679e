import * as z from 'zod';
import { amend } from '../../core/application/amend.ts';
import type { Application } from '../../core/application/application.ts';
import { paragraph } from '../../core/application/fields.ts';
import { parseFields } from '../../core/application/problems.ts';
import { answerInformation } from '../../core/application/transitions/information.ts';
import { fieldsFromForm, situationFromFields } from '../../pages/apply/form-fields.ts';
import { answeredPage, informationPage, nothingAskedPage } from '../../pages/information.ts';
import { type Applicant, requireApplicant } from '../shared/applicant.ts';
import { closeWait } from '../shared/close-wait.ts';
import type { Deps } from '../shared/container.ts';
import { errorPageOf } from '../shared/error-page.ts';
import { allowed, found } from '../shared/found.ts';
import { type HttpRequest, html, httpHandler } from '../shared/http.ts';
import { HttpError } from '../shared/http-error.ts';
import { decidingReasons } from '../shared/reasons.ts';
import { postedForm } from '../shared/session.ts';
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
    if (!isAsked(application)) return html(409, nothingAskedPage(frame));
    const answered = parseFields(AnswerSchema, { answer: values.get('answer') ?? undefined });
    const form = amend(found(await applications.getForm(application.id)), situationFromFields(values));
    if (!answered.ok || !form.ok) {
      const errors = [...(answered.ok ? [] : answered.error), ...(form.ok ? [] : form.error)];
      return html(422, await page(applicant, values, errors));
    }
    const change = allowed(answerInformation(application, { form: form.value, answer: answered.value.answer }, { at: clock.now() }));
    const committed = await applications.commit(change);
    if (!committed.ok) {
      if (committed.error === 'Conflict') throw new HttpError('unavailable');
      // Pressed twice, or the time was over in the same moment.
      return html(409, nothingAskedPage(frame));
    }
    await closeWait(applications, callbacks, committed.value);
    await supersedeLink(deps, application);
    return html(200, answeredPage(frame));
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

import { statusPage } from '../../pages/follow/status.ts';
import type { Deps } from '../shared/container.ts';
import { errorPageOf } from '../shared/http/error-page.ts';
import { type HttpRequest, html, httpHandler, type Route, seeOther } from '../shared/http/http.ts';
import { HttpError } from '../shared/http/http-error.ts';
import { requireApplicant } from '../shared/session/applicant.ts';
import { statusOf } from '../shared/status.ts';
import { createAppeal } from './appeal.ts';
import { createContact } from './contact.ts';
import { createData } from './data.ts';
import { createWithdrawal } from './withdraw.ts';

export type ManageDeps = Deps<'applications' | 'access' | 'keys' | 'workflow' | 'callbacks' | 'delivery' | 'region' | 'clock'>;

/** What an applicant sees and does with her own application, once she is signed in. GET changes nothing, ever. */
export const createHandler = (deps: ManageDeps) => {
  const contact = createContact(deps);
  const withdrawal = createWithdrawal(deps);
  const appeal = createAppeal(deps);
  const data = createData(deps);

  const status = async (request: HttpRequest) => {
    const { application, frame } = await requireApplicant(deps, request);
    return html(200, statusPage({ ...frame, ...(await statusOf(deps, application, request.language)) }));
  };

  return httpHandler(
    [
      { method: 'GET', path: '/follow/status', answer: orSignIn(status) },
      { method: 'GET', path: '/follow/contact', answer: orSignIn(contact.show) },
      { method: 'POST', path: '/follow/contact', answer: contact.save },
      { method: 'GET', path: '/follow/withdraw', answer: orSignIn(withdrawal.show) },
      { method: 'POST', path: '/follow/withdraw', answer: withdrawal.withdraw },
      { method: 'GET', path: '/follow/appeal', answer: orSignIn(appeal.show) },
      { method: 'POST', path: '/follow/appeal', answer: appeal.ask },
      { method: 'GET', path: '/follow/data', answer: orSignIn(data.show) },
      { method: 'GET', path: '/follow/data.json', answer: orSignIn(data.download) },
    ],
    errorPageOf(deps.region),
  );
};

/** Whoever opens a page without a session is asked for her reference and code, where she can do something about it. */
const orSignIn =
  (answer: Route['answer']): Route['answer'] =>
  async (request) => {
    try {
      return await answer(request);
    } catch (error) {
      if (error instanceof HttpError && error.code === 'session-expired') return seeOther(request, '/follow');
      throw error;
    }
  };

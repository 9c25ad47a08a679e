import { codeSentPage, followPage } from '../../pages/follow/follow.ts';
import type { Deps } from '../shared/container.ts';
import { errorPageOf } from '../shared/http/error-page.ts';
import { frameOf } from '../shared/http/frame.ts';
import { type HttpRequest, html, httpHandler, json, seeOther } from '../shared/http/http.ts';
import { HttpError } from '../shared/http/http-error.ts';
import { refuseCrossSite } from '../shared/http/same-site.ts';
import { APPLICANT_HOURS, newSession } from '../shared/session/new-session.ts';
import { statusOf } from '../shared/status.ts';
import { createLostCode } from './lost-code.ts';
import { createUnlock } from './unlock.ts';
import { apiView } from './view.ts';

/**
 * Opens an application to whoever has its reference and tracking code: to a program at once, to a person by a session. The
 * code comes in a header or a body, never in an address.
 */
export const createHandler = (deps: Deps<'applications' | 'messages' | 'access' | 'keys' | 'delivery' | 'region' | 'clock'>) => {
  const { region } = deps;
  const unlock = createUnlock(deps);
  const sendAgain = createLostCode(deps);

  const showJson = async (request: HttpRequest) => {
    const [scheme, code = ''] = (request.headers['authorization'] ?? '').split(' ');
    const application = await unlock(request.params['reference'] ?? '', scheme?.toLowerCase() === 'bearer' ? code : '');
    if (application === undefined) throw new HttpError('unauthorized');
    const view = apiView(await statusOf(deps, application, request.language), request.language);
    return json(200, view, { 'Content-Language': request.language });
  };

  const signIn = async (request: HttpRequest) => {
    refuseCrossSite(request);
    const form = request.form();
    const reference = form.get('reference') ?? '';
    const application = await unlock(reference, form.get('trackingCode') ?? '');
    const frame = frameOf(region, request);
    if (application === undefined) return html(404, followPage({ ...frame, reference, failed: true }));
    const { id, codeVersion } = application;
    const { cookie } = await newSession(deps, { kind: 'applicant', id }, APPLICANT_HOURS, { codeVersion });
    return seeOther(request, '/follow/status', [cookie]);
  };

  const lostCode = async (request: HttpRequest) => {
    refuseCrossSite(request);
    await sendAgain(request.form().get('reference') ?? '');
    return html(200, codeSentPage(frameOf(region, request, '/follow')));
  };

  return httpHandler(
    [
      { method: 'GET', path: '/applications/{reference}', answer: showJson },
      { method: 'GET', path: '/follow', answer: (request) => html(200, followPage(frameOf(region, request))) },
      { method: 'POST', path: '/follow', answer: signIn },
      { method: 'POST', path: '/follow/code', answer: lostCode },
    ],
    errorPageOf(region),
  );
};

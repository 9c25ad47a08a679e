import type { Renewal } from '../../core/access/access.ts';
import { contactSavedPage } from '../../pages/follow/contact.ts';
import { digestOf } from '../shared/adapters/keys.ts';
import { type HttpRequest, html } from '../shared/http/http.ts';
import { refuseCrossSite } from '../shared/http/same-site.ts';
import type { Applicant, KnownApplicant } from '../shared/session/applicant.ts';
import { APPLICANT_HOURS, newSession } from '../shared/session/new-session.ts';
import { SESSION_COOKIE } from '../shared/session/session.ts';
import type { ManageDeps } from './handler.ts';

/**
 * A new tracking code is shown once, on a network that loses answers: the form that had it made, sent again, is answered the
 * same. It may come from the session that sent it, which is over, or from the one that goes on from it when the cookie arrived
 * and the page did not.
 */
export const createRenewal = (deps: ManageDeps) => {
  const { keys } = deps;

  /** By what the form that makes this renewal is known when it comes again. */
  const noteOf = (form: URLSearchParams, codeVersion: number, changed: boolean): Renewal => ({
    codeVersion,
    form: formOf(form),
    changed,
  });

  /** The renewal that this very form has made before, if it has, and if that is still the newest. */
  const repeated = (request: HttpRequest, { application, renewal }: KnownApplicant): Renewal | undefined => {
    if (renewal?.codeVersion !== application.codeVersion) return undefined;
    refuseCrossSite(request);
    const form = request.form();
    const isSame =
      form.get('renew') === 'yes' && form.get('codeVersion') === String(renewal.codeVersion - 1) && formOf(form) === renewal.form;
    return isSame ? renewal : undefined;
  };

  const show = async ({ application, frame }: Applicant, { codeVersion, changed }: Renewal) =>
    contactSavedPage({ ...frame, changed, trackingCode: await keys.trackingCode(application.id, codeVersion) });

  /** The sessions that the old code has opened are over; hers goes on in a new one, the same each time. */
  const goOn = async (request: HttpRequest, applicant: Applicant, renewal: Renewal) => {
    const { codeVersion } = renewal;
    const id = await keys.nextSession(request.cookies[SESSION_COOKIE] ?? '', codeVersion);
    const subject = { kind: 'applicant', id: applicant.application.id } as const;
    const { cookie } = await newSession(deps, subject, APPLICANT_HOURS, { codeVersion }, { id, renewal });
    const session = { ...applicant.frame.session, csrf: await keys.csrfToken(id) };
    const page = await show({ ...applicant, frame: { ...applicant.frame, session } }, renewal);
    return html(200, page, { cookies: [cookie] });
  };

  /** What was answered before. */
  const answerAgain = async (request: HttpRequest, known: KnownApplicant, renewal: Renewal) =>
    known.isOver ? goOn(request, known, renewal) : html(200, await show(known, renewal));

  return { noteOf, repeated, goOn, answerAgain };
};

const formOf = (form: URLSearchParams): string => digestOf(form.get('csrf') ?? '');

import { withContact } from '../../core/application/amend.ts';
import type { Application } from '../../core/application/application.ts';
import type { Form } from '../../core/application/form.ts';
import type { FieldError } from '../../core/application/problems.ts';
import { replaceContact } from '../../core/application/transitions/contact.ts';
import { MESSAGES_OF } from '../../core/message/message.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { formatPhone } from '../../messages/format.ts';
import { type ContactModel, contactPage, contactSavedPage } from '../../pages/follow/contact.ts';
import { type Applicant, requireApplicant } from '../shared/applicant.ts';
import { allowed, found } from '../shared/found.ts';
import { type HttpRequest, html } from '../shared/http.ts';
import { HttpError } from '../shared/http-error.ts';
import { APPLICANT_HOURS, newSession } from '../shared/new-session.ts';
import { postedForm } from '../shared/session.ts';
import type { ManageDeps } from './handler.ts';
import { inLanguage } from './in-language.ts';
import { tell } from './tell.ts';

type Values = ContactModel['values'];
type Saved = { readonly application: Application; readonly changed: boolean; readonly renewed: boolean };

const TRIES = 4;

/**
 * She corrects how she is reached. Only the new contact is told: the old one may be in the hands of whom she has left, and so
 * may her tracking code, which she can have renewed.
 */
export const createContact = (deps: ManageDeps) => {
  const { applications, keys, clock } = deps;

  const page = ({ application, frame }: Applicant, values: Values, errors: readonly FieldError[] = []) =>
    contactPage({ ...frame, values, errors, codeVersion: application.codeVersion });

  const show = async (request: HttpRequest) => {
    const applicant = await requireApplicant(deps, request);
    const { phone, email = '', language } = found(await applications.getForm(applicant.application.id));
    return html(200, page(applicant, { phone: formatPhone(phone), email, language, renew: false }));
  };

  const save = async (request: HttpRequest) => {
    const applicant = await requireApplicant(deps, request);
    const { application, csrf, frame } = applicant;
    const posted = postedForm(request, csrf);
    const typed = (name: string): string => posted.get(name) ?? '';
    const values = { phone: typed('phone'), email: typed('email'), language: typed('language'), renew: posted.get('renew') === 'yes' };
    const switched = inLanguage(applicant, posted);
    if (switched !== undefined) return html(200, page(switched, values));
    const saved = await write(application, values, typed('codeVersion'));
    if (!saved.ok) return html(422, page(applicant, values, saved.error));
    const { changed, renewed } = saved.value;
    if (changed) await tell(deps, saved.value.application, MESSAGES_OF.contact);
    if (!renewed) return html(200, contactSavedPage({ ...frame, changed }));
    const { cookie, ...shown } = await renewal(saved.value.application);
    const session = { ...frame.session, csrf: shown.csrf };
    return html(200, contactSavedPage({ ...frame, session, changed, trackingCode: shown.trackingCode }), { cookies: [cookie] });
  };

  /** The form is read after its application: an answer that comes in between makes the write stale, and both are read again. */
  const write = async (first: Application, values: Values, codeVersion: string): Promise<Result<Saved, readonly FieldError[]>> => {
    let application = first;
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      const current = found(await applications.getForm(application.id));
      const form = withContact(current, contactOf(values));
      if (!form.ok) return err(form.error);
      const changed = !sameContact(current, form.value);
      // Sent twice, the code is renewed once.
      const renewed = values.renew && codeVersion === String(application.codeVersion);
      if (!changed && !renewed) return ok({ application, changed, renewed });
      const by = { role: 'applicant', id: application.id } as const;
      const told = changed ? { message: { kind: 'contact-replaced' as const } } : {};
      const change = replaceContact(application, { form: form.value, by, renewsCode: renewed, ...told }, { at: clock.now() });
      const traces = form.value.phone === current.phone ? {} : { traces: await keys.traces({ phone: form.value.phone }) };
      const written = await applications.commit({ ...allowed(change), ...traces });
      if (written.ok) return ok({ application: written.value, changed, renewed });
      application = found(await applications.get(application.id));
    }
    throw new HttpError('unavailable');
  };

  /** The sessions that the old code has opened are over; hers goes on in a new one. */
  const renewal = async ({ id, codeVersion }: Application) => {
    const session = await newSession(deps, { kind: 'applicant', id }, APPLICANT_HOURS, codeVersion);
    return {
      cookie: session.cookie,
      csrf: await keys.csrfToken(session.id),
      trackingCode: await keys.trackingCode(id, codeVersion),
    };
  };

  return { show, save };
};

const contactOf = ({ phone, email, language }: Values): object => ({ phone, language, ...(email.trim() === '' ? {} : { email }) });

const sameContact = (one: Form, other: Form): boolean =>
  one.phone === other.phone && one.email === other.email && one.language === other.language;

import { APPLICATIONS_PER_HOUR, type Renewal } from '../../core/access/access.ts';
import { sameContact, withContact } from '../../core/application/amend.ts';
import type { Application } from '../../core/application/application.ts';
import type { Form } from '../../core/application/form.ts';
import type { FieldError } from '../../core/application/problems.ts';
import { replaceContact } from '../../core/application/transitions/contact.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { formatPhone } from '../../messages/format.ts';
import { type ContactModel, contactPage, contactSavedPage } from '../../pages/follow/contact.ts';
import { epochSeconds } from '../shared/adapters/clock.ts';
import { digestOf } from '../shared/adapters/keys.ts';
import { type HttpRequest, type HttpResponse, html } from '../shared/http/http.ts';
import { HttpError } from '../shared/http/http-error.ts';
import { contactDigests, namedTooOften } from '../shared/message/contact-limit.ts';
import { allowed, found } from '../shared/or-fail.ts';
import { type Applicant, knownApplicant, requireApplicant } from '../shared/session/applicant.ts';
import { postedForm, SESSION_COOKIE } from '../shared/session/session.ts';
import type { ManageDeps } from './handler.ts';
import { inLanguage } from './in-language.ts';
import { createRenewal } from './renewal.ts';
import { tell } from './tell.ts';

type Values = ContactModel['values'];
/**
 * `outlived`: another session had the tracking code renewed meanwhile, and this one changes nothing any more. `too-often`: anybody can type anybody's
 * telephone or address, and each is told, so they are counted with those that new applications name.
 */
type Saved = { readonly application: Application; readonly changed: boolean; readonly renewed?: Renewal } | 'outlived' | 'too-often';

const TRIES = 4;

/**
 * She corrects how she is reached. Only the new contact is told: the old one may be in the hands of whom she has left, and so
 * may her tracking code, which she can have renewed.
 */
export const createContact = (deps: ManageDeps) => {
  const { applications, keys, clock } = deps;
  const renewal = createRenewal(deps);

  const page = ({ application, frame }: Applicant, values: Values, errors: ContactModel['errors'] = []) =>
    contactPage({ ...frame, values, errors, codeVersion: application.codeVersion });

  const show = async (request: HttpRequest) => {
    const applicant = await requireApplicant(deps, request);
    const { phone, email = '', language } = found(await applications.getForm(applicant.application.id));
    return html(200, page(applicant, { phone: formatPhone(phone), email, language, renew: false }));
  };

  const save = async (request: HttpRequest): Promise<HttpResponse> => {
    const first = await knownApplicant(deps, request);
    // The session is read before the application: what renewed the code in between, this form sent twice maybe, stands in it now.
    const known = first.isOver && first.renewal === undefined ? await knownApplicant(deps, request) : first;
    const before = renewal.repeated(request, known);
    if (before !== undefined) return renewal.answerAgain(request, known, before);
    if (known.isOver) throw new HttpError('session-expired');
    const posted = postedForm(request, known.csrf);
    const typed = (name: string): string => posted.get(name) ?? '';
    const values = { phone: typed('phone'), email: typed('email'), language: typed('language'), renew: posted.get('renew') === 'yes' };
    const switched = inLanguage(known, posted);
    if (switched !== undefined) return html(200, page(switched, values));
    const saved = await write(request, known.application, values, posted);
    if (!saved.ok) return html(422, page(known, values, saved.error));
    if (saved.value === 'too-often') return namedTooOften(request, clock, page(known, values, 'too-often'));
    // It was this very form, sent twice at once, or somebody else's.
    if (saved.value === 'outlived') return save(request);
    const { application, changed, renewed } = saved.value;
    if (changed) await tell(deps, application);
    if (renewed !== undefined) return renewal.goOn(request, { ...known, application }, renewed);
    return html(200, contactSavedPage({ ...known.frame, changed }));
  };

  /** The form is read after its application: an answer that comes in between makes the write stale, and both are read again. */
  const write = async (
    request: HttpRequest,
    first: Application,
    values: Values,
    posted: URLSearchParams,
  ): Promise<Result<Saved, readonly FieldError[]>> => {
    const session = digestOf(request.cookies[SESSION_COOKIE] ?? '');
    let application = first;
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      if (application.codeVersion !== first.codeVersion) return ok('outlived');
      const current = found(await applications.getForm(application.id));
      const form = withContact(current, given(values));
      if (!form.ok) return err(form.error);
      const changed = !sameContact(current, form.value);
      // Of a page that she kept open since an earlier renewal it is none.
      const renews = values.renew && posted.get('codeVersion') === String(application.codeVersion);
      if (!changed && !renews) return ok({ application, changed });
      const by = { role: 'applicant', id: application.id } as const;
      const told = changed ? { message: { kind: 'contact-replaced' as const } } : {};
      const change = replaceContact(application, { form: form.value, by, renewsCode: renews, ...told }, { at: clock.now() });
      const traces = form.value.phone === current.phone ? {} : { traces: await keys.traces({ phone: form.value.phone }) };
      const note = renews ? renewal.noteOf(posted, application.codeVersion + 1, changed) : undefined;
      const contacts = {
        digests: await contactDigests(keys, added(current, form.value)),
        most: APPLICATIONS_PER_HOUR,
        now: epochSeconds(clock),
      };
      const extra = { contacts, ...(note === undefined ? {} : { renews: { session, renewal: note } }) };
      const written = await applications.commit({ ...allowed(change), ...traces }, extra);
      if (written.ok) return ok({ application: written.value, changed, ...(note === undefined ? {} : { renewed: note }) });
      if (written.error === 'ContactLimit') return ok('too-often');
      application = found(await applications.get(application.id));
    }
    throw new HttpError('unavailable');
  };

  return { show, save };
};

/** What she is reached by from now on, and was not before. */
const added = (before: Form, { phone, email }: Form) => ({
  ...(phone === before.phone ? {} : { phone }),
  ...(email === before.email ? {} : { email }),
});

const given = ({ phone, email, language }: Values): object => ({ phone, language, ...(email.trim() === '' ? {} : { email }) });

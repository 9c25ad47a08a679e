import { parseForm } from '../../core/application/parse-form.ts';
import { publicStatus } from '../../core/application/status.ts';
import { localDay } from '../../core/time.ts';
import { CONSENT_VERSIONS } from '../../messages/consent.ts';
import type { SubmissionError } from '../../store/application/submissions.ts';
import type { Deps } from '../shared/container.ts';
import { errorPageOf } from '../shared/http/error-page.ts';
import { type HttpRequest, httpHandler, json } from '../shared/http/http.ts';
import { HttpError } from '../shared/http/http-error.ts';
import { retryAfter } from '../shared/message/contact-limit.ts';
import { requireOpen } from '../shared/require-open.ts';
import { createIntake, type IntakeDeps } from './intake.ts';
import { createSend } from './send.ts';

/** Longer keys are somebody's mistake. */
const LONGEST_KEY = 200;

/** Takes an application in, from a program as JSON or from the portal's draft, by the same rules. */
export const createHandler = (deps: IntakeDeps & Deps<'access' | 'drafts' | 'publicUrl'>) => {
  const { region, clock, publicUrl } = deps;
  const intake = createIntake(deps);
  const portal = createSend(deps);

  const refused = (error: SubmissionError): HttpError => {
    if (error === 'ContactLimit') return new HttpError('contact-limit', [], retryAfter(clock));
    return new HttpError(error === 'IdempotencyMismatch' ? 'idempotency-mismatch' : 'unavailable');
  };

  const submitJson = async (request: HttpRequest) => {
    requireOpen(deps);
    const key = request.headers['idempotency-key'];
    if (key !== undefined && (key === '' || key.length > LONGEST_KEY)) {
      throw new HttpError('invalid-fields', [{ pointer: '/Idempotency-Key', code: 'too-long', params: { maximum: LONGEST_KEY } }]);
    }
    const today = localDay(clock.now(), region.utcOffset);
    const form = parseForm(request.json(), { today, consentVersions: CONSENT_VERSIONS });
    if (!form.ok) throw new HttpError('invalid-fields', form.error);
    const stored = await intake(form.value, { idempotencyKey: key });
    if (!stored.ok) throw refused(stored.error);
    const { application, trackingCode } = stored.value;
    const { reference } = application;
    // Always as at its first moment: the same key gets the same answer however far the application has come.
    const accepted = { reference, trackingCode, status: publicStatus('submitted') };
    return json(202, accepted, { Location: `${publicUrl}/applications/${reference}` });
  };

  return httpHandler(
    [
      { method: 'POST', path: '/applications', answer: submitJson },
      { method: 'POST', path: '/apply/send', answer: portal.send },
      { method: 'GET', path: '/apply/send', answer: portal.again },
      { method: 'GET', path: '/apply/done', answer: portal.done },
    ],
    errorPageOf(region),
  );
};

import { type Day, parseForm } from '../../core/application/parse-form.ts';
import { publicStatus } from '../../core/application/status.ts';
import { localDay } from '../../core/time.ts';
import { CONSENT_VERSIONS } from '../../messages/consent.ts';
import { applyPage } from '../../pages/apply/apply.ts';
import { formFromFields } from '../../pages/apply/form-fields.ts';
import { submittedPage } from '../../pages/submitted.ts';
import type { Deps } from '../shared/container.ts';
import { errorPageOf } from '../shared/error-page.ts';
import { frameOf } from '../shared/frame.ts';
import { type HttpRequest, html, httpHandler, json } from '../shared/http.ts';
import { HttpError } from '../shared/http-error.ts';
import { refuseCrossSite } from '../shared/session.ts';
import { createIntake } from './intake.ts';

/** Longer keys are somebody's mistake. */
const LONGEST_KEY = 200;

/** Takes an application in, from a program as JSON or from the portal's form, by the same rules. */
export const createHandler = (deps: Deps<'applications' | 'workflow' | 'keys' | 'region' | 'clock' | 'publicUrl'>) => {
  const { region, clock, publicUrl } = deps;
  const intake = createIntake(deps);
  const day = (): Day => ({ today: localDay(clock.now(), region.utcOffset), consentVersions: CONSENT_VERSIONS });

  const submitJson = async (request: HttpRequest) => {
    const key = request.headers['idempotency-key'];
    if (key !== undefined && (key === '' || key.length > LONGEST_KEY)) {
      throw new HttpError('invalid-fields', [{ pointer: '/Idempotency-Key', code: 'too-long', params: { maximum: LONGEST_KEY } }]);
    }
    const form = parseForm(request.json(), day());
    if (!form.ok) throw new HttpError('invalid-fields', form.error);
    const { application, trackingCode } = await intake(form.value, key);
    const { reference } = application;
    // Always as at its first moment: the same key gets the same answer however far the application has come.
    const accepted = { reference, trackingCode, status: publicStatus('submitted') };
    return json(202, accepted, { Location: `${publicUrl}/applications/${reference}` });
  };

  const submitForm = async (request: HttpRequest) => {
    refuseCrossSite(request);
    const values = request.form();
    const key = values.get('idempotencyKey') ?? '';
    if (key === '' || key.length > LONGEST_KEY) throw new HttpError('malformed-body');
    const frame = { ...frameOf(region, request), provinces: region.provinces };
    const form = parseForm(formFromFields(values), day());
    if (!form.ok) return html(422, applyPage({ ...frame, values, errors: form.error, idempotencyKey: key }));
    const { application, trackingCode } = await intake(form.value, key);
    return html(202, submittedPage({ ...frame, reference: application.reference, trackingCode }));
  };

  return httpHandler(
    [
      { method: 'POST', path: '/applications', answer: submitJson },
      { method: 'POST', path: '/apply', answer: submitForm },
    ],
    errorPageOf(region),
  );
};

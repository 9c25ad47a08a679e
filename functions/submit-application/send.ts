import { parseForm } from '../../core/application/parse-form.ts';
import { localDay } from '../../core/time.ts';
import { CONSENT_VERSIONS, CURRENT_CONSENT } from '../../messages/consent.ts';
import { checkPage } from '../../pages/apply/check.ts';
import { answersOf, consentFromFields } from '../../pages/apply/form-fields.ts';
import { lostPage, sentBeforePage } from '../../pages/apply/strayed.ts';
import { submittedPage } from '../../pages/submitted.ts';
import { epochSeconds } from '../shared/adapters/clock.ts';
import type { Deps } from '../shared/container.ts';
import { checkOf } from '../shared/draft/check-answers.ts';
import { currentDraft } from '../shared/draft/current-draft.ts';
import { frameOf } from '../shared/http/frame.ts';
import { type HttpRequest, type HttpResponse, html, seeOther } from '../shared/http/http.ts';
import { HttpError } from '../shared/http/http-error.ts';
import { refuseCrossSite } from '../shared/http/same-site.ts';
import { namedTooOften } from '../shared/message/contact-limit.ts';
import { found } from '../shared/or-fail.ts';
import { requireOpen } from '../shared/require-open.ts';
import { assistanceWith } from '../shared/session/assisting-agent.ts';
import { givenOn, heardBy, helpOf } from './consent-given.ts';
import { createIntake, type IntakeDeps } from './intake.ts';

/** A draft becomes an application, once; however often she presses, she comes to the same receipt. */
export const createSend = (deps: IntakeDeps & Deps<'access' | 'drafts' | 'publicUrl'>) => {
  const { applications, keys, region, clock, publicUrl } = deps;
  const intake = createIntake(deps);
  const lost = (request: HttpRequest) => html(404, lostPage(frameOf(region, request, '/apply/check')));

  const send = async (request: HttpRequest): Promise<HttpResponse> => {
    refuseCrossSite(request);
    requireOpen(deps);
    const posted = request.form();
    const current = await currentDraft(deps, request);
    if (current === undefined) return lost(request);
    const { draft } = current;
    if (draft.application !== undefined) return seeOther(request, '/apply/done');
    const assistance = await assistanceWith(deps, request, draft);
    const { assisting } = assistance;
    const check = checkOf(assistance, request, current);
    const given = givenOn(posted, assisting);
    if (given === 'ended') return html(422, checkPage({ ...check, ended: true }));
    const consent = given === 'unheard' ? { textVersion: CURRENT_CONSENT } : consentFromFields(posted);
    const today = localDay(clock.now(), region.utcOffset);
    const form = parseForm({ ...answersOf(draft.steps), consent }, { today, consentVersions: CONSENT_VERSIONS });
    if (!form.ok || check.steps.some(({ errors }) => errors.length > 0)) {
      // What is wrong with an answer stands in its step, where it can be changed.
      const errors = form.ok ? [] : form.error.filter(({ pointer }) => pointer.startsWith('/consent'));
      return html(422, checkPage({ ...check, errors }));
    }
    const now = epochSeconds(clock);
    const accepted = await intake(heardBy(form.value, assisting), { draft, ...helpOf(draft, assisting, now) });
    if (accepted.ok) return seeOther(request, '/apply/done');
    switch (accepted.error) {
      case 'DraftChanged':
        // In another tab: she has not seen what would be sent.
        return seeOther(request, '/apply/check');
      case 'DraftGone':
        return lost(request);
      case 'ContactLimit':
        return namedTooOften(request, clock, checkPage({ ...check, contactLimit: true }));
      default:
        throw new HttpError('unavailable');
    }
  };

  /** For as long as the browser remembers the draft and what it became. */
  const done = async (request: HttpRequest): Promise<HttpResponse> => {
    const current = await currentDraft(deps, request);
    if (current === undefined) return lost(request);
    const { application: id } = current.draft;
    if (id === undefined) return seeOther(request, '/apply/check');
    const { reference, province, codeVersion } = found(await applications.get(id));
    const { session } = await assistanceWith(deps, request, current.draft);
    const frame = { ...frameOf(region, request), session };
    // A code that took the place of this one is not for whoever has the old draft.
    if (codeVersion > 0) return html(200, sentBeforePage(frame));
    return html(
      200,
      submittedPage({
        ...frame,
        reference,
        trackingCode: await keys.trackingCode(id, codeVersion),
        portalUrl: publicUrl,
        deadlineDays: region.committees.find((committee) => committee.province === province)?.deadlineDays,
        help: region.help.filter((desk) => desk.province === province),
      }),
    );
  };

  /** The address of a form that was refused, opened again. */
  const again = (request: HttpRequest): HttpResponse => seeOther(request, '/apply/check');

  return { send, done, again };
};

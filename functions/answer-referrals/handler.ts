import * as z from 'zod';
import { ReasonSchema } from '../../core/application/fields.ts';
import { parseReference } from '../../core/application/reference.ts';
import { localized } from '../../core/language.ts';
import {
  answeredReferralPage,
  closedReferralPage,
  confirmReferralPage,
  REFERRAL_CHOICES,
  type ReferralModel,
  referralPage,
  referralsPage,
} from '../../pages/referrals/referrals.ts';
import { refusedDecision } from '../shared/committee/decision.ts';
import { whyReferred } from '../shared/committee/orientation-reasons.ts';
import type { Deps } from '../shared/container.ts';
import { errorPageOf } from '../shared/http/error-page.ts';
import { type HttpRequest, html, httpHandler } from '../shared/http/http.ts';
import { HttpError } from '../shared/http/http-error.ts';
import { found } from '../shared/or-fail.ts';
import { postedForm, requireKind, staffFrame, staffOf } from '../shared/session/session.ts';
import { answerReferral } from './answer.ts';
import { referralRows } from './rows.ts';

const AnswerSchema = z.discriminatedUnion('choice', [
  z.object({
    choice: z.literal('accept'),
    reason: z.union([
      z
        .string()
        .regex(/^\s*$/u)
        .transform(() => ''),
      ReasonSchema,
    ]),
  }),
  z.object({ choice: z.literal('decline'), reason: ReasonSchema }),
]);
const isChoice = (choice: string | null) => REFERRAL_CHOICES.some((one) => one === choice);

/** A host's staff sees who was referred to it and takes her in or declines. It sees nobody else. */
export const createHandler = (deps: Deps<'applications' | 'cases' | 'due' | 'access' | 'keys' | 'callbacks' | 'region' | 'clock'>) => {
  const { applications, region } = deps;
  const { utcOffset, provinces } = region;

  const signedIn = async (request: HttpRequest) => {
    const session = await requireKind(deps, request, 'host');
    const { csrf } = session;
    const { host, staff } = await staffOf(deps, session);
    return { host, staff, csrf, frame: staffFrame(region, request, { who: staff.name, csrf }) };
  };
  type Staff = Awaited<ReturnType<typeof signedIn>>;

  const list = async (request: HttpRequest) => {
    const { host, frame } = await signedIn(request);
    const waiting = await referralRows(deps, host.id, frame.language);
    return html(200, referralsPage({ ...frame, ...waiting, host: localized(host.name, frame.language), utcOffset }));
  };

  /** The referral, if it awaits this host; anything else looks closed, and tells nothing of her. */
  const referralOf = async (request: HttpRequest, { host, frame }: Staff) => {
    const reference = parseReference(request.params['reference'] ?? '');
    if (reference === undefined) throw new HttpError('not-found');
    const application = await applications.getByReference(reference);
    if (application?.status !== 'referred' || application.referral?.host !== host.id) {
      return { closed: html(409, closedReferralPage({ ...frame, reference })) };
    }
    const { deadline } = application.referral;
    const page = async (more: Pick<ReferralModel, 'values' | 'errors'> = {}) => {
      const [form, events] = await Promise.all([applications.getForm(application.id), applications.getEvents(application.id)]);
      return referralPage({ ...frame, ...more, reference, form: found(form), why: whyReferred(events), provinces, deadline, utcOffset });
    };
    return { application, page };
  };

  const show = async (request: HttpRequest) => {
    const referral = await referralOf(request, await signedIn(request));
    return referral.closed === undefined ? html(200, await referral.page()) : { ...referral.closed, status: 200 };
  };

  const answer = async (request: HttpRequest) => {
    const staff = await signedIn(request);
    const form = postedForm(request, staff.csrf);
    const referral = await referralOf(request, staff);
    if (referral.closed !== undefined) return referral.closed;
    const parsed = AnswerSchema.safeParse({ reason: '', ...Object.fromEntries(form) });
    if (!parsed.success) {
      const refused = refusedDecision(parsed.error, form);
      const errors = isChoice(form.get('choice')) ? refused.errors : [{ field: 'choice' as const, code: 'choice-required' as const }];
      return html(422, await referral.page({ values: refused.values, errors }));
    }
    const { choice, reason } = parsed.data;
    const { reference } = referral.application;
    if (form.get('confirm') !== 'yes') return html(200, confirmReferralPage({ ...staff.frame, reference, choice, reason }));
    const answered = await answerReferral(deps, referral.application, {
      host: staff.host.id,
      staff: staff.staff.id,
      accepts: choice === 'accept',
      reason: reason === '' ? undefined : reason,
    });
    if (answered.ok) return html(200, answeredReferralPage({ ...staff.frame, reference, choice }));
    if (answered.error === 'Busy') throw new HttpError('unavailable');
    return html(409, closedReferralPage({ ...staff.frame, reference }));
  };

  return httpHandler(
    [
      { method: 'GET', path: '/referrals', answer: list },
      { method: 'GET', path: '/referrals/{reference}', answer: show },
      { method: 'POST', path: '/referrals/{reference}', answer },
    ],
    errorPageOf(region),
  );
};

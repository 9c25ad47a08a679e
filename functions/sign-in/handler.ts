import * as z from 'zod';
import { linkState, secondsLeftInHour } from '../../core/access/rules.ts';
import { parseSubject } from '../../core/access/subject.ts';
import { westernDigits } from '../../core/application/fields.ts';
import type { Frame } from '../../pages/frame.ts';
import {
  codePage,
  freshLinkSentPage,
  goneLinkPage,
  type LinkModel,
  linkPage,
  linksStoppedPage,
  signedOutPage,
  signInPage,
  signInSentPage,
} from '../../pages/sign-in.ts';
import { epochSeconds } from '../shared/adapters/clock.ts';
import { digestOf } from '../shared/adapters/keys.ts';
import type { Deps } from '../shared/container.ts';
import { FORGET_DRAFT } from '../shared/draft/draft-cookie.ts';
import { errorPageOf } from '../shared/http/error-page.ts';
import { frameOf } from '../shared/http/frame.ts';
import { type HttpRequest, html, httpHandler, seeOther } from '../shared/http/http.ts';
import { HttpError } from '../shared/http/http-error.ts';
import { refuseCrossSite } from '../shared/http/same-site.ts';
import { errorFields, log } from '../shared/log.ts';
import { sendLink } from '../shared/message/send-link.ts';
import { noSooner } from '../shared/session/no-sooner.ts';
import { type Expected, expectedBy, HOME_PATHS, isLive, staffByEmail } from '../shared/session/people.ts';
import { isOwnForm, SESSION_COOKIE } from '../shared/session/session.ts';
import { openSession, sendCode } from './codes.ts';
import { greeting } from './greeting.ts';
import type { Stopped } from './limits.ts';

export type SignInDeps = Deps<'applications' | 'committees' | 'access' | 'keys' | 'email' | 'sms' | 'region' | 'clock' | 'publicUrl'>;

/** What went wrong is for the log: the answer must not tell whether there was anyone to write to. */
const unsent = (error: unknown): void => log('digest-failed', { kind: 'sign-in', ...errorFields(error) });
const CODE = /^\d{6}$/u;
const EmailSchema = z.email().max(254).toLowerCase();

/** A link leads here; a code that only the registered address receives opens the session. GET changes nothing, ever. */
export const createHandler = (deps: SignInDeps) => {
  const { access, region, clock } = deps;

  /** What a link points to; the page to answer with when it points nowhere any more. */
  const resolve = async (request: HttpRequest) => {
    const link = request.params['link'] ?? '';
    const frame = { ...frameOf(region, request, `/l/${encodeURIComponent(link)}`), link };
    const hash = digestOf(link);
    const stored = await access.getLink(hash);
    const state = linkState(stored, epochSeconds(clock));
    const subject = stored === undefined ? undefined : parseSubject(stored.subject);
    const expected = subject === undefined ? undefined : await expectedBy(deps, subject);
    // Whoever has the link of a mail that went to her is told that her seat has ended; who made one up, nothing.
    if (expected === undefined && subject?.kind === 'member') throw new HttpError(await deps.committees.whyNotSeated(subject));
    if (state === 'unknown' || expected === undefined) return { frame, gone: html(404, goneLinkPage({ ...frame, why: 'unknown' })) };
    const revoked = stored !== undefined && !isLive(expected, stored.issuedAt ?? 0);
    if (revoked) return { frame, expected, gone: html(410, goneLinkPage({ ...frame, why: 'withdrawn' })) };
    if (state !== 'live') return { frame, expected, gone: html(410, goneLinkPage({ ...frame, why: state })) };
    return { frame: { ...frame, expected: await greeting(deps, expected, request.language) }, expected, hash, gone: undefined };
  };

  const showLink = async (request: HttpRequest) => {
    const { frame, gone } = await resolve(request);
    return gone ?? html(200, linkPage(frame));
  };

  /** Nothing more in this hour, and when there will be. */
  const later = (page: (minutes: number) => string) => {
    const seconds = secondsLeftInHour(epochSeconds(clock));
    return html(429, page(Math.ceil(seconds / 60)), { headers: { 'Retry-After': String(seconds) } });
  };

  /** What was typed or asked for is not looked at. */
  const wait = (frame: LinkModel, what: 'codes' | 'failures', why: Stopped) =>
    later((minutes) => codePage({ ...frame, stopped: { what, by: why === 'link-stopped' ? 'link' : 'person', minutes } }));

  /** Whoever has a link of hers may know whether another one left: she is no stranger, as at `/sign-in` anybody is. */
  const freshLink = async (frame: Frame, expected: Expected) => {
    switch (await sendLink(deps, expected)) {
      case 'sent':
        return html(200, freshLinkSentPage(frame));
      case 'too-many':
        return later((minutes) => linksStoppedPage({ ...frame, minutes }));
      case 'failed':
        throw new HttpError('unavailable');
    }
  };

  const requestCode = async (request: HttpRequest) => {
    refuseCrossSite(request);
    const resolved = await resolve(request);
    if (resolved.expected !== undefined && request.form().get('action') === 'fresh-link')
      return freshLink(resolved.frame, resolved.expected);
    if (resolved.gone !== undefined) return resolved.gone;
    const sent = await sendCode(deps, resolved.expected, resolved.hash);
    switch (sent) {
      case 'failed':
        throw new HttpError('unavailable');
      case 'link-stopped':
      case 'person-stopped':
        return wait(resolved.frame, 'codes', sent);
      default:
        return html(200, codePage({ ...resolved.frame, ...(sent === 'too-soon' ? { failed: sent } : {}) }));
    }
  };

  const signIn = async (request: HttpRequest) => {
    refuseCrossSite(request);
    const { frame, expected, hash, gone } = await resolve(request);
    if (gone !== undefined) return gone;
    const typed = westernDigits(request.form().get('code') ?? '').replace(/\D/gu, '');
    // What cannot be a code is no guess: a scanner that presses every button must not use up her tries.
    const opened = CODE.test(typed) ? await openSession(deps, expected, hash, typed) : 'wrong';
    switch (opened) {
      case 'wrong':
      case 'spent':
        return html(422, codePage({ ...frame, failed: opened }));
      case 'link-stopped':
      case 'person-stopped':
        return wait(frame, 'failures', opened);
      default:
        return seeOther(request, HOME_PATHS[expected.subject.kind], [opened.cookie]);
    }
  };

  const writeTo = async (email: string): Promise<void> => {
    const asking = await staffByEmail(deps, email);
    await Promise.all(asking.map((expected) => sendLink(deps, expected).catch(unsent)));
  };

  const requestLink = async (request: HttpRequest) => {
    refuseCrossSite(request);
    const typed = request.form().get('email') ?? '';
    const email = EmailSchema.safeParse(typed.trim());
    const frame = frameOf(region, request);
    if (!email.success) return html(422, signInPage({ ...frame, email: typed, wrong: true }));
    // As long whether or not anyone has this address.
    await noSooner(() => writeTo(email.data).catch(unsent));
    return html(200, signInSentPage(frame));
  };

  /** Also when the session is over already: at a shared computer the next person must find nothing of the one before. */
  const signOut = async (request: HttpRequest) => {
    refuseCrossSite(request);
    const id = request.cookies[SESSION_COOKIE] ?? '';
    const live = await access.getSession(digestOf(id), epochSeconds(clock));
    // A page of an earlier session has another token; this browser forgets all the same.
    if (live !== undefined && isOwnForm(request.form(), await deps.keys.csrfToken(id))) await access.deleteSession(live.hash);
    return html(200, signedOutPage(frameOf(region, request, '/sign-in')), {
      cookies: [`${SESSION_COOKIE}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0`, FORGET_DRAFT],
    });
  };

  return httpHandler(
    [
      { method: 'GET', path: '/sign-in', answer: (request) => html(200, signInPage(frameOf(region, request))) },
      { method: 'POST', path: '/sign-in', answer: requestLink },
      { method: 'POST', path: '/sign-out', answer: signOut },
      { method: 'GET', path: '/l/{link}', answer: showLink },
      { method: 'POST', path: '/l/{link}/code', answer: requestCode },
      { method: 'POST', path: '/l/{link}/session', answer: signIn },
    ],
    errorPageOf(region),
  );
};

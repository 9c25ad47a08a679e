import type { Renewal } from '../../../core/access/access.ts';
import type { Application } from '../../../core/application/application.ts';
import type { StaffFrame } from '../../../pages/frame.ts';
import type { Deps } from '../container.ts';
import type { HttpRequest } from '../http/http.ts';
import { HttpError } from '../http/http-error.ts';
import { found } from '../or-fail.ts';
import { requireKind, staffFrame } from './session.ts';

/** An applicant who is signed in with this browser: her application, and what her pages and forms carry. */
export type Applicant = { readonly application: Application; readonly csrf: string; readonly frame: StaffFrame };

/** `isOver`: her tracking code has outlived the session, which opens nothing any more. `renewal`: that it made, or goes on from. */
export type KnownApplicant = Applicant & { readonly isOver: boolean; readonly renewal: Renewal | undefined };

type ApplicantDeps = Deps<'applications' | 'access' | 'keys' | 'region' | 'clock'>;

/**
 * Which application a session is about is said by the session alone, never by the request. Throws `session-expired`, also for
 * one that is older than her tracking code.
 * @param path where GET answers the page, when that is not where the request went
 */
export const requireApplicant = async (deps: ApplicantDeps, request: HttpRequest, path?: string): Promise<Applicant> => {
  const { application, csrf, frame, isOver } = await knownApplicant(deps, request, path);
  if (isOver) throw new HttpError('session-expired');
  return { application, csrf, frame };
};

/** The same, also of a session that is older than her tracking code: whoever asks must look at `isOver`. */
export const knownApplicant = async (deps: ApplicantDeps, request: HttpRequest, path?: string): Promise<KnownApplicant> => {
  const { subject, csrf, codeVersion, renewal } = await requireKind(deps, request, 'applicant');
  const application = found(await deps.applications.get(subject.id));
  const isOver = codeVersion !== undefined && codeVersion !== application.codeVersion;
  // Her name is not shown: the phone may be another's.
  const who = { ar: application.reference, fr: application.reference };
  return { application, csrf, frame: staffFrame(deps.region, request, { who, csrf }, path), isOver, renewal };
};

import type { Application } from '../../core/application/application.ts';
import { acceptReferral, declineReferral } from '../../core/application/transitions/orientation.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Deps } from '../shared/container.ts';
import { closeWait } from '../shared/step/close-wait.ts';

export type Answer = { readonly host: string; readonly staff: string; readonly accepts: boolean; readonly reason: string | undefined };

/**
 * The host's staff takes an applicant in or declines. `NotReferred`: the referral is answered, expired or another host's;
 * an answer given twice, by double click or by two colleagues, counts once.
 */
export const answerReferral = async (
  { applications, callbacks, clock }: Deps<'applications' | 'callbacks' | 'clock'>,
  application: Application,
  { host, staff, accepts, reason }: Answer,
): Promise<Result<Application, 'NotReferred' | 'Busy'>> => {
  if (application.status !== 'referred' || application.referral?.host !== host) return err('NotReferred');
  const by = { role: 'host' as const, id: `${host}:${staff}` };
  const moment = { at: clock.now() };
  const change = accepts
    ? acceptReferral(application, { by, reason }, moment)
    : declineReferral(application, { by, reason: reason ?? '' }, moment);
  if (!change.ok) return err('NotReferred');
  const committed = await applications.commit(change.value);
  // Her claim was given to another application with her CIN: this one is about to be superseded.
  if (!committed.ok) return err(committed.error === 'StaleVersion' || committed.error === 'ClaimLost' ? 'NotReferred' : 'Busy');
  await closeWait(applications, callbacks, committed.value);
  return ok(committed.value);
};

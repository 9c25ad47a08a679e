import { isRefused } from '../../core/application/appeal.ts';
import type { Application } from '../../core/application/application.ts';
import type { AppealView } from '../../pages/cases/appeal.ts';
import { reasonsFor } from '../shared/committee/reasons.ts';
import { found } from '../shared/or-fail.ts';
import type { CaseDeps } from './handler.ts';

/** Why she asks for a review, the refusal it is about, and whether another application of hers stands in its way. */
export const appealed = async (
  { applications, national, region }: Pick<CaseDeps, 'applications' | 'national' | 'region'>,
  application: Application,
): Promise<AppealView> => {
  const { id, round } = application;
  const [events, claim, score] = await Promise.all([
    applications.getEvents(id),
    national.getClaim(application.claim),
    applications.getScore(id, round),
  ]);
  const asked = found(events.findLast(({ kind }) => kind === 'appealed'));
  const refusal = found(events.findLast(({ seq, from, to }) => seq < asked.seq && isRefused(to) && from !== to));
  const rejected = refusal.to === 'rejected';
  const holder = claim === undefined || claim.application === id ? undefined : claim;
  return {
    at: asked.at,
    reason: asked.reason ?? '',
    refused: rejected ? 'rejected' : 'ineligible',
    refusedAt: refusal.at,
    reasons: rejected ? await reasonsFor(applications, id, events, 'rejected') : [],
    ineligible: rejected ? [] : (score?.ineligible ?? []),
    // Of another region only its code is known here: no personal data leaves that region.
    other:
      holder === undefined
        ? undefined
        : holder.region === region.code
          ? (await applications.get(holder.application))?.reference
          : holder.region,
  };
};

import type { Application } from '../../../core/application/application.ts';
import type { Change, InvalidTransition, Moment } from '../../../core/application/change.ts';
import type { Form, FormInput } from '../../../core/application/form.ts';
import { makeReference } from '../../../core/application/reference.ts';
import type { Status } from '../../../core/application/status.ts';
import { assess } from '../../../core/application/transitions/assessment.ts';
import { supersede } from '../../../core/application/transitions/coordination.ts';
import { lapse } from '../../../core/application/transitions/information.ts';
import { submit } from '../../../core/application/transitions/intake.ts';
import { acceptReferral, refer, waitForPlace } from '../../../core/application/transitions/orientation.ts';
import { castVote, escalate, sendToCommittee } from '../../../core/application/transitions/review.ts';
import { withdraw } from '../../../core/application/transitions/withdrawal.ts';
import type { Result } from '../../../core/result.ts';
import type { Verdict } from '../../../core/review/outcome.ts';
import type { Score } from '../../../core/scoring/grid.ts';
import { score } from '../../../core/scoring/score.ts';
import { plusDays } from '../../../core/time.ts';
import { aForm, aFormInput } from './form.ts';
import { aHost } from './people.ts';
import { aGrid } from './region.ts';
import { next, SAMPLE_AT, SAMPLE_PROVINCES, SAMPLE_REGION, sampleDigest, sampleId } from './sample.ts';

const moment: Moment = { at: SAMPLE_AT };

/** What a sample form scores in the sample grid. */
export const aScore = (overrides: Partial<Score> = {}, form = aForm()): Score => ({
  ...score(form, aGrid(), { at: SAMPLE_AT, provinces: SAMPLE_PROVINCES }),
  ...overrides,
});

/** A submission in step: what was sent, what it became, and the change that keeps it. */
export const aSubmission = (
  overrides: Partial<FormInput> = {},
  { at = SAMPLE_AT, holdsClaim = true, region = SAMPLE_REGION }: { at?: string; holdsClaim?: boolean; region?: string } = {},
): { payload: FormInput; form: Form; change: Change; application: Application } => {
  const n = next();
  const payload = aFormInput(overrides);
  const form = aForm(payload);
  const change = submit(
    form,
    { id: sampleId(n), reference: makeReference(() => n), region, claim: sampleDigest(form.cin), holdsClaim },
    { at },
  );
  return { payload, form, change, application: change.after };
};

type Step = (application: Application) => Result<Change, InvalidTransition>;

const assessed: Step = (application) => assess(application, aScore(), moment);
const inReview: Step = (application) => sendToCommittee(application, { token: 'token-review', deadline: plusDays(SAMPLE_AT, 14) }, moment);
const voted =
  (outcome: 'approved' | 'rejected' | 'information-requested', holdHours = 0): Step =>
  (application) => {
    const decided: Verdict = { kind: 'decided', outcome, category: application.category ?? 1, by: 'majority' };
    const choice = outcome === 'approved' ? 'approve' : outcome === 'rejected' ? 'reject' : 'more-information';
    const vote = {
      application: application.id,
      round: application.round,
      member: 'm1',
      seat: 'm1',
      ballot: { choice },
      at: SAMPLE_AT,
      reason: 'sample',
    } as const;
    return castVote(application, { vote, by: { role: 'chair', id: 'm1' }, outcome: decided, holdHours }, moment);
  };
const referred: Step = (application) =>
  refer(application, { host: aHost({ id: 'incubator' }), why: ['same-province'], token: 'token-host' }, moment);

/** The real transitions that lead to each status. */
const JOURNEYS: Readonly<Record<Status, readonly Step[]>> = {
  submitted: [],
  contested: [],
  assessed: [assessed],
  'in-review': [assessed, inReview],
  held: [assessed, inReview, voted('approved', 24)],
  escalated: [assessed, inReview, (application) => escalate(application, { cause: 'deadline' }, moment)],
  'information-requested': [assessed, inReview, voted('information-requested')],
  approved: [assessed, inReview, voted('approved')],
  referred: [assessed, inReview, voted('approved'), referred],
  'waiting-list': [assessed, inReview, voted('approved'), (application) => waitForPlace(application, { why: ['no-free-place'] }, moment)],
  placed: [
    assessed,
    inReview,
    voted('approved'),
    referred,
    (application) => acceptReferral(application, { by: { role: 'host', id: 's1' } }, moment),
  ],
  ineligible: [(application) => assess(application, aScore({ ineligible: ['minimum-age'] }), moment)],
  rejected: [assessed, inReview, voted('rejected')],
  lapsed: [assessed, inReview, voted('information-requested'), (application) => lapse(application, {}, moment)],
  withdrawn: [(application) => withdraw(application, {}, moment)],
  superseded: [(application) => supersede(application, { by: { role: 'system', id: 'jisr' }, reason: 'sample' }, moment)],
};

/** An application in the given status, as the transitions leave it; then the overrides. */
export const anApplication = ({ status = 'submitted', ...overrides }: Partial<Application> = {}): Application => {
  let { application } = aSubmission({}, { holdsClaim: status !== 'contested' });
  for (const step of JOURNEYS[status]) {
    const change = step(application);
    if (!change.ok) throw new TypeError(`the sample journey to ${status} is broken at ${change.error.event}`);
    application = change.value.after;
  }
  return { ...application, ...overrides };
};

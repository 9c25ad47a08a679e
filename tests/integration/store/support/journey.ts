import { randomUUID } from 'node:crypto';
import type { Application } from '../../../../core/application/application.ts';
import type { Change, InvalidTransition } from '../../../../core/application/change.ts';
import type { FormInput } from '../../../../core/application/form.ts';
import { makeReference } from '../../../../core/application/reference.ts';
import { assess } from '../../../../core/application/transitions/assessment.ts';
import { submit } from '../../../../core/application/transitions/intake.ts';
import { refer } from '../../../../core/application/transitions/orientation.ts';
import { castVote, sendToCommittee } from '../../../../core/application/transitions/review.ts';
import type { Receipt } from '../../../../core/message/message.ts';
import type { Traces } from '../../../../core/resemblance/resemblance.ts';
import type { Result } from '../../../../core/result.ts';
import { plusDays, plusMinutes } from '../../../../core/time.ts';
import type { Applications } from '../../../../store/application/applications.ts';
import type { Submission } from '../../../../store/application/submissions.ts';
import { type National, type Notice, parseNotice } from '../../../../store/national/national.ts';
import { sha256 } from '../../../../store/sha256.ts';
import { aForm, aHost, aScore, SAMPLE_AT, SAMPLE_REGION } from '../../../support/builders/index.ts';

/** Minutes after the sample moment. */
export const at = (minutes: number): string => plusMinutes(SAMPLE_AT, minutes);

/** What a repository answered when it had to answer well. */
export const value = <T, E>(result: Result<T, E>): T => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
};

let references = 10_000_000;
export const freshReference = (): string => {
  references += 1;
  return makeReference(() => references);
};

/** A request to submit, as intake makes it: one application id, whatever the number of attempts. */
export const aRequest = (
  overrides: Partial<FormInput> = {},
  { region = SAMPLE_REGION, minute = 0, traces, ...rest }: { region?: string; minute?: number; traces?: Traces } & Partial<Submission> = {},
): Submission => {
  const form = aForm(overrides);
  const id = uuidv7();
  return {
    compose: ({ reference, holdsClaim }) => ({
      ...submit(form, { id, reference, region, claim: sha256(form.cin), holdsClaim }, { at: at(minute) }),
      ...(traces === undefined ? {} : { traces }),
    }),
    newReference: freshReference,
    ...rest,
  };
};

const uuidv7 = (): string => randomUUID().replace(/^(.{14})4/u, '$17');

export const submitted = async (applications: Applications, overrides: Partial<FormInput> = {}, minute = 0): Promise<Application> =>
  value(await applications.submit(aRequest(overrides, { minute }))).application;

/** Commits what a transition allows. */
export const move = async (
  applications: Applications,
  change: Result<Change, InvalidTransition>,
  receipts: readonly Receipt[] = [],
): Promise<Application> => value(await applications.commit(value(change), { receipts }));

export const inReview = async (applications: Applications, overrides: Partial<FormInput> = {}, score = 40): Promise<Application> => {
  const application = await submitted(applications, overrides);
  const assessed = await move(applications, assess(application, aScore({ total: score }), { at: at(1) }));
  const deadline = plusDays(SAMPLE_AT, 14);
  return move(applications, sendToCommittee(assessed, { token: 'token-review', deadline }, { at: at(2) }), [{ seq: 1, outcome: 'sent' }]);
};

/** A member's vote that closes the file with an outcome. */
export const decide = (
  application: Application,
  outcome: 'approved' | 'rejected' | 'information-requested',
  { member = 'm1', minute = 3, holdHours = 0 }: { member?: string; minute?: number; holdHours?: number } = {},
): Result<Change, InvalidTransition> =>
  castVote(
    application,
    {
      vote: {
        application: application.id,
        round: application.round,
        member,
        seat: member,
        ballot: { choice: outcome === 'approved' ? 'approve' : outcome === 'rejected' ? 'reject' : 'more-information' },
        at: at(minute),
        reason: 'مشروع مدروس',
      },
      by: { role: 'member', id: member },
      outcome: { kind: 'decided', outcome, category: application.category ?? 1, by: 'majority' },
      holdHours,
    },
    { at: at(minute) },
  );

export const approved = async (applications: Applications, overrides: Partial<FormInput> = {}, score = 40): Promise<Application> =>
  move(applications, decide(await inReview(applications, overrides, score), 'approved'));

export const referTo = (
  application: Application,
  host: string,
  places: number,
  { minute = 4, share }: { minute?: number; share?: number } = {},
): Result<Change, InvalidTransition> =>
  refer(application, { host: aHost({ id: host, places }), why: ['same-province'], token: 'token-host', share }, { at: at(minute) });

export const referred = async (applications: Applications, host = 'incubator'): Promise<Application> =>
  move(applications, referTo(await approved(applications), host, 1_000));

/** What a region's applications are still to be told, oldest first. */
export const noticesOf = async (national: National): Promise<readonly Notice[]> => {
  const notices: Notice[] = [];
  for await (const page of national.noticePages(50)) notices.push(...page.map(parseNotice));
  return notices;
};

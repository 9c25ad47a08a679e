import type { Application } from '../../../../core/application/application.ts';
import type { Change, InvalidTransition, Moment } from '../../../../core/application/change.ts';
import type { Status } from '../../../../core/application/status.ts';
import { appeal } from '../../../../core/application/transitions/appeal.ts';
import { assess } from '../../../../core/application/transitions/assessment.ts';
import { replaceContact } from '../../../../core/application/transitions/contact.ts';
import { resume, revive, supersede } from '../../../../core/application/transitions/coordination.ts';
import { extendDeadline } from '../../../../core/application/transitions/deadline.ts';
import { releaseDecision, reopen } from '../../../../core/application/transitions/holding.ts';
import { answerInformation, askForInformation, lapse } from '../../../../core/application/transitions/information.ts';
import { resendMessage, tellInPerson } from '../../../../core/application/transitions/messages.ts';
import {
  acceptReferral,
  declineReferral,
  expireReferral,
  promote,
  refer,
  resumeReferral,
  waitForPlace,
} from '../../../../core/application/transitions/orientation.ts';
import { castVote, decideEscalated, escalate, retally, sendToCommittee } from '../../../../core/application/transitions/review.ts';
import { withdraw } from '../../../../core/application/transitions/withdrawal.ts';
import type { Actor, EventKind } from '../../../../core/audit/event.ts';
import type { Result } from '../../../../core/result.ts';
import type { Outcome } from '../../../../core/review/outcome.ts';
import type { ReasonedVote } from '../../../../core/review/vote.ts';
import { plusDays } from '../../../../core/time.ts';
import { aForm, aHost, aScore, SAMPLE_AT } from '../../../support/builders/index.ts';

export const LATER = plusDays(SAMPLE_AT, 3);
export const later: Moment = { at: LATER };
export const coordinator: Actor = { role: 'coordinator', id: 'coordinator' };
export const secretary: Actor = { role: 'secretary', id: 'secretary' };
export const staff: Actor = { role: 'host', id: 's1' };

export const aVote = (application: Application, changes: Partial<ReasonedVote> = {}): ReasonedVote => ({
  application: application.id,
  round: application.round,
  member: 'm2',
  seat: 'm2',
  ballot: { choice: 'approve' },
  at: LATER,
  reason: 'A sound project',
  ...changes,
});

export const vote = (application: Application, outcome: Outcome, holdHours = 0): Result<Change, InvalidTransition> =>
  castVote(application, { vote: aVote(application), by: { role: 'member', id: 'm2' }, outcome, holdHours }, later);

const approved = { kind: 'decided', outcome: 'approved', category: 2, by: 'majority' } as const;
const ineligible = aScore({ ineligible: ['minimum-age'] });

type Sample = {
  readonly name: string;
  readonly event: EventKind;
  readonly apply: (application: Application) => Result<Change, InvalidTransition>;
  /** Where it may begin, and where it leads from there: the whole table, said independently of the code. */
  readonly leads: Partial<Record<Status, Status>>;
};

const same = (...statuses: readonly Status[]): Partial<Record<Status, Status>> =>
  Object.fromEntries(statuses.map((status) => [status, status]));

const ALL: readonly Status[] = [
  'submitted',
  'contested',
  'assessed',
  'in-review',
  'held',
  'escalated',
  'information-requested',
  'approved',
  'referred',
  'waiting-list',
  'placed',
  'ineligible',
  'rejected',
  'lapsed',
  'superseded',
  'withdrawn',
];
const CLOSED: readonly Status[] = ['ineligible', 'rejected', 'lapsed', 'superseded', 'withdrawn'];
const untilPlaced = (to: Status): Partial<Record<Status, Status>> =>
  Object.fromEntries(ALL.filter((status) => status !== 'placed' && !CLOSED.includes(status)).map((status) => [status, to]));

/** Every transition with sample data. */
export const TRANSITIONS: readonly Sample[] = [
  {
    name: 'assess, eligible',
    event: 'assessed',
    apply: (application) => assess(application, aScore(), later),
    leads: { submitted: 'assessed', contested: 'contested' },
  },
  {
    name: 'assess, ineligible',
    event: 'assessed',
    apply: (application) => assess(application, ineligible, later),
    leads: { submitted: 'ineligible', contested: 'ineligible' },
  },
  {
    name: 'sendToCommittee',
    event: 'sent-to-committee',
    apply: (application) => sendToCommittee(application, { token: 'token', deadline: plusDays(LATER, 14) }, later),
    leads: { assessed: 'in-review', 'in-review': 'in-review', held: 'held', escalated: 'escalated' },
  },
  { name: 'castVote, open', event: 'vote-cast', apply: (application) => vote(application, { kind: 'open' }), leads: same('in-review') },
  {
    name: 'castVote, decided',
    event: 'vote-cast',
    apply: (application) => vote(application, approved),
    leads: { 'in-review': 'approved' },
  },
  {
    name: 'castVote, tie',
    event: 'vote-cast',
    apply: (application) => vote(application, { kind: 'coordinator', cause: 'tie-without-chair' }),
    leads: { 'in-review': 'escalated' },
  },
  {
    name: 'escalate',
    event: 'escalated',
    apply: (application) => escalate(application, { cause: 'deadline' }, later),
    leads: { 'in-review': 'escalated' },
  },
  {
    name: 'retally, decided',
    event: 'committee-decided',
    apply: (application) => retally(application, { verdict: approved, holdHours: 0 }, later),
    leads: { 'in-review': 'approved' },
  },
  {
    name: 'castVote, decided and held',
    event: 'vote-cast',
    apply: (application) => vote(application, approved, 24),
    leads: { 'in-review': 'held' },
  },
  {
    name: 'castVote, tie where decisions rest',
    event: 'vote-cast',
    apply: (application) => vote(application, { kind: 'coordinator', cause: 'tie-without-chair' }, 24),
    leads: { 'in-review': 'escalated' },
  },
  {
    name: 'releaseDecision',
    event: 'committee-decided',
    apply: (application) => releaseDecision(application, {}, later),
    // The sample's was approved.
    leads: { held: 'approved' },
  },
  {
    name: 'reopen',
    event: 'reopened',
    apply: (application) => reopen(application, { by: secretary, reason: 'Read the wrong file', deadline: plusDays(LATER, 14) }, later),
    leads: { held: 'in-review' },
  },
  {
    name: 'extendDeadline',
    event: 'deadline-extended',
    apply: (application) =>
      extendDeadline(application, { until: plusDays(LATER, 7), by: coordinator, once: false, reason: 'Reason' }, later),
    leads: same('in-review'),
  },
  ...(['approved', 'rejected', 'information-requested'] as const).map((outcome) => ({
    name: `decideEscalated, ${outcome}`,
    event: 'coordinator-decided' as const,
    apply: (application: Application) => decideEscalated(application, { outcome, category: 1, reason: 'Reason', by: coordinator }, later),
    leads: { escalated: outcome },
  })),
  {
    name: 'askForInformation',
    event: 'information-asked',
    apply: (application) =>
      askForInformation(application, { token: 'token', deadline: plusDays(LATER, 14), firstLook: plusDays(LATER, 7) }, later),
    leads: same('information-requested'),
  },
  {
    name: 'answerInformation',
    event: 'information-answered',
    apply: (application) => answerInformation(application, { form: aForm({ childcareNeed: true }), answer: 'My answer' }, later),
    leads: { 'information-requested': 'submitted' },
  },
  { name: 'lapse', event: 'lapsed', apply: (application) => lapse(application, {}, later), leads: { 'information-requested': 'lapsed' } },
  {
    name: 'refer',
    event: 'referred',
    apply: (application) => refer(application, { host: aHost({ id: 'incubator' }), why: ['same-province'], token: 'token' }, later),
    leads: { approved: 'referred' },
  },
  {
    name: 'resumeReferral',
    event: 'resumed',
    apply: (application) => resumeReferral(application, { token: 'token' }, later),
    leads: same('referred'),
  },
  {
    name: 'acceptReferral',
    event: 'referral-accepted',
    apply: (application) => acceptReferral(application, { by: staff }, later),
    leads: { referred: 'placed' },
  },
  {
    name: 'declineReferral',
    event: 'referral-declined',
    apply: (application) => declineReferral(application, { by: staff, reason: 'Full' }, later),
    leads: { referred: 'approved' },
  },
  {
    name: 'expireReferral',
    event: 'referral-expired',
    apply: (application) => expireReferral(application, {}, later),
    leads: { referred: 'approved' },
  },
  {
    name: 'waitForPlace',
    event: 'put-on-waiting-list',
    apply: (application) => waitForPlace(application, { why: ['no-free-place'] }, later),
    leads: { approved: 'waiting-list' },
  },
  {
    name: 'promote',
    event: 'promoted',
    apply: (application) => promote(application, { host: aHost({ id: 'incubator' }) }, later),
    leads: { 'waiting-list': 'approved' },
  },
  {
    name: 'supersede',
    event: 'superseded',
    apply: (application) => supersede(application, { by: coordinator, reason: 'The other one is hers' }, later),
    leads: untilPlaced('superseded'),
  },
  {
    name: 'revive',
    event: 'revived',
    apply: (application) => revive(application, { by: coordinator, reason: 'This one is hers' }, later),
    leads: { contested: 'submitted' },
  },
  {
    name: 'resume',
    event: 'resumed',
    apply: (application) => resume(application, { by: coordinator, reason: 'Again', closes: 'case' }, later),
    leads: same(...ALL),
  },
  {
    name: 'replaceContact',
    event: 'contact-replaced',
    apply: (application) => replaceContact(application, { form: aForm(), by: coordinator, reason: 'The address was refused' }, later),
    leads: same(...ALL),
  },
  {
    name: 'replaceContact, by herself',
    event: 'contact-replaced',
    apply: (application) =>
      replaceContact(application, { form: aForm(), by: { role: 'applicant', id: application.id }, renewsCode: true }, later),
    leads: same(...ALL),
  },
  { name: 'withdraw', event: 'withdrawn', apply: (application) => withdraw(application, {}, later), leads: untilPlaced('withdrawn') },
  {
    name: 'appeal',
    event: 'appealed',
    apply: (application) => appeal(application, { reason: 'My income was misread' }, later),
    leads: { rejected: 'escalated', ineligible: 'escalated' },
  },
  {
    name: 'resendMessage',
    event: 'message-resent',
    apply: (application) => resendMessage(application, { by: coordinator, reason: 'The server was down', message: 1 }, later),
    leads: same(...ALL),
  },
  {
    name: 'tellInPerson',
    event: 'told-in-person',
    apply: (application) => tellInPerson(application, { by: coordinator, reason: 'By telephone', message: 1, closes: 'case' }, later),
    leads: same(...ALL),
  },
];

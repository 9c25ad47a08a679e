import { plusDays, plusMinutes } from '../time.ts';
import type { Application, Instant } from './application.ts';
import { REPAIR } from './repair.ts';

/**
 * What time asks of an application that is due.
 * `call-back`: an outcome that Step Functions may not have taken. `look`: nothing is overdue, so the step that should
 * have moved it is in doubt: ask Step Functions for its execution.
 */
export type DueWork = 'nothing' | 'call-back' | 'look' | 'escalate' | 'release' | 'remind' | 'lapse' | 'expire-referral';

/** What is to be done at `at`. `reminderDays`: days before the applicant's deadline on which she is reminded. */
export const dueWork = (application: Application, at: Instant, reminderDays: readonly number[]): DueWork => {
  const { status, dueAt, deadline, referral, verdict } = application;
  if (dueAt === undefined || dueAt > at) return 'nothing';
  if (application.callback !== undefined) return 'call-back';
  if (status === 'in-review') return deadline !== undefined && deadline <= at ? 'escalate' : 'look';
  if (status === 'held') return verdict !== undefined && verdict.until <= at ? 'release' : 'look';
  if (status === 'referred') return referral !== undefined && referral.deadline <= at ? 'expire-referral' : 'look';
  if (status === 'information-requested' && deadline !== undefined) {
    if (deadline <= at) return 'lapse';
    return remindersReached(deadline, reminderDays, at) > application.reminded ? 'remind' : 'look';
  }
  return 'look';
};

/** When to look again at an application whose execution was found well, or whose reminder was sent. Undefined: never. */
export const nextDue = (application: Application, at: Instant, reminderDays: readonly number[]): Instant | undefined => {
  // An outcome that nobody has taken over yet is looked after whatever the status.
  if (application.callback !== undefined) return plusMinutes(at, REPAIR.stuck);
  switch (application.status) {
    case 'in-review':
      return application.deadline;
    case 'held':
      return application.verdict?.until;
    case 'referred':
      return application.referral?.deadline;
    case 'information-requested':
      return application.deadline === undefined ? plusMinutes(at, REPAIR.stuck) : nextLook(application.deadline, reminderDays, at);
    case 'contested':
      return application.score === undefined ? plusMinutes(at, REPAIR.stuck) : undefined;
    case 'submitted':
    case 'assessed':
    case 'approved':
      return plusMinutes(at, REPAIR.stuck);
    default:
      return undefined;
  }
};

/** By when a person is to answer, or what rests takes effect; undefined: nobody is, or that time is over. */
export const deadlineAfter = (application: Application, at: Instant): Instant | undefined => {
  const until = deadlineOf(application);
  return until !== undefined && until > at ? until : undefined;
};

const deadlineOf = ({ status, deadline, referral, verdict }: Application): Instant | undefined => {
  switch (status) {
    case 'in-review':
    case 'information-requested':
      return deadline;
    case 'referred':
      return referral?.deadline;
    case 'held':
      return verdict?.until;
    default:
      return undefined;
  }
};

/** The next reminder after `at`, else the deadline itself. */
export const nextLook = (deadline: Instant, reminderDays: readonly number[], at: Instant): Instant =>
  moments(deadline, reminderDays).find((moment) => moment > at) ?? deadline;

/** How many reminders of this deadline are due by now; a sweep that comes late sends one for all it missed. */
export const remindersReached = (deadline: Instant, reminderDays: readonly number[], at: Instant): number =>
  moments(deadline, reminderDays).filter((moment) => moment <= at).length;

const moments = (deadline: Instant, reminderDays: readonly number[]): Instant[] =>
  [...new Set(reminderDays)].map((days) => plusDays(deadline, -days)).sort();

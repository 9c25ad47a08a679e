import type { Application, Instant } from '../application/application.ts';
import type { Status } from '../application/status.ts';
import type { AuditEvent } from '../audit/event.ts';
import { decisionOf } from './decided.ts';

/**
 * Why a file that came to a committee is not before it. `decided`: by whom ever, `at` when, also while that rests; `coordinator`: she
 * decides; `answer`: the applicant is asked for information; `returning`: she has answered, and it is being assessed anew; `closed`:
 * without a decision.
 */
export type LeftCommittee =
  | { readonly why: 'decided'; readonly outcome: Status; readonly at: Instant }
  | { readonly why: 'coordinator' | 'answer' | 'returning' }
  | { readonly why: 'closed'; readonly status: Status };

type Told = Pick<AuditEvent, 'kind' | 'at' | 'details'>;

/** Undefined: it is before its committee. */
export const leftCommittee = (
  { status, verdict, changedAt }: Pick<Application, 'status' | 'verdict' | 'changedAt'>,
  events: readonly Told[],
): LeftCommittee | undefined => {
  switch (status) {
    case 'in-review':
      return undefined;
    case 'escalated':
      return { why: 'coordinator' };
    case 'information-requested':
      return { why: 'answer' };
    case 'submitted':
    case 'contested':
    case 'assessed':
      return { why: 'returning' };
    default: {
      const outcome = verdict?.outcome ?? decisionOf(status);
      return outcome === undefined ? { why: 'closed', status } : { why: 'decided', outcome, at: decidedAt(events) ?? changedAt };
    }
  }
};

const DECIDES: readonly Told['kind'][] = ['decision-held', 'committee-decided', 'coordinator-decided'];

/** When the newest decision was made: one that rested was not made anew when its time was over. */
const decidedAt = (events: readonly Told[]): Instant | undefined => {
  const newest = events.findLast(({ kind }) => DECIDES.includes(kind));
  if (newest?.kind !== 'committee-decided') return newest?.at;
  const rested = events.findLast(({ kind, details }) => kind === 'decision-held' && details?.['round'] === newest.details?.['round']);
  return (rested ?? newest).at;
};

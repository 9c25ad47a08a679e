import type { CaseKind } from '../../core/case/case.ts';

/** What the coordinator can do about a case, by its kind; posted as `choice`. */
export const CASE_ACTIONS = {
  contested: ['keep-earlier', 'this-one'],
  escalated: ['approve', 'reject', 'more-information'],
  tie: ['approve', 'reject', 'more-information'],
  'parked-message': ['resend', 'replace-address', 'mark-told'],
  'failed-execution': ['retry'],
  // Nothing to decide: it closes when the work is done.
  'failed-due-work': [],
  appeal: ['approve', 'reject', 'more-information'],
} as const satisfies Record<CaseKind, readonly string[]>;
export type CaseAction = (typeof CASE_ACTIONS)[CaseKind][number];

/** Whether this kind of case offers this action. */
export const isActionOf = (kind: CaseKind, action: string): action is CaseAction =>
  CASE_ACTIONS[kind].some((offered) => offered === action);

import * as z from 'zod';

/**
 * Where an application stands. Source: architecture.md, Workflow.
 *
 * `contested` is a second submission with a CIN that already has a live application: it is kept and a person decides.
 * `held` was decided by its committee and rests: nobody is told yet, and nothing follows from it (docs/adr/0025).
 * `superseded` is the one of two contested applications that does not live.
 */
export const STATUSES = [
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
] as const;
export const StatusSchema = z.enum(STATUSES);
export type Status = z.infer<typeof StatusSchema>;

/** Nobody owes these applications anything: the applicant is told and no step is awaited. */
export const SETTLED: readonly Status[] = ['placed', 'waiting-list', 'ineligible', 'rejected', 'lapsed', 'superseded', 'withdrawn'];

/** These end the application: its claim on the CIN is released, so that she may apply again. */
export const CLOSED: readonly Status[] = ['ineligible', 'rejected', 'lapsed', 'superseded', 'withdrawn'];

export const isSettled = (status: Status): boolean => SETTLED.includes(status);
export const isClosed = (status: Status): boolean => CLOSED.includes(status);

/** In these the execution waits for a person. */
export const WAITING: readonly Status[] = ['in-review', 'held', 'escalated', 'information-requested', 'referred'];

/** What can be seen from outside. */
export const PUBLIC_STATUSES = [
  'under-study',
  'information-requested',
  'approved',
  'referred',
  'waiting-list',
  'placed',
  'ineligible',
  'rejected',
  'lapsed',
  'withdrawn',
  'closed',
] as const;
export type PublicStatus = (typeof PUBLIC_STATUSES)[number];

/**
 * What the applicant is shown. Everything before a decision is `under-study`, also a contested application: whoever
 * submits with another woman's CIN must not learn whether she has applied.
 */
export const publicStatus = (status: Status): PublicStatus => {
  switch (status) {
    case 'submitted':
    case 'contested':
    case 'assessed':
    case 'in-review':
    case 'held':
    case 'escalated':
      return 'under-study';
    case 'superseded':
      return 'closed';
    default:
      return status;
  }
};

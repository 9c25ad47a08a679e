import type { Application } from './application.ts';
import { type PublicStatus, publicStatus } from './status.ts';

/** What is under way, as she may know it. */
export const NOW_STEPS = ['study', 'review', 'answer', 'search', 'host', 'wait'] as const;
export type NowStep = (typeof NOW_STEPS)[number];

/** What comes after it, if all goes well. */
export const NEXT_STEPS = ['study', 'decision', 'review', 'search', 'host', 'place'] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

export type Ahead = { readonly now?: NowStep; readonly next: readonly NextStep[] };

const FROM_ACCEPTANCE: readonly NextStep[] = ['search', 'host', 'place'];
const AHEAD: Readonly<Record<PublicStatus, Ahead>> = {
  'under-study': { now: 'study', next: ['decision', ...FROM_ACCEPTANCE] },
  'information-requested': { now: 'answer', next: ['study', 'decision', ...FROM_ACCEPTANCE] },
  approved: { now: 'search', next: ['host', 'place'] },
  referred: { now: 'host', next: ['place'] },
  'waiting-list': { now: 'wait', next: ['host', 'place'] },
  placed: { next: [] },
  ineligible: { next: [] },
  rejected: { next: [] },
  lapsed: { next: [] },
  withdrawn: { next: [] },
  closed: { next: [] },
};

/** What is under way and what comes next. It follows the public status alone, and that a review was asked for. */
export const aheadOf = ({ status, appealedAt }: Pick<Application, 'status' | 'appealedAt'>): Ahead =>
  status === 'escalated' && appealedAt !== undefined
    ? { now: 'review', next: ['review', ...FROM_ACCEPTANCE] }
    : AHEAD[publicStatus(status)];

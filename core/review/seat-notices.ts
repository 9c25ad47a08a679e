import type { CommitteeEventDraft } from '../audit/committee-event.ts';
import type { Committee } from '../region/committee.ts';
import { type Roster, seatHolder } from './roster.ts';
import { COORDINATOR, type SeatLetterDraft, type SeatNoticeKind } from './seat-letters.ts';

const NOTICES: Partial<Record<CommitteeEventDraft['kind'], SeatNoticeKind>> = {
  'member-replaced': 'notice-replaced',
  'member-removed': 'notice-removed',
  'stand-in-approved': 'notice-stand-in',
};

/**
 * Whoever seats people might seat herself: each change of who votes is told to the chair and to the coordinator, who did not make it. The chair is
 * told by other letters of what becomes of her own seat. `before`: the roster that was changed.
 */
export const seatNoticesOf = (
  { kind, details = {} }: CommitteeEventDraft,
  { committee, before }: { readonly committee: Committee; readonly before: Roster },
): readonly SeatLetterDraft[] => {
  const notice = NOTICES[kind];
  if (notice === undefined) return [];
  const { seat, voter, former } = details;
  const about = String(kind === 'member-removed' ? former : voter);
  const { chair } = committee;
  const presiding = chair === undefined || chair === seat ? undefined : seatHolder(committee, before, chair)?.id;
  return [...(presiding === undefined ? [] : [presiding]), COORDINATOR].map((to) => ({ kind: notice, to, about }));
};

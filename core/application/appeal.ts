import type { AuditEvent } from '../audit/event.ts';
import { plusDays } from '../time.ts';
import type { Application, Instant } from './application.ts';
import type { Status } from './status.ts';

/** A refusal of these she may ask to be reviewed. */
const REFUSED: readonly Status[] = ['rejected', 'ineligible'];
export const isRefused = (status: Status): boolean => REFUSED.includes(status);

/** What moved an application into its status: later entries of the log may leave it there. */
type Moved = Pick<AuditEvent, 'at' | 'from' | 'to'>;

/**
 * Until when a refusal can be appealed, in programme time: so many days after the newest one of the log. Undefined: there
 * is none, or the region gives no days.
 */
export const appealUntil = (events: readonly Moved[], days: number): Instant | undefined => {
  const refusal = events.findLast(({ from, to }) => isRefused(to) && from !== to);
  return days === 0 || refusal === undefined ? undefined : plusDays(refusal.at, days);
};

/**
 * Whether she may ask for a review now. `asked`: she has, and was not refused again; `final`: she was. `over`: the days are
 * past. `none`: nothing was refused, or the region knows no review.
 */
export type Appeal = { readonly kind: 'open'; readonly until: Instant } | { readonly kind: 'asked' | 'final' | 'over' | 'none' };

export const appealOf = (
  { status, appealedAt }: Pick<Application, 'status' | 'appealedAt'>,
  events: readonly Moved[],
  days: number,
  at: Instant,
): Appeal => {
  if (appealedAt !== undefined) return { kind: isRefused(status) ? 'final' : 'asked' };
  if (!isRefused(status)) return { kind: 'none' };
  const until = appealUntil(events, days);
  if (until === undefined) return { kind: 'none' };
  return at < until ? { kind: 'open', until } : { kind: 'over' };
};

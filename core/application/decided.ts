import type { AuditEvent } from '../audit/event.ts';
import type { Status } from './status.ts';

/**
 * Whether a decision on the application was told: only then is she shown its points and its inner steps. One that was taken
 * back, or closed in favour of another, before that must look alike whether or not it was contested: see docs/adr/0004.
 */
export const isDecided = (status: Status, events: readonly Pick<AuditEvent, 'kind' | 'details'>[]): boolean => {
  switch (status) {
    case 'submitted':
    case 'contested':
    case 'assessed':
    case 'in-review':
    case 'held':
    case 'escalated':
    case 'information-requested':
      return false;
    case 'withdrawn':
    case 'superseded':
      return events.some(isDecision);
    default:
      return true;
  }
};

const isDecision = ({ kind, details = {} }: Pick<AuditEvent, 'kind' | 'details'>): boolean => {
  if (kind === 'assessed') return details['eligible'] === false;
  const decides = kind === 'committee-decided' || kind === 'coordinator-decided';
  return decides && details['outcome'] !== 'information-requested';
};

import type { AuditEvent } from '../../../core/audit/event.ts';
import { FIT_REASONS, type FitReason, WAIT_REASONS, type WaitReason } from '../../../core/orientation/orient.ts';

/** Why she was referred to this host, as the audit log has it. */
export const whyReferred = (events: readonly AuditEvent[]): readonly FitReason[] => {
  const codes = newestWhy(events, 'referred');
  return FIT_REASONS.filter((reason) => codes.includes(reason));
};

/** Why there is no place for her yet. */
export const whyWaiting = (events: readonly AuditEvent[]): readonly WaitReason[] => {
  const codes = newestWhy(events, 'put-on-waiting-list');
  return WAIT_REASONS.filter((reason) => codes.includes(reason));
};

const newestWhy = (events: readonly AuditEvent[], of: AuditEvent['kind']): readonly string[] =>
  String(events.findLast(({ kind }) => kind === of)?.details?.['why'] ?? '').split(' ');

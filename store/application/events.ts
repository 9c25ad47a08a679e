import { randomBytes } from 'node:crypto';
import type { Application } from '../../core/application/application.ts';
import type { Change } from '../../core/application/change.ts';
import { CHAIN_START, eventHash, reasonDigest } from '../../core/audit/chain.ts';
import type { AuditEvent, EventDraft } from '../../core/audit/event.ts';
import { sha256 } from '../sha256.ts';

/** Numbers a change's events and chains them to the application's newest one. */
export const chainEvents = (change: Pick<Change, 'before' | 'after' | 'events'>): readonly AuditEvent[] => {
  const { before, after, events } = change;
  let { seq, hash } = after.lastEvent;
  return events.map((draft, index) => {
    seq += 1;
    const isLast = index === events.length - 1;
    const event = chained(draft, { application: after, seq, previous: hash === '' ? CHAIN_START : hash, from: before?.status, isLast });
    hash = event.hash;
    return event;
  });
};

type Position = {
  readonly application: Application;
  readonly seq: number;
  readonly previous: string;
  readonly from: Application['status'] | undefined;
  readonly isLast: boolean;
};

/** Of several events of one change only the last moves the status. */
const chained = (draft: EventDraft, { application, seq, previous, from, isLast }: Position): AuditEvent => {
  const { reason, details, rule, kind, by } = draft;
  const salt = reason === undefined ? undefined : randomBytes(16).toString('base64url');
  const event: Omit<AuditEvent, 'hash'> = {
    application: application.id,
    seq,
    at: application.changedAt,
    kind,
    by,
    ...(from === undefined ? {} : { from }),
    to: isLast || from === undefined ? application.status : from,
    ...(details === undefined ? {} : { details: { ...details } }),
    ...(rule === undefined ? {} : { rule }),
    ...(reason === undefined || salt === undefined ? {} : { reasonDigest: reasonDigest(sha256, salt, reason), reason, salt }),
    previous,
  };
  return { ...event, hash: eventHash(sha256, event) };
};

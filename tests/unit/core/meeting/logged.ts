import { createHash } from 'node:crypto';
import type { Status } from '../../../../core/application/status.ts';
import { CHAIN_START, eventHash, reasonDigest } from '../../../../core/audit/chain.ts';
import type { AuditEvent, EventDraft } from '../../../../core/audit/event.ts';
import type { FileRecord } from '../../../../core/meeting/close.ts';
import { newestVotes } from '../../../../core/meeting/line.ts';
import { asKept, type Choice } from '../../../../core/review/ballot.ts';
import { plusMinutes } from '../../../../core/time.ts';
import { SAMPLE_AT, sampleId } from '../../../support/builders/index.ts';

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

type Said = EventDraft & { readonly to: Status };
const SYSTEM = { role: 'system', id: 'jisr' } as const;

export const assessed = (round = 0, category: 1 | 2 = 1): Said => ({
  kind: 'assessed',
  by: SYSTEM,
  to: 'assessed',
  rule: `grid-${round}`,
  details: { round, category, points: 40 + round, eligible: true },
});
export const sent = (round = 0): Said => ({ kind: 'sent-to-committee', by: SYSTEM, to: 'in-review', details: { round, again: false } });
export const vote = (seat: string, choice: Choice, round = 0, reason = `${seat} says ${choice}`): Said => ({
  kind: 'vote-cast',
  by: { role: 'member', id: seat },
  to: 'in-review',
  details: { choice, round, seat },
  reason,
});
export const decided = (outcome: 'approved' | 'rejected' | 'information-requested', round = 0): Said => ({
  kind: 'committee-decided',
  by: SYSTEM,
  to: outcome,
  details: { outcome, by: 'majority', category: 1, round },
});
export const held = (outcome: 'approved' | 'rejected' | 'information-requested', round = 0): Said => ({
  ...decided(outcome, round),
  kind: 'decision-held',
  to: 'held',
});
export const reopened = (round = 0): Said => ({ kind: 'reopened', by: SYSTEM, to: 'in-review', details: { round }, reason: 'a mistake' });
export const escalated = (round = 0, cause = 'tie-without-chair'): Said => ({
  kind: 'escalated',
  by: SYSTEM,
  to: 'escalated',
  details: { cause, round },
});
export const moved = (kind: EventDraft['kind'], to: Status): Said => ({ kind, by: SYSTEM, to });

export const at = (minute: number): string => plusMinutes(SAMPLE_AT, minute);

/** A log of these events, a minute apart. */
export const logOf = (...said: readonly Said[]): readonly AuditEvent[] => {
  let previous = CHAIN_START;
  return said.map(({ reason, ...draft }, index) => {
    const salt = `salt-${index}`;
    const event = {
      application: sampleId(1),
      seq: index + 1,
      at: at(index),
      ...draft,
      ...(reason === undefined ? {} : { reason, salt, reasonDigest: reasonDigest(digest, salt, reason) }),
      previous,
    };
    previous = eventHash(digest, event);
    return { ...event, hash: previous };
  });
};

/** A file as it is stored after such a log. */
export const recordOf = (events: readonly AuditEvent[], round = 0): FileRecord => {
  const newest = events.at(-1);
  if (newest === undefined) throw new TypeError('a log has events');
  const points = events.findLast(({ kind }) => kind === 'assessed');
  const sorted = events.findLast(({ kind }) => kind === 'assessed' || kind === 'committee-decided');
  const rounds = [...new Set(events.flatMap(({ kind, details }) => (kind === 'vote-cast' ? [Number(details?.['round'])] : [])))];
  return {
    application: {
      id: sampleId(1),
      reference: '100000003',
      status: newest.to,
      round,
      ballots: Object.fromEntries(
        newestVotes(events, round).map(({ seat, choice, event }) => [seat, asKept({ choice }, { member: event.by.id, seat })]),
      ),
      score: Number(points?.details?.['points']),
      gridVersion: points?.rule,
      category: sorted?.details?.['category'] === 1 ? 1 : 2,
      lastEvent: { seq: newest.seq, hash: newest.hash },
    },
    events,
    votes: rounds.flatMap((of) =>
      newestVotes(events, of).map(({ seat, choice, event }) => ({
        application: sampleId(1),
        round: of,
        member: event.by.id,
        seat,
        ballot: { choice },
        at: event.at,
        reason: event.reason ?? '',
      })),
    ),
  };
};

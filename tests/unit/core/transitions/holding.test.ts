import { describe, expect, test } from 'vitest';
import type { Application } from '../../../../core/application/application.ts';
import type { Change, InvalidTransition } from '../../../../core/application/change.ts';
import { isDecided } from '../../../../core/application/decided.ts';
import { supersede } from '../../../../core/application/transitions/coordination.ts';
import { releaseDecision, reopen } from '../../../../core/application/transitions/holding.ts';
import { retally, sendToCommittee } from '../../../../core/application/transitions/review.ts';
import { withdraw } from '../../../../core/application/transitions/withdrawal.ts';
import type { Result } from '../../../../core/result.ts';
import { cast, countAgain } from '../../../../core/review/cast.ts';
import { atDeadline } from '../../../../core/review/deadline.ts';
import { owesVote } from '../../../../core/review/digest.ts';
import { plusDays, plusHours, plusMinutes } from '../../../../core/time.ts';
import { isPublic } from '../../../../messages/history.ts';
import { anApplication, aSeat, aSeatedCommittee } from '../../../support/builders/index.ts';
import { coordinator, LATER, later, secretary, vote } from './samples.ts';

const OUTCOMES = ['approved', 'rejected', 'information-requested'] as const;
const UNTIL = plusHours(LATER, 24);
const changed = (result: Result<Change, InvalidTransition>): Change => {
  if (!result.ok) throw new Error(`${result.error.event} from ${result.error.from}`);
  return result.value;
};
const verdict = (outcome: (typeof OUTCOMES)[number]) => ({ kind: 'decided', outcome, category: 2, by: 'majority' }) as const;
const inReview = () => anApplication({ status: 'in-review', category: 1 });
const held = (outcome: (typeof OUTCOMES)[number] = 'rejected'): Application => changed(vote(inReview(), verdict(outcome), 24)).after;
/** What a change does besides the record itself. */
const effects = ({ before: _before, after: _after, events: _events, ...rest }: Change) => rest;
const deadline = plusDays(LATER, 14);
const again = (application: Application): Change => changed(reopen(application, { by: secretary, reason: 'Wrong file', deadline }, later));

describe('a decision that rests', () => {
  test.each(OUTCOMES)('%s: stands in the record and the log, and nothing else happens', (outcome) => {
    const before = inReview();
    const change = changed(vote(before, verdict(outcome), 24));
    expect(Object.keys(effects(change))).toEqual(['vote']);
    expect(change.after).toMatchObject({
      status: 'held',
      verdict: { outcome, category: 2, by: 'majority', until: UNTIL },
      dueAt: UNTIL,
      category: 1,
      holdsClaim: true,
      ballots: { m2: { choice: 'approve' } },
    });
    expect([change.after.callback, change.after.deadline]).toEqual([undefined, undefined]);
    expect(change.events.map(({ kind }) => kind)).toEqual(['vote-cast', 'decision-held']);
    expect(change.events[1]).toEqual({
      kind: 'decision-held',
      by: { role: 'system', id: 'jisr' },
      details: { outcome, by: 'majority', category: 2, round: 0, until: UNTIL },
    });
  });

  test('also without a further vote: a seat fell away, or the time was over and the votes cast decide', () => {
    expect(changed(retally(inReview(), { verdict: verdict('approved'), holdHours: 24 }, later))).toMatchObject({
      after: { status: 'held', verdict: { until: UNTIL } },
      events: [{ kind: 'decision-held' }],
    });
    const committee = aSeatedCommittee({ quorum: 1, holdHours: 24, onDeadline: { kind: 'decide-by-votes-cast' } });
    const voted = { ...inReview(), ballots: { m2: { choice: 'reject' as const } } };
    expect(changed(atDeadline(voted, committee, later))).toMatchObject({ after: { status: 'held', verdict: { outcome: 'rejected' } } });
    const two = { ...committee, members: committee.members.slice(0, 2) };
    expect(countAgain({ ...inReview(), ballots: { m1: { choice: 'reject' }, m2: { choice: 'reject' } } }, two, later)?.after.status).toBe(
      'held',
    );
  });

  test('what the committee does not decide goes to the coordinator at once', () => {
    const change = changed(vote(inReview(), { kind: 'coordinator', cause: 'no-majority' }, 24));
    expect([change.after.status, change.after.verdict]).toEqual(['escalated', undefined]);
  });

  test('is no longer voted on nor counted again, whoever leaves the committee, and owes nobody’s vote', () => {
    const committee = aSeatedCommittee({ holdHours: 24 });
    const file = held();
    expect(cast(file, committee, { member: 'm2', round: 0, choice: 'approve', reason: 'r' }, later)).toMatchObject({
      error: { code: 'InvalidTransition' },
    });
    expect(countAgain(file, { ...committee, members: [] }, later)).toBeUndefined();
    expect(owesVote(aSeat('m1'), file)).toBe(false);
  });

  test('keeps its time when its execution is begun again', () => {
    const change = changed(sendToCommittee(held(), { token: 'other', deadline }, later));
    expect(change.after).toMatchObject({ status: 'held', dueAt: UNTIL, verdict: { until: UNTIL } });
    expect([change.after.deadline, change.token, change.events[0]?.details]).toEqual([undefined, 'other', { round: 0, again: true }]);
  });

  test('tells her nothing: not in her history, and it is no decision of one that was withdrawn', () => {
    const events = [...changed(vote(inReview(), verdict('rejected'), 24)).events, ...again(held()).events];
    expect(events.filter((event) => isPublic({ ...event, at: LATER }))).toEqual([]);
    expect(isDecided('held', events)).toBe(false);
    expect(isDecided('withdrawn', events)).toBe(false);
  });
});

describe('its time is over', () => {
  test.each(OUTCOMES)('%s: all happens as if it were decided now', (outcome) => {
    const now = { at: plusHours(LATER, 30) };
    const after = changed(releaseDecision(held(outcome), {}, now));
    const atOnce = changed(vote(inReview(), verdict(outcome)));
    const { vote: _vote, ...same } = effects(atOnce);
    expect(effects(after)).toEqual(same);
    expect(after.events).toEqual(atOnce.events.slice(1));
    expect(after.after).toEqual({
      ...atOnce.after,
      id: after.after.id,
      reference: after.after.reference,
      claim: after.after.claim,
      version: 5,
      changedAt: now.at,
      // Who is asked for more is not decided.
      decidedAt: outcome === 'information-requested' ? undefined : now.at,
      dueAt: plusMinutes(now.at, 2),
      verdict: undefined,
    });
  });

  test('then it cannot be reopened, and what was reopened is not told', () => {
    const told = changed(releaseDecision(held(), {}, later)).after;
    expect(reopen(told, { by: secretary, reason: 'Too late', deadline }, later)).toMatchObject({ error: { from: 'rejected' } });
    expect(releaseDecision(again(held()).after, {}, later)).toMatchObject({ error: { from: 'in-review' } });
  });
});

describe('reopened', () => {
  test('it is owed by everybody again, in a round of its own, with a fresh deadline and the points it had', () => {
    const before = { ...held(), extended: true as const, reminded: 2, score: 55 };
    const change = again(before);
    expect(effects(change)).toEqual({});
    expect(change.after).toMatchObject({
      status: 'in-review',
      round: 1,
      reopened: 1,
      ballots: {},
      deadline,
      dueAt: deadline,
      sentAt: LATER,
      reminded: 0,
      score: 55,
      category: 1,
      holdsClaim: true,
    });
    expect([change.after.verdict, change.after.extended, change.after.callback]).toEqual([undefined, undefined, undefined]);
    expect(owesVote(aSeat('m2'), change.after)).toBe(true);
    expect(change.events).toEqual([
      { kind: 'reopened', by: secretary, details: { outcome: 'rejected', round: 0, deadline }, reason: 'Wrong file' },
    ]);
  });

  test('a vote form of the round before is refused', () => {
    const form = { member: 'm2', round: 0, choice: 'approve' as const, reason: 'r' };
    expect(cast(again(held()).after, aSeatedCommittee(), form, later)).toEqual({ ok: false, error: { code: 'StaleRound' } });
  });

  test('twice, it counts both', () => {
    const second = changed(vote(again(held()).after, verdict('approved'), 24)).after;
    expect(again(second).after).toMatchObject({ round: 2, reopened: 2 });
  });
});

test.each([
  ['withdrawn', (application: Application) => withdraw(application, {}, later)],
  ['superseded', (application: Application) => supersede(application, { by: coordinator, reason: 'The other' }, later)],
] as const)('one that is %s meanwhile is let go, and its decision with it', (status, end) => {
  const { after } = changed(end(held('approved')));
  expect(after).toMatchObject({ status, holdsClaim: false, callback: { outcome: status } });
  expect(after.verdict).toBeUndefined();
});

import { describe, expect, test } from 'vitest';
import { decideEscalated, escalate, sendToCommittee } from '../../../../core/application/transitions/review.ts';
import { plusDays } from '../../../../core/time.ts';
import { anApplication } from '../../../support/builders/index.ts';
import { changed, effects, kinds, soon } from './changed.ts';
import { coordinator, LATER, later, vote } from './samples.ts';

describe('the committee', () => {
  test('receives a file with a deadline at which it is looked at again', () => {
    const deadline = plusDays(LATER, 14);
    const change = changed(sendToCommittee(anApplication({ status: 'assessed' }), { token: 'token', deadline }, later));
    expect(effects(change)).toEqual({ token: 'token' });
    expect(change.after).toMatchObject({ deadline, dueAt: deadline, sentAt: LATER, reminded: 0 });
    expect(change.events[0]?.details).toEqual({ deadline, round: 0, again: false });
  });

  test('keeps the deadline it was given when the step is repeated', () => {
    const before = anApplication({ status: 'in-review' });
    const change = changed(sendToCommittee(before, { token: 'other', deadline: plusDays(LATER, 14) }, later));
    expect(change.token).toBe('other');
    expect(change.events[0]?.details).toMatchObject({ deadline: before.deadline, again: true });
    expect(change.after).toMatchObject({ deadline: before.deadline, dueAt: before.deadline, sentAt: before.sentAt });
    const escalated = changed(sendToCommittee(anApplication({ status: 'escalated' }), { token: 'other', deadline: LATER }, later));
    expect(escalated.after.dueAt).toBeUndefined();
  });

  test('a vote that leaves the file open changes nothing but the ballots', () => {
    const before = anApplication({ status: 'in-review' });
    const change = changed(vote(before, { kind: 'open' }));
    expect(change.after).toEqual({ ...before, ballots: { m2: { choice: 'approve' } }, version: before.version + 1, changedAt: LATER });
    expect(change.vote?.reason).toBe('A sound project');
    expect(change.events).toEqual([
      {
        kind: 'vote-cast',
        by: { role: 'member', id: 'm2' },
        details: { choice: 'approve', seat: 'm2', round: 0 },
        reason: 'A sound project',
      },
    ]);
  });

  test('a later vote of the same member replaces the earlier', () => {
    const before = anApplication({ status: 'in-review', ballots: { m1: { choice: 'abstain' }, m2: { choice: 'reject' } } });
    expect(changed(vote(before, { kind: 'open' })).after.ballots).toEqual({ m1: { choice: 'abstain' }, m2: { choice: 'approve' } });
  });

  test('the deciding vote closes the file in the same change and calls the execution back', () => {
    const change = changed(
      vote(anApplication({ status: 'in-review' }), { kind: 'decided', outcome: 'approved', category: 2, by: 'chair' }),
    );
    expect(kinds(change)).toEqual(['vote-cast', 'committee-decided']);
    expect(change.after).toMatchObject({
      category: 2,
      callback: { outcome: 'approved' },
      dueAt: soon,
      deadline: undefined,
      holdsClaim: true,
    });
    expect([change.messages, change.claim]).toEqual([undefined, undefined]);
    expect(change.events[1]?.details).toEqual({ outcome: 'approved', by: 'chair', category: 2, round: 0 });
  });

  test('a refusal is told and frees her CIN', () => {
    const change = changed(
      vote(anApplication({ status: 'in-review' }), { kind: 'decided', outcome: 'rejected', category: 1, by: 'majority' }),
    );
    expect(change).toMatchObject({ claim: 'release', messages: [{ kind: 'rejected', details: { round: '0' } }] });
    expect(change.after).toMatchObject({ callback: { outcome: 'rejected' }, holdsClaim: false });
  });

  test.each([
    ['tie-without-chair', 'tie'],
    ['no-majority', 'escalated'],
    ['quorum-unreachable', 'escalated'],
  ] as const)('%s opens a case of kind %s', (cause, kind) => {
    const before = anApplication({ status: 'in-review', round: 2 });
    const change = changed(vote(before, { kind: 'coordinator', cause }));
    expect(change.opens).toMatchObject([{ id: `${kind}.${before.id}.2`, kind, cause, reference: before.reference }]);
    expect(change.after).toMatchObject({ dueAt: undefined, callback: undefined, ballots: { m2: { choice: 'approve' } } });
    expect(kinds(change)).toEqual(['vote-cast', 'escalated']);
  });

  test('a deadline goes to the coordinator, never to a refusal', () => {
    const change = changed(escalate(anApplication({ status: 'in-review' }), { cause: 'deadline' }, later));
    expect(change.opens).toMatchObject([{ kind: 'escalated', cause: 'deadline' }]);
    expect([change.messages, change.claim, change.after.callback, change.after.dueAt]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('the coordinator’s decision closes every kind of case with a reason', () => {
    const before = anApplication({ status: 'escalated' });
    const change = changed(decideEscalated(before, { outcome: 'rejected', category: 1, reason: 'Not viable', by: coordinator }, later));
    expect(change).toMatchObject({ claim: 'release', closes: [`escalated.${before.id}.0`, `tie.${before.id}.0`, `appeal.${before.id}.1`] });
    expect(change.events).toMatchObject([{ kind: 'coordinator-decided', by: coordinator, reason: 'Not viable' }]);
    expect(change.after).toMatchObject({ callback: { outcome: 'rejected' }, dueAt: soon, holdsClaim: false });
  });
});

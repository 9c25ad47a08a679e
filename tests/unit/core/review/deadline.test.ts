import { describe, expect, test } from 'vitest';
import type { Committee } from '../../../../core/region/committee.ts';
import type { Choice } from '../../../../core/review/ballot.ts';
import { atDeadline } from '../../../../core/review/deadline.ts';
import { plusDays } from '../../../../core/time.ts';
import { anApplication, aSeatedCommittee } from '../../../support/builders/index.ts';
import { LATER, later } from '../transitions/samples.ts';

const ballots = (choices: Readonly<Record<string, Choice>>) =>
  Object.fromEntries(Object.entries(choices).map(([seat, choice]) => [seat, { choice }]));
const over = (onDeadline: Committee['onDeadline'], choices: Readonly<Record<string, Choice>> = {}, more: object = {}) => {
  const change = atDeadline(
    anApplication({ status: 'in-review', ballots: ballots(choices), ...more }),
    aSeatedCommittee({ onDeadline, quorum: 3 }),
    later,
  );
  if (!change.ok) throw new Error('refused');
  return change.value;
};

describe('extend and escalate', () => {
  const onDeadline = { kind: 'extend-and-escalate', extendDays: 7 } as const;

  test('gives the committee more time, once a round', () => {
    const { after, events, opens } = over(onDeadline);
    const until = plusDays(LATER, 7);
    expect(after).toMatchObject({ status: 'in-review', deadline: until, dueAt: until, extended: true });
    expect([events.map(({ kind }) => kind), opens]).toEqual([['deadline-extended'], undefined]);
  });

  test('then the coordinator decides, whatever was voted', () => {
    const { after, opens } = over(onDeadline, { m1: 'reject', m2: 'reject' }, { extended: true });
    expect(after.status).toBe('escalated');
    expect(opens).toMatchObject([{ kind: 'escalated', cause: 'deadline' }]);
  });

  test('without days to extend, the coordinator decides at once', () => {
    expect(over({ ...onDeadline, extendDays: 0 }).after.status).toBe('escalated');
  });
});

describe('decide by the votes cast', () => {
  const onDeadline = { kind: 'decide-by-votes-cast' } as const;

  test.each<[string, Readonly<Record<string, Choice>>, string, string | undefined]>([
    ['nobody has voted', {}, 'escalated', 'deadline'],
    ['fewer than the quorum', { m1: 'reject', m2: 'reject' }, 'escalated', 'deadline'],
    ['a quorum that approves', { m1: 'approve', m2: 'approve', m3: 'reject' }, 'approved', undefined],
    ['a quorum that refuses', { m1: 'reject', m2: 'reject', m3: 'approve' }, 'rejected', undefined],
    ['a recusal breaks the quorum', { m1: 'approve', m2: 'approve', m3: 'recuse' }, 'escalated', 'deadline'],
    ['abstentions alone', { m1: 'abstain', m2: 'abstain', m3: 'abstain' }, 'escalated', 'no-majority'],
    ['a tie that the chair breaks', { m1: 'approve', m2: 'reject', m3: 'abstain' }, 'approved', undefined],
    ['a tie without the chair', { m2: 'approve', m3: 'reject', m4: 'abstain' }, 'escalated', 'tie-without-chair'],
  ])('%s', (_, choices, status, cause) => {
    const { after, opens = [] } = over(onDeadline, choices);
    expect([after.status, opens[0]?.cause]).toEqual([status, cause]);
    if (cause === undefined) expect(after.callback).toEqual({ outcome: status });
  });
});

import { describe, expect, test } from 'vitest';
import { cast } from '../../../../core/review/cast.ts';
import { anApplication, aSeatedCommittee } from '../../../support/builders/index.ts';
import { later } from '../transitions/samples.ts';

const committee = aSeatedCommittee();
const casting = { member: 'm2', round: 0, choice: 'approve' as const, reason: 'A sound project' };
const inReview = (changes: Parameters<typeof anApplication>[0] = {}) => anApplication({ status: 'in-review', ...changes });

describe('a vote', () => {
  test('is kept with its reason and leaves the file open', () => {
    const application = inReview();
    const change = cast(application, committee, casting, later);
    expect(change).toMatchObject({
      ok: true,
      value: {
        after: { status: 'in-review', ballots: { m2: { choice: 'approve' } } },
        vote: {
          application: application.id,
          round: 0,
          member: 'm2',
          seat: 'm2',
          ballot: { choice: 'approve' },
          at: later.at,
          reason: 'A sound project',
        },
        events: [{ kind: 'vote-cast', by: { role: 'member', id: 'm2' } }],
      },
    });
  });

  test('that decides closes the file with it', () => {
    const ballots = { m1: { choice: 'approve' }, m3: { choice: 'approve' }, m4: { choice: 'approve' } } as const;
    const change = cast(inReview({ ballots }), committee, casting, later);
    expect(change).toMatchObject({ ok: true, value: { after: { status: 'approved', callback: { outcome: 'approved' } } } });
  });

  test('may be changed while the file is open, and the last one counts', () => {
    const ballots = { m1: { choice: 'reject' }, m2: { choice: 'approve' }, m3: { choice: 'reject' }, m4: { choice: 'reject' } } as const;
    const change = cast(inReview({ ballots }), committee, { ...casting, choice: 'reject' }, later);
    expect(change).toMatchObject({ ok: true, value: { after: { status: 'rejected', ballots: { m2: { choice: 'reject' } } } } });
  });

  test('of the chair is logged as the chair’s', () => {
    expect(cast(inReview(), committee, { ...casting, member: 'm1' }, later)).toMatchObject({
      value: { events: [{ by: { role: 'chair', id: 'm1' } }] },
    });
  });

  test('names a category only where it differs and she approves', () => {
    const ballotOf = (changes: object) => {
      const change = cast(inReview({ category: 1 }), committee, { ...casting, ...changes }, later);
      return change.ok ? change.value.vote?.ballot : undefined;
    };
    expect(ballotOf({ category: 2 })).toEqual({ choice: 'approve', category: 2 });
    expect(cast(inReview({ category: 1 }), committee, { ...casting, category: 2 }, later)).toMatchObject({
      value: { events: [{ details: { choice: 'approve', category: 2, round: 0, seat: 'm2' } }] },
    });
    expect(ballotOf({ category: 1 })).toEqual({ choice: 'approve' });
    expect(ballotOf({ choice: 'reject', category: 2 })).toEqual({ choice: 'reject' });
  });

  test.each([
    ['by somebody who is no member', inReview(), { member: 'm7' }, { code: 'NotAMember' }],
    ['on answers she has not read', inReview({ round: 1 }), {}, { code: 'StaleRound' }],
    [
      'on a file that is closed',
      anApplication({ status: 'approved' }),
      {},
      { code: 'InvalidTransition', event: 'vote-cast', from: 'approved' },
    ],
    [
      'on a file that is the coordinator’s',
      anApplication({ status: 'escalated' }),
      {},
      { code: 'InvalidTransition', event: 'vote-cast', from: 'escalated' },
    ],
  ])('%s is refused', (_, application, changes, error) => {
    expect(cast(application, committee, { ...casting, ...changes }, later)).toEqual({ ok: false, error });
  });
});

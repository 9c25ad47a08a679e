import { describe, expect, test } from 'vitest';
import type { SeatBallot } from '../../../../core/review/ballot.ts';
import { cast, countAgain, settledBy } from '../../../../core/review/cast.ts';
import { owesVote } from '../../../../core/review/digest.ts';
import type { Roster } from '../../../../core/review/roster.ts';
import { aCommittee, anApplication, aPerson, aSeatedCommittee } from '../../../support/builders/index.ts';
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

const { id: _id, ...person } = aPerson();

describe('a seat', () => {
  const standIns = [{ n: 1, seat: 'm2', person, from: '2026-10-01', until: '2026-10-01', state: 'approved' as const }];

  test('has one vote: the stand-in’s takes the place of the member’s, and names who cast it', () => {
    const application = inReview({ ballots: { m2: { choice: 'reject' } } });
    const change = cast(application, aSeatedCommittee({}, { standIns }), { ...casting, member: 'm2.s1' }, later);
    expect(change).toMatchObject({
      value: {
        after: { ballots: { m2: { choice: 'approve', voter: 'm2.s1' } } },
        vote: { member: 'm2.s1', seat: 'm2' },
        events: [{ by: { role: 'member', id: 'm2.s1' }, details: { seat: 'm2' } }],
      },
    });
  });

  test('is not voted in by the member while somebody stands in, nor by anyone once it fell away', () => {
    expect(cast(inReview(), aSeatedCommittee({}, { standIns }), casting, later)).toEqual({ ok: false, error: { code: 'NotAMember' } });
    expect(cast(inReview(), aSeatedCommittee({}, { removed: ['m2'] }), casting, later)).toEqual({
      ok: false,
      error: { code: 'NotAMember' },
    });
  });
});

describe('when a seat that fell away is filled again', () => {
  const [approve, reject] = [{ choice: 'approve' }, { choice: 'reject' }] as const;
  const replacements = [{ n: 1, seat: 'm3', person, since: later.at }];
  const refilled = (holdHours = 0) => aSeatedCommittee({ holdHours }, { replacements, struck: ['m3', 'm3.s1'] });
  const file = (m3: SeatBallot = reject) => inReview({ ballots: { m1: approve, m2: approve, m3, m4: approve } });

  test.each([
    ['the member’s', reject],
    ['her stand-in’s', { ...reject, voter: 'm3.s1' }],
  ])('%s vote stays void and the seat owes its own', (_, ballot) => {
    const { members } = refilled();
    const seat = members.find((one) => one.seat === 'm3') ?? expect.fail('no seat');
    expect(owesVote(seat, file(ballot))).toBe(true);
    const bare = { m1: approve, m2: reject, m3: reject };
    expect(countAgain(inReview({ ballots: bare }), refilled(), later)).toBeUndefined();
    // Four of four, were the void one counted: it decides nothing, not even that there is a quorum.
    const unanimous = { m1: reject, m2: reject, m3: ballot, m4: reject };
    const early = { ...refilled(), quorum: 4 };
    expect(cast(inReview({ ballots: { ...unanimous, m4: approve } }), early, { ...casting, choice: 'reject' }, later)).toMatchObject({
      value: { after: { status: 'in-review', ballots: { m3: { ...ballot, void: true } } } },
    });
  });

  test('a vote of who took it counts, and in the same seat takes its place', () => {
    const change = cast(file(), refilled(), { ...casting, member: 'm3.r1' }, later);
    expect(change).toMatchObject({ value: { after: { status: 'approved', ballots: { m3: { choice: 'approve', voter: 'm3.r1' } } } } });
    expect(change.ok && change.value.events.at(-1)?.details).not.toHaveProperty('without');
  });

  test.each([
    [0, 'committee-decided'],
    [24, 'decision-held'],
  ] as const)('a decision says without whose vote it was made (%i h)', (hours, kind) => {
    const change = cast(file(), refilled(hours), { ...casting, member: 'm5' }, later);
    expect(change).toMatchObject({ value: { events: [{ kind: 'vote-cast' }, { kind, details: { without: 'm3' } }] } });
  });

  test('who was replaced and not removed has voted for her seat', () => {
    const replaced = aSeatedCommittee({}, { replacements });
    expect(cast(file(), replaced, { ...casting, member: 'm5' }, later)).toMatchObject({
      value: { after: { status: 'approved', ballots: { m3: reject } }, events: [{}, { details: { outcome: 'approved' } }] },
    });
    const seat = replaced.members.find((one) => one.seat === 'm3') ?? expect.fail('no seat');
    expect(owesVote(seat, file())).toBe(false);
  });
});

describe('when a deployment leaves a member out', () => {
  const [approve, reject] = [{ choice: 'approve' }, { choice: 'reject' }] as const;
  const ballots = { m1: reject, m2: reject, m3: reject, m4: reject };
  const members = aCommittee().members.filter(({ id }) => id !== 'm4');
  const smaller = aSeatedCommittee({ members, quorum: 4 });

  test('the decision is made without her vote, and says so', () => {
    const change = cast(inReview({ ballots }), smaller, { ...casting, member: 'm5', choice: 'reject' }, later);
    expect(change).toMatchObject({
      value: {
        after: { status: 'rejected', ballots: { m4: { ...reject, void: true }, m5: reject } },
        events: [{ kind: 'vote-cast' }, { kind: 'committee-decided', details: { without: 'm4' } }],
      },
    });
  });

  test('a file that is decided stays as it was, whoever is left out afterwards', () => {
    const file = anApplication({ status: 'rejected', ballots });
    expect(settledBy(file, smaller).ballots).toEqual(ballots);
    expect(settledBy(inReview({ ballots: { m4: approve } }), smaller).ballots).toEqual({ m4: { ...approve, void: true } });
  });
});

describe('between a deployment that gives seats to others and their taking them', () => {
  const [approve, reject] = [{ choice: 'approve' }, { choice: 'reject' }] as const;
  const configured = Object.fromEntries(aCommittee().members.map(({ id, name, email, language }) => [id, [{ name, email, language }]]));
  const passed = (seats: readonly string[], roster: Partial<Roster> = {}) => {
    const members = aCommittee().members.map((one) => (seats.includes(one.id) ? { ...aPerson(), id: one.id } : one));
    return aSeatedCommittee({ members }, { configured, ...roster });
  };

  test.each([
    ['not followed yet', {}],
    ['emptied, and not taken yet', { removed: ['m3', 'm4', 'm5', 'm6'], struck: ['m3', 'm4', 'm5', 'm6'] }],
  ])('one vote hands no file over for want of a quorum: %s', (_, roster) => {
    const committee = passed(['m3', 'm4', 'm5', 'm6'], roster);
    expect(committee.awaited).toEqual(['m3', 'm4', 'm5', 'm6']);
    expect(countAgain(inReview(), committee, later)).toBeUndefined();
    expect(cast(inReview(), committee, casting, later)).toMatchObject({
      value: { after: { status: 'in-review', ballots: { m2: approve } } },
    });
  });

  test('those who remain do not decide what the newcomers can still change', () => {
    const committee = passed(['m5', 'm6']);
    const file = inReview({ ballots: { m1: reject, m3: approve, m4: approve, m5: approve } });
    const change = cast(file, committee, casting, later);
    expect(change).toMatchObject({ value: { after: { status: 'in-review' }, events: [{ kind: 'vote-cast' }] } });
  });

  test('nobody votes in the seat, and what her predecessor voted is marked only once something is decided without it', () => {
    const committee = passed(['m6']);
    expect(cast(inReview(), committee, { ...casting, member: 'm6' }, later)).toEqual({ ok: false, error: { code: 'NotAMember' } });
    const open = cast(inReview({ ballots: { m6: reject } }), committee, casting, later);
    expect(open.ok && open.value.after.ballots).toEqual({ m2: approve, m6: reject });
    const ballots = { m1: approve, m3: approve, m4: approve, m6: reject };
    expect(cast(inReview({ ballots }), committee, casting, later)).toMatchObject({
      value: { after: { status: 'approved', ballots: { m6: { void: true } } }, events: [{}, { details: { without: 'm6' } }] },
    });
  });
});

describe('after a seat fell away', () => {
  const [approve, reject] = [{ choice: 'approve' }, { choice: 'reject' }] as const;
  const again = (ballots: Parameters<typeof inReview>[0], removed: string[]) =>
    countAgain(inReview(ballots), aSeatedCommittee({}, { removed, struck: removed }), later);

  test('the votes cast decide what can no longer change', () => {
    // Four to approve of six leave it open for none; three of six with the other seats gone are all there is.
    const ballots = { m1: approve, m2: approve, m3: approve, m4: reject };
    expect(again({ ballots }, [])).toBeUndefined();
    expect(again({ ballots }, ['m5', 'm6'])).toMatchObject({
      after: { status: 'approved', callback: { outcome: 'approved' }, version: inReview().version + 1 },
      events: [{ kind: 'committee-decided', by: { role: 'system' } }],
    });
  });

  test('a vote in it counts no more', () => {
    const ballots = { m1: approve, m2: reject, m3: reject, m4: approve, m5: reject };
    expect(again({ ballots }, ['m5', 'm6'])).toMatchObject({ after: { status: 'approved' } });
  });

  test('a quorum that cannot be met hands the file over', () => {
    expect(again({ ballots: { m1: approve } }, ['m4', 'm5', 'm6'])).toMatchObject({
      after: { status: 'escalated' },
      opens: [{ cause: 'quorum-unreachable' }],
    });
  });

  test('a file that is no longer before the committee stays as it is', () => {
    expect(countAgain(anApplication({ status: 'approved' }), aSeatedCommittee({}, { removed: ['m4', 'm5', 'm6'] }), later)).toBeUndefined();
  });
});

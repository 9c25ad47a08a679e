import { describe, expect, test } from 'vitest';
import { CHOICES, type SeatBallot } from '../../../../core/review/ballot.ts';
import { isHidden } from '../../../../core/review/blind.ts';
import { cast } from '../../../../core/review/cast.ts';
import { anApplication, aPerson, aSeatedCommittee } from '../../../support/builders/index.ts';
import { later } from '../transitions/samples.ts';

const m2 = { id: 'm2', seat: 'm2', struck: [] };
const standIn = { ...m2, id: 'm2.s1' };

describe('who the applicant is', () => {
  test.each(CHOICES)('shows where review is blind after a judgement of her own: %s', (choice) => {
    const judged = choice !== 'abstain' && choice !== 'recuse';
    expect(isHidden({ m2: { choice } }, { blind: true }, m2)).toBe(!judged);
    expect(isHidden({ m2: { choice } }, { blind: false }, m2)).toBe(false);
    // Neither a stand-in's vote nor the member's is the other's.
    expect(isHidden({ m2: { choice } }, { blind: true }, standIn)).toBe(true);
    expect(isHidden({ m2: { choice, voter: 'm2.s1' } }, { blind: true }, m2)).toBe(true);
    expect(isHidden({}, { blind: true }, m2)).toBe(true);
  });
});

describe('a vote that is changed', () => {
  const { id: _id, ...person } = aPerson();
  const replacements = [{ n: 1, seat: 'm2', person, since: later.at }];
  const markOf = (m2: SeatBallot | undefined, choice: SeatBallot['choice'], { blind = true, member = 'm2' } = {}) => {
    const committee = aSeatedCommittee({ blind }, member === 'm2' ? {} : { replacements });
    const file = anApplication({ status: 'in-review', ballots: m2 === undefined ? {} : { m2 } });
    const change = cast(file, committee, { member, round: 0, choice, reason: 'motif' }, later);
    if (!change.ok) throw new Error(change.error.code);
    const [event] = change.value.events;
    expect(event?.details?.['revealed']).toBe(change.value.after.ballots['m2']?.revealed);
    return change.value.after.ballots['m2']?.revealed === true;
  };

  test.each<[string, SeatBallot | undefined, SeatBallot['choice'], boolean]>([
    ['for the first time is not marked', undefined, 'reject', false],
    ['once she was shown the name is marked', { choice: 'approve' }, 'reject', true],
    ['in its category too', { choice: 'approve', category: 2 }, 'approve', true],
    ['to an abstention too', { choice: 'approve' }, 'abstain', true],
    ['from an abstention is not: she was shown nothing', { choice: 'abstain' }, 'reject', false],
    ['by way of an abstention is', { choice: 'abstain', revealed: true }, 'reject', true],
    ['and back again stays so', { choice: 'reject', revealed: true }, 'reject', true],
    ['in nothing but its reason is not', { choice: 'reject' }, 'reject', false],
  ])('%s', (_, before, choice, marked) => {
    expect(markOf(before, choice)).toBe(marked);
  });

  test('by another in her seat is a first one; where names show at once it is a change like any', () => {
    expect(markOf({ choice: 'approve' }, 'reject', { member: 'm2.r1' })).toBe(false);
    expect(markOf({ choice: 'approve' }, 'reject', { blind: false })).toBe(false);
  });
});

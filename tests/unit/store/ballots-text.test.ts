import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHOICES, type SeatBallot } from '../../../core/review/ballot.ts';
import { formatBallots, parseBallots } from '../../../store/committee/ballots-text.ts';

const seats = fc.constantFrom('m1', 'm2', 'member-12', 'constructor');
const ballot = fc.record(
  {
    choice: fc.constantFrom(...CHOICES),
    category: fc.constantFrom(1 as const, 2 as const),
    revealed: fc.constant(true as const),
    void: fc.constant(true as const),
    person: fc.constantFrom('s1', 'r12'),
  },
  { requiredKeys: ['choice'] },
);

describe('the ballots of a file', () => {
  test('are read as they were written, with who cast each and what is void', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(seats, ballot), { selector: ([seat]) => seat }), (cast) => {
        const ballots: Record<string, SeatBallot> = Object.fromEntries(
          cast.map(([seat, { person, ...said }]) => [seat, { ...said, ...(person === undefined ? {} : { voter: `${seat}.${person}` }) }]),
        );
        expect(parseBallots(formatBallots(ballots))).toEqual(ballots);
      }),
    );
  });

  test('are one short text, in which a configured member is named once', () => {
    const ballots = {
      m1: { choice: 'approve' },
      m2: { choice: 'approve', category: 2, voter: 'm2.s1', revealed: true },
      m3: { choice: 'reject', void: true },
    } as const;
    expect(formatBallots(ballots)).toBe('app:m1,app2*:m2.s1,rej!:m3');
  });

  test.each(['x:m1', 'app', 'app:m1,,', undefined, 3])('%j is no such text', (text) => {
    expect(parseBallots(text)).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import { countSeats, SeatsSchema, shareOf } from '../../../../core/region/seats.ts';

const share = (province: string, category: 1 | 2, seats: number) => ({ province, category, seats });
const faults = (value: unknown): string[] => SeatsSchema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];
const shares = [share('MA-MAR', 1, 20), share('MA-MAR', 2, 10), share('MA-SAF', 1, 0)];

describe('shares', () => {
  test('may leave some of the target aside, and may not exceed it', () => {
    expect(faults({ target: 31, shares })).toEqual([]);
    expect(faults({ target: 30, shares })).toEqual([]);
    expect(faults({ target: 29, shares })).toEqual(['the shares add up to 30, the target is 29']);
  });

  test.each([
    [{ target: -1, shares: [] }],
    [{ target: 3, shares: [share('MA-MAR', 1, -1)] }],
    [{ target: 3, shares: [share('MA-MAR', 1, 0.5)] }],
  ])('are whole numbers of women: %j is refused', (seats) => {
    expect(faults(seats)).not.toEqual([]);
  });

  test('are said once', () => {
    expect(faults({ target: 50, shares: [...shares, share('MA-MAR', 2, 1)] })).toEqual(['MA-MAR has a share of category 2 already']);
  });

  test('what has none takes nobody; where there are no shares nothing is bounded', () => {
    const seats = { target: 30, shares };
    expect([
      shareOf(seats, 'MA-MAR', 1),
      shareOf(seats, 'MA-SAF', 1),
      shareOf(seats, 'MA-SAF', 2),
      shareOf(seats, 'MA-MAR', undefined),
    ]).toEqual([20, 0, 0, 0]);
    expect(shareOf(undefined, 'MA-MAR', 1)).toBeUndefined();
  });

  test('are counted: nothing is left of one that is exceeded, nor owed', () => {
    const counts = countSeats({ target: 30, shares }, (province, category) => (province === 'MA-MAR' && category === 2 ? 12 : 3));
    expect(counts.map(({ taken, left }) => [taken, left])).toEqual([
      [3, 17],
      [12, 0],
      [3, 0],
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isReference, makeReference, parseReference } from '../../../../core/application/reference.ts';

const reference = fc.nat({ max: 89_999_999 }).map((n) => makeReference(() => n));

describe('a reference', () => {
  test('is eight digits and a check digit', () => {
    // The check digit of 572 is 4: the usual example. The other was followed through the table by hand.
    expect(isReference('000005724')).toBe(true);
    expect(makeReference(() => 0)).toBe('100000006');
  });

  test('asks for one of ninety million numbers and never begins with zero', () => {
    const asked: number[] = [];
    const highest = makeReference((max) => {
      asked.push(max);
      return max - 1;
    });
    expect(asked).toEqual([90_000_000]);
    expect(highest).toMatch(/^99999999\d$/u);
  });

  test('is right as it was made', () => {
    fc.assert(
      fc.property(reference, (made) => {
        expect(isReference(made) && /^[1-9]\d{8}$/u.test(made)).toBe(true);
      }),
    );
  });

  test('finds every single wrong digit', () => {
    fc.assert(
      fc.property(reference, fc.nat({ max: 8 }), fc.integer({ min: 1, max: 9 }), (made, at, by) => {
        const wrong = made.slice(0, at) + ((Number(made[at]) + by) % 10) + made.slice(at + 1);
        expect(isReference(wrong)).toBe(false);
      }),
    );
  });

  test('finds every transposition of neighbours', () => {
    fc.assert(
      fc.property(reference, fc.nat({ max: 7 }), (made, at) => {
        const swapped = made.slice(0, at) + made[at + 1] + made[at] + made.slice(at + 2);
        expect(isReference(swapped)).toBe(swapped === made);
      }),
    );
  });

  test.each(['', '12345678', '1000000060', '10000000a', '１００００００２0', '100000006\n', ' 100000006'])('is not %j', (text) => {
    expect(isReference(text)).toBe(false);
  });

  test.each([
    ['100 000 006', '100000006'],
    ['١٠٠٠٠٠٠٠٦', '100000006'],
    ['100-000-006 ', '100000006'],
    ['100000007', undefined],
    ['', undefined],
  ])('typed as %j is %j', (text, expected) => {
    expect(parseReference(text)).toBe(expected);
  });
});

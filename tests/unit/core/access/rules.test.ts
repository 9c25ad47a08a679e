import { describe, expect, test } from 'vitest';
import { CODE_PAUSE_SECONDS, CODE_SECONDS, CODE_TRIES, GUESSES_PER_HOUR, LinkSchema } from '../../../../core/access/access.ts';
import { linkState, makeCode, mayGuess } from '../../../../core/access/rules.ts';

test('a code lives ten minutes, bears five tries and is sent once a minute', () => {
  expect([CODE_SECONDS, CODE_TRIES, CODE_PAUSE_SECONDS]).toEqual([600, 5, 60]);
});

test('a code has six digits, leading zeros included', () => {
  const asked: number[] = [];
  const highest = makeCode((max) => {
    asked.push(max);
    return max - 1;
  });
  expect([asked, highest]).toEqual([[1_000_000], '999999']);
  expect(makeCode(() => 42)).toBe('000042');
});

test('guessing ends after ten failures', () => {
  expect(GUESSES_PER_HOUR).toBe(10);
  expect([0, 9, 10, 11].map(mayGuess)).toEqual([true, true, false, false]);
});

describe('a link', () => {
  const end = 1_790_000_000;
  const link = LinkSchema.parse({ hash: 'h', subject: 'coordinator', purpose: 'cases', expiresAt: end });
  test.each([
    ['live', link, end - 1, 'live'],
    ['expired', link, end, 'expired'],
    ['still live before it is superseded', { ...link, supersededAt: end - 10 }, end - 11, 'live'],
    ['superseded', { ...link, supersededAt: end - 10 }, end - 10, 'superseded'],
    ['superseded, which says more than expired', { ...link, supersededAt: end - 10 }, end + 5, 'superseded'],
    ['unknown', undefined, end, 'unknown'],
  ] as const)('is %s', (_, stored, now, state) => {
    expect(linkState(stored, now)).toBe(state);
  });
});

import { describe, expect, test } from 'vitest';
import { CODE_PAUSE_SECONDS, CODE_SECONDS, CODE_TRIES, type Code, GUESSES_PER_HOUR, LinkSchema } from '../../../../core/access/access.ts';
import { codeState, guessHour, linkState, makeCode, mayGuess, maySendCode, sessionState } from '../../../../core/access/rules.ts';

const sentAt = 1_790_000_000;
const code = (changes: Partial<Code> = {}): Code => ({
  subject: 'member:MA-MAR:m1',
  digest: 'digest-of-123456',
  sentAt,
  expiresAt: sentAt + CODE_SECONDS,
  tries: 0,
  ...changes,
});

describe('a code', () => {
  test('lives ten minutes and bears five tries', () => {
    expect([CODE_SECONDS, CODE_TRIES, GUESSES_PER_HOUR]).toEqual([600, 5, 10]);
  });
  test.each([
    ['right at once', code(), sentAt, 'digest-of-123456', 'right'],
    ['right in its last second', code(), sentAt + 599, 'digest-of-123456', 'right'],
    ['too late after ten minutes', code(), sentAt + 600, 'digest-of-123456', 'expired'],
    ['wrong', code(), sentAt, 'digest-of-000000', 'wrong'],
    ['right at the fifth try', code({ tries: 4 }), sentAt, 'digest-of-123456', 'right'],
    ['spent after five, also when right', code({ tries: 5 }), sentAt, 'digest-of-123456', 'spent'],
    ['used, or never sent', undefined, sentAt, 'digest-of-123456', 'none'],
  ] as const)('is %s', (_, stored, now, digest, state) => {
    expect(codeState(stored, now, digest)).toBe(state);
  });
  test('has six digits, leading zeros included', () => {
    expect(makeCode((max) => max - 1)).toBe('999999');
    expect(makeCode(() => 42)).toBe('000042');
  });
  test('is not sent straight after another', () => {
    expect(maySendCode(undefined, sentAt)).toBe(true);
    expect(maySendCode(code(), sentAt + CODE_PAUSE_SECONDS - 1)).toBe(false);
    expect(maySendCode(code(), sentAt + CODE_PAUSE_SECONDS)).toBe(true);
  });
});

describe('a link', () => {
  const link = LinkSchema.parse({ hash: 'h', subject: 'coordinator', purpose: 'cases', expiresAt: sentAt });
  test.each([
    ['live', link, sentAt - 1, 'live'],
    ['expired', link, sentAt, 'expired'],
    ['superseded', { ...link, supersededAt: sentAt - 10 }, sentAt - 5, 'superseded'],
    ['superseded, which says more than expired', { ...link, supersededAt: sentAt - 10 }, sentAt + 5, 'superseded'],
    ['unknown', undefined, sentAt, 'unknown'],
  ] as const)('is %s', (_, stored, now, state) => {
    expect(linkState(stored, now)).toBe(state);
  });
});

describe('a session', () => {
  const session = { hash: 'h', subject: 'coordinator', expiresAt: sentAt };
  test.each([
    [session, sentAt - 1, 'live'],
    [session, sentAt, 'expired'],
    [undefined, sentAt, 'unknown'],
  ] as const)('%o at %i is %s', (stored, now, state) => {
    expect(sessionState(stored, now)).toBe(state);
  });
});

describe('guessing', () => {
  test('ends after ten failures', () => {
    expect([0, 9, 10, 11].map(mayGuess)).toEqual([true, true, false, false]);
  });
  test('is counted by the hour', () => {
    expect(guessHour(Date.parse('2026-10-01T09:59:59Z') / 1000)).toBe('2026-10-01T09');
    expect(guessHour(Date.parse('2026-10-01T10:00:00Z') / 1000)).toBe('2026-10-01T10');
  });
});

import { expect, test } from 'vitest';
import { CODE_SECONDS, CODE_TRIES, type Code } from '../../../core/access/access.ts';
import { useStore } from './support/store.ts';

const store = useStore();
const NOW = 1_760_000_000;

const aCode = (subject: string, overrides: Partial<Code> = {}): Code => ({
  subject,
  digest: 'right',
  sentAt: NOW,
  expiresAt: NOW + CODE_SECONDS,
  tries: 0,
  ...overrides,
});

test('a right code opens once', async () => {
  const { access } = store();
  await access.issueCode(aCode('member:MA-MAR:once'));

  expect(await access.tryCode('member:MA-MAR:once', 'right', NOW + 1)).toEqual({ ok: true, value: undefined });
  expect(await access.tryCode('member:MA-MAR:once', 'right', NOW + 2)).toEqual({ ok: false, error: 'CodeSpent' });
});

test('a right code given twenty times at once opens once', async () => {
  const { access } = store();
  await access.issueCode(aCode('member:MA-MAR:race'));
  const results = await Promise.all(Array.from({ length: 20 }, () => access.tryCode('member:MA-MAR:race', 'right', NOW + 1)));

  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
});

test('five tries are all there are, also when a hundred come at once; then the right code is refused as well', async () => {
  const { access } = store();
  await access.issueCode(aCode('member:MA-MAR:guessed'));
  const guesses = await Promise.all(Array.from({ length: 100 }, (_, n) => access.tryCode('member:MA-MAR:guessed', `wrong-${n}`, NOW + 1)));
  const errors = guesses.map((guess) => (guess.ok ? 'opened' : guess.error));

  expect(errors.filter((error) => error === 'WrongCode')).toHaveLength(CODE_TRIES);
  expect(errors.filter((error) => error === 'CodeSpent')).toHaveLength(100 - CODE_TRIES);
  expect(await access.tryCode('member:MA-MAR:guessed', 'right', NOW + 2)).toEqual({ ok: false, error: 'CodeSpent' });
});

test('a code whose time is over, or that was never sent, opens nothing', async () => {
  const { access } = store();
  await access.issueCode(aCode('coordinator'));

  expect(await access.tryCode('coordinator', 'right', NOW + CODE_SECONDS)).toEqual({ ok: false, error: 'CodeSpent' });
  expect(await access.tryCode('host:nobody:s1', 'right', NOW)).toEqual({ ok: false, error: 'CodeSpent' });
});

test('a new code within a minute is refused and the first stays; a later one replaces it', async () => {
  const { access } = store();
  const subject = 'member:MA-MAR:again';
  const issued = await Promise.all(Array.from({ length: 5 }, () => access.issueCode(aCode(subject))));
  expect(issued.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await access.issueCode(aCode(subject, { sentAt: NOW + 59, digest: 'second' }))).toEqual({ ok: false, error: 'TooSoon' });

  expect((await access.issueCode(aCode(subject, { sentAt: NOW + 60, digest: 'second' }))).ok).toBe(true);
  expect(await access.tryCode(subject, 'right', NOW + 61)).toEqual({ ok: false, error: 'WrongCode' });
  expect((await access.tryCode(subject, 'second', NOW + 61)).ok).toBe(true);
});

test('a link is found by its digest, also after its time, so that it can explain itself; the table removes it later', async () => {
  const { access, rows } = store();
  const link = { hash: 'hash-of-link', subject: 'member:MA-MAR:m1', purpose: 'docket', expiresAt: NOW - 5 } as const;
  await access.putLink(link);

  expect(await access.getLink('hash-of-link')).toEqual(link);
  expect(await access.getLink('another')).toBeUndefined();
  const row = (await rows()).find(({ sk }) => sk === 'LINK');
  expect(row?.['expiresAt']).toBeGreaterThan(NOW);
});

test('a session ends with its time or with the sign-out', async () => {
  const { access } = store();
  const session = { hash: 'hash-of-session', subject: 'coordinator', expiresAt: NOW + 100 };
  await access.putSession(session);

  expect(await access.getSession(session.hash, NOW + 99)).toEqual(session);
  expect(await access.getSession(session.hash, NOW + 100)).toBeUndefined();
  await access.deleteSession(session.hash);
  expect(await access.getSession(session.hash, NOW)).toBeUndefined();
});

test('failed guesses are counted by subject and hour, all of them when they come at once', async () => {
  const { access } = store();
  const counts = await Promise.all(Array.from({ length: 12 }, () => access.noteGuess('reference-1', NOW)));

  expect(counts.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, n) => n + 1));
  expect(await access.guesses('reference-1', NOW)).toBe(12);
  expect(await access.guesses('reference-2', NOW)).toBe(0);
  expect(await access.guesses('reference-1', NOW + 3_600)).toBe(0);
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { noSooner, refusedNoSooner } from '../../../functions/shared/session/no-sooner.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What has become of some work after so many milliseconds. */
const after = async (milliseconds: number, work: Promise<unknown>): Promise<string> => {
  let state = 'pending';
  void work.then(
    (answer) => {
      state = `answered ${String(answer)}`;
    },
    () => {
      state = 'thrown';
    },
  );
  await vi.advanceTimersByTimeAsync(milliseconds);
  return state;
};

test('an answer comes when its time is over and not before, and so does a fault', async () => {
  const answers = async () => 'done';
  const fails = async () => {
    throw new Error('down');
  };
  expect([await after(699, noSooner(answers)), await after(699, noSooner(fails))]).toEqual(['pending', 'pending']);
  expect([await after(700, noSooner(answers)), await after(700, noSooner(fails))]).toEqual(['answered done', 'thrown']);
});

test('work that takes longer is not held up any more', async () => {
  const work = () => new Promise((resolve) => setTimeout(resolve, 900, 'late'));
  expect(await after(900, noSooner(work))).toBe('answered late');
});

test('of what may be refused only the refusal waits', async () => {
  expect(
    await after(
      0,
      refusedNoSooner(async () => 'hers'),
    ),
  ).toBe('answered hers');
  expect(
    await after(
      699,
      refusedNoSooner(async () => undefined),
    ),
  ).toBe('pending');
  expect(
    await after(
      700,
      refusedNoSooner(async () => undefined),
    ),
  ).toBe('answered undefined');
});

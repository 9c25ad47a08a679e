import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startProgrammeClock } from '../../../../local/clock/programme-clock.ts';
import { parseRate } from '../../../../local/clock/rate.ts';

const DAY = 86_400_000;
let folder = '';
let real = 1_700_000_000_000;
const start = (rate?: number) => startProgrammeClock({ file: join(folder, 'clock.json'), rate, realNow: () => real });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jisr-clock-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('by itself, programme time is real time, also after a restart', () => {
  start().stop();
  real += 3 * DAY;
  const clock = start();
  real += 10;
  expect(clock.now()).toBe(real);
  expect(clock.delay(500)).toBe(500);
});

test('at 1440x a minute is a programme day, for the host and for the line that handlers get', () => {
  const clock = start(1440);
  const before = clock.now();
  real += 60_000;
  expect(clock.now() - before).toBe(DAY);
  expect(clock.line.programme + (real - clock.line.origin) * clock.line.rate).toBe(clock.now());
  expect(clock.delay(DAY)).toBe(60_000);
  clock.stop();
});

test('the rate is remembered, and the night in between passes at ordinary speed', () => {
  const first = start(1440);
  real += 60_000;
  const left = first.now();
  first.stop();
  real += DAY;
  const second = start();
  expect(second.line.rate).toBe(1440);
  expect(second.now()).toBe(left + DAY);
  second.stop();
});

test.each([1, 2, 1440])('a clock that was killed without a word never goes back when it starts again at %dx', (rate) => {
  const killed = start(1440);
  real += 900;
  const seen = killed.now();
  const again = start(rate);
  expect(again.now()).toBeGreaterThanOrEqual(seen);
  killed.stop();
  again.stop();
});

test('a real clock that is set back does not take programme time back', () => {
  const first = start(1440);
  real += 60_000;
  const seen = first.now();
  first.stop();
  real -= DAY;
  const second = start();
  expect(second.now()).toBeGreaterThanOrEqual(seen);
  second.stop();
});

test('a damaged clock file is said, not guessed over', async () => {
  await writeFile(join(folder, 'clock.json'), '{"real":1');
  expect(() => start()).toThrow(/does not read as a clock/);
});

describe('the rate', () => {
  test.each([
    ['1440x', 1440],
    ['1x', 1],
    ['60', 60],
    ['1.5x', 1.5],
  ])('%s is %d', (text, rate) => expect(parseRate(text)).toBe(rate));
  test.each(['0x', '-5x', 'fast', '', '1e9x', '100001x'])('%j is refused', (text) => {
    expect(parseRate(text)).toBeUndefined();
  });
});

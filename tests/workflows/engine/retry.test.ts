import { describe, expect, test } from 'vitest';
import { type Failure, timedOut } from '../../../local/step-functions/failures.ts';
import { delaySeconds, matches, nextRetry, type Retrier } from '../../../local/step-functions/retry.ts';

const heartbeat = timedOut(true);
const timeout = timedOut(false);

/** Source: States Language, "Errors"; Step Functions developer guide, "Error names". */
describe('which errors ErrorEquals matches', () => {
  test.each<[string, readonly string[], Failure, boolean]>([
    ['its own name', ['Conflict'], { error: 'Conflict' }, true],
    ['another name', ['Conflict'], { error: 'conflict' }, false],
    ['any of several names', ['A', 'B'], { error: 'B' }, true],
    ['States.ALL, any name', ['States.ALL'], { error: 'Anything' }, true],
    ['States.ALL, a failure without a name', ['States.ALL'], {}, true],
    ['States.ALL, a timeout', ['States.ALL'], timeout, true],
    ['States.ALL, a heartbeat', ['States.ALL'], heartbeat, true],
    ['States.ALL, an expression', ['States.ALL'], { error: 'States.QueryEvaluationError' }, true],
    ['States.ALL, too much data', ['States.ALL'], { error: 'States.DataLimitExceeded' }, false],
    ['too much data by its name', ['States.DataLimitExceeded'], { error: 'States.DataLimitExceeded' }, true],
    ['States.ALL, a runtime error', ['States.ALL'], { error: 'States.Runtime' }, false],
    ['a runtime error even by its name', ['States.Runtime'], { error: 'States.Runtime' }, false],
    ['States.TaskFailed, any name', ['States.TaskFailed'], { error: 'Anything' }, true],
    ['States.TaskFailed, a failure without a name', ['States.TaskFailed'], {}, true],
    ['States.TaskFailed, a timeout', ['States.TaskFailed'], timeout, false],
    ['States.TaskFailed, a heartbeat', ['States.TaskFailed'], heartbeat, false],
    ['States.TaskFailed, too much data', ['States.TaskFailed'], { error: 'States.DataLimitExceeded' }, false],
    ['States.TaskFailed beside States.Timeout', ['States.TaskFailed', 'States.Timeout'], timeout, true],
    ['States.Timeout, a timeout', ['States.Timeout'], timeout, true],
    ['States.Timeout, a heartbeat: it is a timeout too', ['States.Timeout'], heartbeat, true],
    ['States.HeartbeatTimeout, a heartbeat', ['States.HeartbeatTimeout'], heartbeat, true],
    ['States.HeartbeatTimeout, a timeout', ['States.HeartbeatTimeout'], timeout, false],
    ['a plain name, a failure without a name', ['Conflict'], {}, false],
  ])('%s', (_, errorEquals, failure, expected) => {
    expect(matches(errorEquals, failure)).toBe(expected);
  });
});

/** Source: States Language, "Retrying After Error". */
describe('seconds before each retry', () => {
  test.each<[string, Omit<Retrier, 'ErrorEquals'>, readonly number[]]>([
    ['by default: 1 second, doubled', {}, [1, 2, 4, 8]],
    ['an interval of 3 at rate 1.5', { IntervalSeconds: 3, BackoffRate: 1.5 }, [3, 4.5, 6.75]],
    ['rate 1 stays', { IntervalSeconds: 5, BackoffRate: 1 }, [5, 5, 5]],
    ['MaxDelaySeconds caps', { IntervalSeconds: 3, BackoffRate: 2, MaxDelaySeconds: 10 }, [3, 6, 10, 10]],
    ['MaxDelaySeconds caps the first one too', { IntervalSeconds: 30, MaxDelaySeconds: 20 }, [20, 20]],
    ['NONE adds no jitter', { JitterStrategy: 'NONE' }, [1, 2, 4]],
    ['FULL takes a share of the delay', { IntervalSeconds: 4, JitterStrategy: 'FULL' }, [1, 2, 4]],
    ['FULL after the cap', { IntervalSeconds: 100, MaxDelaySeconds: 40, JitterStrategy: 'FULL' }, [10, 10]],
  ])('%s', (_, retrier, expected) => {
    const delays = expected.map((_seconds, done) => delaySeconds({ ErrorEquals: ['E'], ...retrier }, done, () => 0.25));
    expect(delays).toEqual(expected);
  });
});

describe('whether a failure earns a retry', () => {
  const retriers: readonly Retrier[] = [
    { ErrorEquals: ['A', 'B'], MaxAttempts: 2, IntervalSeconds: 1, BackoffRate: 2 },
    { ErrorEquals: ['C'], IntervalSeconds: 5 },
  ];

  // The specification's own example: A, B, C, then B again.
  test('each Retrier counts its own', () => {
    expect(nextRetry(retriers, [], { error: 'A' }, Math.random)).toEqual({ retrier: 0, seconds: 1 });
    expect(nextRetry(retriers, [1, 0], { error: 'B' }, Math.random)).toEqual({ retrier: 0, seconds: 2 });
    expect(nextRetry(retriers, [2, 0], { error: 'C' }, Math.random)).toEqual({ retrier: 1, seconds: 5 });
    expect(nextRetry(retriers, [2, 1], { error: 'B' }, Math.random)).toBeUndefined();
  });

  test('three attempts by default', () => {
    expect(nextRetry([{ ErrorEquals: ['E'] }], [2], { error: 'E' }, Math.random)).toEqual({ retrier: 0, seconds: 4 });
    expect(nextRetry([{ ErrorEquals: ['E'] }], [3], { error: 'E' }, Math.random)).toBeUndefined();
  });

  test('MaxAttempts 0 forbids it, also to the Retriers after', () => {
    const forbidden = [{ ErrorEquals: ['E'], MaxAttempts: 0 }, { ErrorEquals: ['States.ALL'] }];
    expect(nextRetry(forbidden, [], { error: 'E' }, Math.random)).toBeUndefined();
    expect(nextRetry(forbidden, [], { error: 'F' }, Math.random)).toEqual({ retrier: 1, seconds: 1 });
  });

  test('an error that no Retrier names earns none', () => {
    expect(nextRetry(retriers, [], { error: 'D' }, Math.random)).toBeUndefined();
  });
});

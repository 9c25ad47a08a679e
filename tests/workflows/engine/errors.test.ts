import { describe, expect, test } from 'vitest';
import {
  ARN,
  callback,
  definitionOf,
  type Functions,
  manualClock,
  named,
  outcomeOf,
  runToEnd,
  startEngine,
  task,
  until,
} from './harness.ts';

const only = (state: object): object => definitionOf({ Only: state });

/** A function that fails so many times with these errors, then answers. */
const failing = (...errors: readonly string[]): Functions => {
  const left = [...errors];
  return {
    f: () => {
      const error = left.shift();
      if (error !== undefined) throw named(error);
      return 'at last';
    },
  };
};

describe('a function error', () => {
  test('its name is the Error, its description the Cause in JSON', async () => {
    const { status, error, cause = '' } = await runToEnd(startEngine({ definition: only(task('f')), functions: failing('StaleVersion') }));
    expect([status, error]).toEqual(['FAILED', 'StaleVersion']);
    expect(JSON.parse(cause)).toEqual({ errorType: 'StaleVersion', errorMessage: 'sample failure', trace: expect.any(Array) });
  });

  test('a thrown value that is no Error', async () => {
    const functions = {
      f: () => {
        throw 'sample';
      },
    };
    expect(await outcomeOf(only(task('f')), {}, functions)).toMatchObject({ error: 'Error' });
  });

  test('an answer that is no JSON', async () => {
    expect(await outcomeOf(only(task('f')), {}, { f: () => ({ n: 1n }) })).toMatchObject({ error: 'Runtime.MarshalError' });
  });

  test('a callback task’s function may fail too', async () => {
    expect(await outcomeOf(only(callback('f')), {}, failing('Broken'))).toMatchObject({ error: 'Broken' });
  });
});

describe('Retry', () => {
  const Output = '{% $states.result.Payload %}';

  test('until it succeeds, with RetryCount in the context', async () => {
    const counts: unknown[] = [];
    const functions = {
      f: ({ retry }: Record<string, unknown>) => {
        counts.push(retry);
        if (counts.length < 4) throw named('Conflict');
        return 'at last';
      },
    };
    const Arguments = { FunctionName: 'f', Payload: { retry: '{% $states.context.State.RetryCount %}' } };
    const definition = only({ ...task('f'), Arguments, Output, Retry: [{ ErrorEquals: ['Conflict'] }] });
    const engine = startEngine({ definition, functions });
    expect((await runToEnd(engine)).output).toBe('"at last"');
    expect(counts).toEqual([0, 1, 2, 3]);
    // One state entered, three retries: AWS bills four.
    expect(engine.counters()).toMatchObject({ transitions: 4, retries: 3, invocations: 4 });
  });

  test('waits as long as the Retrier says, in real time', async () => {
    const waits: number[] = [];
    const backoffMs = (seconds: number) => {
      waits.push(seconds);
      return 0;
    };
    const definition = only(
      task('f', { Retry: [{ ErrorEquals: ['E'], IntervalSeconds: 2, BackoffRate: 3, MaxDelaySeconds: 10 }], End: true }),
    );
    await runToEnd(startEngine({ definition, functions: failing('E', 'E', 'E'), backoffMs, clock: manualClock() }));
    expect(waits).toEqual([2, 6, 10]);
  });

  test('spent Retriers let the error through', async () => {
    const definition = only(task('f', { Retry: [{ ErrorEquals: ['E'], MaxAttempts: 2 }], End: true }));
    expect(await outcomeOf(definition, {}, failing('E', 'E', 'E'))).toMatchObject({ error: 'E' });
    expect(await outcomeOf(definition, {}, failing('E', 'E'))).toMatchObject({ Payload: 'at last' });
  });

  test('each Retrier counts its own', async () => {
    const Retry = [
      { ErrorEquals: ['A'], MaxAttempts: 1 },
      { ErrorEquals: ['B'], MaxAttempts: 1 },
    ];
    expect(await outcomeOf(only(task('f', { Output, Retry, End: true })), {}, failing('A', 'B'))).toBe('at last');
    expect(await outcomeOf(only(task('f', { Output, Retry, End: true })), {}, failing('A', 'B', 'A'))).toMatchObject({ error: 'A' });
  });

  test('the specification’s example: A, B, C, B with two attempts for A and B', async () => {
    const definition = definitionOf({
      X: task('f', {
        Retry: [{ ErrorEquals: ['A', 'B'], MaxAttempts: 2 }, { ErrorEquals: ['C'] }],
        Catch: [{ ErrorEquals: ['States.ALL'], Output: '{% $states.errorOutput.Error %}', Next: 'Z' }],
        End: true,
      }),
      Z: { Type: 'Succeed' },
    });
    expect(await outcomeOf(definition, {}, failing('A', 'B', 'C', 'B'))).toBe('B');
  });

  test('counts begin anew when the state is entered again', async () => {
    const definition = definitionOf({
      X: task('f', {
        Retry: [{ ErrorEquals: ['E'], MaxAttempts: 1 }],
        Assign: { n: '{% $exists($n) ? $n + 1 : 1 %}' },
        Output,
        Next: 'Again',
      }),
      Again: { Type: 'Choice', Choices: [{ Condition: '{% $n < 3 %}', Next: 'X' }], Default: 'Z' },
      Z: { Type: 'Succeed' },
    });
    let calls = 0;
    const functions = {
      f: () => {
        calls += 1;
        if (calls % 2 === 1) throw named('E');
        return calls;
      },
    };
    expect(await outcomeOf(definition, {}, functions)).toBe(6);
  });

  test('an expression that fails is retried like any error', async () => {
    let calls = 0;
    const functions = {
      f: () => {
        calls += 1;
        return calls === 1 ? {} : { outcome: 'there' };
      },
    };
    const definition = only(
      task('f', { Output: '{% $states.result.Payload.outcome %}', Retry: [{ ErrorEquals: ['States.QueryEvaluationError'] }], End: true }),
    );
    expect(await outcomeOf(definition, {}, functions)).toBe('there');
  });

  test('each attempt of a callback task has its own token, and the old one is closed', async () => {
    const tokens: unknown[] = [];
    const engine = startEngine({
      definition: only(callback('f', { Retry: [{ ErrorEquals: ['Again'] }], End: true })),
      functions: { f: ({ token }) => void tokens.push(token) },
    });
    const run = runToEnd(engine);
    await until(() => tokens.length === 1);
    await engine.handle('AWSStepFunctions.SendTaskFailure', { taskToken: tokens[0], error: 'Again' });
    await until(() => tokens.length === 2);
    expect(tokens[1]).not.toBe(tokens[0]);
    const late = await engine.handle('AWSStepFunctions.SendTaskSuccess', { taskToken: tokens[0], output: '1' });
    expect(late).toMatchObject({ status: 400, body: { __type: 'TaskTimedOut' } });
    await engine.handle('AWSStepFunctions.SendTaskSuccess', { taskToken: tokens[1], output: '2' });
    expect((await run).output).toBe('2');
  });
});

describe('Catch', () => {
  const caught = (catchers: object[], more: object = {}): object =>
    definitionOf({
      T: task('f', { Catch: catchers, End: true, ...more }),
      A: { Type: 'Succeed', Output: '{% ["A", $states.input] %}' },
      B: { Type: 'Succeed', Output: '{% ["B", $states.input, $mark] %}' },
    });

  test('the first Catcher that matches; its output is the error unless it says otherwise', async () => {
    const definition = caught([
      { ErrorEquals: ['Other'], Next: 'B' },
      { ErrorEquals: ['E', 'F'], Next: 'A' },
      { ErrorEquals: ['States.ALL'], Next: 'B' },
    ]);
    const cause = expect.stringContaining('"errorType":"F"');
    expect(await outcomeOf(definition, {}, failing('F'))).toEqual(['A', { Error: 'F', Cause: cause }]);
  });

  test('Output and Assign of the Catcher, not those of the state', async () => {
    const definition = caught(
      [
        { ErrorEquals: ['Never'], Next: 'A' },
        {
          ErrorEquals: ['States.ALL'],
          Assign: { mark: '{% $states.errorOutput.Error %}' },
          Output: { was: '{% $states.input %}' },
          Next: 'B',
        },
      ],
      { Assign: { mark: 'of the state' }, Output: 'of the state' },
    );
    expect(await outcomeOf(definition, { a: 1 }, failing('E'))).toEqual(['B', { was: { a: 1 } }, 'E']);
  });

  test('after the retries are spent', async () => {
    const definition = caught(
      [
        { ErrorEquals: ['E'], Output: 'caught', Next: 'A' },
        { ErrorEquals: ['Never'], Next: 'B' },
      ],
      { Retry: [{ ErrorEquals: ['E'], MaxAttempts: 1 }] },
    );
    expect(await outcomeOf(definition, {}, failing('E', 'E'))).toEqual(['A', 'caught']);
  });

  test('a Catcher whose own expression fails ends the execution', async () => {
    const definition = caught([
      { ErrorEquals: ['Never'], Next: 'B' },
      { ErrorEquals: ['E'], Output: '{% $missing %}', Next: 'A' },
    ]);
    expect(await outcomeOf(definition, {}, failing('E'))).toEqual({
      status: 'FAILED',
      error: 'States.QueryEvaluationError',
      cause:
        "An error occurred while executing the state 'T' (entered at the event id #2). The JSONata expression '$missing' specified for the field 'Catch[1]/Output' returned nothing (undefined).",
    });
  });

  test('a callback’s failure without a name is caught by States.ALL, with nulls', async () => {
    const engine = startEngine({
      definition: definitionOf({
        T: callback('f', { Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Z' }], End: true }),
        Z: { Type: 'Succeed' },
      }),
      functions: { f: ({ token }) => void engine.handle('AWSStepFunctions.SendTaskFailure', { taskToken: token }) },
    });
    expect(JSON.parse((await runToEnd(engine)).output ?? '')).toEqual({ Error: null, Cause: null });
  });

  test.each([
    ['by States.ALL: no', 'States.ALL', { status: 'FAILED', error: 'States.DataLimitExceeded' }],
    ['by its name: yes', 'States.DataLimitExceeded', ['A', { Error: 'States.DataLimitExceeded' }]],
  ])('too large a result is caught %s', async (_, name, expected) => {
    const definition = caught([
      { ErrorEquals: ['Never'], Next: 'B' },
      { ErrorEquals: [name], Next: 'A' },
    ]);
    expect(await outcomeOf(definition, {}, { f: () => 'x'.repeat(262_144) })).toMatchObject(expected);
  });

  test('too large an output of any state', async () => {
    expect(await outcomeOf(only({ Type: 'Pass', Output: "{% $pad('', 262144, 'x') %}", End: true }))).toMatchObject({
      status: 'FAILED',
      error: 'States.DataLimitExceeded',
    });
  });
});

describe('timeouts', () => {
  /** A callback task that nobody answers; `names` are caught. */
  const silent = (fields: object, ...names: readonly string[]) => {
    const clock = manualClock();
    const tokens: unknown[] = [];
    const definition = definitionOf({
      T: callback('f', {
        ...fields,
        End: true,
        Catch: [
          { ErrorEquals: ['Never'], Next: 'Z' },
          ...names.map((name) => ({ ErrorEquals: [name], Output: `{% ['${name}', $states.errorOutput] %}`, Next: 'Z' })),
        ],
      }),
      Z: { Type: 'Succeed' },
    });
    const engine = startEngine({ clock, definition, functions: { f: ({ token }) => void tokens.push(token) } });
    const open = async (): Promise<unknown> => {
      await until(() => tokens.length > 0);
      return tokens[0];
    };
    return { clock, engine, open };
  };
  const timeout = { Error: 'States.Timeout', Cause: '' };

  test('TimeoutSeconds of a callback, in programme time: States.Timeout, not States.TaskFailed', async () => {
    const { clock, engine, open } = silent({ TimeoutSeconds: 86_400 }, 'States.TaskFailed', 'States.HeartbeatTimeout', 'States.Timeout');
    const run = runToEnd(engine);
    await open();
    clock.advance(86_400);
    expect(JSON.parse((await run).output ?? '')).toEqual(['States.Timeout', timeout]);
  });

  test('uncaught, it fails the execution', async () => {
    const { clock, engine, open } = silent({ TimeoutSeconds: '{% 30 + 30 %}' });
    const run = runToEnd(engine);
    await open();
    clock.advance(60);
    const { status, error, cause } = await run;
    expect({ status, error, cause }).toEqual({ status: 'FAILED', error: 'States.Timeout', cause: undefined });
  });

  test('a missed heartbeat matches States.HeartbeatTimeout and reports States.Timeout', async () => {
    const { clock, engine, open } = silent({ TimeoutSeconds: 600, HeartbeatSeconds: 60 }, 'States.TaskFailed', 'States.HeartbeatTimeout');
    const run = runToEnd(engine);
    await open();
    clock.advance(60);
    expect(JSON.parse((await run).output ?? '')).toEqual(['States.HeartbeatTimeout', timeout]);
  });

  test('heartbeats keep a task open, but not beyond its timeout', async () => {
    const { clock, engine, open } = silent({ TimeoutSeconds: 150, HeartbeatSeconds: 60 }, 'States.HeartbeatTimeout', 'States.Timeout');
    const run = runToEnd(engine);
    const taskToken = await open();
    for (const _ of [1, 2]) {
      clock.advance(59);
      expect(await engine.handle('AWSStepFunctions.SendTaskHeartbeat', { taskToken })).toEqual({ status: 200, body: {} });
    }
    clock.advance(32);
    expect(JSON.parse((await run).output ?? '')).toEqual(['States.Timeout', timeout]);
    expect(await engine.handle('AWSStepFunctions.SendTaskHeartbeat', { taskToken })).toMatchObject({ body: { __type: 'TaskTimedOut' } });
  });

  test('a callback after the timeout comes too late, even before the timer has rung', async () => {
    const { clock, engine, open } = silent({ TimeoutSeconds: 60 });
    const run = runToEnd(engine);
    const taskToken = await open();
    clock.advance(60);
    const late = await engine.handle('AWSStepFunctions.SendTaskSuccess', { taskToken, output: '{}' });
    expect(late).toMatchObject({ status: 400, body: { __type: 'TaskTimedOut' } });
    expect((await run).status).toBe('FAILED');
  });

  // The shortest timeout there is: a second of real time passes.
  test('TimeoutSeconds of an ordinary function', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const definition = only(task('f', { TimeoutSeconds: 1, End: true }));
    const engine = startEngine({ definition, functions: { f: () => promise }, clock: manualClock() });
    expect(await runToEnd(engine)).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
    resolve();
  });

  test('a function takes real time, so the programme’s clock does not hurry it', async () => {
    const clock = manualClock();
    const { promise, resolve } = Promise.withResolvers<void>();
    const definition = only(task('slow', { TimeoutSeconds: 60, End: true }));
    const engine = startEngine({ clock, definition, functions: { slow: () => promise } });
    const run = runToEnd(engine);
    engine.createStateMachine({ arn: `${ARN}-2`, name: 'sample-2', definition: only(callback('ask', { TimeoutSeconds: 60, End: true })) });
    await engine.handle('AWSStepFunctions.StartExecution', { stateMachineArn: `${ARN}-2`, name: 'beside' });
    await until(() => engine.counters().invocations === 2);
    clock.advance(60);
    // That the callback has timed out shows that the clock's move has been noticed.
    await until(() => engine.counters().executionsFailed === 1);
    resolve();
    expect((await run).status).toBe('SUCCEEDED');
  });

  test('the timeout of an attempt ends with it: a backoff may last longer', async () => {
    const clock = manualClock();
    const tokens: unknown[] = [];
    const definition = only(callback('f', { TimeoutSeconds: 60, Retry: [{ ErrorEquals: ['Again'] }], End: true }));
    const functions = { f: ({ token }: Record<string, unknown>) => void tokens.push(token) };
    const engine = startEngine({ clock, definition, functions, backoffMs: () => 50 });
    const run = runToEnd(engine);
    await until(() => tokens.length === 1);
    await engine.handle('AWSStepFunctions.SendTaskFailure', { taskToken: tokens[0], error: 'Again' });
    clock.advance(60);
    await until(() => tokens.length === 2);
    await engine.handle('AWSStepFunctions.SendTaskSuccess', { taskToken: tokens[1], output: '"in time"' });
    expect((await run).output).toBe('"in time"');
  });

  test('TimeoutSeconds of the machine: the execution is TIMED_OUT', async () => {
    const clock = manualClock();
    const definition = definitionOf({ W: { Type: 'Wait', Seconds: 600, End: true } }, { TimeoutSeconds: 300 });
    const engine = startEngine({ clock, definition });
    const run = runToEnd(engine);
    await until(() => engine.counters().transitions === 1);
    clock.advance(300);
    expect(await run).toMatchObject({ status: 'TIMED_OUT', error: 'States.Timeout' });
    expect(engine.counters().executionsTimedOut).toBe(1);
  });

  test('no execution lasts longer than a year', async () => {
    const { clock, engine, open } = silent({}, 'States.Timeout');
    const run = runToEnd(engine);
    await open();
    clock.advance(365 * 86_400);
    expect(await run).toMatchObject({ status: 'TIMED_OUT' });
  });

  test.each([
    ['0', /out of range: 0/],
    ["'60'", /Expected 'number', but was 'string'/],
  ])('TimeoutSeconds of %s fails the task', async (expression, cause) => {
    const definition = only(task('f', { TimeoutSeconds: `{% ${expression} %}`, End: true }));
    expect(await outcomeOf(definition)).toMatchObject({ error: 'States.QueryEvaluationError', cause: expect.stringMatching(cause) });
  });
});

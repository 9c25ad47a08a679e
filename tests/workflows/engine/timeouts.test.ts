import { describe, expect, test } from 'vitest';
import { ARN, callback, definitionOf, manualClock, only, outcomeOf, runToEnd, startEngine, task, until } from './harness.ts';

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

import { describe, expect, test } from 'vitest';
import { callback, definitionOf, failing, manualClock, named, only, outcomeOf, runToEnd, startEngine, task, until } from './harness.ts';

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

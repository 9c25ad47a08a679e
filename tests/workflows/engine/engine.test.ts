import { describe, expect, test } from 'vitest';
import { createStepFunctions, InvalidDefinition } from '../../../local/step-functions/index.ts';
import { ARN, callback, definitionOf, ended, runToEnd, startEngine, task, temporaryFile, until } from './harness.ts';

const start = (engine: ReturnType<typeof startEngine>, name: string) =>
  engine.handle('AWSStepFunctions.StartExecution', { stateMachineArn: ARN, name });

describe('revisions', () => {
  const revision = (answer: string): object =>
    definitionOf({ Ask: callback('ask', { Next: 'Answer' }), Answer: { Type: 'Succeed', Output: answer } });

  test('an execution keeps the definition it began with', async () => {
    const tokens: unknown[] = [];
    const engine = startEngine({ definition: revision('old'), functions: { ask: ({ token }) => void tokens.push(token) } });
    await start(engine, 'before');
    engine.createStateMachine({ arn: ARN, name: 'sample', definition: revision('new') });
    await start(engine, 'after');
    await until(() => tokens.length === 2);
    for (const taskToken of tokens) await engine.handle('AWSStepFunctions.SendTaskSuccess', { taskToken, output: '{}' });
    expect((await ended(engine, 'before')).output).toBe('"old"');
    expect((await ended(engine, 'after')).output).toBe('"new"');
  });

  test('a refused definition leaves the last one in force', async () => {
    const engine = startEngine({ definition: definitionOf({ A: { Type: 'Succeed', Output: 'kept' } }) });
    const refused = () => engine.createStateMachine({ arn: ARN, name: 'sample', definition: definitionOf({ A: { Type: 'Map' } }) });
    expect(refused).toThrow(InvalidDefinition);
    expect((await runToEnd(engine)).output).toBe('"kept"');
  });
});

describe('concurrency', () => {
  test('no more functions at once than allowed, and none is forgotten', async () => {
    let running = 0;
    let most = 0;
    const f = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
    };
    const engine = startEngine({
      definition: definitionOf({ A: task('f', { Next: 'B' }), B: task('f') }),
      functions: { f },
      concurrency: 3,
    });
    await Promise.all(Array.from({ length: 40 }, (_, n) => start(engine, `n-${n}`)));
    await until(() => engine.counters().executionsSucceeded === 40);
    expect(most).toBe(3);
    expect(engine.counters()).toMatchObject({ invocations: 80, transitions: 80 });
  });

  test('a failing expression gives its slot back', async () => {
    const broken = { ...task('f'), Arguments: { FunctionName: '{% $missing %}' } };
    const engine = startEngine({ definition: definitionOf({ A: broken }), concurrency: 1 });
    expect((await runToEnd(engine)).error).toBe('States.QueryEvaluationError');
    engine.createStateMachine({ arn: ARN, name: 'sample', definition: definitionOf({ A: task('f') }) });
    expect((await runToEnd(engine)).status).toBe('SUCCEEDED');
  });

  test('a function that outlives its timeout does not hold up the others', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    let calls = 0;
    const f = async () => {
      calls += 1;
      if (calls === 1) await promise;
      return calls;
    };
    const definition = definitionOf({ A: task('f', { TimeoutSeconds: 1, Output: '{% $states.result.Payload %}', End: true }) });
    const engine = startEngine({ definition, functions: { f }, concurrency: 1 });
    const [first, second] = await Promise.all([runToEnd(engine), runToEnd(engine)]);
    expect([first.error, second.output]).toEqual(['States.Timeout', '2']);
    resolve();
  });
});

describe('stop and start', () => {
  test('stop lets running functions finish; start goes on from there', async () => {
    const file = temporaryFile();
    const definition = definitionOf({ A: task('f', { Next: 'B' }), B: task('f', { Output: 'done', End: true }) });
    const { promise, resolve } = Promise.withResolvers<void>();
    const first = startEngine({ file, definition, functions: { f: () => promise }, graceMs: 10_000 });
    await start(first, 'a');
    await until(() => first.counters().invocations === 1);
    const stopping = first.stop();
    resolve();
    await stopping;
    const second = startEngine({ file });
    expect((await ended(second, 'a')).output).toBe('"done"');
    // Nothing was interrupted, so nothing was repeated.
    expect(second.counters()).toMatchObject({ invocations: 2, retries: 0, executionsStarted: 1, executionsSucceeded: 1 });
  });

  test('a stopping host answers 503, which the SDK repeats', async () => {
    const engine = startEngine({ definition: definitionOf({ A: { Type: 'Succeed' } }) });
    await engine.stop();
    expect(await start(engine, 'late')).toMatchObject({ status: 503 });
  });

  test('what is accepted before start waits for it', async () => {
    const engine = createStepFunctions({ file: temporaryFile(), invoke: async () => null });
    engine.createStateMachine({ arn: ARN, name: 'sample', definition: definitionOf({ A: task('f') }) });
    expect((await start(engine, 'early')).status).toBe(200);
    expect(engine.counters().transitions).toBe(0);
    engine.start();
    expect((await ended(engine, 'early')).status).toBe('SUCCEEDED');
    await engine.stop();
  });

  test('two hosts cannot share a file', () => {
    const file = temporaryFile();
    startEngine({ file });
    expect(() => createStepFunctions({ file, invoke: async () => null })).toThrow(/locked/);
  });
});

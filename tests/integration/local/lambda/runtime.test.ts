import { afterEach, describe, expect, test } from 'vitest';
import type { FunctionModel } from '../../../../local/assembly/stack-model.ts';
import { type FunctionRuntime, startFunctionRuntime } from '../../../../local/lambda/runtime.ts';

const projectFolder = new URL('../../../../', import.meta.url).pathname;
const source = 'tests/support/handlers/probe.ts';
let runtime: FunctionRuntime | undefined;
let printed = '';

const fn = (exportName: string, more: Partial<FunctionModel> = {}): FunctionModel => ({
  name: `Sample-${exportName}`,
  arn: `arn:${exportName}`,
  source,
  codeFolder: undefined,
  handler: `index.${exportName}`,
  timeoutMs: 10_000,
  memoryMb: 256,
  environment: {},
  ...more,
});

const start = (...functions: FunctionModel[]): FunctionRuntime => {
  printed = '';
  runtime = startFunctionRuntime({
    stack: 'Sample',
    functions,
    projectFolder,
    environment: { AWS_REGION: 'eu-west-3' },
    output: (chunk) => {
      printed += chunk;
    },
  });
  return runtime;
};

afterEach(async () => {
  await runtime?.stop();
});

const invoke = async (exportName: string, event: unknown = {}, more: Partial<FunctionModel> = {}) => {
  const result = await start(fn(exportName, more)).invoke(`arn:${exportName}`, JSON.stringify(event));
  return result.ok ? { ok: true, payload: JSON.parse(result.payload) } : result;
};

test('the event arrives, the result comes back, and the module stays warm', async () => {
  const warm = start(fn('echo'));
  await warm.invoke('arn:echo', '{"a":[1]}');
  expect(await warm.invoke('arn:echo', '{"a":[2]}')).toEqual({ ok: true, payload: '{"event":{"a":[2]},"invocation":2}' });
});

test('no result is JSON null, as on Lambda', async () => {
  expect(await invoke('undefinedResult')).toEqual({ ok: true, payload: null });
});

test('the context and the environment are those of the function, and nothing of this machine', async () => {
  const result = await invoke('describe', {}, { environment: { TABLE_NAME: 'jisr-sample' }, memoryMb: 512 });
  expect(result).toMatchObject({
    payload: {
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      name: 'Sample-describe',
      arn: 'arn:describe',
      memory: '512',
      environment: { AWS_REGION: 'eu-west-3', TABLE_NAME: 'jisr-sample' },
    },
  });
  expect(JSON.stringify(result)).not.toContain(process.env['PATH']);
});

test('the remaining time counts down from the function’s own timeout', async () => {
  const result = await invoke('describe', {}, { timeoutMs: 5_000 });
  const remaining = 'payload' in result ? result.payload.remaining : undefined;
  expect(remaining).toBeGreaterThan(0);
  expect(remaining).toBeLessThanOrEqual(5_000);
});

describe('failures are told as Lambda tells them', () => {
  test.each([
    ['fail', { name: 'StaleVersion', message: 'changed meanwhile' }, { errorType: 'StaleVersion', errorMessage: 'changed meanwhile' }],
    ['failOddly', {}, { errorType: 'string', errorMessage: 'only text' }],
    ['circular', {}, { errorType: 'Runtime.MarshalError' }],
    ['notAFunction', {}, { errorType: 'Runtime.HandlerNotFound' }],
    ['large', {}, { errorType: 'Function.ResponseSizeTooLarge' }],
  ])('%s', async (exportName, event, error) => {
    expect(await invoke(exportName, event)).toMatchObject({ ok: false, error });
  });

  test('a function that is not there', async () => {
    expect(await start(fn('echo')).invoke('arn:other', '{}')).toMatchObject({
      ok: false,
      error: { errorType: 'ResourceNotFoundException' },
    });
  });

  test('a function that takes too long is cut off; the others go on in the same worker', async () => {
    const shared = start(fn('never', { timeoutMs: 50 }), fn('echo'));
    await shared.invoke('arn:echo', '{}');
    expect(await shared.invoke('arn:never', '{}')).toMatchObject({
      ok: false,
      error: { errorType: 'Sandbox.Timedout', errorMessage: expect.stringContaining('Task timed out after 0.05 seconds') },
    });
    expect(await shared.invoke('arn:echo', '{}')).toMatchObject({ payload: expect.stringContaining('"invocation":2') });
  });

  test('a function that blocks the thread does not stop the host: the worker is replaced', async () => {
    const shared = start(fn('block', { timeoutMs: 50 }), fn('echo'));
    expect(await shared.invoke('arn:block', '{}')).toMatchObject({ error: { errorType: 'Sandbox.Timedout' } });
    expect(await shared.invoke('arn:echo', '{}')).toMatchObject({ ok: false, error: { errorType: 'Runtime.ExitError' } });
    expect(await shared.invoke('arn:echo', '{}')).toMatchObject({ ok: true });
  });

  test('a function that crashes the process fails by name and the next invocation works', async () => {
    const shared = start(fn('crash'), fn('echo'));
    expect(await shared.invoke('arn:crash', '{}')).toMatchObject({
      error: { errorType: 'Runtime.ExitError', errorMessage: expect.stringContaining('crashed on its own') },
    });
    expect(await shared.invoke('arn:echo', '{}')).toMatchObject({ ok: true });
  });
});

test('more invocations than run at once wait their turn, and all are answered', async () => {
  const busy = start(fn('pause'), fn('most'));
  const answers = await Promise.all(Array.from({ length: 100 }, () => busy.invoke('arn:pause', '{}')));
  expect(answers.every(({ ok }) => ok)).toBe(true);
  expect(await busy.invoke('arn:most', '{}')).toEqual({ ok: true, payload: '16' });
});

test('those that wait when the host stops are answered too', async () => {
  const busy = start(fn('never'));
  const answers = Array.from({ length: 40 }, () => busy.invoke('arn:never', '{}'));
  await busy.stop();
  expect(await Promise.all(answers)).toHaveLength(40);
});

test('what handlers print goes to the log', async () => {
  await invoke('print', { line: 'seen' });
  await expect.poll(() => printed).toContain('seen\n');
});

test('invocations and errors are counted by function', async () => {
  const counted = start(fn('echo'), fn('fail'));
  await counted.invoke('arn:echo', '{}');
  await counted.invoke('arn:fail', '{"name":"X","message":"y"}');
  expect(counted.counters()).toMatchObject([
    { function: 'Sample-echo', invocations: 1, errors: 0 },
    { function: 'Sample-fail', invocations: 1, errors: 1 },
  ]);
});

test('two values for one name are refused, naming both functions and neither value', () => {
  const conflicting = [fn('echo', { environment: { TABLE_NAME: 'one' } }), fn('fail', { environment: { TABLE_NAME: 'two' } })];
  expect(() => start(...conflicting)).toThrow(
    expect.objectContaining({
      code: 'EnvironmentConflict',
      message: 'Sample: Sample-echo and Sample-fail give TABLE_NAME two different values, and the local host runs both in one process.',
    }),
  );
});

test('a function without code is refused before anything starts', () => {
  expect(() => start(fn('echo', { source: 'functions/none/index.ts' }))).toThrow(
    /neither a bundle nor the source functions\/none\/index.ts is there/,
  );
});

import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  GetExecutionHistoryCommand,
  InvalidArn,
  InvalidExecutionInput,
  InvalidName,
  InvalidOutput,
  InvalidToken,
  ListExecutionsCommand,
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
  StateMachineDoesNotExist,
  StopExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { describe, expect, test } from 'vitest';
import { createTokens } from '../../../local/step-functions/tokens.ts';
import { ARN, callback, definitionOf, type Functions, manualClock, serve, startEngine, until } from './harness.ts';

const EXECUTION = 'arn:aws:states:eu-west-1:111111111111:execution:sample:';
const succeeds = definitionOf({ Only: { Type: 'Succeed' } });

/** An engine with one callback task, its SDK client, and the tokens given out. */
const waiting = async (more: object = {}, functions?: Functions) => {
  const tokens: string[] = [];
  const clock = manualClock();
  const engine = startEngine({
    clock,
    definition: definitionOf({ Ask: callback('ask', { End: true, ...more }) }),
    functions: functions ?? { ask: ({ token }) => void tokens.push(String(token)) },
  });
  const client = await serve(engine);
  const open = async (name: string): Promise<string> => {
    const before = tokens.length;
    await client.send(new StartExecutionCommand({ stateMachineArn: ARN, name }));
    await until(() => tokens.length > before);
    return tokens[before] ?? '';
  };
  return { engine, client, clock, open };
};

const statusOf = async (client: SFNClient, name: string): Promise<string | undefined> =>
  (await client.send(new DescribeExecutionCommand({ executionArn: `${EXECUTION}${name}` }))).status;

const ends = (client: SFNClient, name: string): Promise<void> => until(async () => (await statusOf(client, name)) !== 'RUNNING');

describe('StartExecution', () => {
  const input = '{"applicationId":"a"}';

  test('answers the ARN and the start', async () => {
    const { client, clock } = await waiting();
    const answer = await client.send(new StartExecutionCommand({ stateMachineArn: ARN, name: 'a.1', input }));
    expect(answer).toMatchObject({ executionArn: `${EXECUTION}a.1`, startDate: new Date(clock.now()) });
  });

  test('without a name it invents one', async () => {
    const { client } = await waiting();
    const first = await client.send(new StartExecutionCommand({ stateMachineArn: ARN }));
    const second = await client.send(new StartExecutionCommand({ stateMachineArn: ARN }));
    expect(first.executionArn).not.toBe(second.executionArn);
  });

  test('the same name and input while it runs: the same execution, begun once', async () => {
    const { client, clock, engine } = await waiting();
    const command = () => new StartExecutionCommand({ stateMachineArn: ARN, name: 'a.1', input });
    const first = await client.send(command());
    clock.advance(10);
    const again = await Promise.all([client.send(command()), client.send(command())]);
    for (const { executionArn, startDate } of again)
      expect({ executionArn, startDate }).toEqual({ executionArn: first.executionArn, startDate: first.startDate });
    expect(engine.counters().executionsStarted).toBe(1);
  });

  test('twice at the same moment: begun once', async () => {
    const { client, engine } = await waiting();
    const command = () => new StartExecutionCommand({ stateMachineArn: ARN, name: 'a.1', input });
    await Promise.all(Array.from({ length: 8 }, () => client.send(command())));
    expect(engine.counters().executionsStarted).toBe(1);
  });

  test('the same name, another input: ExecutionAlreadyExists', async () => {
    const { client } = await waiting();
    await client.send(new StartExecutionCommand({ stateMachineArn: ARN, name: 'a.1', input }));
    const other = client.send(new StartExecutionCommand({ stateMachineArn: ARN, name: 'a.1', input: '{}' }));
    await expect(other).rejects.toThrow(ExecutionAlreadyExists);
    await expect(other).rejects.toThrow(`Execution Already Exists: '${EXECUTION}a.1'`);
  });

  test('the same name and input after its end: ExecutionAlreadyExists', async () => {
    const client = await serve(startEngine({ definition: succeeds }));
    await client.send(new StartExecutionCommand({ stateMachineArn: ARN, name: 'a.1', input }));
    await ends(client, 'a.1');
    await expect(client.send(new StartExecutionCommand({ stateMachineArn: ARN, name: 'a.1', input }))).rejects.toThrow(
      ExecutionAlreadyExists,
    );
  });

  test.each([
    ' ',
    'a b',
    'a/b',
    'a:b',
    'a*',
    'a?',
    '{a}',
    '<a>',
    'a"b',
    'a#b',
    'a%b',
    'a\\b',
    'a^b',
    'a|b',
    'a~b',
    'a`b',
    'a$b',
    'a&b',
    'a,b',
    'a;b',
    'a\u0000b',
    'a\u0085b',
  ])('the name %j: InvalidName', async (name) => {
    const client = await serve(startEngine({ definition: succeeds }));
    await expect(client.send(new StartExecutionCommand({ stateMachineArn: ARN, name }))).rejects.toThrow(InvalidName);
  });

  test.each(['a.1', 'a_b-c', 'é', "it's(1)+=@!"])('the name %j is fine', async (name) => {
    const client = await serve(startEngine({ definition: succeeds }));
    await expect(client.send(new StartExecutionCommand({ stateMachineArn: ARN, name }))).resolves.toBeDefined();
  });

  test.each(['', 'not json', "{'a': 1}"])('the input %j: InvalidExecutionInput', async (bad) => {
    const client = await serve(startEngine({ definition: succeeds }));
    await expect(client.send(new StartExecutionCommand({ stateMachineArn: ARN, input: bad }))).rejects.toThrow(InvalidExecutionInput);
  });

  test.each([
    ['a name of 81 characters', { stateMachineArn: ARN, name: 'x'.repeat(81) }, "'name'"],
    ['an input above 256 KiB', { stateMachineArn: ARN, input: `"${'x'.repeat(262_144)}"` }, "'input'"],
    ['no machine', { stateMachineArn: undefined }, "'stateMachineArn'"],
  ])('%s: ValidationException, which never repeats the value', async (_, request, member) => {
    const client = await serve(startEngine({ definition: succeeds }));
    const refused = client.send(new StartExecutionCommand(request));
    await expect(refused).rejects.toMatchObject({ name: 'ValidationException', message: expect.stringContaining(member) });
    await expect(refused).rejects.toMatchObject({ message: expect.not.stringContaining('xxx') });
  });

  test('an unknown machine: StateMachineDoesNotExist; no ARN at all: InvalidArn', async () => {
    const client = await serve(startEngine({ definition: succeeds }));
    await expect(client.send(new StartExecutionCommand({ stateMachineArn: `${ARN}-other` }))).rejects.toThrow(StateMachineDoesNotExist);
    await expect(client.send(new StartExecutionCommand({ stateMachineArn: 'sample' }))).rejects.toThrow(InvalidArn);
  });
});

describe('task tokens', () => {
  test('are as long as AWS’s and opaque', async () => {
    const { open } = await waiting();
    const [first, second] = [await open('a'), await open('b')];
    expect(first).toHaveLength(700);
    expect(first).toMatch(/^[A-Za-z0-9+/]+$/);
    expect(first).not.toBe(second);
  });

  test('success ends the task with the output', async () => {
    const { client, open } = await waiting();
    const taskToken = await open('a');
    await client.send(new SendTaskSuccessCommand({ taskToken, output: '{"outcome":"approved"}' }));
    const { status, output } = await client.send(new DescribeExecutionCommand({ executionArn: `${EXECUTION}a` }));
    expect([status, output]).toEqual(['SUCCEEDED', '{"outcome":"approved"}']);
  });

  test('failure ends it with the error', async () => {
    const { client, open } = await waiting();
    const taskToken = await open('a');
    await client.send(new SendTaskFailureCommand({ taskToken, error: 'Refused', cause: 'for a reason' }));
    expect(await client.send(new DescribeExecutionCommand({ executionArn: `${EXECUTION}a` }))).toMatchObject({
      status: 'FAILED',
      error: 'Refused',
      cause: 'for a reason',
    });
  });

  test('a callback may come before the function has answered, and the answer is then dropped', async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
    const { client } = await waiting(
      {},
      {
        ask: async ({ token }) => {
          resolve(String(token));
          await answered;
          throw new Error('too late to matter');
        },
      },
    );
    await client.send(new StartExecutionCommand({ stateMachineArn: ARN, name: 'a' }));
    await client.send(new SendTaskSuccessCommand({ taskToken: await promise, output: '1' }));
    answer();
    expect(await statusOf(client, 'a')).toBe('SUCCEEDED');
  });

  const sends: [string, (taskToken: string) => SendTaskSuccessCommand | SendTaskFailureCommand | SendTaskHeartbeatCommand][] = [
    ['SendTaskSuccess', (taskToken) => new SendTaskSuccessCommand({ taskToken, output: '{}' })],
    ['SendTaskFailure', (taskToken) => new SendTaskFailureCommand({ taskToken })],
    ['SendTaskHeartbeat', (taskToken) => new SendTaskHeartbeatCommand({ taskToken })],
  ];
  // The SDK's overloads want one command type at a time.
  const send = (client: SFNClient, command: ReturnType<(typeof sends)[number][1]>): Promise<object> => {
    if (command instanceof SendTaskSuccessCommand) return client.send(command);
    return command instanceof SendTaskFailureCommand ? client.send(command) : client.send(command);
  };

  describe.each(sends)('%s', (_, command) => {
    test('to a task closed before: TaskTimedOut', async () => {
      const { client, open } = await waiting();
      const taskToken = await open('a');
      await client.send(new SendTaskSuccessCommand({ taskToken, output: '{}' }));
      await expect(send(client, command(taskToken))).rejects.toThrow(TaskTimedOut);
    });

    test('to a task that timed out: TaskTimedOut', async () => {
      const { client, clock, open } = await waiting({ TimeoutSeconds: 60 });
      const taskToken = await open('a');
      clock.advance(60);
      await ends(client, 'a');
      await expect(send(client, command(taskToken))).rejects.toThrow(TaskTimedOut);
    });

    test('to a task of a stopped execution: TaskTimedOut', async () => {
      const { client, open } = await waiting();
      const taskToken = await open('a');
      await client.send(new StopExecutionCommand({ executionArn: `${EXECUTION}a` }));
      await expect(send(client, command(taskToken))).rejects.toThrow(TaskTimedOut);
    });

    test('with a token that was never issued here: TaskDoesNotExist', async () => {
      const { client, open } = await waiting();
      await open('a');
      const forged = createTokens(Buffer.alloc(32)).mint({ execution: 1, attempt: 1 });
      await expect(send(client, command(forged))).rejects.toThrow(TaskDoesNotExist);
    });

    test.each(['nonsense', 'A'.repeat(700)])('with %j, which is no token: InvalidToken', async (token) => {
      const { client } = await waiting();
      await expect(send(client, command(token))).rejects.toThrow(InvalidToken);
    });
  });

  test('two callbacks at once: one wins', async () => {
    const { client, open } = await waiting();
    const taskToken = await open('a');
    const answers = await Promise.allSettled(
      [1, 2, 3].map((n) => client.send(new SendTaskSuccessCommand({ taskToken, output: String(n) }))),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('an output that is no JSON: InvalidOutput, and the task stays open', async () => {
    const { client, open } = await waiting();
    const taskToken = await open('a');
    await expect(client.send(new SendTaskSuccessCommand({ taskToken, output: '{' }))).rejects.toThrow(InvalidOutput);
    await client.send(new SendTaskSuccessCommand({ taskToken, output: '{}' }));
    expect(await statusOf(client, 'a')).toBe('SUCCEEDED');
  });
});

describe('StopExecution', () => {
  test('aborts with error and cause', async () => {
    const { client, clock, open } = await waiting();
    await open('a');
    const executionArn = `${EXECUTION}a`;
    const { stopDate } = await client.send(new StopExecutionCommand({ executionArn, error: 'Withdrawn', cause: 'on request' }));
    expect(stopDate).toEqual(new Date(clock.now()));
    expect(await client.send(new DescribeExecutionCommand({ executionArn }))).toMatchObject({
      status: 'ABORTED',
      error: 'Withdrawn',
      cause: 'on request',
      stopDate,
    });
  });

  test('leaves an ended execution as it is', async () => {
    const client = await serve(startEngine({ definition: succeeds }));
    const { executionArn } = await client.send(new StartExecutionCommand({ stateMachineArn: ARN, name: 'a' }));
    await ends(client, 'a');
    await client.send(new StopExecutionCommand({ executionArn }));
    expect(await statusOf(client, 'a')).toBe('SUCCEEDED');
  });
});

describe('DescribeExecution', () => {
  test('gives input and output as they were written', async () => {
    const client = await serve(startEngine({ definition: succeeds, clock: manualClock() }));
    const input = '{ "b": 1, "a": 2 }';
    await client.send(new StartExecutionCommand({ stateMachineArn: ARN, name: 'a', input }));
    await ends(client, 'a');
    expect(await client.send(new DescribeExecutionCommand({ executionArn: `${EXECUTION}a` }))).toMatchObject({
      executionArn: `${EXECUTION}a`,
      stateMachineArn: ARN,
      name: 'a',
      status: 'SUCCEEDED',
      startDate: new Date('2026-01-05T08:00:00Z'),
      stopDate: new Date('2026-01-05T08:00:00Z'),
      input,
      output: '{"b":1,"a":2}',
    });
  });

  test.each([`${EXECUTION}none`, `${EXECUTION.replace('sample', 'other')}a`])('%s: ExecutionDoesNotExist', async (executionArn) => {
    const client = await serve(startEngine({ definition: succeeds }));
    await expect(client.send(new DescribeExecutionCommand({ executionArn }))).rejects.toThrow(ExecutionDoesNotExist);
    await expect(client.send(new StopExecutionCommand({ executionArn }))).rejects.toThrow(ExecutionDoesNotExist);
    await expect(client.send(new GetExecutionHistoryCommand({ executionArn }))).rejects.toThrow(ExecutionDoesNotExist);
  });
});

describe('ListExecutions', () => {
  const names = async (client: SFNClient, request: object): Promise<(string | undefined)[]> => {
    const { executions = [] } = await client.send(new ListExecutionsCommand({ stateMachineArn: ARN, ...request }));
    return executions.map(({ name }) => name);
  };

  test('newest first, by status', async () => {
    const { client, open } = await waiting();
    await client.send(new SendTaskSuccessCommand({ taskToken: await open('a'), output: '{}' }));
    await client.send(new SendTaskFailureCommand({ taskToken: await open('b') }));
    await open('c');
    await open('d');
    await client.send(new StopExecutionCommand({ executionArn: `${EXECUTION}d` }));
    expect(await names(client, {})).toEqual(['d', 'c', 'b', 'a']);
    expect(await names(client, { statusFilter: 'RUNNING' })).toEqual(['c']);
    expect(await names(client, { statusFilter: 'SUCCEEDED' })).toEqual(['a']);
    expect(await names(client, { statusFilter: 'FAILED' })).toEqual(['b']);
    expect(await names(client, { statusFilter: 'ABORTED' })).toEqual(['d']);
    expect(await names(client, { statusFilter: 'TIMED_OUT' })).toEqual([]);
  });

  test('in pages', async () => {
    const { client, open } = await waiting();
    for (const name of ['a', 'b', 'c', 'd', 'e']) await open(name);
    const pages: (string | undefined)[][] = [];
    let nextToken: string | undefined;
    do {
      const page = await client.send(new ListExecutionsCommand({ stateMachineArn: ARN, maxResults: 2, nextToken }));
      pages.push((page.executions ?? []).map(({ name }) => name));
      nextToken = page.nextToken;
    } while (nextToken !== undefined);
    expect(pages).toEqual([['e', 'd'], ['c', 'b'], ['a']]);
  });

  test('a page token of somebody else: InvalidToken', async () => {
    const { client } = await waiting();
    await expect(names(client, { nextToken: 'nonsense' })).rejects.toThrow(InvalidToken);
  });
});

test('GetExecutionHistory: AWS’s event types and numbers, without any data', async () => {
  const { client, open } = await waiting({ Retry: [{ ErrorEquals: ['Again'], MaxAttempts: 1 }] });
  await client.send(new SendTaskFailureCommand({ taskToken: await open('a'), error: 'Again', cause: 'private' }));
  await until(async () => {
    const { events = [] } = await client.send(new GetExecutionHistoryCommand({ executionArn: `${EXECUTION}a` }));
    return events.filter(({ type }) => type === 'TaskSubmitted').length === 2;
  });
  const { events = [] } = await client.send(new GetExecutionHistoryCommand({ executionArn: `${EXECUTION}a`, maxResults: 1_000 }));
  expect(events.map(({ id, type }) => `${id} ${type}`)).toEqual([
    '1 ExecutionStarted',
    '2 TaskStateEntered',
    '3 TaskScheduled',
    '4 TaskStarted',
    '5 TaskSubmitted',
    '6 TaskFailed',
    '7 TaskScheduled',
    '8 TaskStarted',
    '9 TaskSubmitted',
  ]);
  expect(events[1]?.stateEnteredEventDetails).toMatchObject({ name: 'Ask' });
  expect(events[5]?.taskFailedEventDetails).toMatchObject({ error: 'Again' });
  expect(JSON.stringify(events)).not.toContain('private');
});

test('an operation that is not served is named', async () => {
  const engine = startEngine({ definition: succeeds });
  expect(await engine.handle('AWSStepFunctions.StartSyncExecution', {})).toEqual({
    status: 400,
    body: { __type: 'UnknownOperationException', message: "The operation 'StartSyncExecution' is not served here" },
  });
});

import {
  DescribeExecutionCommand,
  ExecutionDoesNotExist,
  GetExecutionHistoryCommand,
  InvalidToken,
  ListExecutionsCommand,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { describe, expect, test } from 'vitest';
import { ARN, manualClock, serve, startEngine, until } from './harness.ts';
import { EXECUTION, ends, statusOf, succeeds, waiting } from './protocol.ts';

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

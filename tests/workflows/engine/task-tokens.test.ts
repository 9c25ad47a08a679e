import {
  DescribeExecutionCommand,
  InvalidOutput,
  InvalidToken,
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { describe, expect, test } from 'vitest';
import { createTokens } from '../../../local/step-functions/tokens.ts';
import { ARN } from './harness.ts';
import { EXECUTION, ends, statusOf, waiting } from './protocol.ts';

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

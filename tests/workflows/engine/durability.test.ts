import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import {
  DescribeExecutionCommand,
  type DescribeExecutionCommandOutput,
  GetExecutionHistoryCommand,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { describe, expect, onTestFinished, test } from 'vitest';
import * as z from 'zod';
import { ARN, callback, clientFor, definitionOf, task, temporaryFile, until } from './harness.ts';

const StateSchema = z.object({ tokens: z.array(z.string()), counters: z.record(z.string(), z.number()) });

interface Host {
  readonly client: SFNClient;
  readonly kill: () => Promise<void>;
  readonly state: () => Promise<z.infer<typeof StateSchema>>;
}

interface Setting {
  readonly rate?: number;
  readonly backoffMs?: number;
}

/** A place where hosts come and go, all on the same file. */
const place = (definition: object, { rate = 1, backoffMs = 0 }: Setting = {}) => {
  const file = temporaryFile();
  const origin = Date.now();

  const open = async (): Promise<Host> => {
    const options = JSON.stringify({ file, definitions: { [ARN]: definition }, origin, rate, backoffMs });
    const child: ChildProcess = spawn(process.execPath, ['tests/support/step-functions-host.ts', options], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const kill = async (): Promise<void> => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    };
    onTestFinished(kill);
    if (child.stdout === null) throw new Error('no output');
    const [line] = await once(createInterface(child.stdout), 'line');
    const port = Number(line);
    const client = clientFor(port);
    onTestFinished(() => client.destroy());
    const state = async () => StateSchema.parse(await (await fetch(`http://127.0.0.1:${port}/`)).json());
    return { client, kill, state };
  };
  return { open };
};

const start = ({ client }: Host, name: string, input = '{}') =>
  client.send(new StartExecutionCommand({ stateMachineArn: ARN, name, input }));

const arnOf = (name: string): string => `${ARN.replace(':stateMachine:', ':execution:')}:${name}`;

const describeExecution = ({ client }: Host, name: string): Promise<DescribeExecutionCommandOutput> =>
  client.send(new DescribeExecutionCommand({ executionArn: arnOf(name) }));

/** The token of the nth attempt, once its function has answered and the execution stands still. */
const tokenOf = async ({ client, state }: Host, name: string, nth: number): Promise<string> => {
  await until(async () => {
    const { events = [] } = await client.send(new GetExecutionHistoryCommand({ executionArn: arnOf(name) }));
    return events.filter(({ type }) => type === 'TaskSubmitted').length === nth;
  });
  return (await state()).tokens[nth - 1] ?? '';
};

const ended = async (host: Host, name: string): Promise<DescribeExecutionCommandOutput> => {
  await until(async () => (await describeExecution(host, name)).status !== 'RUNNING');
  return describeExecution(host, name);
};

const payload = { Output: '{% $states.result.Payload %}' };
const retrying = { Retry: [{ ErrorEquals: ['Lambda.Unknown'], MaxAttempts: 3 }] };
const withRetryCount = (name: string, more: object): object => ({
  ...task(name, { ...payload, End: true, ...more }),
  Arguments: { FunctionName: name, Payload: { retry: '{% $states.context.State.RetryCount %}' } },
});

/** Every test kills the host's process with SIGKILL and starts another on the same file. */
describe('after kill -9', () => {
  test('every execution that was accepted goes on to its end', async () => {
    const definition = definitionOf({
      A: task('echo', { ...payload, ...retrying, Assign: { n: '{% $states.input.n %}' }, Next: 'B' }),
      B: task('echo', { ...payload, ...retrying, Next: 'C' }),
      C: { Type: 'Succeed', Output: '{% $n %}' },
    });
    const hosts = place(definition);
    const accepted: number[] = [];
    let next = 0;
    for (const killAfter of [20, 60, 100]) {
      const host = await hosts.open();
      const until = accepted.length + killAfter;
      const starter = async (): Promise<void> => {
        while (accepted.length < until) {
          next += 1;
          const n = next;
          await start(host, `n-${n}`, `{"n":${n}}`);
          accepted.push(n);
        }
      };
      // The starts under way when the host dies are refused or lost; only those acknowledged count.
      const starters = Array.from({ length: 8 }, () => starter().catch(() => undefined));
      await Promise.race(starters);
      await host.kill();
      await Promise.all(starters);
    }
    const host = await hosts.open();
    for (const n of accepted) {
      expect(await ended(host, `n-${n}`)).toMatchObject({ status: 'SUCCEEDED', output: String(n) });
    }
    expect(accepted.length).toBeGreaterThanOrEqual(180);
  });

  test('an acknowledged callback holds', async () => {
    const hosts = place(definitionOf({ Ask: callback('ask') }));
    const first = await hosts.open();
    await start(first, 'a');
    const taskToken = await tokenOf(first, 'a', 1);
    await first.client.send(new SendTaskSuccessCommand({ taskToken, output: '{"outcome":"approved"}' }));
    await first.kill();
    const second = await hosts.open();
    expect(await ended(second, 'a')).toMatchObject({ status: 'SUCCEEDED', output: '{"outcome":"approved"}' });
    await expect(second.client.send(new SendTaskSuccessCommand({ taskToken, output: '{}' }))).rejects.toThrow(TaskTimedOut);
  });

  test('an open token still closes its task, with variables and retries as they were', async () => {
    const definition = definitionOf({
      First: { Type: 'Pass', Assign: { kept: 'variable' }, Next: 'Ask' },
      Ask: callback('ask', {
        Retry: [{ ErrorEquals: ['Again'] }],
        Output: '{% [$kept, $states.result, $states.context.State.RetryCount] %}',
        End: true,
      }),
    });
    const hosts = place(definition);
    const first = await hosts.open();
    await start(first, 'a');
    await first.client.send(new SendTaskFailureCommand({ taskToken: await tokenOf(first, 'a', 1), error: 'Again' }));
    const taskToken = await tokenOf(first, 'a', 2);
    await first.kill();
    const second = await hosts.open();
    await second.client.send(new SendTaskSuccessCommand({ taskToken, output: '"answer"' }));
    expect((await ended(second, 'a')).output).toBe('["variable","answer",1]');
  });

  test('an interrupted task counts as a failed attempt, Lambda.Unknown, and is retried', async () => {
    const hosts = place(definitionOf({ Hang: withRetryCount('hang', retrying) }));
    const first = await hosts.open();
    await start(first, 'a');
    await until(async () => (await first.state()).counters['invocations'] === 1);
    await first.kill();
    const second = await hosts.open();
    expect((await ended(second, 'a')).output).toBe('{"retry":1}');
    expect((await second.state()).counters).toMatchObject({ invocations: 2, retries: 1, transitions: 2, executionsStarted: 1 });
  });

  test('without a Retry for Lambda.Unknown the interruption fails the execution', async () => {
    const hosts = place(definitionOf({ Hang: withRetryCount('hang', {}) }));
    const first = await hosts.open();
    await start(first, 'a');
    await until(async () => (await first.state()).counters['invocations'] === 1);
    await first.kill();
    expect(await ended(await hosts.open(), 'a')).toMatchObject({ status: 'FAILED', error: 'Lambda.Unknown' });
  });

  test('a wait goes on, and one that fell due in between is over', async () => {
    const hosts = place(definitionOf({ W: { Type: 'Wait', Seconds: 86_400, Output: 'over', End: true } }), { rate: 86_400 });
    const first = await hosts.open();
    await start(first, 'a');
    await first.kill();
    expect((await ended(await hosts.open(), 'a')).output).toBe('"over"');
  });

  test('the timeout of a callback goes on', async () => {
    const hosts = place(definitionOf({ Ask: callback('ask', { TimeoutSeconds: 86_400, End: true }) }), { rate: 86_400 });
    const first = await hosts.open();
    await start(first, 'a');
    await tokenOf(first, 'a', 1);
    await first.kill();
    expect(await ended(await hosts.open(), 'a')).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
  });

  test('a backoff goes on, and the retries done so far count', async () => {
    const once = { Retry: [{ ErrorEquals: ['Sample'], MaxAttempts: 1 }], End: true };
    const hosts = place(definitionOf({ Fail: task('fail', once) }), { backoffMs: 2_000 });
    const first = await hosts.open();
    await start(first, 'a');
    await until(async () => (await first.state()).counters['retries'] === 1);
    await first.kill();
    const second = await hosts.open();
    expect(await ended(second, 'a')).toMatchObject({ status: 'FAILED', error: 'Sample' });
    expect((await second.state()).counters).toMatchObject({ invocations: 2, retries: 1 });
  });
});

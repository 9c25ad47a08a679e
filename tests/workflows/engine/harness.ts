import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { SFNClient } from '@aws-sdk/client-sfn';
import { onTestFinished } from 'vitest';
import * as z from 'zod';
import { type Clock, createStepFunctions, type StepFunctions, type StepFunctionsOptions } from '../../../local/step-functions/index.ts';

export const ARN = 'arn:aws:states:eu-west-1:111111111111:stateMachine:sample';
export const INVOKE = 'arn:aws:states:::lambda:invoke';
export const INVOKE_AND_WAIT = 'arn:aws:states:::lambda:invoke.waitForTaskToken';

export type Functions = Record<string, (payload: Record<string, unknown>) => unknown>;

/** A definition in JSONata from its states; the first one starts. */
export const definitionOf = (states: Record<string, object>, more: object = {}): object => ({
  QueryLanguage: 'JSONata',
  StartAt: Object.keys(states)[0],
  States: states,
  ...more,
});

/** A Task that calls the function named. */
export const task = (functionName: string, more: object = { End: true }): object => ({
  Type: 'Task',
  Resource: INVOKE,
  Arguments: { FunctionName: functionName, Payload: '{% $states.input %}' },
  ...more,
});

/** A Task that hands out its token and waits for the callback. */
export const callback = (functionName: string, more: object = { End: true }): object => ({
  Type: 'Task',
  Resource: INVOKE_AND_WAIT,
  Arguments: {
    FunctionName: functionName,
    Payload: { token: '{% $states.context.Task.Token %}', retry: '{% $states.context.State.RetryCount %}' },
  },
  ...more,
});

const DescriptionSchema = z.object({
  name: z.string(),
  status: z.string(),
  output: z.string().optional(),
  error: z.string().optional(),
  cause: z.string().optional(),
});
export type Description = z.infer<typeof DescriptionSchema>;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

export const temporaryFile = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'step-functions-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'journal.sqlite');
};

/** A programme clock that stands until it is moved. */
export const manualClock = (): Clock & { advance(seconds: number): void } => {
  let at = Date.parse('2026-01-05T08:00:00Z');
  return {
    now: () => at,
    delay: () => 1,
    advance: (seconds) => {
      at += seconds * 1_000;
    },
  };
};

export interface Options extends Partial<Omit<StepFunctionsOptions, 'invoke'>> {
  readonly definition?: object;
  readonly functions?: Functions;
}

/** An engine whose retries do not wait, without a server. */
export const startEngine = ({ definition, functions = {}, ...options }: Options): StepFunctions => {
  const engine = createStepFunctions({
    file: options.file ?? temporaryFile(),
    backoffMs: () => 0,
    graceMs: 50,
    ...options,
    invoke: async (name, payload) => functions[name]?.(isRecord(payload) ? payload : {}),
  });
  onTestFinished(() => engine.stop());
  if (definition !== undefined) engine.createStateMachine({ arn: ARN, name: 'sample', definition });
  engine.start();
  return engine;
};

let started = 0;

/** Runs one execution to its end and describes it, over the engine's own request handler. */
export const runToEnd = async (engine: StepFunctions, input: unknown = {}): Promise<Description> => {
  started += 1;
  const name = `run-${started}`;
  const reply = await engine.handle('AWSStepFunctions.StartExecution', { stateMachineArn: ARN, name, input: JSON.stringify(input) });
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
  return ended(engine, name);
};

export const describeExecution = async (engine: StepFunctions, name: string): Promise<Description> => {
  const executionArn = `${ARN.replace(':stateMachine:', ':execution:')}:${name}`;
  const { body } = await engine.handle('AWSStepFunctions.DescribeExecution', { executionArn });
  return DescriptionSchema.parse(body);
};

export const until = async (condition: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 2));
};

export const ended = async (engine: StepFunctions, name: string): Promise<Description> => {
  await until(async () => (await describeExecution(engine, name)).status !== 'RUNNING');
  return describeExecution(engine, name);
};

/** What one run of a definition comes to: its parsed output, or its error and cause. */
export const outcomeOf = async (definition: object, input: unknown = {}, functions: Functions = {}): Promise<unknown> => {
  const { status, output, error, cause } = await runToEnd(startEngine({ definition, functions }), input);
  return status === 'SUCCEEDED' ? JSON.parse(output ?? 'null') : { status, error, cause };
};

/** An error whose name is the errorType, as a function throws it. */
export const named = (name: string, message = 'sample failure'): Error => Object.assign(new Error(message), { name });

/** Serves the engine over HTTP, as the local host does, and gives the ordinary SDK client. */
export const serve = async (engine: StepFunctions): Promise<SFNClient> => {
  const server = createServer((request, response) => {
    void (async () => {
      const body: unknown = JSON.parse(await text(request));
      const reply = await engine.handle(String(request.headers['x-amz-target']), body);
      response.writeHead(reply.status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(reply.body));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const client = clientFor(port);
  onTestFinished(() => {
    client.destroy();
    server.close();
  });
  return client;
};

export const clientFor = (port: number): SFNClient =>
  new SFNClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'sample', secretAccessKey: 'sample' },
    maxAttempts: 1,
  });

/** A machine of this state alone. */
export const only = (state: object): object => definitionOf({ Only: state });

/** A function that fails so many times with these errors, then answers. */
export const failing = (...errors: readonly string[]): Functions => {
  const left = [...errors];
  return {
    f: () => {
      const error = left.shift();
      if (error !== undefined) throw named(error);
      return 'at last';
    },
  };
};

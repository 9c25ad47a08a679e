import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import type { FunctionModel } from '../assembly/stack-model.ts';
import { type HandlerLocation, locateHandler } from './code.ts';
import { type Environment, mergeEnvironments } from './environment.ts';
import type { FromWorker, FunctionError, InvokeMessage, ToWorker } from './messages.ts';

export type InvocationResult =
  | { readonly ok: true /** JSON text */; readonly payload: string }
  | { readonly ok: false; readonly error: FunctionError };

export interface InvocationCounter {
  readonly function: string;
  readonly invocations: number;
  readonly errors: number;
  /** Real milliseconds from call to answer, summed. */
  readonly milliseconds: number;
}

export interface FunctionRuntime {
  /** Invokes a function of this stack by its ARN with an event as JSON text. Failures of the function are results. */
  invoke(functionArn: string, payload: string): Promise<InvocationResult>;
  has(functionArn: string): boolean;
  counters(): InvocationCounter[];
  resetCounters(): void;
  stop(): Promise<void>;
}

export interface FunctionRuntimeOptions {
  readonly stack: string;
  readonly functions: readonly FunctionModel[];
  readonly projectFolder: string;
  /** What every function finds in its environment beside its own settings: endpoints, credentials. */
  readonly environment: Environment;
  /** Marks outgoing HTTP requests with the function's name, for measuring. */
  readonly namesCaller?: boolean;
  /** Where the store listens, which may be restarted at any time. */
  readonly databasePort?: number;
  /** Receives what handlers print. */
  readonly output: (chunk: string) => void;
}

/** Lambda's limit for a synchronous answer. */
const LARGEST_RESPONSE_BYTES = 6 * 1_048_576;
/** A worker that does not even answer this long after a timeout is stuck in a loop. */
const STUCK_AFTER_MS = 2_000;

/**
 * How many invocations of a stack run at once; the rest wait their turn. The SDK repeats requests that a restarted store lost out of a
 * quota for each client, enough for some 35 at once, and a function makes several. On AWS every concurrent invocation has a client of
 * its own; here they share one. Handlers keep one thread busy, so more at once would not be faster.
 */
const MOST_AT_ONCE = 16;

interface Pending {
  readonly settle: (result: InvocationResult) => void;
}

interface Entry {
  readonly model: FunctionModel;
  readonly location: HandlerLocation;
  counter: InvocationCounter;
}

const failure = (errorType: string, errorMessage: string): InvocationResult => ({ ok: false, error: { errorType, errorMessage } });

const stopping = failure('Runtime.ExitError', 'The local host is stopping.');

const forward = (stream: Readable, output: (chunk: string) => void): void => {
  stream.setEncoding('utf8');
  stream.on('data', output);
};

/**
 * Runs all functions of a stack in one worker thread, since twenty would need a gigabyte.
 * A function that times out is answered for; its late result is dropped. A worker that crashes or hangs is replaced.
 */
export const startFunctionRuntime = (options: FunctionRuntimeOptions): FunctionRuntime => {
  const { stack, functions, projectFolder, output, namesCaller = false, databasePort } = options;
  const environment = { ...mergeEnvironments(stack, functions), ...options.environment };
  const zero = (name: string): InvocationCounter => ({ function: name, invocations: 0, errors: 0, milliseconds: 0 });
  const entries = new Map<string, Entry>(
    functions.map((model) => [model.arn, { model, location: locateHandler(model, projectFolder), counter: zero(model.name) }]),
  );
  const pending = new Map<string, Pending>();
  const queue: Array<() => void> = [];
  let worker: Worker | undefined;
  let stopped = false;

  const failAll = (errorType: string, reason: string): void => {
    for (const [requestId, { settle }] of [...pending]) settle(failure(errorType, `RequestId: ${requestId} Error: ${reason}`));
  };

  const startWorker = (): Worker => {
    const started = new Worker(new URL('./worker.ts', import.meta.url), {
      env: environment,
      workerData: { namesCaller, databasePort },
      stdout: true,
      stderr: true,
    });
    forward(started.stdout, output);
    forward(started.stderr, output);
    started.on('message', (message: FromWorker) => {
      if (message.kind === 'pong') return;
      const waiting = pending.get(message.requestId);
      if (message.kind === 'error') waiting?.settle({ ok: false, error: message.error });
      else if (Buffer.byteLength(message.payload) > LARGEST_RESPONSE_BYTES) {
        waiting?.settle(
          failure('Function.ResponseSizeTooLarge', 'Response payload size exceeded maximum allowed payload size (6291556 bytes).'),
        );
      } else waiting?.settle({ ok: true, payload: message.payload });
    });
    let reason = '';
    started.on('error', (error) => {
      reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      output(`${stack}: a handler crashed the worker: ${error instanceof Error ? error.stack : error}\n`);
    });
    started.on('exit', (code) => {
      if (worker === started) worker = undefined;
      if (!stopped) failAll('Runtime.ExitError', `Runtime exited with error: exit status ${code}${reason === '' ? '' : `: ${reason}`}`);
    });
    return started;
  };

  const post = (message: ToWorker): void => {
    worker ??= startWorker();
    worker.postMessage(message);
  };

  /** Ends a worker whose thread a handler has blocked: nothing else can stop it. */
  const replaceIfStuck = (): void => {
    const suspect = worker;
    if (suspect === undefined) return;
    const giveUp = setTimeout(() => {
      output(`${stack}: a handler blocks the worker; starting another.\n`);
      void suspect.terminate();
    }, STUCK_AFTER_MS);
    const answered = (message: FromWorker): void => {
      if (message.kind !== 'pong') return;
      clearTimeout(giveUp);
      suspect.off('message', answered);
    };
    suspect.on('message', answered);
    suspect.once('exit', () => clearTimeout(giveUp));
    suspect.postMessage({ kind: 'ping' } satisfies ToWorker);
  };

  const count = (entry: Entry, startedAt: number, ok: boolean): void => {
    const { counter } = entry;
    entry.counter = {
      ...counter,
      invocations: counter.invocations + 1,
      errors: counter.errors + (ok ? 0 : 1),
      milliseconds: counter.milliseconds + (performance.now() - startedAt),
    };
  };

  const run = (entry: Entry, payload: string): Promise<InvocationResult> =>
    new Promise((resolve) => {
      const { model, location } = entry;
      const requestId = randomUUID();
      const startedAt = performance.now();
      const settle = (result: InvocationResult): void => {
        clearTimeout(timer);
        if (!pending.delete(requestId)) return;
        count(entry, startedAt, result.ok);
        resolve(result);
        queue.shift()?.();
      };
      const timer = setTimeout(() => {
        settle(
          failure(
            'Sandbox.Timedout',
            `RequestId: ${requestId} Error: Task timed out after ${(model.timeoutMs / 1_000).toFixed(2)} seconds`,
          ),
        );
        replaceIfStuck();
      }, model.timeoutMs);
      pending.set(requestId, { settle });
      const message: InvokeMessage = {
        kind: 'invoke',
        requestId,
        functionName: model.name,
        functionArn: model.arn,
        memoryMb: model.memoryMb,
        ...location,
        deadline: Date.now() + model.timeoutMs,
        payload,
      };
      post(message);
    });

  return {
    has: (functionArn) => entries.has(functionArn),
    invoke: async (functionArn, payload) => {
      const entry = entries.get(functionArn);
      if (entry === undefined) return failure('ResourceNotFoundException', `Function not found: ${functionArn}`);
      if (stopped) return stopping;
      if (pending.size >= MOST_AT_ONCE) await new Promise<void>((proceed) => queue.push(proceed));
      return stopped ? stopping : run(entry, payload);
    },
    counters: () => [...entries.values()].map(({ counter }) => counter),
    resetCounters: () => {
      for (const entry of entries.values()) entry.counter = zero(entry.model.name);
    },
    stop: async () => {
      stopped = true;
      failAll('Runtime.ExitError', 'The local host is stopping.');
      for (const proceed of queue.splice(0)) proceed();
      await worker?.terminate();
    },
  };
};

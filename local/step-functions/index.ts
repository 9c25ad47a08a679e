import { createEngine } from './engine.ts';
import { type Clock, type LogEntry, messageOf } from './engine-options.ts';
import { openJournal } from './journal.ts';
import type { Invoke } from './lambda.ts';
import { createProtocol } from './protocol.ts';
import type { Counters } from './run.ts';
import { ServiceError } from './service-error.ts';
import { createTokens } from './tokens.ts';

export type { Clock, LogEntry } from './engine-options.ts';
export type { Invoke } from './lambda.ts';
export { InvalidDefinition, parseDefinition } from './machine.ts';
export type { Counters } from './run.ts';

export interface StepFunctionsOptions {
  /** The journal's file; made when absent. */
  readonly file: string;
  readonly invoke: Invoke;
  /** Programme time: waits, callback timeouts, execution timeouts, `$now()`. Default: real time. */
  readonly clock?: Clock;
  /** Functions running at once. Default 64. */
  readonly concurrency?: number;
  /** Codes and ids only, never data. */
  readonly log?: (entry: LogEntry) => void;
  /** In [0, 1), for jitter. */
  readonly random?: () => number;
  /** Real ms for a retry's delay in seconds. Default: as long. */
  readonly backoffMs?: (seconds: number) => number;
  /** Real ms that `stop` waits for running functions. Default 5000. */
  readonly graceMs?: number;
}

export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

export interface StepFunctions {
  /** Registers or updates a machine; running executions keep their revision. Throws InvalidDefinition. */
  createStateMachine(machine: { readonly arn: string; readonly name: string; readonly definition: unknown }): void;
  /** Answers `X-Amz-Target: AWSStepFunctions.<operation>`. Never rejects. */
  handle(target: string, body: unknown): Promise<Reply>;
  /** Resumes what was running. Executions accepted earlier wait for it. */
  start(): void;
  stop(): Promise<void>;
  counters(): Readonly<Counters>;
}

const REAL_TIME: Clock = { now: () => Date.now(), delay: (ms) => ms };

const errorReply = (status: number, type: string, message: string): Reply => ({
  status,
  body: { __type: type, message },
});

/** A durable Step Functions for one machine. Throws when another process holds the file. */
export const createStepFunctions = (options: StepFunctionsOptions): StepFunctions => {
  const log = options.log ?? (() => undefined);
  const journal = openJournal(options.file, (error) => log({ level: 'error', code: 'journal-failed', message: messageOf(error) }));
  const tokens = createTokens(journal.tokenKey);
  const engine = createEngine({
    journal,
    tokens,
    invoke: options.invoke,
    clock: options.clock ?? REAL_TIME,
    concurrency: options.concurrency ?? 64,
    random: options.random ?? Math.random,
    backoffMs: options.backoffMs ?? ((seconds) => seconds * 1_000),
    graceMs: options.graceMs ?? 5_000,
    log,
  });
  const answer = createProtocol({ engine, journal, tokens });
  let open = true;

  const handle = async (target: string, body: unknown): Promise<Reply> => {
    if (!open) return errorReply(503, 'ServiceUnavailableException', 'The host is stopping');
    try {
      return { status: 200, body: await answer(target.slice(target.indexOf('.') + 1), body) };
    } catch (error) {
      if (error instanceof ServiceError) return errorReply(400, error.type, error.message);
      log({ level: 'error', code: 'request-failed', message: messageOf(error) });
      return errorReply(500, 'InternalFailure', 'The request could not be served');
    }
  };

  return {
    createStateMachine: ({ arn, name, definition }) => engine.saveMachine(arn, name, definition),
    handle,
    start: engine.start,
    stop: async () => {
      open = false;
      await engine.stop();
    },
    counters: () => ({ ...journal.counters }),
  };
};

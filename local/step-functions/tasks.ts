import { type TaskState, waitsForToken } from './definition.ts';
import { wrongType } from './expressions.ts';
import { EvaluationFailed, errorOutput, type Failure } from './failures.ts';
import { isJsonObject, type Json } from './json.ts';
import { MAX_SECONDS } from './limits.ts';
import { checkSize, end, failureOf, leave, record, type Surroundings } from './moves.ts';
import { matches, nextRetry } from './retry.ts';
import type { Run } from './run.ts';
import { scopeOf } from './scope.ts';
import type { Tokens } from './tokens.ts';

/** A call of a task's function. `timeoutMs` is real time, and absent where a callback's timeout rules. */
export interface Invocation {
  readonly functionName: string;
  readonly payload: Json;
  readonly timeoutMs?: number | undefined;
}

export interface TaskSurroundings extends Surroundings {
  readonly tokens: Tokens;
}

const tokenOf = (run: Run, task: TaskState, { tokens }: TaskSurroundings): string | undefined =>
  waitsForToken(task) ? tokens.mint({ execution: run.id, attempt: run.position.attempt }) : undefined;

/** The next attempt, to be made when an invocation is free. A retry gets a token of its own, as on AWS. */
export const schedule = (run: Run): void => {
  run.position.phase = 'ready';
  run.position.attempt += 1;
  run.position.retryAt = undefined;
};

const secondsOf = async (
  run: Run,
  task: TaskState,
  field: 'TimeoutSeconds' | 'HeartbeatSeconds',
  around: TaskSurroundings,
): Promise<number | undefined> => {
  const written = task[field];
  if (written === undefined) return undefined;
  const value = await around.evaluator.template(written, field, scopeOf(run, undefined));
  if (typeof value !== 'number') throw wrongType(written, field, 'number', value);
  if (Number.isInteger(value) && value > 0 && value <= MAX_SECONDS) return value;
  throw new EvaluationFailed(`The value of the field '${field}' is out of range: ${value}`, field);
};

const argumentsOf = (value: Json): { functionName: string; payload: Json } => {
  if (isJsonObject(value) && typeof value['FunctionName'] === 'string') {
    return { functionName: value['FunctionName'], payload: value['Payload'] ?? {} };
  }
  throw new Error("The Arguments could not be used to start the Task: the field 'FunctionName' is required");
};

/**
 * Makes a scheduled attempt ready to be invoked; throws what failureOf understands.
 * A function runs in real time, so an ordinary task's timeout is real; a callback's timeouts are the programme's.
 */
export const prepare = async (run: Run, task: TaskState, around: TaskSurroundings): Promise<Invocation> => {
  const token = tokenOf(run, task, around);
  const value = await around.evaluator.template(task.Arguments, 'Arguments', scopeOf(run, token));
  checkSize(value, run.position.state);
  const call = argumentsOf(value);
  const timeout = await secondsOf(run, task, 'TimeoutSeconds', around);
  const heartbeat = await secondsOf(run, task, 'HeartbeatSeconds', around);
  const at = around.now();
  const { position } = run;
  position.phase = 'invoking';
  if (token !== undefined) {
    position.timeoutAt = timeout === undefined ? undefined : at + timeout * 1_000;
    position.heartbeatMs = heartbeat === undefined ? undefined : heartbeat * 1_000;
    position.heartbeatAt = heartbeat === undefined ? undefined : at + heartbeat * 1_000;
  }
  record(run, at, 'TaskScheduled');
  record(run, at, 'TaskStarted');
  run.counts.invocations += 1;
  return { ...call, timeoutMs: token === undefined && timeout !== undefined ? timeout * 1_000 : undefined };
};

/** Ends the attempt with a result. Throws what failureOf understands. */
export const complete = async (run: Run, task: TaskState, result: Json, around: TaskSurroundings): Promise<void> => {
  checkSize(result, 'lambda');
  const scope = scopeOf(run, tokenOf(run, task, around), { result });
  await leave(run, { fields: task, scope, fallback: result, next: task.Next }, around);
};

/** Retry, else Catch, else the end of the execution. */
export const fail = async (run: Run, task: TaskState, failure: Failure, around: TaskSurroundings): Promise<void> => {
  const { position } = run;
  position.timeoutAt = undefined;
  position.heartbeatAt = undefined;
  const retry = nextRetry(task.Retry ?? [], position.retries, failure, around.random);
  if (retry !== undefined) {
    position.retries = (task.Retry ?? []).map((_, index) => {
      const done = position.retries[index] ?? 0;
      return index === retry.retrier ? done + 1 : done;
    });
    position.phase = 'retrying';
    position.retryAt = around.realNow() + around.backoffMs(retry.seconds);
    run.counts.retries += 1;
    run.counts.transitions += 1;
    return;
  }
  const index = (task.Catch ?? []).findIndex((catcher) => matches(catcher.ErrorEquals, failure));
  const catcher = task.Catch?.[index];
  if (catcher === undefined) {
    end(run, 'FAILED', failure, around.now());
    return;
  }
  const output = errorOutput(failure);
  const scope = scopeOf(run, tokenOf(run, task, around), { errorOutput: output });
  try {
    const place = `Catch[${index}]/`;
    await leave(run, { fields: catcher, place, scope, fallback: output, next: catcher.Next }, around);
  } catch (thrown) {
    end(run, 'FAILED', failureOf(run, thrown, around.now()), around.now());
  }
};
